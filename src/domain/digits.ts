/**
 * Digits as people type them: Arabic-Indic, Persian and full-width digits become ASCII, the Arabic decimal sign a comma,
 * so that data hold one kind.
 */
export const toAsciiDigits = (text: string): string =>
  text
    .replace(/\u066b/g, ',')
    .replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, (digit) => String(((digit.codePointAt(0) ?? 0) % 16) % 10));
