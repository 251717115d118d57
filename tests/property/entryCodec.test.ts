/** The entry codec: whatever is written is read back the same, and no bytes at all make it throw or guess. */
import { encode } from 'cborg';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/domain/calendar.ts';
import { caseOf, type LedgerEntry } from '../../src/domain/entries.ts';
import type { CaseId, NoteId } from '../../src/domain/ids.ts';
import { decodeEntry, encodeEntry } from '../../src/protocol/entryCodec.ts';
import { arbitraryId } from '../../src/testing/arbitraries.ts';
import { arbitraryEntry, arbitraryNoted } from '../../src/testing/arbitraryEntries.ts';

const otherCase = 'ffffffffffffffff' as CaseId;

describe('the entry codec', () => {
  it('brings every entry back', () => {
    fc.assert(
      fc.property(arbitraryEntry, (entry) => {
        expect(decodeEntry(encodeEntry(entry), caseOf(entry))).toEqual({ ok: true, value: entry });
      }),
      { numRuns: 2_000 },
    );
  });

  it('writes one entry in one way', () => {
    fc.assert(
      fc.property(arbitraryEntry, (entry) => {
        const bytes = encodeEntry(entry);
        const again = decodeEntry(bytes, caseOf(entry));
        expect(again.ok && encodeEntry(again.value)).toEqual(bytes);
      }),
    );
  });

  it('brings back the days at both ends of the calendar, as a date field may give them', () => {
    fc.assert(
      fc.property(
        arbitraryNoted,
        fc.constantFrom('1000-01-01', '1148-08-16', '7445-11-01', '9999-12-31'),
        (noted, day) => {
          const entry = { ...noted, on: day as Day, note: { ...noted.note, appointmentOn: day as Day } };
          expect(decodeEntry(encodeEntry(entry), entry.caseId)).toEqual({ ok: true, value: entry });
        },
      ),
    );
  });

  it('refuses a case entry without its case and any other entry with one', () => {
    fc.assert(
      fc.property(arbitraryEntry, (entry) => {
        const wrong = caseOf(entry) === null ? otherCase : null;
        expect(decodeEntry(encodeEntry(entry), wrong)).toEqual({ ok: false, error: { type: 'entryMalformed' } });
      }),
    );
  });

  it('refuses every entry that is cut off or goes on', () => {
    fc.assert(
      fc.property(arbitraryEntry, fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 8 }), (entry, cut, more) => {
        const bytes = encodeEntry(entry);
        const caseId = caseOf(entry);
        expect(decodeEntry(bytes.slice(0, cut % bytes.length), caseId).ok).toBe(false);
        expect(decodeEntry(new Uint8Array([...bytes, ...more]), caseId).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('never throws on changed bytes, and what it reads it can write and read again', () => {
    const changes = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(arbitraryEntry, changes, (entry, mutations) => {
        const bytes = encodeEntry(entry);
        for (const [at, change] of mutations) bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ change;
        const decoded = decodeEntry(bytes, caseOf(entry));
        if (decoded.ok) expect(decodeEntry(encodeEntry(decoded.value), caseOf(entry))).toEqual(decoded);
      }),
      { numRuns: 5_000 },
    );
  });

  it('never throws on any bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.option(arbitraryId<CaseId>(8), { nil: null }),
        (bytes, caseId) => {
          expect(decodeEntry(bytes, caseId).ok).toBe(false);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('never throws on any value of CBOR, arrays that begin like an entry included', () => {
    const leaf = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.uint8Array({ maxLength: 16 }));
    const tree = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc.array(tie('value'), { maxLength: 20 }),
        fc.dictionary(fc.string(), leaf),
      ),
    })).value;
    const like = fc
      .tuple(
        fc.integer({ min: 0, max: 9 }),
        fc.uint8Array({ minLength: 8, maxLength: 8 }),
        fc.nat(),
        fc.array(tree, { maxLength: 6 }),
      )
      .map(([code, entryId, at, content]) => [code, entryId, at, ...content]);
    fc.assert(
      fc.property(fc.oneof(tree, like), fc.option(arbitraryId<CaseId>(8), { nil: null }), (value, caseId) => {
        const decoded = decodeEntry(encode(value), caseId);
        if (decoded.ok) expect(decodeEntry(encodeEntry(decoded.value), caseId)).toEqual(decoded);
      }),
      { numRuns: 2_000 },
    );
  });

  it('refuses a tag key of all points with a value out of bounds', () => {
    const share = [new Uint8Array(16), new Uint8Array(113)];
    const fields = [1, new Uint8Array(8), [share], [new Uint8Array(8)]];
    const read = (...changed: unknown[]) => decodeEntry(encode([30, new Uint8Array(8), 1, ...changed]), null).ok;
    expect(read(...fields)).toBe(true);
    const hostile: readonly (readonly unknown[])[] = [
      [-1, 0.5, 2 ** 32, '1', null],
      [new Uint8Array(7), new Uint8Array(9), 'ab'.repeat(4), null],
      [
        [[new Uint8Array(15), share[1]]],
        [[share[0], new Uint8Array(112)]],
        [[share[0], new Uint8Array(114)]],
        [[share[0]]],
        [[...share, 1]],
        Array(257).fill(share),
        share,
        null,
      ],
      [[new Uint8Array(7)], Array(1_281).fill(new Uint8Array(8)), [1], null],
    ];
    for (const [index, values] of hostile.entries())
      for (const value of values) expect(read(...fields.with(index, value as never))).toBe(false);
    expect(read(...fields.slice(0, 3))).toBe(false);
    expect(read(...fields, 1)).toBe(false);
  });

  it('tells a newer kind of entry from a broken one', () => {
    const entryId = new Uint8Array(8);
    expect(decodeEntry(encode([99, entryId, 0]), null)).toEqual({
      ok: false,
      error: { type: 'entryUnknown', code: 99 },
    });
    expect(decodeEntry(encode([99, entryId]), null)).toEqual({ ok: false, error: { type: 'entryMalformed' } });
    expect(decodeEntry(encode(['5', entryId, 0]), null)).toEqual({ ok: false, error: { type: 'entryMalformed' } });
  });

  it('holds a note of all text fields at their limit in four-byte signs', () => {
    const long = '🙂'.repeat(4_000);
    const texts = { complaint: long, history: long, findings: long, suspectedDiagnosis: long };
    const more = { allergiesAndMedication: long, medicationGiven: long, nextStep: long };
    fc.assert(
      fc.property(arbitraryNoted, (noted) => {
        const entry: LedgerEntry = {
          ...noted,
          noteId: '00'.repeat(8) as NoteId,
          note: { ...noted.note, ...texts, ...more },
        };
        const bytes = encodeEntry(entry);
        expect(bytes.length).toBeLessThan(200_000);
        expect(decodeEntry(bytes, entry.caseId)).toEqual({ ok: true, value: entry });
      }),
      { numRuns: 3 },
    );
  });
});
