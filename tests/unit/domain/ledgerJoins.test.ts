/** Joins: the same whatever the order, and quick however many there are. */
import { describe, expect, it } from 'vitest';
import type { CasesJoined, HandlesJoined } from '../../../src/domain/caseEntries.ts';
import type { CaseHandle, CaseId, DeviceId, EntryId } from '../../../src/domain/ids.ts';
import { createLedgerFold } from '../../../src/domain/ledger.ts';

const idOf = <Id extends string>(index: number): Id => index.toString(16).padStart(16, '0') as Id;
const device = idOf<DeviceId>(0);
const join = (index: number, kept: number, joined: number): CasesJoined => ({
  type: 'casesJoined',
  entryId: idOf<EntryId>(index),
  at: index,
  kept: idOf<CaseId>(kept),
  joined: idOf<CaseId>(joined),
});
const told = (index: number, kept: number, joined: number): HandlesJoined => ({
  ...join(index, kept, joined),
  type: 'handlesJoined',
  kept: idOf<CaseHandle>(kept),
  joined: idOf<CaseHandle>(joined),
  isJoined: true,
});

describe('ten thousand joins', () => {
  it('in one long row, as a broken tablet may write them, are read within a second', () => {
    const { ledger, apply } = createLedgerFold();
    const begun = performance.now();
    for (let index = 0; index < 10_000; index++) {
      apply(join(index, index + 1, index), device);
      apply(told(20_000 + index, index + 1, index), device);
    }
    expect(ledger.keptCaseOf.get(idOf(0))).toBe(idOf(10_000));
    expect(ledger.keptHandleOf.get(idOf(0))).toBe(idOf(10_000));
    expect(ledger.joinOf.get(idOf(4_000))).toBe(idOf(4_000));
    expect(performance.now() - begun).toBeLessThan(1_000);
  });

  it('that are taken back one by one leave each case what it was', () => {
    const { ledger, apply } = createLedgerFold();
    for (let index = 0; index < 3; index++) apply(join(index, index + 1, index), device);
    expect(ledger.keptCaseOf.get(idOf(0))).toBe(idOf(3));
    apply({ type: 'casesParted', entryId: idOf<EntryId>(10), at: 10, join: idOf<EntryId>(1) }, device);
    expect([...ledger.keptCaseOf]).toEqual([
      [idOf(0), idOf(1)],
      [idOf(2), idOf(3)],
    ]);
    expect([...ledger.joins.keys()]).toEqual([idOf(0), idOf(2)]);
  });
});
