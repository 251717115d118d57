/** What this device wrote and no longer holds is named at the next unlock, and kept by no window that is paused or locked. */
import { screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, test } from 'vitest';
import type { VoucherNumber } from '../../src/domain/codes.ts';
import type { DeviceId } from '../../src/domain/ids.ts';
import { heading, noon, press, type, useFoundedWindow } from './support/renderWindow.tsx';

const opened = useFoundedWindow();
const number = 'K7M2-94QX-3' as VoucherNumber;
const title = 'Auf diesem Tablet fehlt etwas';

const unlock = async (): Promise<void> => {
  await heading('Gesperrt');
  type('Passphrase', opened.device.state.identity?.passphrase ?? '');
  press('Entsperren');
  await screen.findByRole('button', { name: 'Sperren' });
};
/** What the open window's screens would still be told. */
const numbersKept = () => {
  const stage = opened.shell.stage.peek();
  if (stage.kind !== 'open') throw new Error('nothing is open');
  return () => stage.work.missing.peek()?.numbers ?? [];
};

beforeEach(async () => {
  opened.device.state.pin = '274983';
  opened.device.state.missing = { count: 2, numbers: [number], found: 0, isAsked: true, at: noon - 86_400_000 };
  opened.canary.note = { device: 'aa'.repeat(16) as DeviceId, count: 7, at: noon, sealed: '' };
  press('Sperren');
  await unlock();
});

test('the numbers are named, until they were read', async () => {
  await heading(title);
  await screen.findByText(number);
  press('Gelesen');
  await waitFor(() => expect(screen.queryByText(number)).toBeNull());
});

test('what came back from the queue is said, and where all of it did nothing is called missing', async () => {
  await heading(title);
  press('Gelesen');
  press('Sperren');
  opened.device.state.missing = { count: 0, numbers: [], found: 5, isAsked: true, at: noon };
  opened.canary.note = { device: 'aa'.repeat(16) as DeviceId, count: 7, at: noon, sealed: '' };
  await unlock();
  await heading('Einträge dieses Tablets sind wieder da');
  await screen.findByText(/5 Einträge fehlten hier\. Sie waren schon übertragen/);
  expect(screen.queryByText(/nennen Sie die Nummern/)).toBeNull();
});

test('a pause lets go of them, and whoever comes back sees them again', async () => {
  await heading(title);
  const kept = numbersKept();
  expect(kept()).toEqual([number]);
  opened.lookAtHands('pause');
  await heading('Pausiert');
  expect(kept()).toEqual([]);
  type('PIN', '274983');
  await heading(title);
  await screen.findByText(number);
});

test('an answer that comes after locking is not kept', async () => {
  await heading(title);
  press('Gelesen');
  const told = opened.device.state.missing;
  let answer: () => void = () => undefined;
  const late = new Promise<void>((resolve) => {
    answer = resolve;
  });
  // The twin's answer waits for what it is given.
  Object.assign(opened.device.state, { missing: late.then(() => told) });
  press('Sperren');
  await unlock();
  const kept = numbersKept();
  press('Sperren');
  await heading('Gesperrt');
  answer();
  await late;
  await new Promise((resolve) => setTimeout(resolve));
  expect(kept()).toEqual([]);
});
