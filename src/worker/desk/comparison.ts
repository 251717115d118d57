/**
 * Vergleichswörter: four words of the list, 44 bits, that two devices show of one request.
 *
 * Whoever wants to slip in a request of their own has to find one with the same four words within a quarter of an hour. Each try costs
 * an Argon2id of 46 MiB: 2⁴³ of them, on average.
 */
import { argon2id } from 'hash-wasm';
import { asciiToBytes } from '../../protocol/bytes.ts';
import { leastArgon2Cost } from '../crypto/passphraseKey.ts';
import { passphraseWords } from '../passphrase/wordList.ts';

const wordCount = 4;

export const comparisonWords = async (request: Uint8Array<ArrayBuffer>): Promise<string> => {
  const digest = await argon2id({
    password: request,
    salt: asciiToBytes('feldschein comparison words 1'),
    parallelism: 1,
    iterations: leastArgon2Cost.iterations,
    memorySize: leastArgon2Cost.memoryKiB,
    hashLength: 2 * wordCount,
    outputType: 'binary',
  });
  const words = passphraseWords();
  return Array.from({ length: wordCount }, (_, index) => {
    const drawn = (digest[2 * index] ?? 0) * 256 + (digest[2 * index + 1] ?? 0);
    return words[drawn % words.length];
  }).join(' ');
};
