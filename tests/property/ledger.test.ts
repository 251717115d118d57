/**
 * The ledger fold: entries of several devices in any order, any of them twice, fold to one ledger.
 *
 * The one exception is stated in `src/domain/ledger.ts`: of two vouchers under one number the first to arrive stays.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultBillingTerms } from '../../src/domain/billingTerms.ts';
import { printKinds } from '../../src/domain/codeLists.ts';
import type { LedgerEntry, VoucherIssued } from '../../src/domain/entries.ts';
import type { CaseHandle, CaseId, DeviceId, EntryId, NoteId, PointId, ProviderId } from '../../src/domain/ids.ts';
import { createLedgerFold, type Ledger } from '../../src/domain/ledger.ts';
import { pointOfDevice } from '../../src/domain/ledgerDevices.ts';
import { newestSheets } from '../../src/domain/ledgerRecovery.ts';
import { sheetKinds } from '../../src/domain/recoverySheets.ts';
import { arbitraryCaseNumber, arbitraryVoucherNumber } from '../../src/testing/arbitraries.ts';
import {
  arbitraryCareProviderChanged,
  arbitraryCaseOpened,
  arbitraryDetailed,
  arbitraryFounded,
  arbitraryHandlesJoined,
  arbitraryIssued,
  arbitraryJoined,
  arbitraryNetworkKey,
  arbitraryNoted,
  arbitraryParted,
  arbitraryPayerChanged,
  arbitraryPointAdded,
  arbitraryPointKey,
  arbitraryPrinted,
  arbitraryRenamed,
  arbitraryReplaced,
  arbitraryReserve,
  arbitraryRevoked,
  arbitrarySharing,
  arbitrarySheets,
  arbitraryShredded,
  arbitraryTagged,
  arbitraryTermsChanged,
  arbitraryVoided,
  arbitraryVolunteerRemoved,
} from '../../src/testing/arbitraryEntries.ts';

interface Written {
  readonly entry: LedgerEntry;
  readonly device: DeviceId;
}
const devices = ['aa', 'bb', 'cc'].map((byte) => byte.repeat(16) as DeviceId);

/* Few cases, notes, numbers, lines of the directory and instants, so that entries meet: the point of a fold. */
const meeting = fc
  .record({
    caseIds: fc.constant(['01', '02', '03'].map((byte) => byte.repeat(8) as CaseId)),
    noteIds: fc.constant(['11', '12', '13', '14'].map((byte) => byte.repeat(8) as NoteId)),
    providerIds: fc.constant(['21', '22'].map((byte) => byte.repeat(8) as ProviderId)),
    numbers: fc.uniqueArray(arbitraryVoucherNumber, { minLength: 4, maxLength: 4 }),
    caseNumber: arbitraryCaseNumber,
  })
  .chain(({ caseIds, noteIds, providerIds, numbers, caseNumber }) => {
    const caseId = fc.constantFrom(...caseIds);
    const noteId = fc.constantFrom(...noteIds);
    const number = fc.constantFrom(...numbers);
    const providerId = fc.constantFrom(...providerIds);
    const at = fc.constantFrom(0, 1, 2);
    const revoked = fc.constantFrom(...devices);
    const handle = fc.constantFrom(...['31', '32', '33'].map((byte) => byte.repeat(16) as CaseHandle));
    const pointId = fc.constantFrom(...['41', '42'].map((byte) => byte.repeat(8) as PointId));
    const entryId = fc.nat(40).map((index) => index.toString(16).padStart(16, '0') as EntryId);
    const entry: fc.Arbitrary<LedgerEntry> = fc.oneof(
      fc.tuple(arbitraryFounded, at).map(([one, when]) => ({ ...one, at: when })),
      fc.tuple(arbitraryPayerChanged, at).map(([one, when]) => ({ ...one, at: when })),
      fc.tuple(arbitraryTermsChanged, at).map(([one, when]) => ({ ...one, at: when })),
      fc
        .tuple(arbitraryCareProviderChanged, at, providerId)
        .map(([one, when, id]) => ({ ...one, at: when, provider: { ...one.provider, providerId: id } })),
      fc
        .tuple(arbitraryReserve, at, number)
        .map(([one, when, code]) => ({ ...one, at: when, paper: { ...one.paper, number: code } })),
      fc.tuple(arbitraryPrinted, at, number).map(([one, when, code]) => ({ ...one, at: when, number: code })),
      fc
        .tuple(arbitraryCaseOpened, at, caseId)
        .map(([one, when, id]) => ({ ...one, at: when, caseId: id, number: caseNumber })),
      fc
        .tuple(arbitraryNoted, at, caseId, noteId)
        .map(([one, when, id, note]) => ({ ...one, at: when, caseId: id, noteId: note })),
      fc
        .tuple(arbitraryDetailed, at, caseId, number)
        .map(([one, when, id, code]) => ({ ...one, at: when, caseId: id, number: code })),
      fc.tuple(arbitraryShredded, at, caseId).map(([one, when, id]) => ({ ...one, at: when, shredded: id })),
      fc.tuple(arbitraryRevoked, at, revoked).map(([one, when, id]) => ({ ...one, at: when, device: id })),
      fc.tuple(arbitraryPointKey, at, fc.nat(2)).map(([one, when, keyEpoch]) => ({ ...one, at: when, keyEpoch })),
      fc.tuple(arbitraryTagged, at, caseId).map(([one, when, id]) => ({ ...one, at: when, caseId: id })),
      fc.tuple(arbitraryReplaced, at, caseId).map(([one, when, id]) => ({ ...one, at: when, caseId: id })),
      fc.tuple(arbitraryRenamed, at, caseId).map(([one, when, id]) => ({ ...one, at: when, caseId: id })),
      fc
        .tuple(arbitraryJoined, at, caseId, caseId)
        .map(([one, when, kept, joined]) => ({ ...one, at: when, kept, joined })),
      fc.tuple(arbitraryParted, at, entryId).map(([one, when, join]) => ({ ...one, at: when, join })),
      fc
        .tuple(arbitraryHandlesJoined, at, handle, handle)
        .map(([one, when, kept, joined]) => ({ ...one, at: when, kept, joined })),
      fc.tuple(arbitraryPointAdded, at, pointId).map(([one, when, id]) => ({ ...one, at: when, pointId: id })),
      fc.tuple(arbitrarySharing, at, pointId).map(([one, when, id]) => ({ ...one, at: when, pointId: id })),
      fc
        .tuple(arbitraryNetworkKey, at, fc.nat(2), fc.constantFrom('0a', '0b'), entryId)
        .map(([one, when, generation, check, covered]) => ({
          ...one,
          at: when,
          generation,
          check: check.repeat(8),
          covers: [covered],
        })),
      fc.tuple(arbitrarySheets, at).map(([one, when]) => ({ ...one, at: when })),
      fc.tuple(arbitraryVolunteerRemoved, at).map(([one, when]) => ({ ...one, at: when })),
      fc.tuple(arbitraryVoided, at, number).map(([one, when, code]) => ({ ...one, at: when, number: code })),
    );
    // One voucher a number: two would be the exception.
    const issued = fc.tuple(
      ...numbers.map((code) => arbitraryIssued.map((one) => ({ ...one, voucher: { ...one.voucher, number: code } }))),
    );
    return fc.tuple(fc.array(entry, { maxLength: 30 }), issued);
  })
  .chain(([entries, issued]) => {
    const all: readonly LedgerEntry[] = [...entries, ...issued].map((entry, index) => ({
      ...entry,
      entryId: index.toString(16).padStart(16, '0') as EntryId,
    }));
    return fc.tuple(...all.map((entry) => fc.constantFrom(...devices).map((device): Written => ({ entry, device }))));
  });

