/** Row of the year keys: read and changed in one step, since a round and a person may change it at the same time. */
import { type DeviceDatabase, readFact } from '../storage/database.ts';
import type { SectorKeysFact, SectorYearKey } from '../storage/facts.ts';

const none: SectorKeysFact = { name: 'sectorKeys', incarnation: '', years: [], told: [] };

export const readSectorKeys = async (database: DeviceDatabase): Promise<SectorKeysFact> =>
  (await readFact(database, 'sectorKeys')) ?? none;

export const yearKeyIn = ({ years }: SectorKeysFact, year: number): SectorYearKey | undefined =>
  years.find((known) => known.year === year);

/** `change` must not wait for anything. Writes nothing where it gives back what it was given. */
export const changeSectorKeys = (
  database: DeviceDatabase,
  change: (fact: SectorKeysFact) => SectorKeysFact,
): Promise<SectorKeysFact> =>
  database.transaction('rw', database.facts, async () => {
    const before = await readSectorKeys(database);
    const after = change(before);
    if (after !== before) await database.facts.put(after);
    return after;
  });

export const withYearKey = (fact: SectorKeysFact, key: SectorYearKey): SectorKeysFact => ({
  ...fact,
  years: [...fact.years.filter(({ year }) => year !== key.year), key],
});

/** The queue's store is another one, or went back: what it had and was told it has to have and be told again. */
export const distrustStore = (database: DeviceDatabase): Promise<SectorKeysFact> =>
  changeSectorKeys(database, (fact) =>
    fact.years.length === 0 && fact.told.length === 0 ? fact : { ...fact, incarnation: '' },
  );

/** Keys of destroyed years are gone from here, whoever is at the desk. */
export const dropYearKeys = (database: DeviceDatabase, isGone: (year: number) => boolean): Promise<SectorKeysFact> =>
  changeSectorKeys(database, (fact) => {
    const years = fact.years.filter(({ year }) => !isGone(year));
    return years.length === fact.years.length ? fact : { ...fact, years };
  });
