/** Dictionary 2 is what its script makes of generated entries, and knows nothing of the texts that it is measured with. */
import { readFileSync } from 'node:fs';
import { deflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../../src/domain/entries.ts';
import { bytesToHex } from '../../../src/protocol/bytes.ts';
import { encodeEntry } from '../../../src/protocol/entryCodec.ts';
import { generateEntries } from '../../../src/testing/notes/generate.ts';
import { testSha256 } from '../../../src/testing/signer.ts';
import { trainDictionary } from '../../../src/tools/dictionaryTraining.ts';
import { repoPath } from '../../../src/tools/paths.ts';
import { dictionary2Source, trainingEntries, trainingSeed } from '../../../src/tools/trainDictionary.ts';
import { dictionary1 } from '../../../src/worker/ledger/dictionary.ts';
import { dictionary2 } from '../../../src/worker/ledger/dictionary2.ts';
import { exampleEntries } from '../../support/exampleEntries.ts';

describe('dictionary 2', () => {
  // Once the codec or the lists that entries are generated from move on, this has done its work: then only the next one holds.
  it('is, sign by sign, what its script writes', () => {
    expect(readFileSync(repoPath('src/worker/ledger/dictionary2.ts'), 'utf8')).toBe(dictionary2Source());
  });

  it('never changes: entries on tablets need this one', async () => {
    expect(bytesToHex(await testSha256(dictionary2))).toBe(
      '49b02d72f4773156d591cddbbb44da6ceebdbdbddc12ef10a2559a53318cb3a8',
    );
  });
});

describe('dictionary 2, measured with texts that it was not trained with', () => {
  const { notes, vouchers } = exampleEntries(1);
  const sizeOf = (entries: readonly LedgerEntry[], dictionary: Uint8Array): number =>
    entries
      .map(encodeEntry)
      .map((plain) => Math.min(plain.length, deflateSync(plain, { level: 9, dictionary }).length))
      .reduce((sum, length) => sum + length, 0);

  it('shares no more with them than what everybody says', () => {
    const texts = (entries: readonly LedgerEntry[]): readonly string[] =>
      entries.flatMap((entry) => {
        if (entry.type === 'consultationNoted')
          return Object.values(entry.note).filter((value) => typeof value === 'string');
        return entry.type === 'voucherDetailed' ? [entry.referralReason] : [];
      });
    const trained = new Set(texts(generateEntries(trainingSeed, trainingEntries)));
    const long = texts([...notes, ...vouchers.flat()]).filter((text) => text.length > 25);
    expect(long.length).toBeGreaterThan(200);
    // «Bauch weich, kein Druckschmerz.», «Verdacht auf Diabetes mellitus Typ 2», and a few more of the kind.
    expect(long.filter((text) => trained.has(text)).length / long.length).toBeLessThan(0.04);
  });

  it('makes notes an eighth smaller than dictionary 1 did, and vouchers no larger', () => {
    expect(sizeOf(notes, dictionary2) / sizeOf(notes, dictionary1)).toBeLessThan(7 / 8);
    expect(sizeOf(vouchers.flat(), dictionary2) / sizeOf(vouchers.flat(), dictionary1)).toBeLessThan(1);
  });
});

describe('the training', () => {
  it('takes what many records share and leaves what is one’s own', () => {
    const records = Array.from(
      { length: 20 },
      (_, index) => `Zahnschmerzen seit gestern${index % 2 ? '' : ', Brunnenkresse'}`,
    );
    const dictionary = trainDictionary([...records, 'Zahnschmerzen und Veilchenduft'], { bytes: 64, leastRecords: 3 });
    expect(dictionary).toContain('Zahnschmerzen seit ');
    expect(dictionary).toContain('gestern, Brunnenkresse');
    expect(dictionary).not.toContain('Veilchen');
    expect(dictionary.length).toBeLessThanOrEqual(64);
  });

  it('puts the most frequent piece last', () => {
    const records = Array.from({ length: 30 }, (_, index) => (index < 5 ? 'Apfelbaum' : 'Kirschbaum'));
    expect(trainDictionary(records, { bytes: 100, leastRecords: 2 })).toMatch(/Apfel.*Kirschbaum$/);
  });

  it('keeps to its size, and stops when nothing saves any more', () => {
    const records = Array.from({ length: 30 }, () => 'Schwangerschaft in der zwölften Woche');
    expect(trainDictionary(records, { bytes: 12, leastRecords: 2 }).length).toBeLessThanOrEqual(12);
    expect(trainDictionary(records, { bytes: 5_000, leastRecords: 2 }).length).toBeLessThan(60);
    expect(trainDictionary([], { bytes: 5_000, leastRecords: 2 })).toBe('');
  });
});

describe('generated entries', () => {
  it('are the same for the same seed and others for another', () => {
    expect(generateEntries(3, 50)).toEqual(generateEntries(3, 50));
    expect(generateEntries(3, 50)).not.toEqual(generateEntries(4, 50));
  });
});
