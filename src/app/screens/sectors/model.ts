/** Pseudonyme für Empfänger: which list is wanted, what became of it, and the question before a year's key is destroyed. */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import { type Sector, sectors } from '../../../domain/sectors.ts';
import type { SectorPseudonymsError } from '../../../protocol/deskSectors.ts';
import { saveFile } from '../../bridges/saveFile.ts';
import { createBusy } from '../../shell/busy.ts';
import type { Work } from '../../shell/work.ts';
import { sectorFile } from './sectorFile.ts';

export interface SectorsModel {
  readonly sector: ReadonlySignal<Sector>;
  /** Null until somebody chooses: then the latest. */
  readonly year: ReadonlySignal<number | null>;
  /** Name of the file that the browser was given last. */
  readonly saved: ReadonlySignal<string | null>;
  readonly refusal: ReadonlySignal<SectorPseudonymsError | null>;
  /** The year whose key is to be destroyed: somebody is asked first. */
  readonly asked: ReadonlySignal<number | null>;
  readonly isBusy: ReadonlySignal<boolean>;
  readonly chooseSector: (code: string) => void;
  readonly chooseYear: (year: string) => void;
  readonly save: (year: number) => Promise<void>;
  readonly ask: (year: number | null) => void;
  readonly destroy: (year: number) => Promise<void>;
  readonly dispose: () => void;
}

export const createSectors = ({ desk }: Pick<Work, 'desk'>): SectorsModel => {
  const sector = signal<Sector>('billing');
  const year = signal<number | null>(null);
  const saved = signal<string | null>(null);
  const refusal = signal<SectorPseudonymsError | null>(null);
  const asked = signal<number | null>(null);
  const { isBusy, whileBusy } = createBusy();
  const begin = (): void =>
    batch(() => {
      saved.value = null;
      refusal.value = null;
    });
  return {
    sector,
    year,
    saved,
    refusal,
    asked,
    isBusy,
    chooseSector: (code) => {
      begin();
      sector.value = sectors.find((known) => known === code) ?? sector.peek();
    },
    chooseYear: (text) => {
      begin();
      year.value = Number(text);
    },
    save: (of) =>
      whileBusy(async () => {
        begin();
        const recipient = sector.peek();
        const made = await desk.sectorPseudonyms(recipient, of);
        if (!made.ok) {
          refusal.value = made.error;
          return;
        }
        const { name, bytes } = sectorFile(recipient, of, made.value);
        saveFile(name, bytes);
        saved.value = name;
      }),
    ask: (of) => {
      asked.value = of;
    },
    destroy: (of) =>
      whileBusy(async () => {
        begin();
        const destroyed = await desk.destroySectorYear(of);
        batch(() => {
          asked.value = null;
          refusal.value = destroyed.ok ? null : destroyed.error;
        });
      }),
    dispose: () => undefined,
  };
};
