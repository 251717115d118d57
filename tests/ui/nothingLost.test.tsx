/** Nothing typed is lost: drafts, field errors, a full disk, the lock. */
import { act, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import {
  field,
  go,
  heading,
  pageText,
  press,
  type,
  unlock,
  useFoundedWindow,
  writeConsultation,
} from './support/renderWindow.tsx';

const opened = useFoundedWindow();
afterEach(() => {
  vi.useRealTimers();
});

const draftWrites = (): number => opened.device.state.writes.filter((write) => write === 'draft').length;
const draftText = (): string | undefined => [...opened.device.state.drafts.values()][0]?.draft.form.complaint;

test('a draft is sealed at the latest half a second after a keystroke, however fast one types', async () => {
  press('Neue Beratung');
  await heading('Beratung');
  vi.useFakeTimers();
  for (const text of ['Z', 'Za', 'Zah', 'Zahn', 'Zahns', 'Zahnsc']) {
    type('Anliegen', text);
    await act(async () => void (await vi.advanceTimersByTimeAsync(100)));
  }
  expect(draftWrites()).toBe(1);
  await act(async () => void (await vi.advanceTimersByTimeAsync(400)));
  expect(draftWrites()).toBe(2);
  expect(draftText()).toBe('Zahnsc');
});

test('leaving the form seals at once, and the draft can be taken up again', async () => {
  await writeConsultation('Husten');
  await go('Sprechstunde');
  await screen.findByText('Husten');
  press('Weiterschreiben');
  await heading('Beratung');
  expect(field('Anliegen').value).toBe('Husten');
});

test('hiding the window seals drafts and what is unsent', async () => {
  await writeConsultation('Husten');
  opened.shell.onHidden();
  await waitFor(() => expect(opened.device.state.writes).toContain('seal'));
  expect(draftText()).toBe('Husten');
});

test('field errors stand at the field and in a summary, and the text stays', async () => {
  await writeConsultation('Husten');
  type('Geburtsjahr', '1799');
  press('Speichern');
  await screen.findByText('Bitte noch eine Angabe prüfen');
  expect(field('Geburtsjahr').getAttribute('aria-invalid')).toBe('true');
  expect(document.getElementById('birthYear-error')?.textContent).toContain('1906 bis 2026');
  expect(field('Anliegen').value).toBe('Husten');
  fireEvent.click(screen.getByRole('button', { name: /^Geburtsjahr:/ }));
  expect(document.activeElement).toBe(field('Geburtsjahr'));
});

test('a text far too long is refused with its length and stays', async () => {
  await writeConsultation('x'.repeat(100_000));
  press('Speichern');
  await screen.findByText('Bitte noch eine Angabe prüfen');
  expect(document.getElementById('complaint-error')?.textContent).toContain('100000');
  expect(field('Anliegen').value).toHaveLength(100_000);
});

test('a full disk is said in words, the text stays, and saving works once there is room', async () => {
  await writeConsultation('Husten');
  opened.device.state.trouble = { type: 'storageFull' };
  press('Speichern');
  await waitFor(() => expect(screen.getAllByText(/Der Browser hat keinen Platz mehr/).length).toBeGreaterThan(0));
  expect(screen.getAllByText('Was Sie geschrieben haben, steht noch hier.').length).toBeGreaterThan(0);
  expect(field('Anliegen').value).toBe('Husten');
  opened.device.state.trouble = null;
  press('Speichern');
  await screen.findByText('Gespeichert');
});

test('locking with text that cannot be sealed asks first', async () => {
  await writeConsultation('Husten');
  opened.device.state.trouble = { type: 'storageFull' };
  press('Sperren');
  await heading('Angefangenes konnte nicht gesichert werden');
  press('Beim Text bleiben');
  expect(field('Anliegen').value).toBe('Husten');
});

test('the lock takes everything off the page and leaves the draft sealed', async () => {
  await writeConsultation('Kanarienvogel im Anliegen');
  press('Sperren');
  await heading('Gesperrt');
  for (const word of ['Kanarienvogel', 'Abszess', '1988', 'Weißewarte', 'Medinetz']) {
    expect(pageText()).not.toContain(word);
  }
  expect(draftText()).toBe('Kanarienvogel im Anliegen');
  expect(opened.device.state.isUnlocked).toBe(false);
  expect(opened.device.state.listeners.size).toBeLessThanOrEqual(1);
  await unlock();
  await screen.findByText('Kanarienvogel im Anliegen');
});

test('a desk that must lock does so by itself and says why', async () => {
  await writeConsultation('Husten');
  for (const listener of opened.device.state.listeners) listener({ type: 'mustLock', reason: 'otherWindow' });
  await heading('Gesperrt');
  expect(screen.getByText(/in einem anderen Fenster geöffnet/)).toBeTruthy();
  expect(pageText()).not.toContain('Husten');
});

test('nothing typed reaches address, title or history state', async () => {
  await writeConsultation('Kanarienvogel');
  press('Speichern');
  await screen.findByText('Gespeichert');
  expect(location.href).not.toMatch(/[?#]/);
  expect(location.pathname).toBe('/sprechstunde');
  expect(history.state).toBeNull();
});

test('the month is asked only where the person may be a child', async () => {
  await writeConsultation();
  expect(screen.queryByLabelText('Geburtsmonat')).toBeNull();
  type('Geburtsjahr', '2020');
  expect(field('Geburtsmonat')).toBeTruthy();
});

test('an update waits while something is half written', async () => {
  expect(opened.shell.unsaved.isBusy()).toBe(false);
  await writeConsultation('Husten');
  expect(opened.shell.unsaved.isBusy()).toBe(true);
  press('Speichern');
  await screen.findByText('Gespeichert');
  expect(opened.shell.unsaved.isBusy()).toBe(false);
});

test('the question for consent is in sight, with what to do without it', async () => {
  press('Neue Beratung');
  await heading('Beratung');
  const consent = screen.getByRole('checkbox', { name: /einverstanden/ });
  expect(consent.closest('details')).toBeNull();
  expect(document.getElementById(consent.getAttribute('aria-describedby') ?? '')?.textContent).toContain(
    'Bitte fragen',
  );
});
