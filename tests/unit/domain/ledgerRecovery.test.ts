/** Which recovery sheets keys may be sealed to. */
import { describe, expect, it } from 'vitest';
import type { DeviceEnrolled, DeviceRevoked, RecoverySheetsMade } from '../../../src/domain/entries.ts';
import type { DeviceId, EntryId, PointId } from '../../../src/domain/ids.ts';
import { createLedgerFold } from '../../../src/domain/ledger.ts';
import { trustedSheets } from '../../../src/domain/ledgerRecovery.ts';
import type { SheetKind, SheetSetId } from '../../../src/domain/recoverySheets.ts';

const [tablet, office] = ['aa', 'bb'].map((byte) => byte.repeat(16) as DeviceId) as [DeviceId, DeviceId];
const [here, elsewhere] = ['11', '22'].map((byte) => byte.repeat(8) as PointId) as [PointId, PointId];
let serial = 0;
const head = (at: number) => ({ entryId: String(++serial).padStart(16, '0') as EntryId, at });
const made = (kind: SheetKind, setId: string, at: number): RecoverySheetsMade => ({
  ...head(at),
  type: 'recoverySheetsMade',
  kind,
  setId: setId as SheetSetId,
  publicKey: '04'.repeat(65),
  lookup: '05'.repeat(16),
  seal: '06'.repeat(32),
});
const revoked = (device: DeviceId): DeviceRevoked => ({ ...head(9), type: 'deviceRevoked', device, wipe: false });
const enrolled = (device: DeviceId, pointId: PointId): DeviceEnrolled => ({
  ...head(0),
  type: 'deviceEnrolled',
  device,
  label: 'Tablet',
  roles: { point: true, office: true },
  sealingKey: '04'.repeat(65),
  pointId,
});
/* Two devices of one point. */
const together = () => {
  const fold = createLedgerFold();
  for (const device of [tablet, office]) fold.apply(enrolled(device, here), device);
  return fold;
};

describe('recovery sheets', () => {
  it('of each kind the newest count', () => {
    const { ledger, apply } = together();
    apply(made('office', '00000002', 2), office);
    apply(made('office', '00000001', 1), office);
    apply(made('point', '00000003', 1), tablet);
    expect(trustedSheets(ledger, 'office', here)?.made.setId).toBe('00000002');
    expect(trustedSheets(ledger, 'point', here)?.made.setId).toBe('00000003');
  });

  it('of a device that was locked out get nothing more, and neither do those before them, which were destroyed', () => {
    const { ledger, apply } = together();
    apply(made('point', '00000001', 1), office);
    apply(made('point', '00000002', 2), tablet);
    apply(revoked(tablet), office);
    expect(trustedSheets(ledger, 'point', here)).toBeNull();
    apply(made('point', '00000003', 3), office);
    expect(trustedSheets(ledger, 'point', here)?.made.setId).toBe('00000003');
  });

  it('of another point replace none here, and nothing of here is sealed to them, also before that point is known', () => {
    const { ledger, apply } = createLedgerFold();
    apply(made('point', '00000001', 1), tablet);
    apply(made('point', '00000002', 2), office);
    expect(trustedSheets(ledger, 'point', here)).toBeNull();
    apply(enrolled(tablet, here), tablet);
    apply(enrolled(office, elsewhere), office);
    expect(trustedSheets(ledger, 'point', here)?.made.setId).toBe('00000001');
    expect(trustedSheets(ledger, 'point', elsewhere)?.made.setId).toBe('00000002');
  });
});
