/**
 * `node src/tools/trainDictionary.ts`: prints dictionary 2 of the entry compression as it stands in
 * `src/worker/ledger/dictionary2.ts`; with `--write` it writes that file.
 *
 * Dictionary 2 is frozen: entries on tablets were compressed with it. Who trains a better one gives it the next number.
 */
import { writeFile } from 'node:fs/promises';
import { encodeEntry } from '../protocol/entryCodec.ts';
import { generateEntries } from '../testing/notes/generate.ts';
import { bytesToPlain, trainDictionary } from './dictionaryTraining.ts';
import { repoPath } from './paths.ts';

export const trainingSeed = 20_261_125;
export const trainingEntries = 4_000;
const bytes = 3_072;
const leastRecords = 8;
const signsPerLine = 100;

/* Biome's own way to write a string, so that the formatter leaves the file alone. */
const escapeSign = (sign: string): string =>
  /[ -~]/.test(sign) && !/['"\\]/.test(sign) ? sign : `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`;

const toLines = (dictionary: string): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  for (const sign of [...dictionary].map(escapeSign)) {
    if (line.length + sign.length > signsPerLine) {
      lines.push(line);
      line = '';
    }
    line += sign;
  }
  return [...lines, line];
};

const trainedDictionary = (): string =>
  trainDictionary(generateEntries(trainingSeed, trainingEntries).map(encodeEntry).map(bytesToPlain), {
    bytes,
    leastRecords,
  });

/** The whole text of `dictionary2.ts`. */
export const dictionary2Source = (): string => `/**
 * Dictionary 2 of the entry compression: pieces of generated notes and vouchers and of their CBOR, the most frequent last. One
 * sign is one byte; letters beyond ASCII are their bytes in UTF-8.
 *
 * Made by \`node src/tools/trainDictionary.ts --write\` from ${trainingEntries} generated entries, seed ${trainingSeed}. Frozen: entries on tablets
 * were compressed with it. A better one gets the next number.
 * @see ADR 11
 */
import { asciiToBytes } from '../../protocol/bytes.ts';

export const dictionary2: Uint8Array<ArrayBuffer> = asciiToBytes(
  ${toLines(trainedDictionary())
    .map((line) => `'${line}'`)
    .join(' +\n    ')},
);
`;

if (import.meta.main) {
  const source = dictionary2Source();
  if (process.argv.includes('--write')) await writeFile(repoPath('src/worker/ledger/dictionary2.ts'), source);
  else process.stdout.write(source);
}
