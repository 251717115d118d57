/** The part of the inner desk that is about pseudonyms for recipients: what was given to whom stands in the device's log. */
import type { SectorDesk } from '../../protocol/deskSectors.ts';
import { measured } from '../measured.ts';
import { type InnerDeskWays, noting } from './innerPeople.ts';
import { destroySectorYear, sectorAudit, sectorPseudonyms, sectorYears } from './sectors.ts';

export const createSectorMethods = ({ ledgerDesk, oneAtATime }: InnerDeskWays): SectorDesk => ({
  sectorYears: async () => sectorYears(await ledgerDesk()),
  // Not one at a time: it waits for a round, which waits for what is being written.
  sectorPseudonyms: async (sector, year) => {
    const at = await ledgerDesk();
    return noting(at, sectorAudit[sector], String(year), () =>
      measured('sector pseudonyms', () => sectorPseudonyms(at, sector, year)),
    );
  },
  destroySectorYear: (year) =>
    oneAtATime(async () => {
      const at = await ledgerDesk();
      return noting(at, 'sectorYearDestroyed', String(year), () => destroySectorYear(at, year));
    }),
});
