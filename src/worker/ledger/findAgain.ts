/** After a loss: what had reached the queue comes back, and only the rest is said to be missing. */
import type { Missing } from '../../protocol/deskDoor.ts';
import type { SyncLoop } from '../sync/loop.ts';
import type { OwnPuller } from '../sync/ownPuller.ts';
import type { Loss } from './canary.ts';
import type { Records } from './records.ts';

/** Whoever unlocked is told by then, even where the link is so slow that the rest comes later. [ms] */
const patienceMs = 20_000;

export interface FindAgainDeps {
  readonly records: Pick<Records, 'ledger'>;
  readonly own: OwnPuller;
  readonly syncNow: SyncLoop['syncNow'];
}

export const findAgain = async ({ records, own, syncNow }: FindAgainDeps, loss: Loss): Promise<Missing> => {
  const before = own.found();
  const synced = syncNow().then(
    () => null,
    () => null,
  );
  await Promise.race([synced, new Promise<null>((resolve) => setTimeout(() => resolve(null), patienceMs))]);
  const found = own.found() - before;
  return {
    count: Math.max(0, loss.count - found),
    numbers: loss.numbers.filter((number) => !records.ledger.vouchers.has(number)),
    found,
    isAsked: !(await own.isAsked()),
    at: loss.at,
  };
};
