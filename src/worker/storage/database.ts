/**
 * The database on the device.
 *
 * Every transaction is strict: the browser answers after the disk has it. (The default answers before: a power cut then loses
 * vouchers that are already on paper.) Never await anything but the database inside a transaction: it would reject with the
 * rows stored.
 * @see https://developer.mozilla.org/docs/Web/API/IDBTransaction/durability
 */
import Dexie, { type DexieOptions, type EntityTable, type Table } from 'dexie';
import type { SlotId } from '../../domain/volunteer.ts';
import type {
  AuditRow,
  CarriedRow,
  CaseKeyRow,
  DraftRow,
  EntryRow,
  FactRow,
  OldSlotRow,
  PeerRow,
  SegmentRow,
  SetAsideRow,
  SlotRow,
  UnreadableRow,
} from './rows.ts';

export const databaseName = 'feldschein';

export class DeviceDatabase extends Dexie {
  declare readonly facts: Table<FactRow, FactRow['name']>;
  declare readonly slots: Table<SlotRow | OldSlotRow, SlotId>;
  declare readonly entries: Table<EntryRow, number>;
  declare readonly segments: Table<SegmentRow, number>;
  declare readonly caseKeys: EntityTable<CaseKeyRow, 'caseId'>;
  declare readonly drafts: EntityTable<DraftRow, 'draftId'>;
  declare readonly unreadable: EntityTable<UnreadableRow, 'position'>;
  declare readonly peers: EntityTable<PeerRow, 'device'>;
  declare readonly carried: Table<CarriedRow, number>;
  declare readonly audit: Table<AuditRow, number>;
  declare readonly setAside: Table<SetAsideRow, number>;

  readonly #options: DexieOptions;
  /** Deleted on purpose: its closing is no news, and nobody opens it again. */
  isWiped = false;
  /** Called where the browser closed it, or another window deletes it or brings it up to date. */
  onTakenAway: () => void = () => undefined;

  /** `options`: another IndexedDB, in tests. */
  constructor(options: DexieOptions = {}, name = databaseName) {
    super(name, { ...options, chromeTransactionDurability: 'strict' });
    this.#options = options;
    this.version(1).stores({
      facts: 'name',
      slots: 'slotId',
      entries: '++id, &entryId, segment, sent',
      segments: '++id, state',
      caseKeys: 'caseId, sent',
      drafts: 'draftId',
      unreadable: 'position',
      peers: 'device',
    });
    this.version(2).stores({ carried: '++id, state, stream' });
    this.version(3).stores({ audit: '++id' });
    this.version(4).stores({ entries: '++id, &entryId, segment, sent, device', setAside: '++id' });
    this.on('close', () => {
      if (!this.isWiped) this.onTakenAway();
    });
    // Another window deletes it, or brings it up to date: opening it again by itself would make an empty one in its place.
    this.on('versionchange', () => {
      this.close();
      if (!this.isWiped) this.onTakenAway();
      return false;
    });
  }

  /** Another database of the same kind in the same profile. */
  beside(name: string): DeviceDatabase {
    return new DeviceDatabase(this.#options, name);
  }

  /** Whether it was ever made. Does not make it. */
  async isThere(): Promise<boolean> {
    if (this.isOpen()) return true;
    const looking = new Dexie(this.name, this.#options);
    try {
      await looking.open();
      return true;
    } catch (error) {
      if (error instanceof Dexie.NoSuchDatabaseError) return false;
      throw error;
    } finally {
      looking.close();
    }
  }
}

/** The fact by its name, typed by it. */
export const readFact = async <Name extends FactRow['name']>(
  database: DeviceDatabase,
  name: Name,
): Promise<Extract<FactRow, { name: Name }> | undefined> =>
  (await database.facts.get(name)) as Extract<FactRow, { name: Name }> | undefined;
