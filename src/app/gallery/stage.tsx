/**
 * The stage: shows one state after another in the real window, without worker, database or network.
 *
 *   stage.html#clinic/drafts?lang=en&dir=rtl&text=200 ──► scene over a fresh device ──► the state's own way ──► ready
 *
 * `<html data-state>` says which state is shown, once it is; tests and pictures call `gallery.show` themselves.
 */
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/fields.css';
import '../styles/parts.css';
import '../styles/door.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { markDocumentLanguage } from '../i18n/switchLanguage.ts';
import { type AppLanguage, languages, showLanguage } from '../i18n/text.ts';
import { ScannerPortsProvider } from '../scanner/ports.ts';
import { App } from '../shell/App.tsx';
import { allStates, stateNames } from './allStates.ts';
import { createScene } from './scene.ts';

export interface StageLook {
  readonly language: AppLanguage;
  readonly direction: 'ltr' | 'rtl';
  readonly textPercent: number;
}

export interface Gallery {
  readonly names: readonly string[];
  /** Answers once the state is drawn. Rejects where it cannot be reached. */
  readonly show: (name: string, look: StageLook) => Promise<void>;
}

/* What is said after half a second is what the states are about: here nobody waits for it. */
const shortWaitMs = 600;
const hurry = (): void => {
  const setTimeoutBefore = window.setTimeout.bind(window);
  Object.assign(window, {
    setTimeout: (act: () => void, ms = 0) => setTimeoutBefore(act, ms <= shortWaitMs ? 0 : ms),
  });
};

const twoFrames = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

const root = document.getElementById('app');
if (root === null) throw new Error('the page has no place for the app');

const show: Gallery['show'] = async (name, look) => {
  const showState = allStates.get(name);
  if (showState === undefined) throw new Error(`there is no state ${name}`);
  const page = document.documentElement;
  delete page.dataset.state;
  render(null, root);
  await showLanguage(look.language);
  markDocumentLanguage(look.language);
  page.dir = look.direction;
  page.style.fontSize = look.textPercent === 100 ? '' : `${look.textPercent}%`;
  const failed = signal(false);
  await showState(
    createScene({
      draw: (shell, update, scanner) =>
        render(
          <ScannerPortsProvider value={scanner.ports}>
            <App shell={shell} update={update} failed={failed} onFailureRead={() => undefined} />
          </ScannerPortsProvider>,
          root,
        ),
      fail: () => {
        failed.value = true;
      },
    }),
  );
  await twoFrames();
  page.dataset.state = name;
};

const showFromAddress = (): void => {
  const [name = '', wanted] = decodeURIComponent(location.hash.slice(1)).split('?');
  if (name === '') return;
  const query = new URLSearchParams(wanted);
  void show(name, {
    language: languages.find((language) => language === query.get('lang')) ?? 'de',
    direction: query.get('dir') === 'rtl' ? 'rtl' : 'ltr',
    textPercent: Number(query.get('text') ?? 100),
  });
};

hurry();
Object.assign(window, { gallery: { names: stateNames, show } satisfies Gallery });
addEventListener('hashchange', showFromAddress);
showFromAddress();
