/**
 * The example's organisation. Nobody and nowhere: names that say so, a postcode that does not exist, telephone numbers that
 * the Bundesnetzagentur keeps free for films and books.
 * @see https://www.bundesnetzagentur.de/DE/Fachthemen/Telekommunikation/Nummerierung/start.html (Drama-Nummern)
 */
import type { BillingTermsForm } from '../../domain/billingTerms.ts';
import type { Payer } from '../../domain/policy.ts';

export const demoOrganisation = {
  organisationName: 'Beispielverein Feldrain',
  pointName: 'Gemeindehaus Musterdorf',
  handle: 'BM',
} as const;

export const demoPayer: Payer = {
  name: 'Beispielfonds Gesundheit (erfunden)',
  address: 'Musterweg 1\n00000 Musterdorf',
  phone: '030 23125 042',
};

export const demoTerms: BillingTermsForm = {
  goae: '1,0',
  goz: '2,0',
  filingMonths: '3',
  phoneHours: 'Mo–Fr 9–16 Uhr (erfunden)',
};
