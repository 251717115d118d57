/** Wiedererkennen ohne Karte: agreed first, then asked, compared and forgotten; a call name is all that comes back. */
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { interviewLanguageFacts } from '../../src/app/screens/interview/languages.ts';
import type { CaseId } from '../../src/domain/ids.ts';
import type { InterviewAnswers } from '../../src/domain/interview.ts';
import { createMemoryDesk } from '../../src/testing/memoryDesk.ts';
import { addCase } from '../../src/testing/samples.ts';
import { button, go, heading, pageText, press, useFoundedWindow } from './support/renderWindow.tsx';

const opened = useFoundedWindow();

const usual: InterviewAnswers = {
  ownName: 'Amina',
  motherName: 'Fatima',
  fatherName: 'Yusuf',
  grandmotherName: 'Khadija',
  birthPlace: 'Homs',
  birthMonth: '3',
  birthDay: '14',
  olderSiblings: '2',
};

const answerField = (question: string): HTMLInputElement => {
  const found = document.querySelector<HTMLInputElement>(`#interview-${question}`);
  if (!found) throw new Error(`${question} is not asked`);
  return found;
};
const answer = (answers: Partial<InterviewAnswers>): void => {
  for (const [question, value] of Object.entries(answers)) {
    fireEvent.input(answerField(question), { target: { value } });
  }
};
const begin = async (): Promise<void> => {
  press('Ohne Karte wiedererkennen');
  await screen.findByText('Sind Sie einverstanden?');
};
const ask = async (): Promise<void> => {
  await begin();
  press('Ja, einverstanden');
  await heading('Die Fragen');
};
const find = async (answers: Partial<InterviewAnswers> = usual): Promise<void> => {
  await ask();
  answer(answers);
  press('Nachsehen');
};
const known = async (answers = usual): Promise<{ readonly caseId: CaseId; readonly callName: string }> => {
  const { state } = opened.device;
  const saved = await addCase(createMemoryDesk(state));
  state.remembered.set(saved.caseId, { answers, shared: false });
  return saved;
};
const openRemember = async (caseId: CaseId): Promise<void> => {
  const { stage } = opened.shell;
  if (stage.value.kind === 'open') stage.value.work.router.open({ kind: 'interview', caseId });
  await screen.findByText('Sind Sie einverstanden?');
  press('Ja, einverstanden');
  await heading('Die Fragen');
};
/** Nothing of the answers is on the page, nor in anything that is kept. */
const expectForgotten = (): void => {
  const { forms, drafts } = opened.device.state;
  const kept = JSON.stringify([[...forms], [...drafts], location.href, document.title, history.state]);
  for (const text of [usual.ownName, usual.motherName, usual.grandmotherName, usual.birthPlace]) {
    expect(pageText()).not.toContain(text);
    expect(kept).not.toContain(text);
  }
  for (const input of document.querySelectorAll('input')) expect(Object.values(usual)).not.toContain(input.value);
};

describe('before anything is asked', () => {
  test('the person is asked whether they agree', async () => {
    await begin();
    expect(document.querySelector('#interview-ownName')).toBeNull();
    screen.getByText(/Das ist freiwillig/);
    screen.getByText(/schreiben wir nicht auf/);
  });

  test('a no asks nothing and leads to a new consultation', async () => {
    await begin();
    press('Nein');
    await heading('Das ist in Ordnung');
    press('Neue Beratung');
    await heading('Beratung');
    await writeNew();
    expect(opened.device.state.remembered.size).toBe(0);
  });

  test('the language is chosen by its own name, marked as unreviewed, and sets language and direction', async () => {
    await begin();
    expect(screen.queryByText('Übersetzung ungeprüft')).toBeNull();
    press('العربية');
    const theirs = await screen.findByText('هل هذا مقبول لديك؟');
    expect(theirs.lang).toBe('ar');
    expect(theirs.dir).toBe('rtl');
    expect(screen.getByText('Sind Sie einverstanden?').lang).toBe('de');
    screen.getByText('Übersetzung ungeprüft');
    press('Ja, einverstanden');
    await heading('Die Fragen');
    screen.getByText('Übersetzung ungeprüft');
    expect(answerField('birthMonth').lang).toBe('ar');
    expect(answerField('birthMonth').dir).toBe('rtl');
    screen.getByRole('option', { name: '3 · مارس / آذار · März' });
    fireEvent.input(screen.getByLabelText('Sprache der Fragen'), { target: { value: 'vi' } });
    expect((await screen.findByText('Mẹ của anh/chị tên gì?')).dir).toBe('ltr');
  });
});

