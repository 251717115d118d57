/** An organisation's name as it is shown: without signs that turn, hide or break what stands around it. */
import type { Speaker } from '../words/words.ts';

export const shownName = (name: string, say: Speaker['say']): string =>
  name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').trim() || say('issuer.nameless');
