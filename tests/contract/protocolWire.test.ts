/**
 * The wire does not change unnoticed. Whoever changes a message, a list or an entry meets this test: either the change is a
 * mistake, or it is version 2, with its own file of vectors, and devices of version 1 have to be understood beside it.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { caseOf, type EntryType, laneByEntryType } from '../../src/domain/entries.ts';
import { decodeEntry } from '../../src/protocol/entryCodec.ts';
import { protocolVersion } from '../../src/protocol/wire/message.ts';
import { describeWire, sampleEntries } from '../vectors/describeWire.ts';

/** SHA-256 of `tests/vectors/wire….txt`, by version: here too, so that regenerating the file alone passes nothing. */
const descriptions: Readonly<Record<number, string>> = {
  1: 'ed0c4885701b478777e0cb991566fefe57c37ef164b7ee1c897ad8eadd4c4481',
  2: '0c721037e07d5b2bb9f4181ad0101b33b3e9d20e477cfe2d1cefa033dd79c2e0',
};
const fixture = readFileSync(new URL(`../vectors/wire${protocolVersion}.txt`, import.meta.url), 'utf8');

it('says what it said when this version was made', () => {
  expect(describeWire()).toBe(fixture);
});

it('was described by exactly that text', () => {
  expect(createHash('sha256').update(fixture).digest('hex')).toBe(descriptions[protocolVersion]);
});

it('is described for every type of entry, each with its own code', () => {
  const types = sampleEntries.map((entry) => entry.type).sort();
  expect(types).toEqual((Object.keys(laneByEntryType) as EntryType[]).sort());
});

it('reads the entries of the description', () => {
  const lines = fixture
    .split('\n')
    .flatMap((line) => /^entry (\w+) \(\w+\): ([0-9a-f]+)$/.exec(line)?.slice(1, 3) ?? []);
  expect(lines).toHaveLength(sampleEntries.length * 2);
  sampleEntries.forEach((entry, index) => {
    const bytes = new Uint8Array(Buffer.from(lines[index * 2 + 1] ?? '', 'hex'));
    expect(decodeEntry(bytes, caseOf(entry))).toMatchObject({
      ok: true,
      value: { type: lines[index * 2], at: entry.at },
    });
  });
});
