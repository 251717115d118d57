/**
 * The twin in memory of outbox and inbox: they share the rows of one device.
 *
 * A disk is a value: a write makes another one and puts it in place of the old. So a disk that is held on to is a backup, a second
 * outbox over it is a copied profile, and going back to one is a disk that lost what came after. Nothing awaits inside a write, so
 * each one is a transaction by itself.
 */

import type { FactRow } from '../worker/storage/facts.ts';
import type { CaseKeyRow, EntryRow, PeerRow, SegmentRow, UnreadableRow } from '../worker/storage/rows.ts';
import { type Inbox, isWaiting, uniqueRows } from '../worker/sync/inbox.ts';
import { type Kept, logsOf, type Outbox } from '../worker/sync/outbox.ts';
import { askedAgain } from '../worker/sync/ownPull.ts';
import { addTraffic } from '../worker/sync/usage.ts';

/** Everything that outbox and inbox of a device hold. */
export interface OutboxDisk {
  readonly facts: { readonly [Name in FactRow['name']]?: Extract<FactRow, { readonly name: Name }> };
  /** The row with id n stands at index n - 1. */
  readonly entries: readonly Kept<EntryRow>[];
  readonly segments: readonly Kept<SegmentRow>[];
  readonly slots: readonly CaseKeyRow[];
  readonly peers: ReadonlyMap<string, PeerRow>;
  readonly unreadable: ReadonlyMap<number, UnreadableRow>;
}

export interface MemoryOutbox extends Outbox {
  readonly inbox: Inbox;
  readonly disk: () => OutboxDisk;
  /** Saves entries and the key of a new case, as the ledger does. Throws where an entry is saved already. */
  readonly save: (entries: readonly EntryRow[], slots?: readonly CaseKeyRow[]) => Promise<void>;
  /** In place of the slot of the same case. */
  readonly replaceSlot: (slot: CaseKeyRow) => Promise<void>;
  readonly putFact: (fact: FactRow) => Promise<void>;
}

export const emptyOutboxDisk: OutboxDisk = {
  facts: {},
  entries: [],
  segments: [],
  slots: [],
  peers: new Map(),
  unreadable: new Map(),
};

