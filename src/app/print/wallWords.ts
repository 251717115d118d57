/**
 * Words on the sheet for the wall: what Art. 13 GDPR wants said, in German and English, so that somebody who is afraid can
 * read it while waiting. Legal bases and terms of storage follow the projects' practice; an organisation checks them itself.
 */
export interface WallText {
  readonly language: 'de' | 'en';
  readonly title: string;
  readonly sections: readonly { readonly title: string; readonly lines: readonly string[] }[];
}

export const wallTexts: readonly WallText[] = [
  {
    language: 'de',
    title: 'Was wir über Sie notieren, und was nicht',
    sections: [
      {
        title: 'Ihren Namen schreiben wir nicht auf',
        lines: [
          'Auch nicht Adresse, Ausweis, Herkunft, Aufenthalt. Wir geben Ihnen einen Rufnamen und ein Geburtsdatum. Wer ohne Karte wiedererkannt werden möchte, beantwortet acht Fragen, auch nach Vornamen; aufgeschrieben wird davon nichts.',
        ],
      },
      {
        title: 'Was wir notieren',
        lines: [
          'Ihr Geburtsjahr (bei Kindern auch den Monat), Ihre Sprache, Ihr Anliegen, was für die Behandlung wichtig ist, und welchen Schein Sie bekommen. Sie müssen nichts beantworten. Hilfe bekommen Sie trotzdem.',
        ],
      },
      {
        title: 'Wozu',
        lines: [
          'Damit Sie behandelt werden, damit die Behandlung bezahlt wird, damit wir weiterwissen, wenn Sie wiederkommen. Grundlage: Ihre Einwilligung (Art. 6 Abs. 1 a und Art. 9 Abs. 2 a DSGVO).',
        ],
      },
      {
        title: 'Wer es liest',
        lines: [
          'Die Notizen: nur die Helfenden hier, mit Ihrer Karte auch an unseren anderen Ausgabestellen. Sie stehen unter Schweigepflicht (§ 203 StGB).',
          'Die Koordinierungsstelle: Scheinnummer, Rufname, Daten und Betrag, keine Notizen.',
          'Die Praxis: den Schein, den Sie ihr geben, und was Sie ihr sagen möchten.',
          'Polizei, Ausländerbehörde, Sozialamt: bekommen von uns nichts.',
        ],
      },
      {
        title: 'Wie lange',
        lines: [
          'Notizen zur Behandlung zehn Jahre, wie in jeder Praxis (§ 630f BGB). Angaben zum Schein, bis er abgerechnet und der Jahresbericht abgeschlossen ist. Alles ist verschlüsselt; der Server kann es nicht lesen.',
        ],
      },
      {
        title: 'Ihre Rechte',
        lines: [
          'Sie können fragen, was wir notiert haben, eine Kopie bekommen, etwas berichtigen, einschränken oder löschen lassen und Ihre Einwilligung jederzeit zurücknehmen. Zeigen Sie dafür Ihre Karte oder nennen Sie den Rufnamen. Beschweren können Sie sich bei der Datenschutzaufsicht des Landes.',
        ],
      },
    ],
  },
  {
    language: 'en',
    title: 'What we note about you, and what we do not',
    sections: [
      {
        title: 'We do not write down your name',
        lines: [
          'Nor your address, papers, origin or residence status. We give you a call name and a date of birth. Who wants to be recognised without a card answers eight questions, also about first names; none of it is written down.',
        ],
      },
      {
        title: 'What we write down',
        lines: [
          'Your year of birth (for children also the month), your language, why you came, what matters for treatment, and which voucher you get. You need not answer anything. You will be helped all the same.',
        ],
      },
      {
        title: 'What for',
        lines: [
          'So that you are treated, so that the treatment is paid, so that we know how to go on when you come back. Basis: your consent (Art. 6(1)(a) and Art. 9(2)(a) GDPR).',
        ],
      },
      {
        title: 'Who reads it',
        lines: [
          'The notes: only the helpers here, with your card also those at our other points. They are bound to secrecy by law (section 203 of the Criminal Code).',
          'The coordination office: voucher number, call name, dates and amount, no notes.',
          'The practice: the voucher that you hand over, and what you want to tell them.',
          'Police, immigration office, social welfare office: get nothing from us.',
        ],
      },
      {
        title: 'For how long',
        lines: [
          'Notes on treatment for ten years, as in any practice (section 630f of the Civil Code). Details of the voucher until it is settled and the yearly report is closed. All of it is encrypted; the server cannot read it.',
        ],
      },
      {
        title: 'Your rights',
        lines: [
          'You can ask what we have written down, get a copy, have something corrected, restricted or deleted, and take back your consent at any time. Show your card or tell us the call name. You can complain to the data protection authority of the state.',
        ],
      },
    ],
  },
];

/** In both languages at once. */
export const wallWords = {
  responsible: 'Verantwortlich / Responsible',
  address: 'Anschrift / Address',
  phone: 'Telefon / Phone',
  officer: 'Fragen zum Datenschutz / Questions about data protection',
} as const;
