/** Open desk: everything that exists only while the desk is unlocked, wired together. Ends with the worker. */

import type { CaseId } from '../../domain/ids.ts';
import { ok } from '../../domain/result.ts';
import type { Canary } from '../../protocol/canary.ts';
import { officeFingerprint } from '../../protocol/checkList.ts';
import type { DeskEvent, Missing, Session } from '../../protocol/deskDoor.ts';
import type { SyncStatus } from '../../protocol/syncStatus.ts';
import { sha256 } from '../crypto/bytes.ts';
import { type CaseKeys, createCaseKeys } from '../keys/caseKeys.ts';
import { type OpenKeys, openKeys } from '../keys/openKeys.ts';
import type { OpenSlot } from '../keys/slot.ts';
import { type Audit, createAudit } from '../ledger/audit.ts';
import { compareCanary, type Loss, writeCanary } from '../ledger/canary.ts';
import { createDrafts, type Drafts } from '../ledger/drafts.ts';
import { findAgain } from '../ledger/findAgain.ts';
import { createFormDraftId, createFormDrafts, type FormDrafts } from '../ledger/formDrafts.ts';
import type { FindCaseKey } from '../ledger/localEntry.ts';
import { createRecords, type Records } from '../ledger/records.ts';
import { sendRecoveryParcels } from '../recovery/recoverySender.ts';
import type { DeviceDatabase } from '../storage/database.ts';
import { sendCarried } from '../sync/carried.ts';
import { pullCaseKeys, readWaiting } from '../sync/caseKeyPuller.ts';
import { publishCheckList } from '../sync/checkListPublisher.ts';
import { type Cutter, createCutter } from '../sync/cutter.ts';
import { createDexieInbox } from '../sync/dexieInbox.ts';
import { createDexieOutbox } from '../sync/dexieOutbox.ts';
import { createEventStream } from '../sync/eventStream.ts';
import { createLinkMemory, isRevoked } from '../sync/exchange.ts';
import { createSyncLoop, type SyncLoop } from '../sync/loop.ts';
import { createNudge } from '../sync/nudge.ts';
import { createOwnPuller } from '../sync/ownPuller.ts';
import { problemOf, type Stop } from '../sync/problem.ts';
import { deskSigner, pullAll } from '../sync/puller.ts';
import { createRestingLoop } from '../sync/restingLoop.ts';
import { publishRevocations } from '../sync/revocationPublisher.ts';
import { createQueueTransport } from '../sync/round.ts';
import { sendAll } from '../sync/sender.ts';
import { sendShreds } from '../sync/shredSender.ts';
import { authorize, type Transport } from '../sync/transport.ts';
import { type Lease, openLease } from './lease.ts';
import type { Machine } from './machine.ts';
import { tendPointKeys } from './pointKeys.ts';
import { bury } from './shred.ts';
import type { Opened } from './unlock.ts';

/** Two browsers of the office rarely publish at once; three times running they do not. The next round tries again. */
const publishAttempts = 3;

export interface OpenDesk {
  readonly database: DeviceDatabase;
  readonly machine: Machine;
  readonly keys: OpenKeys;
  /** Who is at the desk, as the slot is now. */
  readonly slot: OpenSlot;
  /** The slot as it was stored anew. */
  readonly keepSlot: (slot: OpenSlot) => void;
  /** Null on a device of the office alone. */
  readonly caseKeys: CaseKeys | null;
  readonly findCaseKey: FindCaseKey;
  readonly records: Records;
  readonly drafts: Drafts;
  readonly formDrafts: FormDrafts;
  readonly cutter: Cutter;
  readonly transport: Transport;
  readonly loop: SyncLoop;
  readonly isSavingData: () => Promise<boolean>;
  readonly keepDataSaver: (isOn: boolean) => Promise<void>;
  /** What the queue refused is tried once more, and what is damaged here asked for once more. */
  readonly tryDoubtedAgain: () => Promise<void>;
  /** Listens for news while somebody looks and no data are saved; without a word, whether that has changed. */
  readonly watchNews: (isInSight?: boolean) => Promise<void>;
  readonly audit: Audit;
  /** What is closed until this device meets the queue again. */
  readonly lease: Lease;
  /** What this device has written and no longer holds, by the note that the window keeps. */
  readonly compareNote: (canary: Canary) => Promise<Loss | null>;
  /** Asks the queue for it; what it has not got is named. */
  readonly findAgain: (loss: Loss) => Promise<Missing>;
  /** Prüfzahl of the organisation. */
  readonly fingerprint: string;
}

