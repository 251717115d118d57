/** What the example tells: people, their visits, and what was issued. Days count back from the day it is opened. */
import type { VoidReason } from '../../domain/codeLists.ts';
import type { ConsultationForm } from '../../domain/consultation.ts';

export interface DemoPerson {
  /** At the first visit, in whole years of the calendar. */
  readonly age: number;
  /** 1 to 12, where the person may be under 14. */
  readonly birthMonth?: number;
  readonly language: string;
  readonly interpretingNeeded?: boolean;
  /** Earliest first. */
  readonly visits: readonly DemoVisit[];
}

export type DemoNote = Partial<Omit<ConsultationForm, 'birthYear' | 'birthMonth' | 'language' | 'appointmentOn'>> & {
  readonly complaint: string;
};

export interface DemoVisit {
  readonly daysAgo: number;
  readonly note: DemoNote;
  readonly appointmentInDays?: number;
  readonly amended?: { readonly daysAgo: number; readonly change: Partial<DemoNote> };
  readonly vouchers?: readonly DemoVoucher[];
}

export interface DemoVoucher {
  readonly referralReason: string;
  /** Euro, as typed; the policy's where absent. */
  readonly guarantee?: string;
  readonly voided?: { readonly daysAgo: number; readonly reason: VoidReason };
}
