/** Words on the paper. German whatever the screen shows: it is read by practices and pharmacies in Germany. */
import type { Day } from '../../domain/calendar.ts';
import { codesDe } from '../i18n/de/codes.ts';
import { formatDay, formatEuro } from '../i18n/format.ts';

export const sheetWords = {
  number: 'Scheinnummer',
  callName: 'Rufname',
  birthDate: 'Geburtsdatum',
  issuedOn: 'Ausgestellt am',
  validUntil: 'Gültig bis',
  guarantee: 'Kostengrenze',
  specialty: 'Fachrichtung',
  diagnosis: 'Verdachtsdiagnose',
  referralReason: 'Überweisungsgrund',
  payer: 'Kostenträger, Rechnung an',
  phone: 'Telefon',
  issuer: 'Ausgestellt von',
  voided: 'Storniert, nicht mehr gültig',
  treating: 'Von der behandelnden Stelle auszufüllen',
  treatedOn: 'Behandelt am',
  signature: 'Unterschrift',
  stamp: 'Stempel',
  invoice:
    'Bitte schicken Sie die Rechnung mit der Scheinnummer an den Kostenträger, nie an die behandelte Person. Vor höheren Kosten bitte anrufen.',
} as const;

export const coversSentence = (guarantee: string, validUntil: string): string =>
  `Der Kostenträger übernimmt die Kosten der notwendigen Behandlung bis zur Höhe von ${guarantee} für alle ` +
  `Behandlungen auf diesem Schein zusammen, sofern sie bis zum ${validUntil} stattfinden. Medikamente werden ` +
  'darauf nicht angerechnet.';

export const sheetCodes = codesDe;
export const sheetDay = (day: Day): string => formatDay(day, 'de');
export const sheetEuro = (cents: number): string => formatEuro(cents, 'de');
