/** Open desk: everything that exists only while the desk is unlocked, wired together. Ends with the worker. */

import type { CaseId } from '../../domain/ids.ts';
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
import type { DeviceDatabase } from '../storage/database.ts';
import { type Cutter, createCutter } from '../sync/cutter.ts';
import { createDexieInbox } from '../sync/dexieInbox.ts';
import { createDexieOutbox } from '../sync/dexieOutbox.ts';
import { createEventStream } from '../sync/eventStream.ts';
import { createLinkMemory } from '../sync/exchange.ts';
import { createSyncLoop, type SyncLoop } from '../sync/loop.ts';
import { createNudge } from '../sync/nudge.ts';
import { createOwnPuller } from '../sync/ownPuller.ts';
import { deskSigner } from '../sync/puller.ts';
import { createRestingLoop } from '../sync/restingLoop.ts';
import { createQueueTransport } from '../sync/round.ts';
import { authorize, type Transport } from '../sync/transport.ts';
import { createRound } from './deskRound.ts';
import { type Lease, openLease } from './lease.ts';
import type { Machine } from './machine.ts';
import type { Opened } from './unlock.ts';

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
  const isSavingData = async (): Promise<boolean> => (await outbox.dataSaver()) ?? machine.wantsToSaveData();
  const onStatus = (status: SyncStatus): void => tell({ type: 'sync', status });
  let slot = openedSlot;
  const drafts = createDrafts(database, keys.ledgerKey, machine.now, () => slot.volunteer.handle);
  const roundDesk = {
    database,
    machine,
    keys,
    get slot() {
      return slot;
    },
    caseKeys,
    findCaseKey,
    records,
    drafts,
    cutter,
    transport,
    lease,
  };
  const round = createRound({ desk: roundDesk, outbox, inbox, own, link, tell, noteCanary, onProgress, oneAtATime });
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
  const audit = createAudit(database, keys.ledgerKey, machine.now, () => slot.volunteer.handle);
  const formDrafts = createFormDrafts(database, keys.ledgerKey, createFormDraftId(keys.formIdKey), machine.now);
  const fingerprint = await officeFingerprint(sha256, keyring.officeKey);
  const { keepDataSaver } = outbox;
  const tryDoubtedAgain = async (): Promise<void> => {
    own.tryAgain();
    link.bulletinAskedAt = null;
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