/** `commit`: called with what would be on disk next; a disk that fails throws there, and nothing was changed. */
export const createMemoryOutbox = (
  disk: OutboxDisk = emptyOutboxDisk,
  commit: (next: OutboxDisk) => void = () => undefined,
): MemoryOutbox => {
  let now = disk;
  const write = async (change: Partial<OutboxDisk>): Promise<void> => {
    const next = { ...now, ...change };
    commit(next);
    now = next;
  };
  const withFacts = (...changes: readonly FactRow[]): Pick<OutboxDisk, 'facts'> => ({
    facts: { ...now.facts, ...Object.fromEntries(changes.map((fact) => [fact.name, fact])) },
  });
  const segmentsWith = (ids: ReadonlySet<number>, state: SegmentRow['state']) =>
    now.segments.map((row) => (ids.has(row.id) ? { ...row, state } : row));
  const entriesWith = (segments: ReadonlySet<number>, change: Partial<EntryRow>) =>
    now.entries.map((row) => (segments.has(row.segment) ? { ...row, ...change } : row));

  const entriesAnd = (rows: readonly EntryRow[]): readonly Kept<EntryRow>[] => [
    ...now.entries,
    ...rows.map((row, index) => ({ ...row, id: now.entries.length + index + 1 })),
  ];
  const knownIds = (): ReadonlySet<string> => new Set(now.entries.map(({ entryId }) => entryId));
  const inbox: Inbox = {
    after: async () => now.facts.pull?.after ?? 0,
    peers: async () => [...now.peers.values()],
    takeIn: ({ entries, peers, unreadable, after, store }) =>
      write({
        ...withFacts({ name: 'pull', after, incarnation: store }),
        entries: entriesAnd(uniqueRows(entries, knownIds())),
        peers: new Map([...now.peers, ...peers.map((row) => [row.device, row] as const)]),
        unreadable: new Map([...now.unreadable, ...unreadable.map((row) => [row.position, row] as const)]),
      }),
    waiting: async () => [...now.unreadable.values()].filter(({ reason }) => isWaiting(reason)),
    settle: (rows, positions) =>
      write({
        entries: entriesAnd(uniqueRows(rows, knownIds())),
        unreadable: new Map([...now.unreadable].filter(([position]) => !positions.includes(position))),
      }),
    moveTo: (after, incarnation) => write(withFacts({ name: 'pull', after, incarnation })),
    store: async () => now.facts.pull?.incarnation,
  };

  return {
    disk: () => now,
    inbox,
    save: async (rows, slots = []) => {
      const known = knownIds();
      if (rows.some(({ entryId }) => known.has(entryId))) throw new Error('an entry is saved once');
      await write({ entries: entriesAnd(rows), slots: [...now.slots, ...slots] });
    },
    replaceSlot: (slot) => write({ slots: now.slots.map((row) => (row.caseId === slot.caseId ? slot : row)) }),
    putFact: (fact) => write(withFacts(fact)),

    device: async () => now.facts.device,
    registration: async () => now.facts.registration,
    markRegistered: async () => {
      const { registration } = now.facts;
      if (registration) await write(withFacts({ ...registration, done: true }));
    },
    contact: async () => now.facts.contact,
    keepContact: ({ at, clockOffsetMs }) => write(withFacts({ name: 'contact', at, clockOffsetMs })),
    usage: async () => now.facts.usage,
    countTraffic: (today, traffic) =>
      write(withFacts({ name: 'usage', ...addTraffic(now.facts.usage, today, traffic) })),
    dataSaver: async () => now.facts.dataSaver?.isOn,
    keepDataSaver: (isOn) => write(withFacts({ name: 'dataSaver', isOn })),

    log: async () => now.facts.log,
    fence: async () => now.facts.fence?.logEpoch,
    uncut: async (lane) => now.entries.filter((row) => row.segment === 0 && row.lane === lane),
    keepSegment: async (segment, carried, { logEpoch, heads }) => {
      const id = now.segments.length + 1;
      const inside = new Set(carried);
      await write({
        ...withFacts({ name: 'log', logEpoch, heads }),
        segments: [...now.segments, { ...segment, id, state: 'ready' }],
        entries: now.entries.map((row) => (inside.has(row.id) ? { ...row, segment: id } : row)),
      });
    },
    beginLog: async ({ logEpoch, heads }) => {
      const open = now.segments.filter(({ state }) => state === 'ready' || state === 'refused');
      const ids = new Set(open.map(({ id }) => id));
      const { fence: _lifted, ...facts } = withFacts({ name: 'log', logEpoch, heads }).facts;
      await write({ facts, segments: segmentsWith(ids, 'superseded'), entries: entriesWith(ids, { segment: 0 }) });
    },

    ready: async () => now.segments.filter(({ state }) => state === 'ready'),
    stateOf: async (id) => now.segments[id - 1]?.state,
    markReceived: async (segments) => {
      const ids = new Set(segments);
      await write({ segments: segmentsWith(ids, 'received'), entries: entriesWith(ids, { sent: 1, savedAt: 0 }) });
    },
    askAgain: async ({ lane, logEpoch }, next) => {
      const lost = now.segments.filter(
        (row) =>
          row.state === 'received' && row.lane === lane && row.logEpoch === logEpoch && row.firstSeq + row.count > next,
      );
      if (lost.every(({ firstSeq }) => firstSeq > next)) return false;
      const ids = new Set(lost.map(({ id }) => id));
      await write({ segments: segmentsWith(ids, 'ready'), entries: entriesWith(ids, { sent: 0 }) });
      return true;
    },
    receivedLogs: async () => logsOf(now.segments.filter(({ state }) => state === 'received')),
    digestAt: async ({ lane, logEpoch }, next) =>
      now.segments.find(
        (row) =>
          (row.state === 'received' || row.state === 'ready') &&
          row.lane === lane &&
          row.logEpoch === logEpoch &&
          row.firstSeq + row.count === next,
      )?.digest,
    distrust: async ({ lane, logEpoch }) => {
      const received = now.segments.filter(
        (row) => row.state === 'received' && row.lane === lane && row.logEpoch === logEpoch,
      );
      const ids = new Set(received.map(({ id }) => id));
      await write({ segments: segmentsWith(ids, 'refused'), entries: entriesWith(ids, { sent: 0 }) });
    },
    raiseFence: (logEpoch) => write(withFacts({ name: 'fence', logEpoch }, askedAgain(now.facts.ownPull))),
    watermarks: async () => now.facts.watermarks,
    keepWatermarks: ({ incarnation, at, logs }) => write(withFacts({ name: 'watermarks', incarnation, at, logs })),
    refuse: (id, logEpoch, why) =>
      write({
        ...withFacts({ name: 'fence', logEpoch }),
        segments: segmentsWith(new Set([id]), 'refused'),
        entries: why
          ? now.entries.map((row) => (row.segment === id ? { ...row, doubt: row.doubt ? 2 : 1 } : row))
          : now.entries,
      }),
    tryDoubtedAgain: () =>
      write({
        entries: now.entries.map((row) => (row.segment === 0 && row.doubt === 2 ? { ...row, doubt: 1 } : row)),
      }),

    unsentSlots: async (limit) => now.slots.filter(({ sent }) => sent === 0).slice(0, limit),
    sendSlotsAgain: () => write({ slots: now.slots.map((row) => ({ ...row, sent: 0 })) }),
    markSlotsSent: (slots) => {
      const versions = new Map(slots.map(({ caseId, version }) => [caseId, version]));
      return write({
        slots: now.slots.map((row) => (versions.get(row.caseId) === row.version ? { ...row, sent: 1 } : row)),
      });
    },

    unsent: async () => ({
      entries: now.entries.filter(({ sent }) => sent === 0),
      slots: now.slots.filter(({ sent }) => sent === 0).length,
    }),
  };
};
