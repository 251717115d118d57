/**
 * The desk behind its door: checks that it is open, waits for the ledger, lets one write finish before the next.
 *
 * ```
 *   closed ── found / joinOffice / unlock ──► open ── lock: stop the loop, cut, seal ──► worker ends
 *                                              ◄──► paused (pause.ts)
 *      └ one desk per profile: the Web Lock is held from open until the worker is gone
 * ```
 */

import { err, ok, type Result } from '../../domain/result.ts';
import type { Desk } from '../../protocol/desk.ts';
import type { DeskEvent, MustLockReason, Session } from '../../protocol/deskDoor.ts';
import type { StorageTrouble } from '../../protocol/storageTrouble.ts';
import { warmUpArgon2id } from '../crypto/passphraseKey.ts';
import { takeFailedUnlocks } from '../ledger/audit.ts';
import { measured } from '../measured.ts';
import { createTakeCase } from '../network/takeCase.ts';
import { readRescueFile } from '../rescue/readRescueFile.ts';
import { saveRescueFile } from '../rescue/saveRescueFile.ts';
import type { DeviceDatabase } from '../storage/database.ts';
import { withStorage } from '../storage/trouble.ts';
import { createDexieOutbox } from '../sync/dexieOutbox.ts';
import { createQueueTransport } from '../sync/round.ts';
import { changeCareProvider, listCareProviders, removeCareProvider } from './directory.ts';
import { createNewEnrolment } from './enrolNew.ts';
import { found } from './found.ts';
import { createNotesMethods } from './innerNotes.ts';
import { createPeopleMethods, noting } from './innerPeople.ts';
import { createPersonsMethods } from './innerPersons.ts';
import { createRecoveryMethods } from './innerRecovery.ts';
import { createSectorMethods } from './innerSectors.ts';
import { joinOffice } from './joinOffice.ts';
import { enterLate } from './lateEntry.ts';
import type { Machine } from './machine.ts';
import { tendNetworkTagKeys } from './networkTagKeys.ts';
import { createOfficeCode, receivedVouchers } from './office.ts';
import { createOpenDesk, type OpenDesk, sessionOf } from './openDesk.ts';
import { tellOwnDevice } from './ownDevice.ts';
import { recordPrint, referralLetter } from './papers.ts';
import { listPasskeys, unlockWithPasskey } from './passkeys.ts';
import { choosePin, createPause, type Pause, readPin } from './pause.ts';
import { tendPointKeys } from './pointKeys.ts';
import { listReserves, printReserve, reserveSheets, voidReserve } from './reserves.ts';
import { resolveCode } from './resolveCode.ts';
import { listSendingRecords } from './sendingRecords.ts';
import { changePayer, changeTerms, readSettings } from './settings.ts';
import { bury } from './shred.ts';
import { type Opened, unlock } from './unlock.ts';
import { issueVoucher, listVouchers, proposeVoucher, viewVoucher, voidVoucher } from './vouchers.ts';

/** Everything of the desk but what the door answers by itself. */
export type InnerDesk = Omit<
  Desk,
  'standing' | 'suggestPassphrase' | 'judgePassphrase' | 'subscribe' | 'startDemo' | 'endDemo' | 'wipe'
> & {
  readonly isOpen: () => boolean;
  /** Stops everything that would still write. */
  readonly dropKeys: () => void;
};

