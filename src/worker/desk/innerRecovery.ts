/** The part of the inner desk that is about recovery sheets; used with a desk that is open, and before there is one. */
import { err, ok, type Result } from '../../domain/result.ts';
import type { Session } from '../../protocol/deskDoor.ts';
import type { RecoveryDesk } from '../../protocol/deskRecovery.ts';
import { createSheetBox } from '../recovery/sheetBox.ts';
import type { DeviceDatabase } from '../storage/database.ts';
import { createDexieOutbox } from '../sync/dexieOutbox.ts';
import { createQueueTransport } from '../sync/round.ts';
import type { InnerDeskWays } from './innerPeople.ts';
import type { Machine } from './machine.ts';
import type { OpenDesk } from './openDesk.ts';
import { isForRehearsal, makeRecoverySheets, recoveryStates, rehearseRecovery } from './recovery.ts';
import { createRestoring } from './restore.ts';
import type { Opened } from './unlock.ts';

export interface RecoveryWays extends InnerDeskWays {
  readonly database: DeviceDatabase;
  readonly machine: Machine;
  /** Null while the desk is closed. */
  readonly openDesk: () => OpenDesk | null;
  readonly openWith: <E>(
    open: () => Promise<Result<Opened, E>>,
  ) => Promise<Result<Session, E | { readonly type: 'otherWindow' }>>;
}

export const createRecoveryMethods = ({
  database,
  machine,
  openDesk,
  openWith,
  ledgerDesk,
  oneAtATime,
}: RecoveryWays): RecoveryDesk => {
  const box = createSheetBox();
  const restoring = createRestoring(machine);
  const forget = (): void => {
    box.forget();
    restoring.forget();
  };
  return {
    recoveryStates: async () => recoveryStates(await ledgerDesk()),
    makeRecoverySheets: (kind) =>
      oneAtATime(async () => {
        const desk = await ledgerDesk();
        const made = await makeRecoverySheets(desk, kind);
        if (!made.ok) return made;
        const { setId, sheets, madeOn } = made.value;
        await desk.audit.note('recoverySheetsMade', setId);
        return ok({ sheets, madeOn });
      }),
    readRecoverySheet: async (text) => {
      const isOpen = openDesk() !== null;
      const isWanted = isOpen ? isForRehearsal(await ledgerDesk(), box) : () => null;
      return box.read(text, isWanted);
    },
    forgetRecoverySheets: async () => forget(),
    rehearseRecovery: async () => {
      const desk = await ledgerDesk();
      const setId = box.setId();
      const done = await rehearseRecovery(desk, box);
      if (done.ok && setId !== null) await desk.audit.note('recoveryRehearsed', setId);
      // Where only the queue was missing, nobody types five sheets again; where a sheet is missing, the next one is read.
      const staysFor = new Set<string>(['noConnection', 'queueRefused', 'tooFewSheets', 'parcelMissing', 'parcelOld']);
      if (done.ok || !staysFor.has(done.error.type)) box.forget();
      return done;
    },
    openRecovery: async () => {
      if (openDesk()) return err({ type: 'alreadyFounded' });
      const transport = await createQueueTransport(createDexieOutbox(database), machine);
      return restoring.open(database, transport, box);
    },
    restore: async (order) => {
      if (openDesk()) return err({ type: 'alreadyFounded' });
      const restored = await openWith(() => restoring.complete(database, order));
      if (restored.ok) forget();
      return restored;
    },
  };
};
