/**
 * The embedded store: one SQLite file through `node:sqlite`. For one queue process; others are kept out of a transaction
 * by SQLite's own lock.
 *
 * @see src/decisions/0002-embedded-store.md
 */
import { createCheckListMethods } from './sqlite/checkLists.ts';
import { type ConnectionOptions, openConnection } from './sqlite/connection.ts';
import { createDeviceMethods, createPositions } from './sqlite/devices.ts';
import { createHandoverMethods } from './sqlite/handovers.ts';
import { createHeldMethods } from './sqlite/held.ts';
import { createMarkMethods } from './sqlite/marks.ts';
import { createPullMethod } from './sqlite/pull.ts';
import { createQuarantineMethods } from './sqlite/quarantine.ts';
import { createRecoveryMethods } from './sqlite/recovery.ts';
import { createRevocationMethods } from './sqlite/revocations.ts';
import { createSegmentMethods } from './sqlite/segments.ts';
import { createSlotMethods } from './sqlite/slots.ts';
import type { Store } from './store.ts';
import { withWatch } from './watched.ts';

/** Opens the file or makes it. Throws when it cannot be opened, is no database, or was written by a newer version. */
export const openSqliteStore = (options: ConnectionOptions): Store => {
  const connection = openConnection(options);
  const nextPosition = createPositions(connection);
  const { methods: segments, appendNow } = createSegmentMethods(connection, nextPosition);
  return withWatch({
    kind: 'sqlite',
    incarnation: connection.incarnation,
    ...createDeviceMethods(connection, nextPosition),
    ...segments,
    ...createQuarantineMethods(connection, appendNow),
    ...createPullMethod(connection),
    ...createSlotMethods(connection),
    ...createHandoverMethods(connection),
    ...createRecoveryMethods(connection),
    ...createCheckListMethods(connection),
    ...createHeldMethods(connection),
    ...createMarkMethods(connection),
    ...createRevocationMethods(connection),
    dispose: async () => connection.db.close(),
  });
};
