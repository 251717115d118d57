/** The whole window on the memory twin of a device: what a test types, presses and reads. */
import { signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach } from 'vitest';
import { showLanguage } from '../../../src/app/i18n/text.ts';
import { createMemoryScanner, type MemoryScanner } from '../../../src/app/scanner/memoryScanner.ts';
import { ScannerPortsProvider } from '../../../src/app/scanner/ports.ts';
import '../../../src/app/screens/workplace/Workplace.tsx';
import { App } from '../../../src/app/shell/App.tsx';
import type { IdleState } from '../../../src/app/shell/idleWatch.ts';
import type { Ports, WipeMode } from '../../../src/app/shell/ports.ts';
import { createRouter } from '../../../src/app/shell/router.ts';
import { createShell, type Shell } from '../../../src/app/shell/shell.ts';
import { createUpdate, type Update } from '../../../src/app/shell/update.ts';
import type { Canary } from '../../../src/protocol/canary.ts';
import { createMemoryDevice, type MemoryDevice, memoryPassphrase } from '../../../src/testing/memoryDesk.ts';
import { memoryPasskeys } from '../../../src/testing/memoryDeskPasskey.ts';

/** Tuesday, 24 November 2026, ten in the morning. */
export const noon = Date.UTC(2026, 10, 24, 10);

export interface TestWindow {
  readonly device: MemoryDevice;
  readonly scanner: MemoryScanner;
  readonly shell: Shell;
  readonly update: Update;
  readonly courierRuns: () => number;
  readonly courierNudges: () => number;
  readonly writtenLanguages: string[];
  readonly wipes: readonly WipeMode[];
  readonly canary: { note: Canary | null };
  /** As if the window's clocks had been looked at. */
  readonly lookAtHands: (state: IdleState) => void;
}

/* What jsdom leaves out. */
const patchDom = (): void => {
  window.scrollTo = () => undefined;
  HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
    this.setAttribute('open', '');
  };
  HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
    this.removeAttribute('open');
  };
};

let leave: (() => void) | undefined;

const closeWindow = async (): Promise<void> => {
  cleanup();
  leave?.();
  leave = undefined;
  await showLanguage('de');
};

/** A new window of the same device shows it locked, or set-up where nothing was founded. */
export const openWindow = async (device = createMemoryDevice(() => noon)): Promise<TestWindow> => {
  patchDom();
  cleanup();
  leave?.();
  history.replaceState(null, '', '/');
  let courierRuns = 0;
  let courierNudges = 0;
  let order = 0;
  let look: (state: IdleState) => void = () => undefined;
  const canary: { note: Canary | null } = { note: null };
  const wipes: WipeMode[] = [];
  const writtenLanguages: string[] = [];
  const scanner = createMemoryScanner();
  const ports: Ports = {
    clock: { now: device.state.now },
    startDesk: device.startDesk,
    startCourier: async () => {
      courierRuns += 1;
      return {
        syncSoon: () => {
          courierNudges += 1;
        },
        end: () => {
          courierRuns -= 1;
        },
      };
    },
    watchIdle: (onState) => {
      look = onState;
      return () => undefined;
    },
    canary: { read: () => canary.note, write: (note) => Object.assign(canary, { note }) },
    passkeys: memoryPasskeys,
    wipeBrowser: async (mode) => {
      wipes.push(mode);
      return [];
    },
    mayHoldLedger: async () => device.state.identity !== null,
    language: {
      read: async () => null,
      write: async (language) => void writtenLanguages.push(language),
    },
    randomHex: (count) => {
      order += 1;
      return `${order}${Math.floor(Math.random() * 1e9)}`.padStart(count * 2, '0').slice(-count * 2);
    },
    askToKeepData: async () => true,
    version: 'test',
  };
  const router = createRouter();
  leave = router.dispose;
  const shell = createShell(ports, { router });
  const update = createUpdate(async () => {
    await shell.lock();
    return true;
  });
  render(
    <ScannerPortsProvider value={scanner.ports}>
      <App shell={shell} update={update} failed={signal(false)} onFailureRead={() => undefined} />
    </ScannerPortsProvider>,
  );
  await shell.start();
  return {
    device,
    scanner,
    shell,
    update,
    courierRuns: () => courierRuns,
    courierNudges: () => courierNudges,
    writtenLanguages,
    wipes,
    canary,
    lookAtHands: (state) => look(state),
  };
};

/** A window of a new device for every test of a file. Hooks that a file adds later are undone before it closes. */
export const useWindow = (): TestWindow => {
  const opened = {} as TestWindow;
  beforeEach(async () => {
    Object.assign(opened, await openWindow());
  });
  afterEach(closeWindow);
  return opened;
};

/** The same, with an organisation founded in it. */
export const useFoundedWindow = (): TestWindow => {
  const opened = useWindow();
  beforeEach(found);
  return opened;
};

export const field = (label: string): HTMLInputElement => screen.getByLabelText(label, { exact: true });
export const type = (label: string, value: string): void => {
  fireEvent.input(field(label), { target: { value } });
};
export const button = (name: string): HTMLElement => screen.getByRole('button', { name });
export const press = (name: string): void => {
  fireEvent.click(button(name));
};
export const heading = (name: string | RegExp): Promise<HTMLElement> => screen.findByRole('heading', { name });
export const go = async (section: string): Promise<void> => {
  fireEvent.click(screen.getByRole('link', { name: section }));
  await heading(section);
};
export const pageText = (): string => document.body.innerHTML;

export const found = async (): Promise<void> => {
  press('Organisation gründen');
  type('Name der Organisation', 'Medinetz Altmark');
  type('Name der Ausgabestelle', 'Weißewarte');
  type('Kürzel', 'KB');
  press('Vorschlag übernehmen');
  await waitFor(() => {
    if (field('Passphrase').value === '') throw new Error('not yet');
  });
  press('Gründen');
  await heading('Sprechstunde');
};

export const unlock = async (passphrase = memoryPassphrase): Promise<void> => {
  type('Passphrase', passphrase);
  press('Entsperren');
  await screen.findByRole('button', { name: 'Sperren' });
};

export const writeConsultation = async (complaint = 'Zahnschmerzen seit drei Tagen'): Promise<void> => {
  press('Neue Beratung');
  await heading('Beratung');
  type('Geburtsjahr', '1988');
  type('Anliegen', complaint);
  type('Verdachtsdiagnose', 'Abszess');
  fireEvent.input(field('Fachrichtung'), { target: { value: 'dentistry' } });
};
