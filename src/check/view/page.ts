/** The whole page for one state: language, verdict, age of the list, and the question whether this is the right page. */
import { dayFromNumber } from '../../domain/calendar.ts';
import type { TenantId } from '../../domain/ids.ts';
import type { CheckState } from '../state.ts';
import { type CheckLanguage, checkLanguages, type Speaker } from '../words/words.ts';
import { button, element } from './dom.ts';
import { verdictView } from './verdictView.ts';

export interface PageActions {
  readonly speak: (language: CheckLanguage) => void;
  readonly reload: () => void;
  /** Somebody held the Prüfzahl against the practice sheet. */
  readonly compare: (tenant: TenantId) => void;
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
            id: `language-${code}`,
            lang: code,
            'aria-pressed': String(code === language),
          }),
        ),
      ),
    ),
    element(
      'main',
      {},
      verdictView(state, speaker, actions.compare),
      hostView(state, speaker),
      listView(state, speaker, actions),
    ),
  ];
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

/** What is going on with the list, also told by the page's status. */
export const listStateWords = ({ listState, issuers }: CheckState, say: Speaker['say']): string =>
  say(listState === 'loaded' && issuers.length === 0 ? 'list.empty' : `list.${listState}`);

/* What the last line says is told to screen readers by the page's own status, which outlives this view. */
const listView = (state: CheckState, speaker: Speaker, actions: PageActions): HTMLElement => {
  const isLoading = state.listState === 'loading';
  return element(
    'section',
    { class: 'panel small' },
    element('p', {}, listWords(state, speaker)),
    element('p', {}, listStateWords(state, speaker.say)),
    state.hasRefused && element('p', { class: 'warning' }, speaker.say('list.refused')),
    button(speaker.say('list.reload'), isLoading ? () => undefined : actions.reload, {
      class: 'quiet',
      id: 'reload',
      'aria-disabled': String(isLoading),
    }),
  );
};

/** Age of the list that counts here: the issuer's own, else the oldest of all. */
const listWords = ({ verdict, issuers, now, utcOffset }: CheckState, { say, day }: Speaker): string => {
  const own = 'issuer' in verdict ? issuers.find(({ list }) => list.tenant === verdict.issuer.tenant) : undefined;
  const shown = own ?? [...issuers].sort((a, b) => a.list.issuedAt - b.list.issuedAt)[0];
  if (!shown) return say('list.none');
  // Near a change to or from summer time this may be an hour off, which nobody sees in days.
  const issuedOn = dayNumber(shown.list.issuedAt + utcOffset);
  const days = dayNumber(now + utcOffset) - issuedOn;
  return say('list.age', { number: shown.list.number, day: day(dayFromNumber(issuedOn)), age: ageWords(days, say) });
};

const ageWords = (days: number, say: Speaker['say']): string => {
  if (days < 0) return say('list.future');
  if (days === 0) return say('list.today');
  return days === 1 ? say('list.yesterday') : say('list.days', { days });
};

const dayNumber = (seconds: number): number => Math.floor(seconds / 86_400);
