/** Whose pseudonym a voucher gets: of joined cases one person’s, of one taken apart its own again. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, expect, it } from 'vitest';
import type { Day } from '../../../src/domain/calendar.ts';
import type { HandlesJoined } from '../../../src/domain/caseEntries.ts';
import type { VoucherNumber } from '../../../src/domain/codes.ts';
import type { VoucherIssued } from '../../../src/domain/entries.ts';
import type { CaseHandle, DeviceId, EntryId, PointId, TenantId } from '../../../src/domain/ids.ts';
import { createLedgerFold } from '../../../src/domain/ledger.ts';
import { expectOk } from '../../../src/domain/result.ts';
import type { OpenDesk } from '../../../src/worker/desk/openDesk.ts';
import { sectorPseudonyms, sectorYears } from '../../../src/worker/desk/sectors.ts';
import { DeviceDatabase } from '../../../src/worker/storage/database.ts';

const device = '0'.repeat(32) as DeviceId;
let entries = 0;
const head = () => ({ entryId: (++entries).toString(16).padStart(16, '0') as EntryId, at: entries });
const handleOf = (sign: string) => sign.repeat(32) as CaseHandle;

const issued = (number: string, sign: string, issuedOn: string): VoucherIssued => ({
  ...head(),
  type: 'voucherIssued',
  voucher: {
    number: number as VoucherNumber,
    kind: 'regular',
    caseHandle: handleOf(sign),
    pointId: '0'.repeat(16) as PointId,
    issuerRole: 'doctor',
    specialty: 'dentistry',
    callName: 'Kim Berg',
    fictiveBirthDate: '1987-07-12' as Day,
    issuedOn: issuedOn as Day,
    validUntil: '2027-12-31' as Day,
    guaranteeCents: 50_000,
  },
});
const joined = (kept: string, other: string, isJoined: boolean): HandlesJoined => ({
  ...head(),
  type: 'handlesJoined',
  kept: handleOf(kept),
  joined: handleOf(other),
  isJoined,
});

const database = new DeviceDatabase({ indexedDB: new IDBFactory(), IDBKeyRange });
afterEach(() => database.close());

it('cases that were joined are one person, in every year, and two again when they are taken apart', async () => {
  const { ledger, apply } = createLedgerFold();
  // As in the example: no queue that would have to confirm the key.
  const desk = {
    database,
    records: { ledger, isUnsent: () => false },
    keys: { keyring: { tenant: '1'.repeat(32) as TenantId, office: { sealingSecret: new Uint8Array(32) } } },
    slot: { volunteer: { role: 'coordinator' } },
    machine: { isDemo: true, now: () => 1 },
  } as unknown as OpenDesk;
  const vouchers = [
    issued('A', 'a', '2026-02-03'),
    issued('B', 'b', '2026-12-31'),
    issued('C', 'c', '2026-01-01'),
    issued('D', 'b', '2027-01-01'),
  ];
  for (const voucher of vouchers) apply(voucher, device);
  const namesIn = async (year: number) => {
    const list = expectOk(await sectorPseudonyms(desk, 'ministry', year));
    return Object.fromEntries(list.map(({ number, pseudonym }) => [number, pseudonym]));
  };
  const apart = await namesIn(2026);
  expect(new Set(Object.values(apart)).size).toBe(3);
  expect(expectOk(await sectorYears(desk))).toMatchObject([
    { year: 2027, vouchers: 1, persons: 1 },
    { year: 2026, vouchers: 3, persons: 3 },
  ]);

  apply(joined('a', 'b', true), device);
  const { A: kept } = apart;
  expect(await namesIn(2026)).toEqual({ ...apart, B: kept });
  expect(expectOk(await sectorYears(desk))).toMatchObject([{ persons: 1 }, { year: 2026, vouchers: 3, persons: 2 }]);
  const { D } = await namesIn(2027);
  expect(Object.values(apart)).not.toContain(D);

  apply(joined('a', 'b', false), device);
  expect(await namesIn(2026)).toEqual(apart);
});
