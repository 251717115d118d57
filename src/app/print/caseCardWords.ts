/** Words on the Fallkarte: none that tells what it is for. */
export const caseCardWords = {
  born: 'geb.',
  code: 'Code',
  hint: 'Diese Karte sagt nichts über Sie. Zeigen Sie sie, wenn Sie wiederkommen.',
} as const;
