/**
 * The desk as the window sees it, and its door: what can be answered before anybody has typed a passphrase.
 *
 * Ledger, sealing and sync are loaded behind it: on a bad link a passphrase can be chosen before they have arrived, and on a
 * device that is set up they arrive while the passphrase is typed.
 */
import { judgePassphrase, normalisePassphrase } from '../../domain/passphrase.ts';
import { ok } from '../../domain/result.ts';
import type { Desk } from '../../protocol/desk.ts';
import type { DeskEvent } from '../../protocol/deskDoor.ts';
import type { Demo } from '../demo/demo.ts';
import { isListWord, suggestPassphrase } from '../passphrase/suggest.ts';
import { type DeviceDatabase, readFact } from '../storage/database.ts';
import { withStorage } from '../storage/trouble.ts';
import { wipeDatabase } from '../storage/wipe.ts';
import type { InnerDesk } from './innerDesk.ts';
import type { Machine } from './machine.ts';

export const createDesk = (database: DeviceDatabase, machine: Machine): Desk => {
  const listeners: ((event: DeskEvent) => void)[] = [];
  const tell = (event: DeskEvent): void => {
    for (const listener of listeners) listener(event);
  };
  let arrived: InnerDesk | null = null;
  let arriving: Promise<InnerDesk> | null = null;
  let demo: Demo | null = null;
  const load = async (): Promise<InnerDesk> => {
    const module = await import('./innerDesk.ts');
    arrived = module.createInnerDesk(database, machine, tell);
    return arrived;
  };
  /* A download that failed is tried again at the next call. */
  const inner = (): Promise<InnerDesk> => {
    arriving ??= load().catch((error: unknown) => {
      arriving = null;
      throw error;
    });
    return arriving;
  };

  return {
    standing: () =>
      withStorage(async () => {
        if (arrived?.isOpen()) return 'unlocked';
        // Looking must not make an empty one: that it was ever here would show.
        if (database.isWiped || !(await database.isThere())) return 'unfounded';
        if (!(await readFact(database, 'device'))) return 'unfounded';
        inner().catch(() => undefined);
        return 'locked';
      }),
    suggestPassphrase: async () => suggestPassphrase(machine.draw),
    judgePassphrase: async (passphrase, named) => judgePassphrase(normalisePassphrase(passphrase), isListWord, named),
    subscribe: async (listener) => {
      listeners.push(listener);
    },
    found: async (order) => (await inner()).found(order),
    joinOffice: async (order) => (await inner()).joinOffice(order),
    findMissing: async (canary) => (await inner()).findMissing(canary),
    unlock: async (passphrase) => (await inner()).unlock(passphrase),
    startDemo: async () => {
      const started = await (await import('../demo/demo.ts')).startDemo(database, machine, tell);
      if (!started.ok) return started;
      demo = started.value;
      arrived = demo.desk;
      // From here on every method answers from the example.
      arriving = Promise.resolve(demo.desk);
      return ok(demo.session);
    },
    endDemo: async () => {
      if (!demo) throw new Error('there is no example to end');
      return demo.end();
    },
    lock: async () => (await inner()).lock(),
    sealUnsent: async () => (await inner()).sealUnsent(),
    syncStatus: async () => (await inner()).syncStatus(),
    syncNow: async () => (await inner()).syncNow(),
    syncSoon: async () => (await inner()).syncSoon(),
    watchNews: async (isInSight) => (await inner()).watchNews(isInSight),
    sendingRecords: async (length) => (await inner()).sendingRecords(length),
    saveData: async (isOn) => (await inner()).saveData(isOn),
    saveRescueFile: async (scope) => (await inner()).saveRescueFile(scope),
    readRescueFile: async (file) => (await inner()).readRescueFile(file),
    saveDraft: async (draft) => (await inner()).saveDraft(draft),
    drafts: async () => (await inner()).drafts(),
    openDraft: async (draftId) => (await inner()).openDraft(draftId),
    discardDraft: async (draftId) => (await inner()).discardDraft(draftId),
    saveForm: async (key, fields) => (await inner()).saveForm(key, fields),
    openForm: async (key) => (await inner()).openForm(key),
    discardForm: async (key) => (await inner()).discardForm(key),
    saveConsultation: async (draft) => (await inner()).saveConsultation(draft),
    cases: async (search) => (await inner()).cases(search),
    closedCases: async () => (await inner()).closedCases(),
    casesDue: async () => (await inner()).casesDue(),
    openCase: async (caseId) => (await inner()).openCase(caseId),
    caseRecord: async (caseId) => (await inner()).caseRecord(caseId),
    shredCase: async (caseId) => (await inner()).shredCase(caseId),
    prepareVoucher: async (caseId, noteId) => (await inner()).prepareVoucher(caseId, noteId),
    issueVoucher: async (order) => (await inner()).issueVoucher(order),
    voidVoucher: async (number, reason) => (await inner()).voidVoucher(number, reason),
    vouchers: async (search) => (await inner()).vouchers(search),
    openVoucher: async (number) => (await inner()).openVoucher(number),
    recordPrint: async (number, print) => (await inner()).recordPrint(number, print),
    referralLetter: async (number) => (await inner()).referralLetter(number),
    caseCard: async (caseId) => (await inner()).caseCard(caseId),
    reservePapers: async () => (await inner()).reservePapers(),
    printReserve: async (orderId, count) => (await inner()).printReserve(orderId, count),
    reserveSheets: async (numbers) => (await inner()).reserveSheets(numbers),
    voidReserve: async (number, reason) => (await inner()).voidReserve(number, reason),
    enterLate: async (form) => (await inner()).enterLate(form),
    resolveCode: async (text) => (await inner()).resolveCode(text),
    careProviders: async () => (await inner()).careProviders(),
    changeCareProvider: async (providerId, form) => (await inner()).changeCareProvider(providerId, form),
    removeCareProvider: async (providerId) => (await inner()).removeCareProvider(providerId),
    receivedVouchers: async () => (await inner()).receivedVouchers(),
    createOfficeCode: async () => (await inner()).createOfficeCode(),
    choosePin: async (pin) => (await inner()).choosePin(pin),
    pause: async (place) => (await inner()).pause(place),
    resume: async (pin) => (await inner()).resume(pin),
    beginEnrolment: async () => (await inner()).beginEnrolment(),
    completeEnrolment: async (order) => (await inner()).completeEnrolment(order),
    devices: async () => (await inner()).devices(),
    readEnrolmentRequest: async (request) => (await inner()).readEnrolmentRequest(request),
    answerEnrolment: async (request, kind, label, pointName) =>
      (await inner()).answerEnrolment(request, kind, label, pointName),
    revokeDevice: async (device, wipe) => (await inner()).revokeDevice(device, wipe),
    sectorYears: async () => (await inner()).sectorYears(),
    sectorPseudonyms: async (sector, year) => (await inner()).sectorPseudonyms(sector, year),
    destroySectorYear: async (year) => (await inner()).destroySectorYear(year),
    heldBack: async () => (await inner()).heldBack(),
    decideHeldBack: async (id, decision) => (await inner()).decideHeldBack(id, decision),
    passkeys: async () => (await inner()).passkeys(),
    unlockWithPasskey: async (answer) => (await inner()).unlockWithPasskey(answer),
    addPasskey: async (passphrase, answer) => (await inner()).addPasskey(passphrase, answer),
    removePasskey: async () => (await inner()).removePasskey(),
    hasPasskey: async () => (await inner()).hasPasskey(),
    wipe: async () => {
      arrived?.dropKeys();
      return withStorage(() => wipeDatabase(database));
    },
    setDuress: async (passphrase) => (await inner()).setDuress(passphrase),
    hasDuress: async () => (await inner()).hasDuress(),
    audit: async () => (await inner()).audit(),
    people: async () => (await inner()).people(),
    addVolunteer: async (form, passphrase) => (await inner()).addVolunteer(form, passphrase),
    changeVolunteer: async (slotId, form) => (await inner()).changeVolunteer(slotId, form),
    removeVolunteer: async (slotId) => (await inner()).removeVolunteer(slotId),
    changePassphrase: async (before, after) => (await inner()).changePassphrase(before, after),
    sharing: async () => (await inner()).sharing(),
    changeSharing: async (isOn) => (await inner()).changeSharing(isOn),
    recognise: async (answers) => (await inner()).recognise(answers),
    remember: async (caseId, interviewId, consent) => (await inner()).remember(caseId, interviewId, consent),
    forget: async (caseId) => (await inner()).forget(caseId),
    replaceCard: async (caseId) => (await inner()).replaceCard(caseId),
    restoreCard: async (caseId) => (await inner()).restoreCard(caseId),
    joinCases: async (kept, joined) => (await inner()).joinCases(kept, joined),
    partCases: async (join) => (await inner()).partCases(join),
    renameCase: async (caseId, kind) => (await inner()).renameCase(caseId, kind),
    recoveryStates: async () => (await inner()).recoveryStates(),
    makeRecoverySheets: async (kind) => (await inner()).makeRecoverySheets(kind),
    readRecoverySheet: async (text) => (await inner()).readRecoverySheet(text),
    forgetRecoverySheets: async () => (await inner()).forgetRecoverySheets(),
    rehearseRecovery: async () => (await inner()).rehearseRecovery(),
    openRecovery: async () => (await inner()).openRecovery(),
    restore: async (order) => (await inner()).restore(order),
    settings: async () => (await inner()).settings(),
    changePayer: async (payer) => (await inner()).changePayer(payer),
    changeTerms: async (form) => (await inner()).changeTerms(form),
  };
};