test('a language whose file cannot be had is said, and the one before is spoken on', async () => {
  const load = vi.spyOn(interviewLanguageFacts.tr, 'load').mockRejectedValue(new Error('no network'));
  try {
    await begin();
    press('Türkçe');
    await screen.findByText('Die Fragen sind noch nicht auf diesem Gerät');
    screen.getByText('Sind Sie einverstanden?');
    load.mockRestore();
    press('Türkçe');
    await screen.findByText('Sizin için uygun mu?');
    expect(screen.queryByText('Die Fragen sind noch nicht auf diesem Gerät')).toBeNull();
  } finally {
    load.mockRestore();
  }
});

describe('the questions', () => {
  test('fields leave nothing to the browser, and take any script', async () => {
    await ask();
    for (const input of document.querySelectorAll<HTMLInputElement>('.answer .field-input')) {
      expect(input.getAttribute('autocomplete')).toBe('off');
      expect(input.hasAttribute('name')).toBe(false);
      if (input.tagName === 'INPUT') expect(input.dir).toBe('auto');
    }
    expect(answerField('birthDay').inputMode).toBe('numeric');
  });

  test('«weiß nicht» empties the answer, and an answer takes it back', async () => {
    await ask();
    const tick = screen.getAllByRole<HTMLInputElement>('checkbox', { name: 'Weiß ich nicht' })[3];
    if (!tick) throw new Error('no tick');
    answer({ grandmotherName: 'Khadija' });
    fireEvent.click(tick);
    expect(answerField('grandmotherName').value).toBe('');
    expect(tick.checked).toBe(true);
    answer({ grandmotherName: 'Khadija' });
    expect(tick.checked).toBe(false);
  });

  test('one may be skipped', async () => {
    const { callName } = await known();
    await find({ ...usual, grandmotherName: '' });
    await screen.findByText(callName);
  });

  test('what cannot be read is said at its field, and the other answers stay', async () => {
    await find({ ...usual, fatherName: '???', birthDay: '32' });
    await screen.findByText('Darin ist kein Buchstabe, den wir lesen können.', { selector: '.field-error' });
    fireEvent.click(button('Vorname des Vaters: Darin ist kein Buchstabe, den wir lesen können.'));
    expect(document.activeElement).toBe(answerField('fatherName'));
    expect(answerField('birthDay').getAttribute('aria-invalid')).toBe('true');
    expect(answerField('ownName').value).toBe('Amina');
    answer({ fatherName: 'Yusuf' });
    expect(answerField('fatherName').hasAttribute('aria-invalid')).toBe(false);
  });

  test('with too few answers nobody is looked for, and it goes on without', async () => {
    await known();
    await find({ ...usual, birthDay: '', olderSiblings: '' });
    await screen.findByText(/Es sind 6, nötig sind 7/);
    press('Neue Beratung');
    await heading('Beratung');
    expectForgotten();
  });

  test('leaving forgets the answers', async () => {
    await ask();
    answer(usual);
    await go('Fälle');
    expectForgotten();
    await go('Sprechstunde');
    await ask();
    expect(answerField('ownName').value).toBe('');
  });

  test('locking does not wait for them and forgets them too', async () => {
    await ask();
    answer(usual);
    press('Sperren');
    await heading('Gesperrt');
    expectForgotten();
  });
});

