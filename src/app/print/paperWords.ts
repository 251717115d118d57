/** Words and writings that all papers share. German whatever the screen shows: they are read by practices in Germany. */
import type { Day } from '../../domain/calendar.ts';
import { codesDe } from '../i18n/de/codes.ts';
import { formatDay, formatEuro } from '../i18n/format.ts';

export const paperWords = {
  training: 'MUSTER – kein gültiger Schein',
  trainingText: 'Zum Üben gedruckt und nichts wert. Bitte niemandem mitgeben.',
  trainingAcross: 'MUSTER',
  number: 'Scheinnummer',
  callName: 'Rufname',
  birthDate: 'Geburtsdatum',
  phone: 'Telefon',
} as const;

export const paperCodes = codesDe;
export const paperDay = (day: Day): string => formatDay(day, 'de');
export const paperEuro = (cents: number): string => formatEuro(cents, 'de');
/** «500 €»: whole euros without cents, as people write them. */
export const paperRoundEuro = (cents: number): string =>
  cents % 100 === 0 ? paperEuro(cents).replace(/,00/, '') : paperEuro(cents);

/** Where the check page is, as people type it. */
export const paperHost = (origin: string): string => `${origin.replace(/^https?:\/\//, '')}/p/`;
