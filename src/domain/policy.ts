/**
 * What a project decides for itself: other projects have other terms, so these are values, not code.
 * Source of the defaults: terms published by the projects in Thüringen and Leipzig (three months, 500 EUR).
 */
export interface Policy {
  /** Gültigkeit of a new voucher, in months. */
  readonly validForMonths: number;
  /** Kostengrenze of one voucher for the sum of all treatments, in cents; medicines are not counted. */
  readonly guaranteeCents: number;
  /** Whether the coordination office may read the diagnosis (as in Bonn). Off: it is sealed to the point alone. */
  readonly officeSeesDiagnosis: boolean;
}

export const defaultPolicy: Policy = { validForMonths: 3, guaranteeCents: 50_000, officeSeesDiagnosis: false };

/** Kostenträger: whom the practice calls and where its invoice goes. Printed on every voucher. */
export interface Payer {
  readonly name: string;
  /** Lines separated by line feeds. */
  readonly address: string;
  readonly phone: string;
}

export const emptyPayer: Payer = { name: '', address: '', phone: '' };
