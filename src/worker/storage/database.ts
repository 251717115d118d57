/**
 * The database on the device.
 *
 * Every transaction is strict: the browser answers after the disk has it. (The default answers before: a power cut then loses
 * vouchers that are already on paper.) Never await anything but the database inside a transaction: it would reject with the
 * rows stored.
 * @see https://developer.mozilla.org/docs/Web/API/IDBTransaction/durability
 */
import Dexie, { type DexieOptions, type EntityTable, type Table } from 'dexie';
import type { DeviceId } from '../../domain/ids.ts';
import type { SlotId } from '../../domain/volunteer.ts';
import type { FactRow } from './facts.ts';
import { noteReopening } from './reopening.ts';
import type {
  AuditRow,
  CarriedRow,
  CaseKeyRow,
  DraftRow,
  ElsewhereRow,
  EntryRow,
  NetworkTagsRow,
  OldSlotRow,
  PeerRow,
  SegmentRow,
  SetAsideRow,
  SlotRow,
  UnreadableRow,
} from './rows.ts';

/** Closed again so soon, it is not worth a third try. [ms] */
const oftenMs = 60_000;

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
  declare readonly networkTags: EntityTable<NetworkTagsRow, 'slot'>;
  declare readonly elsewhere: EntityTable<ElsewhereRow, 'caseId'>;

  readonly #options: DexieOptions;
  /** Deleted on purpose: its closing is no news, and nobody opens it again. */
  isWiped = false;
  /** Whose ledger is open here: another one in its place is not gone on with. Null before anybody unlocked. */
  openFor: DeviceId | null = null;
  #opening: Promise<boolean> | null = null;
  #openedAgainAt = Number.NEGATIVE_INFINITY;
  /** Called where the browser closed it for good, or another window deletes it or brings it up to date. */
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
    this.version(5).stores({ networkTags: 'slot', elsewhere: 'caseId' });
    // Another window deletes it, or brings it up to date: opening it again by itself would make an empty one in its place.
    this.on('versionchange', () => {
      this.close();
      if (!this.isWiped) this.onTakenAway();
      return false;
    });
  }

  /**
   * Dexie calls it with `disableAutoOpen: false` where the browser closed the connection. Opening at the next use, as Dexie would,
   * makes an empty database in place of one that was deleted; so it is opened here, once, after looking whether it is still there.
   */
  override close(options?: { readonly disableAutoOpen: boolean }): void {
    super.close();
    if (options?.disableAutoOpen !== false || this.isWiped || this.#opening) return;
    const now = performance.now();
    if (now - this.#openedAgainAt < oftenMs) {
      this.onTakenAway();
      return;
    }
    this.#openedAgainAt = now;
    const opening = this.#openAgain().catch(() => false);
    this.#opening = opening;
    noteReopening(opening);
    void opening.then((isOpen) => {
      this.#opening = null;
      if (isOpen) return;
      super.close();
      this.onTakenAway();
    });
  }

  async #openAgain(): Promise<boolean> {
    const looking = new Dexie(this.name, this.#options);
    // As long as it is looked at nobody can delete it: what is opened below is what was seen.
    looking.on('versionchange', () => false);
    try {
      await looking.open();
      await super.open();
      const device = (await readFact(this, 'device'))?.device ?? null;
      return this.openFor === null || device === this.openFor;
    } finally {
      looking.close();
    }
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