export const createOpenDesk = async (
  database: DeviceDatabase,
  machine: Machine,
  { keyring, slot: openedSlot }: Opened,
  tell: (event: DeskEvent) => void,
  oneAtATime: <T>(write: () => Promise<T>) => Promise<T>,
): Promise<OpenDesk> => {
  database.openFor = keyring.device;
  const keys = await openKeys(keyring);
  const lease = await openLease(database, machine);
  const isClosed = (caseId: CaseId): boolean => lease.closed.has(caseId);
  const caseKeys = keyring.point
    ? createCaseKeys(
        async () => (await keys.caseWrappingKeys()) ?? [],
        (caseId) => database.caseKeys.get(caseId),
        isClosed,
      )
    : null;
  const findCaseKey: FindCaseKey = caseKeys ? caseKeys.find : async () => null;
  const outbox = createDexieOutbox(database);
  const inbox = createDexieInbox(database);
  const transport = await createQueueTransport(outbox, machine);
  const records = createRecords({
    database,
    ledgerKey: keys.ledgerKey,
    device: keyring.device,
    findCaseKey,
    isClosed,
    now: machine.now,
    onAppended: () => {
      tell({ type: 'ledger' });
      void noteCanary().catch(() => undefined);
      void loop.announce().catch(() => undefined);
      loop.wake();
    },
  });
  const canaryDeps = { database, keys, records, now: machine.now };
  const noteCanary = async (): Promise<void> => {
    // An example writes down nothing outside of its database.
    if (!machine.isDemo) tell({ type: 'canary', canary: await writeCanary(canaryDeps) });
  };
  const cutter = createCutter(outbox, keys, findCaseKey);
  const onProgress = async (): Promise<void> => {
    await records.refreshUnsent();
    await loop.announce();
    tell({ type: 'ledger' });
  };
  const puller = { database, inbox, transport, keys, records, findCaseKey, now: machine.now };
  const own = createOwnPuller(puller);
  const link = createLinkMemory();
  const send = async () => {
    const signer = await deskSigner(keys);
    const sender = { outbox, transport, link, now: machine.now, signer, inbox, onProgress };
    return machine.asOnlySender(() => sendAll(sender));
  };
  const round = async (): Promise<Stop | null> => {
    if (records.ledger.shredded.size > 0) await buryAll();
    await cutter.cut();
    let sent = await send();
    if (!sent.ok && sent.error.type === 'recordRefused') {
      await cutter.cut();
      sent = await send();
    }
    if (!sent.ok) {
      if (!isRevoked(sent.error)) return problemOf(sent.error);
      const { obeyRevocation } = await import('../sync/revoked.ts');
      const sender = { outbox, transport, link };
      return obeyRevocation({ database, sender, now: machine.now }, await deskSigner(keys));
    }
    await records.ready;
    await lease.note();
    if (lease.renew() && (await records.readKeyless())) tell({ type: 'ledger' });
    let news = sent.value;
    const back = await own.pull();
    // A queue that refuses this is asked again: what others wrote does not wait for it.
    if (!back.ok && back.error.type !== 'refused') return problemOf(back.error);
    if (back.ok && back.value) {
      tell({ type: 'ledger' });
      void noteCanary().catch(() => undefined);
    }
    const isWaiting = caseKeys !== null && (await inbox.waiting()).length > 0;
    if (caseKeys && (news !== 'none' || isWaiting)) {
      const gotKeys = await pullCaseKeys(puller);
      if (!gotKeys.ok) return problemOf(gotKeys.error);
    }
    for (let attempt = 0; attempt < publishAttempts; attempt++) {
      if (news !== 'none') {
        const pulled = await pullAll(puller);
        if (!pulled.ok) return problemOf(pulled.error);
        if (pulled.value) {
          tell({ type: 'ledger' });
          // What they wait for may have come.
          link.waitingCarried.clear();
        }
      }
      const publisher = { database, transport, keys, records, machine };
      const lockedOut = await publishRevocations(publisher, link.revocations);
      if (!lockedOut.ok) return problemOf(lockedOut.error);
      const published = await publishCheckList(publisher);
      if (!published.ok) return problemOf(published.error);
      if (published.value !== 'overtaken' && lockedOut.value !== 'overtaken') break;
      news = 'some';
    }
    await oneAtATime(() => tendPointKeys(keyDesk));
    if (await readWaiting(puller)) tell({ type: 'ledger' });
    await buryAll();
    const forgotten = caseKeys ? await sendShreds({ database, transport, keys, records }) : ok(null);
    if (!forgotten.ok) return problemOf(forgotten.error);
    const parcels = await sendRecoveryParcels({ database, transport, keys, records, machine });
    if (!parcels.ok) return problemOf(parcels.error);
    const carried = await machine.asOnlySender(async () =>
      sendCarried({ database, transport, waiting: link.waitingCarried }, await deskSigner(keys)),
    );
    return carried.ok ? null : problemOf(carried.error);
  };
  const keyDesk = {
    database,
    keys,
    records,
    caseKeys,
    cutter,
    machine,
    get slot() {
      return slot;
    },
  };
  const buryAll = async (): Promise<void> => {
    // Trouble of the storage: the next round tries again.
    if (caseKeys) await bury({ database, keys, caseKeys, records, drafts });
  };
  const isSavingData = async (): Promise<boolean> => (await outbox.dataSaver()) ?? machine.wantsToSaveData();
  const onStatus = (status: SyncStatus): void => tell({ type: 'sync', status });
  const loop = machine.isDemo
    ? createRestingLoop({ refresh: records.refreshUnsent, onStatus })
    : createSyncLoop({ outbox, round, onStatus, isSavingData, now: machine.now, random: machine.random });
  const nudge = createNudge({
    open: createEventStream({
      fetch: machine.fetch,
      origin: machine.origin,
      authorization: async (path, body) => {
        const offsetMs = (await outbox.contact())?.clockOffsetMs ?? 0;
        return authorize(await deskSigner(keys), machine.now() + offsetMs, path, body);
      },
      isKnown: async () => (await outbox.registration())?.done === true,
      after: inbox.after,
    }),
    wake: () => loop.wake(),
    random: machine.random,
  });
  let isInSight = false;
  const watchNews = async (isSeen = isInSight): Promise<void> => {
    isInSight = isSeen;
    const isSaving = await isSavingData();
    // As it is now: somebody may have come or gone meanwhile.
    nudge.allow(isInSight && !machine.isDemo && !isSaving);
  };
  let slot = openedSlot;
  const drafts = createDrafts(database, keys.ledgerKey, machine.now, () => slot.volunteer.handle);
  const audit = createAudit(database, keys.ledgerKey, machine.now, () => slot.volunteer.handle);
  const formDrafts = createFormDrafts(database, keys.ledgerKey, createFormDraftId(keys.formIdKey), machine.now);
  const fingerprint = await officeFingerprint(sha256, keyring.officeKey);
  const { keepDataSaver } = outbox;
  const tryDoubtedAgain = async (): Promise<void> => {
    own.tryAgain();
    await outbox.tryDoubtedAgain();
  };
  const saving = { isSavingData, keepDataSaver, tryDoubtedAgain };
  const written = { records, drafts, formDrafts };
  return {
    database,
    machine,
    keys,
    get slot() {
      return slot;
    },
    keepSlot: (stored) => {
      slot = stored;
    },
    caseKeys,
    findCaseKey,
    ...written,
    cutter,
    transport,
    loop,
    ...saving,
    watchNews,
    audit,
    lease,
    compareNote: async (canary) => {
      const loss = await compareCanary(canaryDeps, outbox, canary);
      if (!loss) await noteCanary();
      return loss;
    },
    findAgain: async (loss) => {
      const missing = await findAgain({ records, own, syncNow: loop.syncNow }, loss);
      await noteCanary();
      return missing;
    },
    fingerprint,
  };
};

/** What the window may know of who is at the desk: available at once, without waiting for the ledger. */
export const sessionOf = ({ keys, slot, machine }: OpenDesk): Session => {
  const { organisationName, pointName, point, office, policy } = keys.keyring;
  const { handle, role } = slot.volunteer;
  const roles = { actsForPoint: point !== null, actsForOffice: office !== null };
  return {
    organisationName,
    pointName,
    handle,
    role,
    ...roles,
    policy,
    hasPin: slot.row.own !== undefined,
    isDemo: machine.isDemo,
  };
};
