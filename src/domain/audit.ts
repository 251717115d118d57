/** Protokoll: what was done at a device, by whom and when. What vouchers and notes say of themselves is not said twice. */

export const auditKinds = [
  'unlocked',
  'unlockFailed',
  'pinFailed',
  'passphraseChanged',
  'passkeyAdded',
  'passkeyRemoved',
  'volunteerAdded',
  'volunteerChanged',
  'volunteerRemoved',
  'deviceEnrolled',
  'deviceRevoked',
  'heldBackReleased',
  'heldBackRejected',
  'officeCodeMade',
  'rescueSaved',
  'backupSaved',
  'rescueRead',
  'caseCardPrinted',
  'caseRecordPrinted',
  'caseShredded',
  'letterPrinted',
  'recoverySheetsMade',
  'recoveryRehearsed',
  'recognitionAsked',
  'sharingChanged',
  'caseCardReplaced',
  'caseCardRestored',
  'casesJoined',
  'casesParted',
  'caseRenamed',
  'billingPseudonyms',
  'ministryPseudonyms',
  'auditPseudonyms',
  'sectorYearDestroyed',
] as const;
export type AuditKind = (typeof auditKinds)[number];

export interface AuditLine {
  /** Milliseconds since 1970 by the device's clock. */
  readonly at: number;
  /** Kürzel of whoever was at the desk; empty where nobody was. */
  readonly by: string;
  readonly what: AuditKind;
  /** A Kürzel, a device's name, a number of tries, a set of sheets, a year. Privacy: never anything of a case. */
  readonly about: string;
}