describe('what is found', () => {
  test('one: the call name alone, and the case once the person said it', async () => {
    const { caseId, callName } = await known();
    opened.device.state.remembered.set(caseId, { answers: { ...usual, birthPlace: 'Hims' }, shared: false });
    await find();
    await heading('Fragen Sie: Welcher Rufname wurde Ihnen gegeben?');
    screen.getByText(callName);
    expect(pageText()).not.toContain('Zahnschmerzen');
    expectForgotten();
    press('Ja, das ist die Person');
    await heading(callName);
    expect(opened.device.state.remembered.get(caseId)?.answers.birthPlace).toBe('Homs');
  });

  test('who no longer agrees is found and not remembered anew', async () => {
    const { caseId, callName } = await known();
    const before = opened.device.state.remembered.get(caseId);
    await find();
    fireEvent.click(
      await screen.findByRole('checkbox', { name: 'Die Person möchte auch beim nächsten Mal so gefunden werden' }),
    );
    press('Ja, das ist die Person');
    await heading(callName);
    expect(opened.device.state.remembered.get(caseId)).toBe(before);
  });

  test('a full disk keeps nobody from the case', async () => {
    const { callName } = await known();
    await find();
    await screen.findByText(callName);
    opened.device.state.trouble = { type: 'storageFull' };
    press('Ja, das ist die Person');
    await screen.findByText('Nicht gemerkt');
    press('Fall öffnen');
    await heading(callName);
  });

  test('several: each by its call name', async () => {
    const first = await known();
    const second = await known({ ...usual, ownName: 'Layla' });
    await find({ ...usual, ownName: '' });
    await screen.findByText(first.callName);
    press(`Ja, ${second.callName}`);
    await heading(second.callName);
  });

  test('a no is believed', async () => {
    await known();
    await find();
    await heading(/Welcher Rufname/);
    press('Nein');
    await heading('Dann ist es jemand anderes');
    press('Neue Beratung');
    await heading('Beratung');
  });

  test('elsewhere: the call name and who knows it', async () => {
    opened.device.state.sharedElsewhere = [{ pointName: 'Stendal', callName: 'Jona Linde', answers: usual }];
    await find();
    await screen.findByText('Jona Linde');
    screen.getByText('unter diesem Rufnamen bei: Stendal');
    screen.getByText(/rufen Sie dort an/);
    expect(screen.queryByRole('button', { name: 'Ja, das ist die Person' })).toBeNull();
    fireEvent.click(screen.getByRole('checkbox', { name: /möchte auch beim nächsten Mal/ }));
    press('Stimmt: hier neue Beratung');
    await heading('Beratung');
    await writeNew();
    expect(opened.device.state.remembered.size).toBe(0);
  });

  test('nobody: the new case is found by the same answers from then on, for others too where that was agreed', async () => {
    await begin();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Auch andere Ausgabestellen dürfen den Rufnamen sehen' }));
    press('Ja, einverstanden');
    answer(usual);
    press('Nachsehen');
    await heading('Niemand gefunden');
    expectForgotten();
    press('Neue Beratung');
    await heading('Beratung');
    await writeNew();
    await screen.findByText('Beim nächsten Mal lässt sich dieser Fall auch ohne Karte finden.');
    expect([...opened.device.state.remembered.values()]).toEqual([{ answers: usual, shared: true }]);
  });

  test('where the interview is over by then, the note is saved and it is said', async () => {
    await find();
    await heading('Niemand gefunden');
    press('Neue Beratung');
    await heading('Beratung');
    const { now } = opened.device.state;
    Object.assign(opened.device.state, { now: () => now() + 3_600_000 });
    await writeNew();
    await screen.findByText(/das Wiedererkennen ohne Karte hat nicht geklappt/);
    expect(opened.device.state.cases.size).toBe(1);
    expect(opened.device.state.remembered.size).toBe(0);
  });
});

describe('remembering a known case', () => {
  test('the answers find it from now on and are gone', async () => {
    const { caseId, callName } = await addCase(createMemoryDesk(opened.device.state));
    await openRemember(caseId);
    answer(usual);
    press('Für das nächste Mal merken');
    await heading('Gemerkt');
    expectForgotten();
    expect(opened.device.state.remembered.get(caseId)).toEqual({ answers: usual, shared: false });
    press('Zurück zum Fall');
    await heading(callName);
  });

  test('another case that the same answers find is named', async () => {
    const other = await known();
    const { caseId } = await addCase(createMemoryDesk(opened.device.state));
    await openRemember(caseId);
    answer(usual);
    press('Für das nächste Mal merken');
    await screen.findByText('Es gibt vielleicht schon einen Fall dieser Person');
    press(`Fall ${other.callName} öffnen`);
    await heading(other.callName);
  });

  test('a full disk is said, and the next try needs no new answers', async () => {
    const { caseId } = await addCase(createMemoryDesk(opened.device.state));
    await openRemember(caseId);
    answer(usual);
    opened.device.state.trouble = { type: 'storageFull' };
    press('Für das nächste Mal merken');
    await screen.findByText('Nicht gemerkt');
    opened.device.state.trouble = null;
    press('Noch einmal versuchen');
    await heading('Gemerkt');
  });
});

const writeNew = async (): Promise<void> => {
  const { cases } = opened.device.state;
  const before = cases.size;
  for (const [label, value] of [
    ['Geburtsjahr', '1988'],
    ['Anliegen', 'Zahnschmerzen'],
    ['Verdachtsdiagnose', 'Abszess'],
    ['Fachrichtung', 'dentistry'],
  ] as const) {
    fireEvent.input(screen.getByLabelText(label), { target: { value } });
  }
  press('Speichern');
  await waitFor(() => expect(cases.size).toBe(before + 1));
};
