/** A device is withdrawn by the office, what it sent late is decided about, and one that is told to erase itself does. */
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import type { Day } from '../../src/domain/calendar.ts';
import type { VoucherNumber } from '../../src/domain/codes.ts';
import type { DeviceId } from '../../src/domain/ids.ts';
import type { HeldBack } from '../../src/protocol/deskHeldBack.ts';
import { announce } from '../../src/testing/memoryDeskState.ts';
import { statusOf } from '../../src/testing/memoryDeskSync.ts';
import { go, heading, press, useFoundedWindow } from './support/renderWindow.tsx';

const opened = useFoundedWindow();
const other = {
  device: '22'.repeat(16) as DeviceId,
  label: 'Tablet Bismark',
  roles: { point: true, office: false },
  enrolledAt: Date.UTC(2026, 8, 1),
  isSelf: false,
  pointName: null,
  revoked: null,
};
const openDevices = async (): Promise<void> => {
  await go('Einstellungen');
  press('Geräte');
  await heading('Geräte');
  await screen.findByText('Tablet Bismark');
};
const late = (id: number): HeldBack => ({
  id,
  deviceLabel: 'Tablet Bismark',
  reason: 'revoked',
  keptAt: Date.UTC(2026, 10, 20),
  vouchers: [{ number: `V${id}` as VoucherNumber, issuedOn: '2026-11-19' as Day, guaranteeCents: 15_000 }],
  others: 0,
  isRead: true,
});

test('withdrawing says what it means, and the device stands among those that are gone', async () => {
  opened.device.state.otherDevices = [other];
  await openDevices();
  press('Tablet Bismark abmelden');
  await heading('Tablet Bismark abmelden?');
  press('Abbrechen');
  expect(opened.device.state.otherDevices[0]?.revoked).toBeNull();
  press('Tablet Bismark abmelden');
  fireEvent.click(await screen.findByLabelText(/^Es soll sich selbst löschen/));
  press('Endgültig abmelden');
  await heading('Abgemeldet');
  expect(opened.device.state.otherDevices[0]?.revoked).toMatchObject({ wipe: true });
  expect(screen.queryByRole('button', { name: 'Tablet Bismark abmelden' })).toBeNull();
});

test('what is held back is released one after the other, and rejected only after a question', async () => {
  opened.device.state.isOnline = true;
  opened.device.state.heldBack = [late(1), late(2)];
  await go('Koordination');
  press('Zurückgehaltenes');
  await screen.findByText(/^Schein V1 /);
  const [, second] = screen.getAllByRole('button', { name: 'Freigeben' });
  if (second) fireEvent.click(second);
  await screen.findByText(/Bitte entscheiden Sie zuerst über das Frühere/);
  const [first] = screen.getAllByRole('button', { name: 'Freigeben' });
  if (first) fireEvent.click(first);
  await waitFor(() => expect(screen.queryByText(/^Schein V1 /)).toBeNull());
  press('Verwerfen …');
  await heading('Endgültig verwerfen?');
  screen.getByText(/vielleicht schon ausgegeben/);
  press('Verwerfen');
  await screen.findByText('Nichts zurückgehalten');
});

test('a window whose device is ordered to erase itself does so, open or locked', async () => {
  const order = () =>
    announce(opened.device.state, {
      type: 'sync',
      status: { ...statusOf(opened.device.state), problem: 'wipeOrdered' },
    });
  order();
  await heading('Gelöscht');
  expect(opened.wipes).toEqual(['everything']);
  expect(opened.device.state.identity).toBeNull();
});
