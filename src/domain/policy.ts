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

/** True where the organisation pays itself: only then are the payer's address and telephone the organisation's own. */
export const paysItself = (organisationName: string, payer: Payer): boolean =>
  sameName(organisationName) === sameName(payer.name);

const sameName = (name: string): string => name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

export const emptyPayer: Payer = { name: '', address: '', phone: '' };
