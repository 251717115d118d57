/**
 * Who may write what: a certified device is trusted with what its roles are for, and with nothing else.
 *
 * ```
 *   office            organisation, points, payer, terms, directory, enrolled and revoked devices, yearly keys
 *   point             cases, notes, vouchers, papers and keys of its own point
 *   office and point  a new tag key of all points: nobody else has one to give, and may say so
 *   each its own      recovery sheets for its own keys
 *   either            what it says of itself and of those who work at it
 *   either            a cancellation: the office cancels too
 * ```
 * A founding device is both. Without this a stolen tablet could change where practices send their invoices.
 */
import type { DeviceEnrolled, LedgerEntry } from './entries.ts';
import type { DeviceId, PointId } from './ids.ts';

export interface Author {
  readonly device: DeviceId;
  readonly pointId: PointId;
  readonly roles: { readonly point: boolean; readonly office: boolean };
}

export const mayWrite = ({ device, pointId, roles }: Author, entry: LedgerEntry): boolean => {
  switch (entry.type) {
    case 'organisationFounded':
    case 'payerChanged':
    case 'termsChanged':
    case 'careProviderChanged':
    case 'deviceRevoked':
    case 'pointAdded':
    case 'sectorKeyDestroyed':
      return roles.office;
    case 'caseOpened':
    case 'consultationNoted':
    case 'voucherDetailed':
    case 'voucherPrinted':
    case 'caseShredded':
    case 'caseTagged':
    case 'caseReplaced':
    case 'caseRenamed':
    case 'casesJoined':
    case 'casesParted':
    case 'handlesJoined':
      return roles.point;
    case 'pointKeyMade':
    case 'sharingChanged':
      return roles.point && entry.pointId === pointId;
    case 'networkKeyMade':
      return roles.point && roles.office;
    case 'recoverySheetsMade':
      return roles[entry.kind];
    case 'voucherIssued':
      return roles.point && entry.voucher.pointId === pointId;
    case 'reservePrinted':
      return roles.point && entry.paper.pointId === pointId;
    case 'voucherVoided':
    case 'volunteerRemoved':
      return true;
    case 'volunteerAdded':
      return entry.device === device;
    case 'deviceEnrolled':
      return roles.office || (entry.device === device && isCertified({ pointId, roles }, entry));
  }
};

/* Of itself a device says nothing that the office has not: whoever claimed another point would be sealed that point's key. */
const isCertified = ({ pointId, roles }: Omit<Author, 'device'>, said: DeviceEnrolled): boolean =>
  (said.pointId ?? pointId) === pointId && (roles.point || !said.roles.point) && (roles.office || !said.roles.office);

/** What a device of an earlier version said of itself, with the point that its certificate names. */
export const asCertified = ({ device, pointId }: Author, entry: LedgerEntry): LedgerEntry =>
  entry.type === 'deviceEnrolled' && entry.pointId === null && entry.device === device ? { ...entry, pointId } : entry;
