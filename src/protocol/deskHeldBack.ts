/** Zurückgehaltenes: what the queue keeps apart until the office has decided. Needs the queue; nothing of it is kept here. */
import type { Day } from '../domain/calendar.ts';
import type { VoucherNumber } from '../domain/codes.ts';
import type { Result } from '../domain/result.ts';
import type { QuarantineDecision, QuarantineReason } from './wire/quarantine.ts';

export interface HeldBack {
  /** Names it at this queue. */
  readonly id: number;
  /** What people call the device that wrote it; empty where it is not known. */
  readonly deviceLabel: string;
  /** `conflict`: other records stand in its place already, such as after a copied profile; it can only be rejected. */
  readonly reason: QuarantineReason;
  /** Milliseconds since 1970 by the queue's clock; null where it was not noted. */
  readonly keptAt: number | null;
  readonly vouchers: readonly HeldBackVoucher[];
  /** Entries that are no vouchers, or that this device may not read, such as notes: only counted. */
  readonly others: number;
  /** False where the content could not be checked, or is not for this device. */
  readonly isRead: boolean;
}

export interface HeldBackVoucher {
  readonly number: VoucherNumber;
  readonly issuedOn: Day;
  readonly guaranteeCents: number;
}

export type HeldBackError =
  | { readonly type: 'notTheOffice' }
  | { readonly type: 'noConnection' }
  | { readonly type: 'queueRefused'; readonly code: string };

export type DecideHeldBackError =
  | HeldBackError
  /** Something that the device wrote before it is neither in its log nor released yet. */
  | { readonly type: 'earlierFirst' }
  /** Other records stand in its place, or it was decided otherwise. */
  | { readonly type: 'notPossible' }
  | { readonly type: 'gone' };

export interface HeldBackDesk {
  /** Oldest first. Coordinators of a device that acts for the office. */
  readonly heldBack: () => Promise<Result<readonly HeldBack[], HeldBackError>>;
  /** For good. What is released is read by all like anything else; what is rejected is deleted. What is left then. */
  readonly decideHeldBack: (
    id: number,
    decision: QuarantineDecision,
  ) => Promise<Result<readonly HeldBack[], DecideHeldBackError>>;
}
