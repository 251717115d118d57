/**
 * The stage: shows one state after another in the real window, without worker, database or network.
 *
 *   stage.html#clinic/drafts?lang=en&dir=rtl&text=200 ──► scene over a fresh device ──► the state's own way ──► shown
 */
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/fields.css';
import '../styles/parts.css';
import '../styles/door.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { showLanguage } from '../i18n/text.ts';
import { ScannerPortsProvider } from '../scanner/ports.ts';
import { App } from '../shell/App.tsx';
import { allStates, stateNames } from './allStates.ts';
import { applyLook, type Gallery, offerGallery } from './look.ts';
import { createScene } from './scene.ts';

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
  render(null, root);
  await showLanguage(look.language);
  applyLook(look);
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
};

hurry();
offerGallery({ names: stateNames, show });
