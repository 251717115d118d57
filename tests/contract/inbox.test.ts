/** Every inbox keeps the promises of `src/worker/sync/inbox.ts`. One suite, run over both. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { DeviceId, EntryId } from '../../src/domain/ids.ts';
import { createMemoryOutbox } from '../../src/testing/memoryOutbox.ts';
import { testRandom } from '../../src/testing/signer.ts';
import { DeviceDatabase } from '../../src/worker/storage/database.ts';
import type { EntryRow, PeerRow, UnreadableRow } from '../../src/worker/storage/rows.ts';
import { createDexieInbox } from '../../src/worker/sync/dexieInbox.ts';
import type { Delivery, Inbox } from '../../src/worker/sync/inbox.ts';

/** An inbox, and a look at what is on its disk. */
interface Opened {
  readonly inbox: Inbox;
  readonly entries: () => Promise<readonly EntryRow[]>;
  readonly unreadable: () => Promise<readonly UnreadableRow[]>;
}

const openers: readonly { readonly name: string; readonly open: () => Opened }[] = [
  {
    name: 'memory',
    open: () => {
      const { inbox, disk } = createMemoryOutbox();
      return { inbox, entries: async () => disk().entries, unreadable: async () => [...disk().unreadable.values()] };
    },
  },
  {
    name: 'dexie',
    open: () => {
      const database = new DeviceDatabase({ indexedDB: new IDBFactory(), IDBKeyRange });
      const entries = () => database.entries.orderBy('id').toArray();
      return { inbox: createDexieInbox(database), entries, unreadable: () => database.unreadable.toArray() };
    },
  },
];

const peerOf = (device: string, next: number): PeerRow => ({
  device: device.repeat(16) as DeviceId,
  certificate: testRandom(8),
  logs: [{ lane: 'office', logEpoch: 0, next, digest: testRandom(32) }],
});
const entryOf = (entryId: string): EntryRow => ({
  entryId: entryId.padStart(16, '0') as EntryId,
  device: 'd0'.repeat(16) as DeviceId,
  lane: 'office',
  body: testRandom(20),
  segment: -1,
  sent: 1,
  weight: 0,
  savedAt: 0,
});
const delivery = (after: number, change: Partial<Delivery> = {}): Delivery => ({
  entries: [],
  peers: [],
  unreadable: [],
  after,
  store: 'a1',
  ...change,
});

describe.each(openers)('inbox: $name', ({ open }) => {
  let opened: Opened;
  let inbox: Inbox;
  beforeEach(() => {
    opened = open();
    inbox = opened.inbox;
  });

  it('begins before the first position, knowing nobody', async () => {
    expect(await inbox.after()).toBe(0);
    expect(await inbox.peers()).toEqual([]);
  });

  it('keeps a delivery with its position, and steps back', async () => {
    const entry = entryOf('1');
    const bad: UnreadableRow = { position: 3, receivedAt: 9, reason: 'corrupt', bytes: testRandom(4) };
    await inbox.takeIn(delivery(4, { entries: [entry], peers: [peerOf('aa', 1)], unreadable: [bad] }));
    expect(await inbox.after()).toBe(4);
    expect(await opened.entries()).toEqual([{ ...entry, id: 1 }]);
    expect(await opened.unreadable()).toEqual([bad]);
    await inbox.moveTo(2, 'b2');
    expect(await inbox.store()).toBe('b2');
    expect(await inbox.after()).toBe(2);
    expect(await opened.entries()).toHaveLength(1);
  });

  it('knows each device as it was told last', async () => {
    const [first, other, later] = [peerOf('aa', 1), peerOf('bb', 1), peerOf('aa', 7)];
    await inbox.takeIn(delivery(1, { peers: [first, other] }));
    await inbox.takeIn(delivery(2, { peers: [later] }));
    expect(await inbox.peers()).toEqual([later, other]);
  });

  it('counts an entry once, and the first one stays', async () => {
    const first = entryOf('1');
    await inbox.takeIn(delivery(1, { entries: [first, entryOf('1'), entryOf('2')] }));
    await inbox.takeIn(delivery(2, { entries: [entryOf('2'), entryOf('1'), entryOf('3')] }));
    const rows = await opened.entries();
    expect(rows.map(({ entryId }) => Number(entryId))).toEqual([1, 2, 3]);
    expect(rows[0]?.body).toEqual(first.body);
    expect(await inbox.after()).toBe(2);
  });
});
