/** Pseudonyms for recipients, for the memory twin: a year's key is a number that counts up, and nothing is hidden by it. */
import { yearOf } from '../domain/calendar.ts';
import { err, ok } from '../domain/result.ts';
import { sectorPseudonymFromBytes } from '../domain/sectors.ts';
import type { ReceivedVoucher } from '../protocol/deskOffice.ts';
import type { SectorDesk, SectorYear } from '../protocol/deskSectors.ts';
import { announce, type MemoryDeskState } from './memoryDeskState.ts';

/** A person as far as the twin knows: vouchers of one case, by its handle; of those that came from elsewhere each is another. */
interface Given extends Pick<ReceivedVoucher, 'number' | 'specialty' | 'issuedOn' | 'guaranteeCents'> {
  readonly person: string;
}

export const createMemorySectors = (state: MemoryDeskState): SectorDesk => {
  const mayNot = (): boolean => state.identity?.actsForOffice !== true || state.at?.role !== 'coordinator';
  const given = (): readonly Given[] => [
    ...[...state.vouchers.values()]
      .filter(({ isSent, voided }) => isSent && voided === null)
      .map(({ voucher, caseId }) => ({ ...voucher, person: caseId })),
    ...state.received.vouchers
      .filter((voucher) => voucher.state.type !== 'voided')
      .map((voucher) => ({ ...voucher, person: voucher.entryId })),
  ];
  const years = (): readonly SectorYear[] => {
    const all = given();
    const known = new Set([...state.destroyedYears, ...all.map(({ issuedOn }) => yearOf(issuedOn))]);
    return [...known]
      .sort((a, b) => b - a)
      .map((year) => {
        const vouchers = all.filter(({ issuedOn }) => yearOf(issuedOn) === year);
        return {
          year,
          vouchers: vouchers.length,
          persons: new Set(vouchers.map(({ person }) => person)).size,
          isDestroyed: state.destroyedYears.has(year),
        };
      });
  };
  return {
    sectorYears: async () => (mayNot() ? err({ type: 'notTheOffice' }) : ok(years())),
    sectorPseudonyms: async (sector, year) => {
      if (mayNot()) return err({ type: 'notTheOffice' });
      if (state.destroyedYears.has(year)) return err({ type: 'yearDestroyed' });
      if (!state.isOnline && !state.isTraining) return err({ type: 'keyNotShared' });
      const named = given()
        .filter(({ issuedOn }) => yearOf(issuedOn) === year)
        .map(({ person, number, specialty, issuedOn, guaranteeCents }) => ({
          pseudonym: sectorPseudonymFromBytes(scramble(`${year} ${sector} ${person}`)),
          number,
          specialty,
          issuedOn,
          guaranteeCents,
        }));
      return ok(named.sort((a, b) => (`${a.pseudonym} ${a.number}` < `${b.pseudonym} ${b.number}` ? -1 : 1)));
    },
    destroySectorYear: async (year) => {
      if (mayNot()) return err({ type: 'notTheOffice' });
      if (state.trouble) return err(state.trouble);
      state.destroyedYears.add(year);
      state.writes.push('sectorKeyDestroyed');
      announce(state, { type: 'ledger' });
      return ok(years());
    },
  };
};

/** Eight bytes that look like any others: FNV-1a, over and over. */
const scramble = (text: string): Uint8Array => {
  let hash = 0x811c9dc5;
  return Uint8Array.from({ length: 8 }, (_, index) => {
    for (const sign of `${text}${index}`) hash = Math.imul(hash ^ sign.charCodeAt(0), 0x01000193) >>> 0;
    return hash >>> 24;
  });
};
