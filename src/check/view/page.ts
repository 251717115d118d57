/** The whole page for one state: language, verdict, age of the list, and the question whether this is the right page. */
import { dayFromNumber } from '../../domain/calendar.ts';
import type { CheckState } from '../state.ts';
import { type CheckLanguage, checkLanguages, type Speaker } from '../words/words.ts';
import { element } from './dom.ts';
import { verdictView } from './verdictView.ts';

export interface PageActions {
  readonly speak: (language: CheckLanguage) => void;
  readonly reload: () => void;
}

const languageNames: Readonly<Record<CheckLanguage, string>> = { de: 'Deutsch', en: 'English' };

export const pageView = (state: CheckState, speaker: Speaker, actions: PageActions): readonly HTMLElement[] => {
  const { say, language } = speaker;
  return [
    element(
      'header',
      {},
      element('p', { class: 'brand' }, say('title')),
      element(
        'div',
        { class: 'languages', role: 'group', 'aria-label': say('language') },
        ...checkLanguages.map((code) =>
          button(languageNames[code], () => actions.speak(code), {
            lang: code,
            'aria-pressed': String(code === language),
          }),
        ),
      ),
    ),
    element('main', {}, verdictView(state, speaker), hostView(state, speaker), listView(state, speaker, actions)),
  ];
};

const button = (text: string, act: () => void, attributes: Readonly<Record<string, string>> = {}): HTMLElement => {
  const made = element('button', { type: 'button', ...attributes }, text);
  made.addEventListener('click', act);
  return made;
};

/* A look-alike page can show anything but the address bar of another. */
const hostView = ({ host }: CheckState, { say }: Speaker): HTMLElement =>
  element(
    'section',
    { class: 'panel', 'aria-labelledby': 'host-title' },
    element('h2', { id: 'host-title' }, say('host.title')),
    element('p', { class: 'host', translate: 'no' }, host),
    element('p', {}, say('host.text', { host })),
  );

const listView = (state: CheckState, speaker: Speaker, actions: PageActions): HTMLElement =>
  element(
    'section',
    { class: 'panel small' },
    element('p', {}, listWords(state, speaker)),
    element('p', { role: 'status' }, speaker.say(`list.${state.listState}`)),
    state.hasRefused && element('p', { class: 'warning' }, speaker.say('list.refused')),
    state.listState !== 'loading' && button(speaker.say('list.reload'), actions.reload, { class: 'quiet' }),
  );

/** Age of the list that counts here: the issuer's own, else the oldest of all. */
const listWords = ({ verdict, issuers, now }: CheckState, { say, day }: Speaker): string => {
  const own = 'issuer' in verdict ? issuers.find(({ list }) => list.tenant === verdict.issuer.tenant) : undefined;
  const shown = own ?? [...issuers].sort((a, b) => a.list.issuedAt - b.list.issuedAt)[0];
  if (!shown) return say('list.none');
  const days = Math.max(0, dayNumber(now) - dayNumber(shown.list.issuedAt));
  const age = days === 0 ? say('list.today') : days === 1 ? say('list.yesterday') : say('list.days', { days });
  const issued = dayFromNumber(dayNumber(shown.list.issuedAt));
  return say('list.age', { number: shown.list.number, day: day(issued), age });
};

const dayNumber = (seconds: number): number => Math.floor(seconds / 86_400);
