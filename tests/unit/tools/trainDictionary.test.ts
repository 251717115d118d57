/** Dictionary 2 is what its script makes of generated entries, and knows nothing of the texts that it is measured with. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bytesToHex } from '../../../src/protocol/bytes.ts';
import { generateEntries } from '../../../src/testing/notes/generate.ts';
import { testSha256 } from '../../../src/testing/signer.ts';
import { trainDictionary } from '../../../src/tools/dictionaryTraining.ts';
import { repoPath } from '../../../src/tools/paths.ts';
import { dictionary2Source } from '../../../src/tools/trainDictionary.ts';
import { dictionary2 } from '../../../src/worker/ledger/dictionary2.ts';

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