const fold = (written: readonly Written[]): Ledger => {
  const { ledger, apply } = createLedgerFold();
  for (const { entry, device } of written) apply(entry, device);
  return ledger;
};
const newestFirst = (a: LedgerEntry, b: LedgerEntry): number => b.at - a.at || (a.entryId < b.entryId ? 1 : -1);
/** Maps and sets sorted: their order of insertion is no part of what is true. */
const plain = (value: unknown): unknown => {
  if (value instanceof Map)
    return [...value].map(plain).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (value instanceof Set) return [...value].sort();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]));
};

describe('the ledger fold', () => {
  it('gives the same ledger for every order and every repetition', () => {
    const shuffled = meeting.chain((written) =>
      fc.tuple(
        fc.constant(written),
        fc.shuffledSubarray([...written, ...written], { minLength: written.length * 2, maxLength: written.length * 2 }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([written, again]) => {
        expect(plain(fold(again))).toEqual(plain(fold(written)));
      }),
      { numRuns: 1_000 },
    );
  });

  it('says of every entry whether it was new', () => {
    fc.assert(
      fc.property(meeting, (written) => {
        const { apply } = createLedgerFold();
        expect(written.map(({ entry, device }) => apply(entry, device))).toEqual(written.map(() => true));
        expect(written.map(({ entry, device }) => apply(entry, device))).toEqual(written.map(() => false));
      }),
    );
  });

  it('keeps every version of every note, the oldest first', () => {
    fc.assert(
      fc.property(meeting, (written) => {
        const { cases, shredded } = fold(written);
        const notes = [...cases.values()].flatMap((known) => [...known.notes.values()]);
        const noted = written.filter(({ entry }) => entry.type === 'consultationNoted' && !shredded.has(entry.caseId));
        expect(notes.flat()).toHaveLength(noted.length);
        for (const versions of notes) {
          const instants = versions.map(({ at }) => at);
          expect(instants).toEqual([...instants].sort((a, b) => a - b));
        }
      }),
    );
  });

  it('knows nothing of a shredded case but what the office knows', () => {
    fc.assert(
      fc.property(meeting, (written) => {
        const { cases, vouchers, shredded } = fold(written);
        const said = written.flatMap(({ entry }) => (entry.type === 'caseShredded' ? [entry.shredded] : []));
        expect(shredded).toEqual(new Set(said));
        for (const caseId of said) expect(cases.has(caseId)).toBe(false);
        for (const { details } of vouchers.values()) expect(details && said.includes(details.caseId)).not.toBe(true);
        for (const { issued } of vouchers.values()) expect(issued).toBeTruthy();
      }),
    );
  });

  it('leads every joined case to one that is joined to none, and parts what was parted', () => {
    fc.assert(
      fc.property(meeting, (written) => {
        const { joins, keptCaseOf, keptHandleOf } = fold(written);
        const parted = new Set(written.flatMap(({ entry }) => (entry.type === 'casesParted' ? [entry.join] : [])));
        for (const id of joins.keys()) expect(parted.has(id)).toBe(false);
        const top = (caseId: CaseId): CaseId => keptCaseOf.get(caseId) ?? caseId;
        for (const { kept, joined } of joins.values()) expect(top(kept)).toBe(top(joined));
        for (const kept of keptCaseOf.values()) expect(keptCaseOf.has(kept)).toBe(false);
        for (const kept of keptHandleOf.values()) expect(keptHandleOf.has(kept)).toBe(false);
      }),
    );
  });

  it('counts the card, the name and the tags that were said last, and none after the person took back their word', () => {
    fc.assert(
      fc.property(meeting, (written) => {
        for (const { caseId, opened, cards, callName, callNames, tagged } of fold(written).cases.values()) {
          const said = written.flatMap(({ entry }) => ('caseId' in entry && entry.caseId === caseId ? [entry] : []));
          const newest = said.toSorted(newestFirst);
          const [card] = newest.filter((entry) => entry.type === 'caseReplaced');
          expect(cards[0]?.root).toBe(card?.root ?? opened?.root);
          const [name] = newest.filter((entry) => entry.type === 'caseRenamed');
          expect(callName).toBe(name?.callName ?? opened?.callName ?? '');
          if (opened) expect(callNames.has(opened.callName)).toBe(true);
          const interviews = newest.filter((entry) => entry.type === 'caseTagged');
          const refusal = interviews.findIndex(({ tags }) => tags.length === 0);
          const agreed = refusal < 0 ? interviews : interviews.slice(0, refusal);
          expect(tagged).toEqual(agreed.slice(0, 2));
        }
      }),
    );
  });

  it('never takes a revocation back, and never forgets the order to erase', () => {
    fc.assert(
      fc.property(meeting, (written) => {
        const { revoked } = fold(written);
        const said = written.flatMap(({ entry }) => (entry.type === 'deviceRevoked' ? [entry] : []));
        expect(new Set(revoked.keys())).toEqual(new Set(said.map(({ device }) => device)));
        for (const [device, { wipe }] of revoked) {
          expect(wipe).toBe(said.some((entry) => entry.device === device && entry.wipe));
        }
      }),
    );
  });

  it('lists a line of the directory as it was written last, or not at all where it was taken out', () => {
    fc.assert(
      fc.property(meeting, (written) => {
        const { careProviders, careProviderChangedAt } = fold(written);
        const changes = written.flatMap(({ entry }) => (entry.type === 'careProviderChanged' ? [entry] : []));
        for (const id of new Set(changes.map(({ provider }) => provider.providerId))) {
          const [last] = changes.filter(({ provider }) => provider.providerId === id).sort(newestFirst);
          expect(careProviders.get(id)).toEqual(last?.listed ? last.provider : undefined);
          expect(careProviderChangedAt.get(id)).toBe(last?.at);
        }
        expect(careProviders.size).toBeLessThanOrEqual(careProviderChangedAt.size);
      }),
    );
  });

  it('takes the terms that were written last', () => {
    fc.assert(
      fc.property(meeting, (written) => {
        const changes = written.flatMap(({ entry }) => (entry.type === 'termsChanged' ? [entry] : []));
        const [last] = changes.sort(newestFirst);
        const { terms, termsChangedAt } = fold(written);
        expect(terms).toEqual(last?.terms ?? defaultBillingTerms);
        expect(termsChangedAt).toBe(last?.at ?? 0);
      }),
    );
  });

  it('knows the recovery sheets that were made last, of each kind', () => {
    fc.assert(
      fc.property(meeting, (written) => {
        const ledger = fold(written);
        const points = [...ledger.devices.keys()].map((device) => pointOfDevice(ledger, device));
        for (const kind of sheetKinds) {
          for (const pointId of points.filter((point) => point !== null)) {
            const made = written.flatMap(({ entry, device }) =>
              entry.type === 'recoverySheetsMade' && entry.kind === kind ? [{ ...entry, device }] : [],
            );
            const [last] = made
              .filter(({ device }) => kind === 'office' || pointOfDevice(ledger, device) === pointId)
              .sort(newestFirst);
            const newest = newestSheets(ledger, kind, pointId);
            expect(newest?.made.setId).toBe(last?.setId);
            expect(newest?.maker).toBe(last?.device);
          }
        }
      }),
    );
  });

  it('keeps every reserve paper, as it was printed first, whatever becomes of its number', () => {
    fc.assert(
      fc.property(meeting, (written) => {
        const { reserves } = fold(written);
        const printed = written.flatMap(({ entry, device }) =>
          entry.type === 'reservePrinted' ? [{ ...entry, device }] : [],
        );
        expect(new Set(reserves.keys())).toEqual(new Set(printed.map(({ paper }) => paper.number)));
        for (const [number, reserve] of reserves) {
          const first = printed
            .filter(({ paper }) => paper.number === number)
            .sort(newestFirst)
            .at(-1);
          expect(reserve).toEqual({ paper: first?.paper, entryId: first?.entryId, device: first?.device });
        }
      }),
    );
  });

  it('counts every print once, by its kind', () => {
    fc.assert(
      fc.property(meeting, (written) => {
        const printed = written.flatMap(({ entry }) => (entry.type === 'voucherPrinted' ? [entry] : []));
        const { vouchers } = fold([...written, ...written]);
        for (const [number, { printed: counted }] of vouchers) {
          for (const kind of printKinds) {
            expect(counted[kind]).toBe(printed.filter((one) => one.number === number && one.print === kind).length);
          }
        }
      }),
    );
  });

  it('of two vouchers under one number keeps the first to arrive and lists every other, none lost', () => {
    const claims = fc
      .tuple(
        arbitraryVoucherNumber,
        fc.uniqueArray(arbitraryIssued, { selector: (one) => one.entryId, minLength: 2, maxLength: 6 }),
      )
      .map(([number, all]) => all.map((one): VoucherIssued => ({ ...one, voucher: { ...one.voucher, number } })));
    fc.assert(
      fc.property(claims, (all) => {
        const device = devices[0] as DeviceId;
        const ledger = fold([...all, ...all].map((entry) => ({ entry, device })));
        const [first, ...others] = all;
        expect([...ledger.vouchers.values()].map(({ issued }) => issued)).toEqual([first]);
        expect(ledger.conflicts).toEqual(others);
      }),
    );
  });

  it('keeps what belongs to a voucher or a case that has not arrived yet', () => {
    fc.assert(
      fc.property(arbitraryDetailed, arbitraryVoided, arbitraryIssued, ({ ...detailed }, voided, issued) => {
        const { number } = issued.voucher;
        const device = devices[0] as DeviceId;
        const entries: LedgerEntry[] = [{ ...detailed, number }, { ...voided, number }, issued];
        const early = fold(entries.slice(0, 2).map((entry) => ({ entry, device })));
        expect(early.vouchers.get(number)).toMatchObject({ issued: null, device: null });
        const late = fold(entries.map((entry) => ({ entry, device }))).vouchers.get(number);
        expect(late).toMatchObject({ issued, device, voided: { on: voided.on, reason: voided.reason } });
        expect(late?.details?.entryId).toBe(detailed.entryId);
      }),
    );
  });
});
