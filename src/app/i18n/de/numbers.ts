/** German words for numbers that are typed or scanned. */

export const numbersDe = {
  'code.length': 'Eine Nummer hat 12 Zeichen, hier sind es {symbols}.',
  'code.symbol': '«{symbol}» in Gruppe {group} kommt in keiner Nummer vor.',
  'code.mismatch': 'Ein oder zwei Zeichen stimmen nicht. Bitte vergleichen Sie Gruppe für Gruppe.',
  'code.mismatchIn': 'Ein Zeichen stimmt nicht, vermutlich in Gruppe {group}. Bitte vergleichen Sie.',
  'code.other.case': 'Das ist eine Fallnummer, keine Scheinnummer.',
  'code.other.voucher': 'Das ist eine Scheinnummer, keine Fallnummer.',
};

export type NumberTexts = Record<keyof typeof numbersDe, string>;