export const createInnerDesk = (
  database: DeviceDatabase,
  machine: Machine,
  tell: (event: DeskEvent) => void,
): InnerDesk => {
  let openDesk: OpenDesk | null = null;
  const enrolment = createNewEnrolment(machine);
  warmUpArgon2id().catch(() => undefined);
  database.onTakenAway = () => tell({ type: 'mustLock', reason: 'databaseClosed' });

  const desk = (): OpenDesk => {
    if (!openDesk) throw new Error('the desk is closed');
    return openDesk;
  };
  /* Whoever asks the ledger waits until it is read. */
  const ledgerDesk = async (): Promise<OpenDesk> => {
    await desk().records.ready;
    return desk();
  };
  let lastWrite: Promise<unknown> = Promise.resolve();
  const oneAtATime = <T>(write: () => Promise<T>): Promise<T> => {
    const next = lastWrite.then(write, write);
    lastWrite = next;
    return next;
  };
  const ways = { desk, ledgerDesk, oneAtATime, tell };
  const takeCase = createTakeCase(oneAtATime);
  const openWith = async <E>(
    open: () => Promise<Result<Opened, E>>,
  ): Promise<Result<Session, E | { readonly type: 'otherWindow' }>> => {
    const lock = await machine.takeDesk();
    if (!lock) return err({ type: 'otherWindow' });
    try {
      const opened = await open();
      if (!opened.ok) return opened;
      openDesk = await createOpenDesk(database, machine, opened.value, tell, oneAtATime);
    } finally {
      // Also after an exception: else the next try would be told of another window that is not there.
      if (!openDesk) lock.release();
    }
    const opened = openDesk;
    void oneAtATime(() => settleIn(opened)).catch(() => undefined);
    opened.loop.wake();
    return ok(sessionOf(opened));
  };
  /* Keys go with what holds them; the window ends the worker when it hears of it. */
  const closeByItself = async (reason: MustLockReason): Promise<void> => {
    const closing = openDesk;
    if (!closing) return;
    await withStorage(() => closing.cutter.cut());
    closing.loop.dispose();
    openDesk = null;
    pause.dispose();
    tell({ type: 'mustLock', reason });
  };
  /* Later than the answer: nobody waits for it. */
  const noteUnlock = async (): Promise<void> => {
    const { audit } = desk();
    const failed = await takeFailedUnlocks(database);
    if (failed > 0) await audit.note('unlockFailed', String(failed));
    await audit.note('unlocked');
  };
  const pause = createPause(machine, () => void closeByItself('pausedTooLong'));
  const sealUnsent = (): Promise<Result<null, StorageTrouble>> =>
    measured('seal unsent', () =>
      withStorage(async () => {
        await desk().cutter.cut();
        return null;
      }),
    );

  const inner: InnerDesk = {
    isOpen: () => openDesk !== null,
    dropKeys: () => {
      openDesk?.loop.dispose();
      openDesk = null;
      pause.dispose();
    },
    beginEnrolment: () => enrolment.begin(),
    completeEnrolment: (order) => openWith(() => enrolment.complete(database, order)),
    found: (order) => openWith(() => found(database, machine, order)),
    joinOffice: (order) =>
      openWith(async () => {
        const transport = await createQueueTransport(createDexieOutbox(database), machine);
        return joinOffice(database, machine, transport, order);
      }),
    findMissing: async (canary) => {
      const at = await ledgerDesk();
      const loss = await oneAtATime(() => at.compareNote(canary));
      return loss && at.findAgain(loss);
    },
    unlock: async (passphrase) => {
      const unlocked = await measured('unlock', () => openWith(() => unlock(database, passphrase)));
      if (unlocked.ok) void noteUnlock().catch(() => undefined);
      return unlocked;
    },
    passkeys: () => listPasskeys(database),
    unlockWithPasskey: async (answer) => {
      const unlocked = await openWith(() => unlockWithPasskey(database, answer));
      if (unlocked.ok) void noteUnlock().catch(() => undefined);
      return unlocked;
    },
    lock: async () => {
      // It may have closed by itself meanwhile.
      if (!openDesk) return ok(null);
      pause.dispose();
      desk().loop.dispose();
      // Asks the storage whether to save data; where that is gone, it ends with the worker.
      await withStorage(() => desk().watchNews(false));
      await lastWrite.catch(() => undefined);
      await withStorage(() => desk().lease.note());
      return sealUnsent();
    },
    sealUnsent,
    syncStatus: () => desk().loop.status(),
    syncNow: async () => {
      await withStorage(() => desk().tryDoubtedAgain());
      return desk().loop.syncNow();
    },
    // Asked whenever the window comes back, so also while nobody has unlocked.
    syncSoon: async () => openDesk?.loop.wake(),
    watchNews: async (isInSight) => openDesk?.watchNews(isInSight),
    sendingRecords: async (length) => listSendingRecords(await ledgerDesk(), length),
    saveData: (isOn) =>
      withStorage(async () => {
        await desk().keepDataSaver(isOn);
        await desk().watchNews();
        desk().loop.wake();
        return null;
      }),
    saveRescueFile: (scope) =>
      oneAtATime(() =>
        noting(desk(), scope === 'all' ? 'backupSaved' : 'rescueSaved', '', () => saveRescueFile(desk(), scope)),
      ),
    readRescueFile: (file) =>
      oneAtATime(async () => {
        const from = await ledgerDesk();
        const read = await noting(from, 'rescueRead', '', () => readRescueFile(from, file));
        if (read.ok) {
          tell({ type: 'ledger' });
          desk().loop.wake();
        }
        return read;
      }),

    ...createNotesMethods(ways),

    prepareVoucher: async (caseId, noteId) => proposeVoucher(await ledgerDesk(), caseId, noteId),
    issueVoucher: (order) =>
      oneAtATime(() => measured('issue voucher', async () => issueVoucher(await ledgerDesk(), order))),
    voidVoucher: (number, reason) => oneAtATime(async () => voidVoucher(await ledgerDesk(), number, reason)),
    vouchers: async (search) => listVouchers(await ledgerDesk(), search),
    openVoucher: async (number) => viewVoucher(await ledgerDesk(), number),

    recordPrint: (number, print) => oneAtATime(async () => recordPrint(await ledgerDesk(), number, print)),
    referralLetter: async (number) => {
      const letter = referralLetter(await ledgerDesk(), number);
      if (letter) await desk().audit.note('letterPrinted');
      return letter;
    },
    reservePapers: async () => listReserves(await ledgerDesk()),
    printReserve: (orderId, count) => oneAtATime(async () => printReserve(await ledgerDesk(), orderId, count)),
    reserveSheets: async (numbers) => reserveSheets(await ledgerDesk(), numbers),
    voidReserve: (number, reason) => oneAtATime(async () => voidReserve(await ledgerDesk(), number, reason)),
    enterLate: (form) => oneAtATime(async () => enterLate(await ledgerDesk(), form)),
    resolveCode: async (text) => resolveCode(await ledgerDesk(), text, takeCase),
    careProviders: async () => listCareProviders(await ledgerDesk()),
    changeCareProvider: (providerId, form) =>
      oneAtATime(async () => changeCareProvider(await ledgerDesk(), providerId, form)),
    removeCareProvider: (providerId) => oneAtATime(async () => removeCareProvider(await ledgerDesk(), providerId)),

    receivedVouchers: async () => receivedVouchers(await ledgerDesk()),
    createOfficeCode: async () => {
      const at = await ledgerDesk();
      return noting(at, 'officeCodeMade', '', () => createOfficeCode(at));
    },
    choosePin: (pin) => oneAtATime(() => choosePin(desk(), pin)),
    pause: async (place) => {
      const pin = await readPin(desk().slot);
      if (pin === null) return false;
      pause.begin(pin, place);
      await sealUnsent();
      return true;
    },
    resume: async (pin) => {
      if (!openDesk) return err({ type: 'locked' });
      const ended = pause.end(pin);
      if (ended.ok) return ok({ session: sessionOf(openDesk), place: ended.value });
      await desk().audit.note('pinFailed');
      if (ended.error.left > 0) return err({ type: 'wrongPin', left: ended.error.left });
      await closeByItself('pinTries');
      return err({ type: 'locked' });
    },

    ...createPeopleMethods(ways),
    ...createPersonsMethods(ways),
    ...createSectorMethods(ways),
    ...createRecoveryMethods({ ...ways, database, machine, openDesk: () => openDesk, openWith }),

    settings: async () => readSettings(await ledgerDesk()),
    changePayer: (payer) => oneAtATime(async () => changePayer(await ledgerDesk(), payer)),
    changeTerms: (form) => oneAtATime(async () => changeTerms(await ledgerDesk(), form)),
  };
  return answeringOnlyAfter(pause, inner);
};

/* What the last session may have left half done. */
const settleIn = async (desk: OpenDesk): Promise<void> => {
  await withStorage(() => desk.lease.note());
  await tellOwnDevice(desk);
  await tendPointKeys(desk);
  await tendNetworkTagKeys(desk);
  if (desk.caseKeys) await bury({ ...desk, caseKeys: desk.caseKeys });
};

/** What a paused desk answers: nothing of what it holds. */
const answeredInPause = new Set<keyof InnerDesk>([
  'isOpen',
  'dropKeys',
  'pause',
  'resume',
  'lock',
  'sealUnsent',
  'syncStatus',
  'syncNow',
  'syncSoon',
  'watchNews',
]);

const answeringOnlyAfter = (pause: Pause, inner: InnerDesk): InnerDesk => {
  const waiting = Object.entries(inner).map(([name, method]) => {
    if (answeredInPause.has(name as keyof InnerDesk)) return [name, method];
    const ask = method as (...args: readonly unknown[]) => unknown;
    return [name, async (...args: readonly unknown[]) => pause.over().then(() => ask(...args))];
  });
  return Object.fromEntries(waiting) as InnerDesk;
};
