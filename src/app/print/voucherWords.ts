/** Words on the voucher and on its reserve. */
import type { PrintKind } from '../../domain/codeLists.ts';

export const voucherWords = {
  issuedOn: 'Ausgestellt am',
  validUntil: 'Gültig bis',
  guarantee: 'Kostengrenze',
  specialty: 'Fachrichtung',
  diagnosis: 'Verdachtsdiagnose',
  referralReason: 'Überweisungsgrund',
  diagnosisAndReason: 'Diagnose, Grund',
  onNextPage: 'siehe nächste Seite',
  annex: 'Anlage zum Schein',
  payer: 'Rechnung an den Kostenträger, nie an die Person',
  questions: 'Fragen? Bitte hier anrufen',
  questionsText: 'Zuerst hier, nicht beim Sozialamt. Ein Ausweis wird nicht gebraucht.',
  issuer: 'Ausgestellt von:',
  voided: 'Storniert, gilt nicht mehr',
  voidedAcross: 'STORNIERT',
  treating: 'Von der behandelnden Stelle auszufüllen',
  treatingText: 'Mehrere Termine und Stellen auf eine Nummer.',
  treatedOn: 'Behandelt am',
  signature: 'Unterschrift',
  stamp: 'Praxis oder Klinik, Stempel',
  code: 'Prüfcode',
  check: 'Echt? Handykamera auf den Code halten',
  noCode: 'Dieser Schein trägt keinen Prüfcode.',
  noCodeText: 'Bitte prüfen Sie ihn durch einen Anruf beim Kostenträger.',
  fromReserve: 'Zuerst als Reserveschein von Hand ausgegeben.',
} as const;

export const coversSentence = (guarantee: string, validUntil: string): string =>
  `Der Kostenträger bezahlt die notwendige Behandlung: alle Behandlungen auf diesem Schein zusammen bis ${guarantee}, wenn ` +
  `sie bis zum ${validUntil} stattfinden. Medikamente zählen nicht dazu. Wird es teurer: bitte vorher anrufen.`;

export const printKindWords: Readonly<Record<PrintKind, string>> = {
  original: 'Original',
  copy: 'Kopie',
  reprint: 'Nachdruck',
};
export const printKindHint = (kind: PrintKind, day: string): string =>
  ({
    original: 'mit der Rechnung einsenden',
    copy: 'nicht für die Abrechnung',
    reprint: `${day}, statt des Originals`,
  })[kind];

export const reserveWords = {
  title: 'Behandlungsschein',
  mark: 'Reserve',
  markHint: 'mit der Rechnung einsenden',
  rule: (until: string): string => `Gilt nur mit Ausgabetag, Geburtsdatum und Unterschrift. Ausgebbar bis ${until}.`,
  issuedOn: 'Ausgegeben am',
  validFor: (months: number): string => (months === 1 ? '1 Monat' : `${months} Monate`),
  covers: (guarantee: string, months: number): string =>
    `Bezahlt werden alle notwendigen Behandlungen zusammen bis ${guarantee}, ${months === 1 ? 'einen Monat' : `${months} Monate`} ` +
    'lang ab dem Ausgabetag. Medikamente zählen nicht dazu. Wird es teurer: bitte vorher anrufen.',
  signed: 'Unterschrift, Stempel',
  validLabel: 'Gültig ab Ausgabetag',
  later: 'Für die Ausgabestelle',
  laterText: 'gleich in die Begleitliste eintragen, später nacherfassen.',
} as const;

export const reserveListWords = {
  title: 'Reservescheine: Begleitliste',
  lead: 'Für den Tag, an dem das Tablet fehlt. Bleibt bei der Ausgabestelle, getrennt von den Scheinen und verschlossen.',
  printed: (count: number, day: string, until: string): string =>
    `${count === 1 ? '1 Schein' : `${count} Scheine`}, gedruckt am ${day}, ausgebbar bis ${until}`,
  howTitle: 'So geben Sie einen Reserveschein aus',
  how: [
    'Nehmen Sie den obersten Schein. Der Rufname darauf gilt ab jetzt für diese Person. Fragen Sie nicht nach dem echten Namen.',
    'Schreiben Sie auf den Schein: Ausgabetag, Geburtsdatum nach der Regel, Verdachtsdiagnose, Grund. Unterschreiben Sie.',
    'Schreiben Sie dasselbe hier in die Zeile: Der Schein geht mit der Person.',
  ],
  birthTitle: 'Geburtsdatum: nie das echte',
  birth: [
    'Erwachsene: Jahr bis zu zwei Jahre daneben, Tag und Monat erfunden. Wer erwachsen ist, bleibt es.',
    '14 bis 17 Jahre: echtes Jahr, Tag und Monat erfunden.',
    'Unter 14: echter Monat und echtes Jahr, nur der Tag erfunden. Die Dosierung hängt davon ab.',
  ],
  laterTitle: 'Sobald das Tablet wieder geht: nacherfassen',
  later:
    'In der App unter «Reservescheine» jede benutzte Zeile nacherfassen und hier abhaken. Erst danach weiß die ' +
    'Koordinierungsstelle von dem Schein. Ist alles abgehakt, die Liste vernichten.',
  paper: 'Schein',
  issuedOn: 'Ausgegeben am',
  birthDate: 'Geburtsdatum wie auf dem Schein',
  complaint: 'Anliegen, Verdachtsdiagnose, Grund',
  entered: 'nacherfasst',
} as const;
