/** A Rufname is given to nobody else while a paper with it may be used, and a year after; then it is free again. */
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, type Day, dayToNumber } from '../../../src/domain/calendar.ts';
import type { LedgerEntry } from '../../../src/domain/entries.ts';
import type { DeviceId } from '../../../src/domain/ids.ts';
import { createLedgerFold } from '../../../src/domain/ledger.ts';
import type { OpenDesk } from '../../../src/worker/desk/openDesk.ts';
import { takenNames } from '../../../src/worker/desk/takenNames.ts';
import { neutralGivenNames, surnames } from '../../../src/worker/pseudonym/callNames.ts';
import { newCallName } from '../../../src/worker/pseudonym/newCallName.ts';
import { sampleEntries } from '../../vectors/describeWire.ts';

const device = 'aa'.repeat(16) as DeviceId;
const sample = <Type extends LedgerEntry['type']>(type: Type): Extract<LedgerEntry, { type: Type }> => {
  const found = sampleEntries.find((entry) => entry.type === type);
  if (!found) throw new Error('no such sample');
  return found as Extract<LedgerEntry, { type: Type }>;
};
let serial = 0;
const fresh = <Entry extends LedgerEntry>(entry: Entry, changes: Partial<Entry>): Entry => ({
  ...entry,
  entryId: (++serial).toString(16).padStart(16, '0'),
  ...changes,
});
const instantOf = (day: Day): number => dayToNumber(day) * 86_400_000;
const namesOn = (today: Day, ...entries: readonly LedgerEntry[]): readonly string[] => {
  const { ledger, apply } = createLedgerFold();
  for (const entry of entries) apply(entry, device);
  const desk = { records: { ledger }, machine: { today: () => today } } as unknown as OpenDesk;
  return [...takenNames(desk)].sort();
};

const issuedOn = '2026-11-24' as Day;
const opened = fresh(sample('caseOpened'), { callName: 'Kim Berger', at: instantOf(issuedOn) });
const { voucher } = sample('voucherIssued');
const issued = fresh(sample('voucherIssued'), {
  at: instantOf(issuedOn),
  voucher: { ...voucher, callName: 'Kim Berger', issuedOn, validUntil: '2027-02-24' as Day },
});

describe('a Rufname', () => {
  it('is taken for the term of the last voucher and a year, and free on the day after', () => {
    const last = addMonths('2027-02-24' as Day, 12);
    expect(namesOn(last, opened, issued)).toEqual(['Kim Berger']);
    expect(namesOn(addDays(last, 1), opened, issued)).toEqual([]);
  });

  it('of somebody without a voucher is taken as if one had been issued at the last visit', () => {
    const last = addMonths(addMonths(issuedOn, 3), 12);
    expect(namesOn(last, opened)).toEqual(['Kim Berger']);
    expect(namesOn(addDays(last, 1), opened)).toEqual([]);
  });

  it('stays taken after another one was drawn, since papers are out', () => {
    const renamed = fresh(sample('caseRenamed'), { caseId: opened.caseId, callName: 'Robin Bode', at: opened.at + 1 });
    expect(namesOn(issuedOn, opened, renamed)).toEqual(['Kim Berger', 'Robin Bode']);
  });

  it('of an erased case stays taken as long as its voucher is out', () => {
    const shredded = fresh(sample('caseShredded'), { shredded: opened.caseId });
    expect(namesOn(issuedOn, opened, issued, shredded)).toEqual(['Kim Berger']);
    expect(namesOn(issuedOn, opened, shredded)).toEqual([]);
  });

  it('on a reserve paper is taken too', () => {
    const printed = fresh(sample('reservePrinted'), {});
    expect(namesOn(issuedOn, printed)).toEqual([printed.paper.callName]);
  });
});

describe('drawing one', () => {
  it('finds the only one that is left, whatever chance says', () => {
    const all = neutralGivenNames.flatMap((given) => surnames.map((surname) => `${given} ${surname}`));
    expect(new Set(all).size).toBe(all.length);
    const left = 'Wanja Ziemer';
    const taken = new Set(all.filter((name) => name !== left));
    let draw = 0;
    expect(newCallName(taken, 'neutral', () => draw++ % 7)).toBe(left);
  });

  it('gives a name all the same where none is left', () => {
    const everything = { has: () => true } as unknown as ReadonlySet<string>;
    expect(newCallName(everything, 'feminine', () => 3)).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/);
  });
});
