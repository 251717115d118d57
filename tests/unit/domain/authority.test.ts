/** Who may write what: by role, by point and by device; nobody writes for another. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Author, asCertified, mayWrite } from '../../../src/domain/authority.ts';
import { type LedgerEntry, laneByEntryType } from '../../../src/domain/entries.ts';
import { arbitraryEntry, arbitraryNetworkKey, arbitrarySheets } from '../../../src/testing/arbitraryEntries.ts';

const device = 'aa'.repeat(16) as Author['device'];
const pointId = 'bb'.repeat(8) as Author['pointId'];
const point: Author = { device, pointId, roles: { point: true, office: false } };
const office: Author = { device, pointId, roles: { point: false, office: true } };
const both: Author = { device, pointId, roles: { point: true, office: true } };

/** The same entry, of this author's own point and device where it names one. */
const own = (entry: LedgerEntry): LedgerEntry => {
  switch (entry.type) {
    case 'voucherIssued':
      return { ...entry, voucher: { ...entry.voucher, pointId } };
    case 'reservePrinted':
      return { ...entry, paper: { ...entry.paper, pointId } };
    case 'pointKeyMade':
    case 'sharingChanged':
      return { ...entry, pointId };
    case 'volunteerAdded':
    case 'deviceEnrolled':
      return { ...entry, device };
    default:
      return entry;
  }
};

describe('authority', () => {
  it('lets a founding device write everything of its own', () => {
    fc.assert(fc.property(arbitraryEntry, (entry) => mayWrite(both, own(entry))));
  });

  it('is what the roles allow one by one, taken together, but for a key that takes both', () => {
    fc.assert(
      fc.property(
        arbitraryEntry,
        (entry) =>
          entry.type === 'networkKeyMade' ||
          mayWrite(both, entry) === (mayWrite(point, entry) || mayWrite(office, entry)),
      ),
    );
  });

  it('never lets the office write into the point’s lane', () => {
    fc.assert(
      fc.property(arbitraryEntry, (entry) => laneByEntryType[entry.type] !== 'point' || !mayWrite(office, entry)),
    );
  });

  it('never lets a tablet change what only the office says', () => {
    const types = [
      'organisationFounded',
      'pointAdded',
      'payerChanged',
      'termsChanged',
      'careProviderChanged',
      'deviceRevoked',
      'sectorKeyDestroyed',
    ];
    fc.assert(fc.property(arbitraryEntry, (entry) => !types.includes(entry.type) || !mayWrite(point, entry)));
  });

  it('lets a device that is of a point and acts for the office make a tag key of all points, and no other', () => {
    fc.assert(
      fc.property(
        arbitraryNetworkKey,
        (entry) => mayWrite(both, entry) && !mayWrite(point, entry) && !mayWrite(office, entry),
      ),
    );
  });

  it('lets each make recovery sheets for its own keys alone', () => {
    fc.assert(
      fc.property(arbitrarySheets, (entry) => {
        return (
          mayWrite(point, entry) === (entry.kind === 'point') && mayWrite(office, entry) === (entry.kind === 'office')
        );
      }),
    );
  });

  it('never lets a tablet speak for another point or another device', () => {
    fc.assert(
      fc.property(arbitraryEntry, (entry) => {
        if (entry.type === 'voucherIssued' && entry.voucher.pointId !== pointId) return !mayWrite(both, entry);
        if (entry.type === 'reservePrinted' && entry.paper.pointId !== pointId) return !mayWrite(both, entry);
        if (entry.type === 'pointKeyMade' && entry.pointId !== pointId) return !mayWrite(both, entry);
        if (entry.type === 'sharingChanged' && entry.pointId !== pointId) return !mayWrite(both, entry);
        if (entry.type === 'volunteerAdded' && entry.device !== device) return !mayWrite(both, entry);
        if (entry.type === 'deviceEnrolled' && entry.device !== device) return !mayWrite(point, entry);
        return true;
      }),
    );
  });

  it('lets a device say of itself no more than its certificate does: neither another point nor another role', () => {
    fc.assert(
      fc.property(arbitraryEntry, (entry) => {
        if (entry.type !== 'deviceEnrolled') return;
        const said = { ...entry, device, pointId, roles: point.roles };
        expect(mayWrite(point, said)).toBe(true);
        expect(mayWrite(point, { ...said, pointId: 'cc'.repeat(8) as Author['pointId'] })).toBe(false);
        expect(mayWrite(point, { ...said, roles: both.roles })).toBe(false);
        expect(mayWrite(point, { ...said, device: 'dd'.repeat(16) as Author['device'] })).toBe(false);
        expect(asCertified(point, { ...said, pointId: null })).toEqual(said);
      }),
    );
  });
});
