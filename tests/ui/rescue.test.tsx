/** Rescue files on the screen of sending: what is said comes from what happened, and saving counts nothing as sent. */
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { err, ok } from '../../src/domain/result.ts';
import type { RescueReading } from '../../src/protocol/deskRescue.ts';
import { announce } from '../../src/testing/memoryDeskState.ts';
import { statusOf } from '../../src/testing/memoryDeskSync.ts';
import { go, heading, press, useFoundedWindow, writeConsultation } from './support/renderWindow.tsx';

const opened = useFoundedWindow();

/** What the browser was given to save. */
let downloads: { readonly name: string; readonly size: number }[];
let sizes: number[];
beforeEach(() => {
  [downloads, sizes] = [[], []];
  // What jsdom leaves out: addresses of bytes, and going where a link leads.
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => `blob:test/${sizes.push(blob.size) - 1}`,
    revokeObjectURL: () => undefined,
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    downloads.push({ name: this.download, size: sizes[Number(this.href.split('/').at(-1))] ?? -1 });
  });
});
afterEach(() => vi.restoreAllMocks());

const choose = async (file = new File(['any bytes'], 'feldschein-rettung-2026-11-24.bin')): Promise<void> => {
  const field = await waitFor(() => {
    const found = document.querySelector<HTMLInputElement>('#rescue-file');
    if (!found) throw new Error('not yet');
    return found;
  });
  fireEvent.change(field, { target: { files: [file] } });
};
const reading = (change: Partial<RescueReading>) =>
  ok<RescueReading>({
    newRecords: 0,
    knownRecords: 0,
    isOfOtherPoint: false,
    isRevoked: false,
    sealedForOthers: 0,
    carried: 0,
    somethingBefore: false,
    unreadable: [],
    ...change,
  });

test('saving hands the browser one file, named by the day alone, and leaves everything unsent', async () => {
  await writeConsultation();
  press('Speichern');
  await screen.findByText('Gespeichert');
  await go('Übertragung');
  press('Rettungsdatei speichern');
  await screen.findByText('Rettungsdatei mit 1 Eintrag erstellt');
  expect(screen.getByText(/Als übertragen zählt damit noch nichts/)).toBeTruthy();
  expect(downloads).toEqual([{ name: 'feldschein-rettung-2026-11-24.bin', size: 17 }]);
  expect(opened.device.state.unsentRecords).toBe(1);
  expect(screen.getByRole('status', { name: 'Übertragung' }).textContent).toBe('1 noch nicht übertragen');
});

test('without anything unsent nothing is saved', async () => {
  opened.device.state.isSetUpSent = true;
  await go('Übertragung');
  press('Rettungsdatei speichern');
  await screen.findByText(/Eine Rettungsdatei brauchen Sie gerade nicht/);
  expect(downloads).toEqual([]);
});

test.each([
  [{ newRecords: 3, knownRecords: 1, carried: 2 }, /^3 neue Einträge sind jetzt hier$/, /1 Eintrag war schon da/],
  [{ knownRecords: 4 }, /nichts zählt doppelt/, /schon vorher/],
  [{ newRecords: 1, sealedForOthers: 2, carried: 3 }, /^1 neuer Eintrag ist jetzt hier$/, /bringt es den Inhalt auch/],
  [{ isRevoked: true, sealedForOthers: 2, carried: 2 }, /kein Eintrag, den dieses Gerät lesen darf/, /abgemeldet/],
  [{ sealedForOthers: 2, carried: 2 }, /kein Eintrag, den dieses Gerät lesen darf/, /ungelesen weitergegeben/],
  [
    { isOfOtherPoint: true, sealedForOthers: 2, carried: 2 },
    /kein Eintrag, den dieses Gerät lesen darf/,
    /von einer anderen Ausgabestelle/,
  ],
  [{ newRecords: 1, somethingBefore: true }, /^1 neuer Eintrag/, /Davor hat das andere Gerät/],
  [
    { unreadable: ['corrupt', 'corrupt'] as const },
    /^2 Teile der Datei ließen sich nicht lesen$/,
    /neue Rettungsdatei/,
  ],
  [{ unreadable: ['newerVersion'] as const }, /^Ein Teil der Datei/, /aktualisieren/],
])('what was read is told: %o', async (change, title, more) => {
  opened.device.state.rescue = reading(change);
  await go('Übertragung');
  await choose();
  await screen.findByText(title);
  expect(screen.getByText(more)).toBeTruthy();
});

test('a refusal is told, without alarm where somebody only took the wrong file', async () => {
  await go('Übertragung');
  opened.device.state.rescue = err({ type: 'notARescueFile' });
  await choose();
  const mistaken = await screen.findByText(/Das ist keine Rettungsdatei/);
  expect(mistaken.closest('.notice-caution')).toBeNull();
  opened.device.state.rescue = err({ type: 'otherOrganisation' });
  await choose();
  const refused = await screen.findByText(/gehört zu einer anderen Organisation/);
  expect(refused.closest('.notice-caution')).not.toBeNull();
  expect(screen.queryByText(/Das ist keine Rettungsdatei/)).toBeNull();
});

test('a file that is too large is not even opened', async () => {
  opened.device.state.rescue = reading({ newRecords: 1 });
  await go('Übertragung');
  const file = new File(['x'], 'film.bin');
  const open = vi.fn(() => Promise.resolve(new ArrayBuffer(0)));
  Object.defineProperties(file, { size: { value: 67_108_865 }, arrayBuffer: { value: open } });
  await choose(file);
  await screen.findByText(/zu groß. Rettungsdateien haben höchstens 64 MB/);
  expect(open).not.toHaveBeenCalled();
});

test('an example offers none of it', async () => {
  await heading('Sprechstunde');
  opened.device.state.isTraining = true;
  announce(opened.device.state, { type: 'sync', status: statusOf(opened.device.state) });
  await go('Übertragung');
  await waitFor(() => expect(document.querySelector('#rescue-file')).toBeNull());
});
