/**
 * Pseudonyms for recipients at an open desk.
 *
 * ```
 *   vouchers of the year ─► handles, joined ones as one ─┐
 *   year's key, made at the first need ─ a round ─► confirmed by the queue ─► sector key ─► pseudonyms
 *                                              └─ not yet: nothing is made, or two devices would tell two stories
 * ```
 */
import type { AuditKind } from '../../domain/audit.ts';
import { yearOf } from '../../domain/calendar.ts';
import type { CaseHandle } from '../../domain/ids.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Sector } from '../../domain/sectors.ts';
import type { Voucher } from '../../domain/voucher.ts';
import type { SectorPseudonymsError, SectorVoucher, SectorYear, SectorYearsError } from '../../protocol/deskSectors.ts';
import type { StorageTrouble } from '../../protocol/storageTrouble.ts';
import { changeSectorKeys, dropYearKeys, readSectorKeys, withYearKey, yearKeyIn } from '../office/sectorKeysFact.ts';
import { sectorKeyOf, sectorPseudonymsOf } from '../office/sectorPseudonyms.ts';
import { createYearKeyBox, type YearKeyBox } from '../office/yearKeys.ts';
import type { SectorKeysFact } from '../storage/facts.ts';
import { withStorage } from '../storage/trouble.ts';
import { randomId } from './identity.ts';
import type { OpenDesk } from './openDesk.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What the device's log says of each. */
export const sectorAudit: Readonly<Record<Sector, AuditKind>> = {
  billing: 'billingPseudonyms',
  ministry: 'ministryPseudonyms',
  audit: 'auditPseudonyms',
};

const boxOf = async ({ keys, slot }: OpenDesk): Promise<YearKeyBox | null> =>
  slot.volunteer.role === 'coordinator' ? createYearKeyBox(keys.keyring) : null;

export const sectorYears = async (desk: OpenDesk): Promise<Result<readonly SectorYear[], SectorYearsError>> => {
  if (!(await boxOf(desk))) return err({ type: 'notTheOffice' });
  const fact = await withStorage(() => readSectorKeys(desk.database));
  return fact.ok ? ok(yearsOf(desk, fact.value)) : fact;
};

export const sectorPseudonyms = async (
  desk: OpenDesk,
  sector: Sector,
  year: number,
): Promise<Result<readonly SectorVoucher[], SectorPseudonymsError>> => {
  const box = await boxOf(desk);
  if (!box) return err({ type: 'notTheOffice' });
  const vouchers = vouchersOf(desk).filter(({ issuedOn }) => yearOf(issuedOn) === year);
  // Nothing to name: a key would be made for nothing.
  if (vouchers.length === 0 && !isDestroyed(desk, year)) return ok([]);
  const found = await findYearKey(desk, box, year);
  if (!found.ok) return found;
  const sectorKey = await sectorKeyOf(found.value, sector);
  found.value.fill(0);
  const handleOf = personOf(desk);
  const pseudonyms = await sectorPseudonymsOf(sectorKey, vouchers.map(handleOf));
  const named = vouchers.flatMap((voucher) => {
    const pseudonym = pseudonyms.get(handleOf(voucher));
    if (!pseudonym) return [];
    const { number, specialty, issuedOn, guaranteeCents } = voucher;
    return [{ pseudonym, number, specialty, issuedOn, guaranteeCents }];
  });
  return ok(named.sort((a, b) => compare(a.pseudonym, b.pseudonym) || compare(a.number, b.number)));
};

export const destroySectorYear = async (
  desk: OpenDesk,
  year: number,
): Promise<Result<readonly SectorYear[], SectorYearsError>> => {
  const { database, records, machine } = desk;
  if (!(await boxOf(desk))) return err({ type: 'notTheOffice' });
  if (!isDestroyed(desk, year)) {
    // First what all devices hear: a row that is left over here is deleted at the next round.
    const stored = await records.append([
      { type: 'sectorKeyDestroyed', entryId: randomId(8), at: machine.now(), year },
    ]);
    if (!stored.ok) return stored;
  }
  const dropped = await withStorage(() => dropYearKeys(database, (gone) => isDestroyed(desk, gone)));
  return dropped.ok ? ok(yearsOf(desk, dropped.value)) : dropped;
};

