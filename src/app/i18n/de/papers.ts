/** German words for printing: what the screens say about papers. What stands on them is in `src/app/print`. */
export const papersDe = {
  'papers.hint':
    'Feldschein druckt nur Papiere, keine Bildschirme. Bitte nehmen Sie in der App den Knopf für das Papier, das Sie brauchen.',
  'papers.title': 'Papiere',
  'papers.text': 'Zum Mitgeben, für die Wand und für den Ordner. Vor dem Druck bitte den Kostenträger eintragen.',
  'papers.practice': 'Praxisblatt drucken',
  'papers.practice.hint': 'Was eine Praxis vor der Behandlung und vor der Rechnung wissen will.',
  'papers.wall': 'Aushang zum Datenschutz drucken',
  'papers.wall.hint':
    'Für den Warteraum, deutsch und englisch: was notiert wird, wozu, und welche Rechte Menschen haben. Zahlt eine andere Stelle, tragen Sie Anschrift und Telefon Ihrer Organisation von Hand ein.',
  'papers.lost': 'Checkliste «Tablet verloren» drucken',
  'papers.lost.hint':
    'Für den Ordner mit den Reservescheinen, nicht für die Tasche mit dem Tablet. Zahlt eine andere Stelle, tragen Sie die Nummer, die zuerst angerufen wird, von Hand ein.',
  'papers.fontLicence': 'Schrift auf den Papieren: Atkinson Hyperlegible Next und Mono, SIL Open Font License 1.1.',
  'papers.referral': 'Überweisungsbrief',
  'papers.caseCard': 'Fallkarte drucken',

  'voucher.print.original': 'Original drucken',
  'voucher.print.reprint': 'Nachdruck drucken',
  'voucher.print.copy': 'Kopie drucken',
  'voucher.print.cameOut': 'Kam das Papier gut heraus?',
  'voucher.print.cameOut.original': 'Das Original gibt es nur einmal. Die Praxis schickt es mit der Rechnung ein.',
  'voucher.print.cameOut.yes': 'Ja',
  'voucher.print.cameOut.again': 'Nein, noch einmal',
  'voucher.print.refused.unknownVoucher': 'Diesen Schein gibt es auf dem Gerät nicht.',
  'voucher.print.refused.originalExists':
    'Das Original wurde schon gedruckt. Ist es verloren, drucken Sie einen Nachdruck; für die Akte eine Kopie.',
  'voucher.print.refused.notValid': 'Dieser Schein gilt nicht mehr. Drucken lässt sich nur noch eine Kopie.',
  'voucher.papers': 'Dazu mitgeben',
  'voucher.papers.hint':
    'Das Praxisblatt erspart der Praxis Rückfragen. Im Brief steht nur, was die Person weitergeben möchte.',

  'referral.title': 'Überweisungsbrief',
  'referral.for': 'Für {callName}, Schein {number}',
  'referral.gone': 'Zu diesem Schein sind auf dem Gerät keine Notizen da. Ein Brief lässt sich nicht schreiben.',
  'referral.recipient': 'An wen',
  'referral.provider': 'Aus dem Verzeichnis',
  'referral.provider.none': 'Selbst eintragen',
  'referral.address': 'Name und Anschrift',
  'referral.address.hint': 'Bleibt leer, wenn die Person selbst noch eine Praxis sucht.',
  'referral.parts': 'Was darf im Brief stehen?',
  'referral.parts.hint': 'Gehen Sie die Liste mit der Person durch. Sie entscheidet, was weitergegeben wird.',
  'referral.part.complaint': 'Anliegen',
  'referral.part.history': 'Vorgeschichte',
  'referral.part.findings': 'Befund',
  'referral.part.diagnosis': 'Verdachtsdiagnose',
  'referral.part.allergiesAndMedication': 'Allergien und Medikamente',
  'referral.part.medicationGiven': 'Mitgegebene Medikamente',
  'referral.part.pregnancyWeek': 'Schwangerschaftswoche',
  'referral.part.language': 'Sprache und Sprachmittlung',
  'referral.part.empty': '{part}: nichts notiert',
  'referral.preview': 'So steht es im Brief',
  'referral.print': 'Brief drucken',

  'caseCards.title': 'Fallkarten drucken',
  'caseCards.text':
    'Karten in der Größe einer Bankkarte, acht auf einem Blatt. Auf ihnen steht keine Organisation und nichts zur Gesundheit.',
  'caseCards.start': 'Erstes freies Feld auf dem Blatt',
  'caseCards.start.hint':
    'Bei einem angeschnittenen Blatt: Felder werden von links nach rechts gezählt, Zeile für Zeile.',
  'caseCards.start.first': '1, neues Blatt',
  'caseCards.more': 'Weitere Karten auf demselben Blatt',
  'caseCards.more.none': 'Es gibt noch keine anderen Fälle.',
  'caseCards.full': 'Acht Karten sind gewählt, mehr passen nicht auf ein Blatt.',
  'caseCards.chosen.one': '{count} Karte gewählt',
  'caseCards.chosen.other': '{count} Karten gewählt',
  'caseCards.print': 'Karten drucken',
};
