/** Menschen an diesem Gerät: a coordinator adds and removes, everybody changes the own passphrase, drafts say whose they are. */
import { screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { emptyConsultationForm } from '../../src/domain/consultation.ts';
import type { DraftId } from '../../src/domain/ids.ts';
import { memoryPassphrase } from '../../src/testing/memoryDesk.ts';
import { button, go, heading, press, type, useFoundedWindow } from './support/renderWindow.tsx';

const opened = useFoundedWindow();
const theirs = 'leiter kamille insel hafer garten';

const openPeople = async (): Promise<void> => {
  await go('Einstellungen');
  press('Menschen an diesem Gerät');
  await heading('Menschen an diesem Gerät');
  await screen.findByText('Koordination', { selector: '.card p' });
};
const addDoctor = async (): Promise<void> => {
  await openPeople();
  press('Jemanden hinzufügen');
  type('Kürzel', 'DR');
  type('Passphrase', theirs);
  type('Passphrase wiederholen', theirs);
  press('Hinzufügen');
  await screen.findByText('DR kann jetzt mit der eigenen Passphrase entsperren.');
};
const unlockWith = async (words: string): Promise<void> => {
  press('Sperren');
  await heading('Gesperrt');
  type('Passphrase', words);
  press('Entsperren');
  await heading('Einstellungen');
};

test('somebody added unlocks with an own passphrase, and cannot manage others', async () => {
  await addDoctor();
  expect(opened.device.state.volunteers).toMatchObject([{ handle: 'DR', role: 'volunteer' }]);
  await unlockWith(theirs);
  await openPeople();
  await screen.findByText('Hinzufügen, ändern und entfernen kann die Koordination.');
  expect(screen.queryByRole('button', { name: 'Jemanden hinzufügen' })).toBeNull();
});

test('a Kürzel that is taken is refused at the field, and nothing is stored', async () => {
  await openPeople();
  press('Jemanden hinzufügen');
  type('Kürzel', 'kb');
  type('Passphrase', theirs);
  type('Passphrase wiederholen', theirs);
  press('Hinzufügen');
  await screen.findByText('Das gibt es hier schon. Bitte etwas anderes wählen.', { selector: '.field-error' });
  expect(opened.device.state.volunteers).toEqual([]);
});

test('removing asks first, and then the passphrase opens nothing', async () => {
  await addDoctor();
  press('DR entfernen');
  await heading('DR entfernen?');
  press('Abbrechen');
  expect(opened.device.state.volunteers).toHaveLength(1);
  press('DR entfernen');
  press('Entfernen');
  await screen.findByText('DR kann an diesem Gerät nicht mehr entsperren.');
  press('Sperren');
  await heading('Gesperrt');
  type('Passphrase', theirs);
  press('Entsperren');
  await screen.findByText(/Diese Passphrase stimmt nicht/);
});

test('the own passphrase is changed with the old one', async () => {
  await openPeople();
  press('Passphrase ändern');
  type('Bisherige Passphrase', 'falsch');
  type('Passphrase', theirs);
  type('Passphrase wiederholen', theirs);
  press('Passphrase ändern');
  await screen.findByText(/Die bisherige Passphrase stimmt nicht/, { selector: '.field-error' });
  expect(opened.device.state.identity?.passphrase).toBe(memoryPassphrase);
  type('Bisherige Passphrase', memoryPassphrase);
  press('Passphrase ändern');
  await screen.findByText('Ab jetzt gilt die neue Passphrase.');
  expect(opened.device.state.identity?.passphrase).toBe(theirs);
});

test('a draft of somebody else says whose it is', async () => {
  const { state } = opened.device;
  const form = { ...emptyConsultationForm, complaint: 'Husten' };
  const draft = { draftId: 'd'.repeat(16) as DraftId, caseId: null, noteId: null, form };
  state.drafts.set(draft.draftId, { draft, savedAt: state.now(), by: 'DR' });
  await go('Fälle');
  await go('Sprechstunde');
  await screen.findByText(/von DR/);
  expect(button('Weiterschreiben')).toBeTruthy();
});