const isDestroyed = ({ records }: OpenDesk, year: number): boolean => records.ledger.sectorKeysDestroyed.has(year);

/** The 32 bytes of a key that the queue has confirmed; made here where there is none, and then asked about at once. */
const findYearKey = async (
  desk: OpenDesk,
  box: YearKeyBox,
  year: number,
): Promise<Result<Bytes, SectorPseudonymsError>> => {
  if (isDestroyed(desk, year)) return err({ type: 'yearDestroyed' });
  const known = await keyInUse(desk, box, year);
  if (!known.ok) return known;
  if (known.value) return ok(known.value);
  const made = await makeYearKey(desk, box, year);
  if (!made.ok) return made;
  if (!desk.machine.isDemo) await desk.loop.syncNow();
  // What others wrote may have come with it.
  if (isDestroyed(desk, year)) return err({ type: 'yearDestroyed' });
  const now = await keyInUse(desk, box, year);
  if (!now.ok) return now;
  return now.value ? ok(now.value) : err({ type: 'keyNotShared' });
};

/** Null where there is none, or one that the queue has not confirmed. */
const keyInUse = async (
  { database }: OpenDesk,
  box: YearKeyBox,
  year: number,
): Promise<Result<Bytes | null, StorageTrouble>> => {
  const fact = await withStorage(() => readSectorKeys(database));
  if (!fact.ok) return fact;
  const row = yearKeyIn(fact.value, year);
  if (!row?.isConfirmed) return ok(null);
  const opened = await box.open(year, row.sealed);
  return opened ? ok(opened.key) : err({ type: 'storageCorrupt' });
};

const makeYearKey = async (desk: OpenDesk, box: YearKeyBox, year: number): Promise<Result<unknown, StorageTrouble>> => {
  const { database, machine } = desk;
  const sealed = await box.make(year, machine.now());
  // An example has no other device, and no queue.
  const fresh = { year, sealed, version: 1, isConfirmed: machine.isDemo, isAtQueue: false };
  return withStorage(() =>
    changeSectorKeys(database, (fact) =>
      yearKeyIn(fact, year) || isDestroyed(desk, year) ? fact : withYearKey(fact, fresh),
    ),
  );
};

/** Vouchers that the queue has, or that came from it; of two under one number both. */
const vouchersOf = ({ records }: OpenDesk): readonly Voucher[] => {
  const { vouchers, conflicts } = records.ledger;
  const issued = [...vouchers.values()].flatMap((voucher) => (voucher.issued ? [voucher.issued] : []));
  return [...issued, ...conflicts]
    .filter(({ entryId, voucher }) => !vouchers.get(voucher.number)?.voided && !records.isUnsent(entryId))
    .map(({ voucher }) => voucher);
};

/** The handle that counts: cases that were joined are one person. */
const personOf =
  ({ records }: OpenDesk) =>
  ({ caseHandle }: Voucher): CaseHandle =>
    records.ledger.keptHandleOf.get(caseHandle) ?? caseHandle;

const yearsOf = (desk: OpenDesk, { years: withKeys }: SectorKeysFact): readonly SectorYear[] => {
  const handleOf = personOf(desk);
  const byYear = new Map<number, Voucher[]>();
  for (const year of desk.records.ledger.sectorKeysDestroyed) byYear.set(year, []);
  // Also one whose vouchers were all voided since: its key can still be destroyed.
  for (const { year } of withKeys) byYear.set(year, []);
  for (const voucher of vouchersOf(desk)) {
    const year = yearOf(voucher.issuedOn);
    const known = byYear.get(year);
    if (known) known.push(voucher);
    else byYear.set(year, [voucher]);
  }
  return [...byYear]
    .sort(([a], [b]) => b - a)
    .map(([year, vouchers]) => ({
      year,
      vouchers: vouchers.length,
      persons: new Set(vouchers.map(handleOf)).size,
      isDestroyed: isDestroyed(desk, year),
    }));
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
