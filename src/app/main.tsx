/** The app's entry: makes the real clock, bridges and preferences, draws the window, and hears every unexpected error. */
import './styles/tokens.css';
import './styles/base.css';
import './styles/fields.css';
import './styles/parts.css';
import './styles/door.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { askToKeepData, deleteLeftOverDemo, mayHoldLedger } from './bridges/browserStorage.ts';
import { canaryNote } from './bridges/canary.ts';
import { watchIdle } from './bridges/idle.ts';
import { registerServiceWorker, type UpdateHandle } from './bridges/serviceWorker.ts';
import { finishWipe, wipeBrowser } from './bridges/wipeBrowser.ts';
import { markDocumentLanguage } from './i18n/switchLanguage.ts';
import { showLanguage } from './i18n/text.ts';
import { languagePreference } from './prefs/language.ts';
import { App } from './shell/App.tsx';
import { keepFocusInSight } from './shell/focusInSight.ts';
import type { Ports } from './shell/ports.ts';
import { createShell } from './shell/shell.ts';
import { createUpdate } from './shell/update.ts';

const ports: Ports = {
  clock: { now: () => Date.now() },
  startDesk: async (onEvent) => (await import('./bridges/deskWorker.ts')).startDeskWorker(onEvent),
  startCourier: async (onStatus) => (await import('./bridges/courierWorker.ts')).startCourierWorker(onStatus),
  watchIdle,
  wipeBrowser,
  canary: canaryNote,
  passkeys: {
    isThere: async () => (await import('./bridges/passkey.ts')).passkeys.isThere(),
    create: async () => (await import('./bridges/passkey.ts')).passkeys.create(),
    ask: async (handles) => (await import('./bridges/passkey.ts')).passkeys.ask(handles),
  },
  mayHoldLedger: async () => {
    await deleteLeftOverDemo();
    return mayHoldLedger();
  },
  language: languagePreference,
  randomHex: (count) =>
    Array.from(crypto.getRandomValues(new Uint8Array(count)), (byte) => byte.toString(16).padStart(2, '0')).join(''),
  askToKeepData,
  version: '0.1.0',
};

const failed = signal(false);
let serviceWorker: UpdateHandle | undefined;
const shell = createShell(ports, { onIdle: () => serviceWorker?.recheck() });
const update = createUpdate(async () => {
  if (shell.stage.peek().kind === 'open') await shell.lock();
  return shell.stage.peek().kind !== 'open';
});

const showPreferredLanguage = async (): Promise<void> => {
  const language = await languagePreference.read();
  if (language === null || language === 'de') return;
  await showLanguage(language).then(
    () => markDocumentLanguage(language),
    () => undefined,
  );
};

const hearTheWindow = (): void => {
  const onFailure = (): void => {
    failed.value = true;
  };
  window.addEventListener('error', onFailure);
  window.addEventListener('unhandledrejection', onFailure);
  keepFocusInSight();
  // Whoever installs the app means it: the likeliest moment for the browser to promise.
  window.addEventListener('appinstalled', () => void askToKeepData());
  window.addEventListener('pagehide', shell.onHidden);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') shell.onHidden();
    else shell.onShown();
  });
};

/* A function, no `await` of the module itself: files fetched on the way import this one, and would wait for it for ever. */
const begin = async (root: HTMLElement): Promise<void> => {
  await finishWipe();
  await showPreferredLanguage();
  const onFailureRead = (): void => {
    failed.value = false;
  };
  render(<App shell={shell} update={update} failed={failed} onFailureRead={onFailureRead} />, root);
  serviceWorker = registerServiceWorker({
    mayAsk: () => !shell.unsaved.isBusy(),
    onUpdateReady: update.offer,
  });
  await shell.start();
};

const root = document.getElementById('app');
if (root === null) throw new Error('the page has no place for the app');
hearTheWindow();
void begin(root);
