/**
 * A typed text as it is kept: one kind of line end, no outer space, no half sign. Half a sign, from a keyboard or a cut paste,
 * would come back from the disk as another text than was shown.
 */
export const tidyText = (text: string): string =>
  text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\r\n?/g, '\n')
    .trim();

/** Names of organisations and points, in characters: they go on papers, longer ones do not fit. */
export const nameLimit = 80;
