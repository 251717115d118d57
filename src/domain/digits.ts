/**
 * Digits as people type them: Arabic-Indic, Persian and full-width digits become ASCII, the Arabic decimal sign a comma,
 * and marks of direction that come along from a message in Arabic go, so that data hold one kind.
 */
export const toAsciiDigits = (text: string): string =>
  text
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\u066b/g, ',')
    .replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, (digit) => String(((digit.codePointAt(0) ?? 0) % 16) % 10));
