/** The example in the window: begun from the first screen, marked on every screen, practised in, gone with one tap. */
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import {
  button,
  found,
  go,
  heading,
  openWindow,
  pageText,
  press,
  type,
  useWindow,
  writeConsultation,
} from './support/renderWindow.tsx';

const banner = 'Beispiel: nichts hiervon ist echt, nichts wird gesendet';
const opened = useWindow();

const startDemo = async (): Promise<void> => {
  press('Mit Beispieldaten ausprobieren');
  await heading('Sprechstunde');
};
const training = (): HTMLElement => screen.getByRole('region', { name: 'Übungsmodus' });
const head = (): HTMLElement => screen.getByRole('button', { name: /^(Übung |Übung beendet)/ });
const stepIs = (words: RegExp): Promise<void> => waitFor(() => expect(head().textContent).toMatch(words));

test('the example is full and says on every screen that it is one', async () => {
  await startDemo();
  for (const section of ['Sprechstunde', 'Fälle', 'Scheine', 'Übertragung', 'Koordination', 'Einstellungen']) {
    await go(section);
    expect(screen.getByText(banner)).toBeTruthy();
    expect(button('Beispiel beenden')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Sperren' })).toBeNull();
  }
  await go('Fälle');
  await waitFor(() => expect(document.querySelectorAll('.cards > li')).toHaveLength(30));
  await go('Scheine');
  await waitFor(() => expect(document.querySelectorAll('.cards > li')).toHaveLength(40));
});

test('nothing looks as if it were sent, and nothing can be', async () => {
  await startDemo();
  expect(screen.getByRole('status', { name: 'Übertragung' }).textContent).toBe('Beispiel: wird nie gesendet');
  await go('Übertragung');
  expect(pageText()).toContain('Es bleibt auf diesem Gerät und wird nie gesendet');
  expect(screen.queryByRole('button', { name: 'Jetzt übertragen' })).toBeNull();
  await go('Koordination');
  expect(screen.queryByRole('button', { name: 'Zweiten Browser verbinden' })).toBeNull();
});

test('one tap ends it, without a question, even over an unsaved form; then an organisation can be founded', async () => {
  await startDemo();
  await writeConsultation();
  press('Beispiel beenden');
  await heading('Feldschein einrichten');
  expect(opened.device.state.demo).toBeNull();
  expect(opened.courierRuns()).toBe(0);
  await found();
  expect(screen.queryByText(banner)).toBeNull();
  expect(button('Sperren')).toBeTruthy();
  await go('Fälle');
  await screen.findByText('Noch keine Fälle');
});

test('a reload leads back to the first screen', async () => {
  await startDemo();
  await openWindow(opened.device);
  await heading('Feldschein einrichten');
});

test('what stands in the way is said in words', async () => {
  opened.device.state.isHeldElsewhere = true;
  press('Mit Beispieldaten ausprobieren');
  await screen.findByText(/schon in einem anderen Fenster geöffnet/);
  opened.device.state.isHeldElsewhere = false;
  opened.device.state.trouble = { type: 'storageFull' };
  press('Mit Beispieldaten ausprobieren');
  await screen.findByText(/hat keinen Platz mehr/);
  opened.device.state.trouble = null;
  await startDemo();
});

test('the practice mode notices each of its five tasks by itself', async () => {
  await startDemo();
  await stepIs(/Übung 1 von 5.*Eine Beratung notieren/);
  await writeConsultation();
  press('Speichern');
  await screen.findByText('Geschafft! Die Person hat jetzt einen Rufnamen.');
  const callName = document.querySelector('.call-name')?.textContent ?? '';
  await stepIs(/Übung 2 von 5.*Einen Schein ausstellen/);

  press('Schein ausstellen');
  await screen.findByLabelText('Überweisungsgrund');
  type('Überweisungsgrund', 'Behandlung des Abszesses');
  press('Ausstellen');
  await screen.findByText('Sehr gut! Der Schein ist ausgestellt.');
  await stepIs(/Übung 3 von 5/);

  fireEvent(window, new Event('beforeprint'));
  await stepIs(/Übung 3 von 5/);
  const check = await screen.findByRole('link', { name: 'Prüfen wie eine Praxis' });
  expect(check.getAttribute('href')).toMatch(/^http:\/\/localhost(?::[0-9]+)?\/p\/#[0-9]{282}$/);
  expect(check.getAttribute('rel')).toContain('noopener');
  // The other window is the browser's business.
  check.addEventListener('click', (event) => event.preventDefault());
  fireEvent.click(check);
  await screen.findByText('Prima! So prüft eine Praxis das Papier.');
  await stepIs(/Übung 4 von 5/);

  await go('Fälle');
  // Somebody else's case is not the one that was to be found again.
  fireEvent.click([...document.querySelectorAll('.card-button')].at(-1) as Element);
  await screen.findByRole('button', { name: 'Weitere Beratung' });
  await stepIs(/Übung 4 von 5/);
  await go('Fälle');
  fireEvent.click(document.querySelector('.card-button') as Element);
  await heading(callName);
  await screen.findByText('Gefunden! Hier steht alles beieinander.');
  await stepIs(/Übung 5 von 5/);

  fireEvent.click(document.querySelector('section[aria-labelledby=vouchers-title] .card-button') as Element);
  await heading(/^Schein /);
  press('Stornieren');
  press('Endgültig stornieren');
  await stepIs(/Übung beendet/);
  await screen.findByText(/Alle fünf Aufgaben geschafft/);
  fireEvent.click(screen.getAllByRole('button', { name: 'Beispiel beenden' }).at(-1) as Element);
  await heading('Feldschein einrichten');
});

test('tasks can be skipped, the panel can be folded to one line', async () => {
  await startDemo();
  await stepIs(/Übung 1 von 5/);
  press('Überspringen');
  await stepIs(/Übung 2 von 5/);
  fireEvent.click(head());
  expect(head().getAttribute('aria-expanded')).toBe('false');
  expect(screen.queryByRole('button', { name: 'Überspringen' })).toBeNull();
  fireEvent.click(head());
  for (let task = 2; task <= 5; task++) press('Überspringen');
  await stepIs(/Übung beendet/);
  expect(document.activeElement).toBe(head());
  expect(training().textContent).toContain('Geschafft: 0 von 5 Aufgaben.');
});

test('what is done counts, also where an earlier task was skipped', async () => {
  await startDemo();
  press('Überspringen');
  await stepIs(/Übung 2 von 5/);
  await writeConsultation();
  press('Schein ausstellen');
  await screen.findByLabelText('Überweisungsgrund');
  type('Überweisungsgrund', 'Behandlung');
  press('Ausstellen');
  await stepIs(/Übung 3 von 5/);
  press('Überspringen');
  await go('Fälle');
  fireEvent.click(document.querySelector('.card-button') as Element);
  await stepIs(/Übung 5 von 5/);
});

test('any case counts as found again where nobody was noted', async () => {
  await startDemo();
  for (let task = 1; task <= 3; task++) press('Überspringen');
  await stepIs(/Übung 4 von 5/);
  await go('Fälle');
  fireEvent.click([...document.querySelectorAll('.card-button')].at(-1) as Element);
  await stepIs(/Übung 5 von 5/);
});

test('a real organisation knows neither banner nor practice', async () => {
  await found();
  expect(screen.queryByText(banner)).toBeNull();
  expect(screen.queryByRole('region', { name: 'Übungsmodus' })).toBeNull();
});
