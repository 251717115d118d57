/** The window on the memory twin of a device, in a real browser: for looking at every screen without worker and queue. */
import '../../../src/app/styles/tokens.css';
import '../../../src/app/styles/base.css';
import '../../../src/app/styles/fields.css';
import '../../../src/app/styles/parts.css';
import '../../../src/app/styles/door.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { App } from '../../../src/app/shell/App.tsx';
import { createShell } from '../../../src/app/shell/shell.ts';
import { createUpdate } from '../../../src/app/shell/update.ts';
import { createMemoryDevice } from '../../../src/testing/memoryDesk.ts';

/** Tuesday, 24 November 2026, ten in the morning, standing still. */
const now = (): number => Date.UTC(2026, 10, 24, 10);
const device = createMemoryDevice(now);
let order = 0;

const shell = createShell({
  clock: { now },
  startDesk: device.startDesk,
  startCourier: async () => ({ end: () => undefined }),
  mayHoldLedger: async () => device.state.identity !== null,
  language: { read: async () => null, write: async () => undefined },
  randomHex: (count) => {
    order += 1;
    return String(order).padStart(count * 2, '0');
  },
  askToKeepData: async () => false,
  version: '0.0.0',
});
const update = createUpdate(async () => true);

Object.assign(window, { memoryState: device.state, offerUpdate: () => update.offer(() => undefined) });
const root = document.getElementById('app');
if (root !== null) {
  render(<App shell={shell} update={update} failed={signal(false)} onFailureRead={() => undefined} />, root);
}
await shell.start();
