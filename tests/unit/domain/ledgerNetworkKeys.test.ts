/** Whose withdrawal asks for a new tag key of all points: also where two devices made one at once, and one did not know of it. */
import { describe, expect, it } from 'vitest';
import type { DeviceEnrolled, DeviceRevoked, LedgerEntry } from '../../../src/domain/entries.ts';
import type { DeviceId, EntryId } from '../../../src/domain/ids.ts';
import { createLedgerFold } from '../../../src/domain/ledger.ts';
import { commonEntries } from '../../../src/domain/ledgerCommon.ts';
import { withdrawnWithKey } from '../../../src/domain/ledgerNetworkKeys.ts';
import type { NetworkKeyMade } from '../../../src/domain/networkEntries.ts';

let serial = 0;
const entryId = (): EntryId => (++serial).toString(16).padStart(16, '0') as EntryId;
const tablet = 'aa'.repeat(16) as DeviceId;
const other = 'bb'.repeat(16) as DeviceId;
const browser = 'cc'.repeat(16) as DeviceId;

const enrolled = (device: DeviceId, isTablet = true): DeviceEnrolled => ({
  type: 'deviceEnrolled',
  entryId: entryId(),
  at: 1,
  device,
  label: 'Tablet',
  roles: { point: isTablet, office: !isTablet },
  sealingKey: '04'.repeat(65),
  pointId: null,
});
const revoked = (device: DeviceId): DeviceRevoked => ({
  type: 'deviceRevoked',
  entryId: entryId(),
  at: 2,
  device,
  wipe: false,
});
const key = (
  generation: number,
  check: string,
  covers: readonly DeviceRevoked[],
  devices: readonly DeviceId[] = [],
): NetworkKeyMade => ({
  type: 'networkKeyMade',
  entryId: entryId(),
  at: 3,
  generation,
  check: check.repeat(8),
  shares: devices.map((device) => ({ device, sealed: 'ee'.repeat(113) })),
  covers: covers.map((one) => one.entryId),
});
const ledgerOf = (...entries: readonly LedgerEntry[]) => {
  const { ledger, apply } = createLedgerFold();
  for (const entry of [enrolled(tablet), enrolled(other), enrolled(browser, false), ...entries]) apply(entry, browser);
  return ledger;
};
const outOf = (...entries: readonly LedgerEntry[]) =>
  withdrawnWithKey(ledgerOf(...entries)).map(({ device }) => device);

describe('a withdrawn tablet asks for a new key', () => {
  const [gone, alsoGone] = [revoked(tablet), revoked(other)];

  it('as long as none answers it; a browser of the office has no key, nor has an unknown device', () => {
    expect(outOf(gone, revoked(browser), revoked('dd'.repeat(16) as DeviceId))).toEqual([tablet]);
    expect(outOf(gone, key(1, '0a', [gone]))).toEqual([]);
    expect(outOf(gone, alsoGone, key(1, '0a', [gone]))).toEqual([other]);
  });

  it('no more once a later key was made, and once only, however often it is withdrawn', () => {
    expect(outOf(gone, alsoGone, key(1, '0a', [gone]), key(2, '0b', [alsoGone]))).toEqual([]);
    expect(outOf(gone, key(1, '0a', [gone]), revoked(tablet))).toEqual([]);
  });

  it('where another device made a key at the same time and that is the newest', () => {
    expect(outOf(gone, alsoGone, key(1, '0a', [gone]), key(1, '0b', [alsoGone]))).toEqual([tablet]);
    expect(outOf(gone, alsoGone, key(1, '0a', [gone]), key(1, '0b', [alsoGone]), key(2, '0c', [gone]))).toEqual([]);
  });

  it('where the newest was handed to it by somebody who did not know, also later', () => {
    expect(outOf(gone, key(1, '0a', [gone]), key(2, '0b', [], [tablet]))).toEqual([tablet]);
    expect(outOf(gone, key(1, '0a', [gone]), key(1, '0a', [], [tablet]))).toEqual([tablet]);
    expect(outOf(gone, key(1, '0a', [gone], [tablet]), key(2, '0b', [gone], [other]))).toEqual([]);
  });
});

describe('a bulletin', () => {
  const some = (count: number) => Array.from({ length: count }, () => tablet);
  const toldBy = (...keys: readonly NetworkKeyMade[]) =>
    commonEntries(ledgerOf(...keys)).flatMap((entry) => (entry.type === 'networkKeyMade' ? [entry.generation] : []));

  it('brings the newest keys as far as there is room, the newest always', () => {
    expect(toldBy(key(1, '0a', []), key(3, '0a', []), key(2, '0a', []))).toEqual([3, 2, 1]);
    expect(toldBy(key(1, '0a', [], some(10)), key(2, '0a', [], some(100)), key(3, '0a', [], some(100)))).toEqual([
      3, 2,
    ]);
    expect(toldBy(key(1, '0a', []), key(2, '0a', [], some(256)))).toEqual([2]);
  });
});
