/** Words that occur nowhere by chance, and the search for them in files and bytes. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export const canaries = {
  organisationName: 'Quendelfurt',
  pointName: 'Zwirbelmoos',
  handle: 'qxzwv',
  complaint: 'Brombeerzaunlatte',
  history: 'Kupferdrahtamsel',
  findings: 'Mondscheinkresse',
  suspectedDiagnosis: 'Pfefferblattfalte',
  nextStep: 'Haselkranzbruecke',
  allergies: 'Distelwolkenstein',
  referralReason: 'Weidenkorbspindel',
  payerName: 'Nebelkraehenfond',
  payerAddress: 'Ginsterpfadwinkel',
} as const;

/** UTF-8 and both orders of UTF-16: browsers write strings in each of them. */
const encodings = (word: string): readonly Buffer[] => {
  const little = Buffer.from(word, 'utf16le');
  return [Buffer.from(word, 'utf8'), little, Buffer.from(little).swap16()];
};

/** `words` that occur in the bytes, in any encoding. */
export const wordsIn = (bytes: Buffer, words: readonly string[]): readonly string[] =>
  words.filter((word) => encodings(word).some((needle) => bytes.includes(needle)));

/** Every file below the folder that holds one of the words, with the words. Files that vanish while reading are passed over. */
export const filesWith = async (folder: string, words: readonly string[]): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path).catch(() => Buffer.alloc(0));
    const hits = wordsIn(bytes, words);
    if (hits.length > 0) found.push(`${path}: ${hits.join(', ')}`);
  }
  return found;
};
