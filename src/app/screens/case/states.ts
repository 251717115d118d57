/** States of one case. */
import type { Day } from '../../../domain/calendar.ts';
import type { VoucherNumber } from '../../../domain/codes.ts';
import type { CaseId } from '../../../domain/ids.ts';
import { emptyInterview } from '../../../domain/interview.ts';
import { addCase, addVoucher, usualForm } from '../../../testing/samples.ts';
import type { States } from '../../gallery/state.ts';
import { paths } from '../../shell/router.ts';

export const caseStates: States = {
  first: async (scene) => {
    const { caseId } = await addCase(scene.desk);
    await scene.enter(paths.cases, { kind: 'case', caseId });
    await scene.seen('.note');
  },
  history: async (scene) => {
    const first = await scene.daysAgo(120, () => addCase(scene.desk));
    await scene.daysAgo(119, () => addVoucher(scene.desk, first));
    const { caseId, noteId } = await scene.daysAgo(30, () =>
      addCase(
        scene.desk,
        { complaint: 'Wunde heilt gut, noch etwas Druckschmerz.', history: 'Zahn 36 gezogen.', pregnancyWeek: '21' },
        { caseId: first.caseId },
      ),
    );
    await scene.daysAgo(29, () => addCase(scene.desk, { findings: 'Keine Schwellung mehr.' }, { caseId, noteId }));
    await scene.daysAgo(28, () => addCase(scene.desk, { findings: 'Naht entfernt.' }, { caseId, noteId }));
    const second = await addVoucher(scene.desk, { caseId, noteId });
    const third = await addVoucher(scene.desk, { caseId, noteId });
    await scene.desk.voidVoucher(third.number, 'mistake');
    await scene.enter(paths.cases, { kind: 'case', caseId: second ? caseId : first.caseId });
    await scene.press('case.versions.earlier.other', { count: 2 });
  },
  'right-to-left-text': async (scene) => {
    const complaint = 'ألم شديد في الأسنان منذ ثلاثة أيام ولا يستطيع المضغ';
    const { caseId } = await addCase(scene.desk, { ...usualForm, complaint });
    await scene.enter(paths.cases, { kind: 'case', caseId });
    await scene.seen('.note');
  },
  erasing: async (scene) => {
    const { caseId, noteId } = await addCase(scene.desk);
    await addVoucher(scene.desk, { caseId, noteId });
    await scene.enter(paths.cases, { kind: 'case', caseId });
    await scene.press('case.shred');
    await scene.press('shred.confirm');
    await scene.seen('.field-error');
  },
  joined: async (scene) => {
    const first = await scene.daysAgo(60, () => addCase(scene.desk));
    const second = await scene.daysAgo(3, () => addCase(scene.desk, { complaint: 'Schwindel beim Aufstehen.' }));
    await addVoucher(scene.desk, second);
    await scene.desk.replaceCard(first.caseId);
    await scene.desk.joinCases(first.caseId, second.caseId);
    await scene.enter(paths.cases, { kind: 'case', caseId: first.caseId });
    await scene.press('case.who');
    await scene.seen('#joined-title');
  },
  joining: async (scene) => {
    const { caseId } = await addCase(scene.desk);
    const { callName } = await addCase(scene.desk);
    await scene.enter(paths.cases, { kind: 'case', caseId });
    await scene.press('case.who');
    await scene.press('person.double');
    await scene.fill('join-search', callName);
    await scene.seen('.choice');
    await scene.press('join.confirm');
    await scene.seen('.field-error');
  },
  'card-lost': async (scene) => {
    const { caseId } = await addCase(scene.desk);
    await scene.enter(paths.cases, { kind: 'case', caseId });
    await scene.press('case.who');
    await scene.press('person.card.lost');
    await scene.seen('dialog');
  },
  'other-name': async (scene) => {
    const { caseId } = await addCase(scene.desk);
    await scene.enter(paths.cases, { kind: 'case', caseId });
    await scene.press('case.who');
    await scene.press('person.name.other');
    await scene.seen('.choice');
  },
  renamed: async (scene) => {
    const { caseId } = await addCase(scene.desk);
    await scene.enter(paths.cases, { kind: 'case', caseId });
    await scene.press('case.who');
    await scene.press('person.name.other');
    await scene.press('rename.confirm');
    await scene.seen('.folded .saved:not(:empty)');
  },
  recognised: async (scene) => {
    const { caseId } = await addCase(scene.desk);
    scene.device.remembered.set(caseId, { answers: emptyInterview, shared: true });
    const found = scene.device.cases.get(caseId);
    if (found) {
      found.vouchersElsewhere = [
        {
          pointName: 'Pfarrhaus Stendal',
          number: '0123-4567-89QV' as VoucherNumber,
          validUntil: '2027-02-24' as Day,
          guaranteeCents: 50_000,
        },
      ];
    }
    await scene.enter(paths.cases, { kind: 'case', caseId });
    await scene.press('case.who');
    await scene.press('recognition.forget');
    await scene.seen('dialog');
  },
  gone: async (scene) => {
    scene.found();
    await scene.open();
    await scene.enter(paths.cases);
    scene.router.open({ kind: 'case', caseId: '00000000000000ff' as CaseId });
    await scene.seen('.notice');
  },
};
