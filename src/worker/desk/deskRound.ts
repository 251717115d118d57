/**
 * A round of the open desk: everything that it has to say to the queue and to hear from it, once.
 *
 * ```
 *   what shredded cases left goes ─► cut ─► send ─┬─ locked out: hand over, and obey
 *                                                 ▼ the queue answered: the lease holds, closed cases open
 *   own records that are missing ─► case keys ─► what others wrote ◄──────────┐
 *                                                 ▼                           │ another office was faster
 *                          revocations, check list published ─────────────────┘
 *                                                 ▼
 *                          bulletin for further points, published or read
 *                                                 ▼
 *   new keys of the point and of all ─► what waited for a key ─► case keys to forget, recovery parcels, what points share, year keys, what is carried
 * ```
 */
import { ok } from '../../domain/result.ts';
import type { DeskEvent } from '../../protocol/deskDoor.ts';
import { shareWithPoints } from '../network/sharing.ts';
import { tendSectorKeys } from '../office/sectorKeySync.ts';
import { sendRecoveryParcels } from '../recovery/recoverySender.ts';
import { publishBulletin } from '../sync/bulletinPublisher.ts';
import { pullBulletin } from '../sync/bulletinPuller.ts';
import { sendCarried } from '../sync/carried.ts';
import { pullCaseKeys, readWaiting } from '../sync/caseKeyPuller.ts';
import { publishCheckList } from '../sync/checkListPublisher.ts';
import { isRevoked, type LinkMemory } from '../sync/exchange.ts';
import type { Inbox } from '../sync/inbox.ts';
import type { Outbox } from '../sync/outbox.ts';
import type { OwnPuller } from '../sync/ownPuller.ts';
import { problemOf, type Stop } from '../sync/problem.ts';
import { deskSigner, pullAll } from '../sync/puller.ts';
import { publishRevocations } from '../sync/revocationPublisher.ts';
import { sendAll } from '../sync/sender.ts';
import { sendShreds } from '../sync/shredSender.ts';
import { tendNetworkTagKeys } from './networkTagKeys.ts';
import type { OpenDesk } from './openDesk.ts';
import { tendPointKeys } from './pointKeys.ts';
import { bury } from './shred.ts';

/** Two browsers of the office rarely publish at once; three times running they do not. The next round tries again. */
const publishAttempts = 3;

export interface RoundDeps {
  /** As it is now: who is at it may change. */
  readonly desk: Pick<
    OpenDesk,
    | 'database'
    | 'machine'
    | 'keys'
    | 'slot'
    | 'caseKeys'
    | 'findCaseKey'
    | 'records'
    | 'drafts'
    | 'cutter'
    | 'transport'
    | 'lease'
  >;
  readonly outbox: Outbox;
  readonly inbox: Inbox;
  readonly own: OwnPuller;
  readonly link: LinkMemory;
  readonly tell: (event: DeskEvent) => void;
  readonly noteCanary: () => Promise<void>;
  readonly onProgress: () => Promise<void>;
  readonly oneAtATime: <T>(write: () => Promise<T>) => Promise<T>;
}

/** Why it stopped; null where all went well. Throws storage errors. */
export const createRound = (deps: RoundDeps): (() => Promise<Stop | null>) => {
  const { desk, outbox, inbox, own, link, tell, noteCanary, onProgress, oneAtATime } = deps;
  const { database, machine, keys, caseKeys, findCaseKey, records, drafts, cutter, transport, lease } = desk;
  const puller = { database, inbox, transport, keys, records, findCaseKey, now: machine.now };
  const buryAll = async (): Promise<void> => {
    // Trouble of the storage: the next round tries again.
    if (caseKeys) await bury({ database, keys, caseKeys, records, drafts });
  };
  const send = async () => {
    const signer = await deskSigner(keys);
    const sender = { outbox, transport, link, now: machine.now, signer, inbox, onProgress };
    return machine.asOnlySender(() => sendAll(sender));
  };
  return async () => {
    if (records.ledger.shredded.size > 0) await buryAll();
    await cutter.cut();
    let sent = await send();
    if (!sent.ok && sent.error.type === 'recordRefused') {
      await cutter.cut();
      sent = await send();
    }
    if (!sent.ok) {
      if (!isRevoked(sent.error)) return problemOf(sent.error);
      const { obeyRevocation } = await import('../sync/revoked.ts');
      const sender = { outbox, transport, link };
      return obeyRevocation({ database, sender, now: machine.now }, await deskSigner(keys));
    }
    await records.ready;
    await lease.note();
    if (lease.renew() && (await records.readKeyless())) tell({ type: 'ledger' });
    let news = sent.value;
    const back = await own.pull();
    // A queue that refuses this is asked again: what others wrote does not wait for it.
    if (!back.ok && back.error.type !== 'refused') return problemOf(back.error);
    if (back.ok && back.value) {
      tell({ type: 'ledger' });
      void noteCanary().catch(() => undefined);
    }
    const isWaiting = caseKeys !== null && (await inbox.waiting()).length > 0;
    if (caseKeys && (news !== 'none' || isWaiting)) {
      const gotKeys = await pullCaseKeys(puller);
      if (!gotKeys.ok) return problemOf(gotKeys.error);
    }
    for (let attempt = 0; attempt < publishAttempts; attempt++) {
      if (news !== 'none') {
        const pulled = await pullAll(puller);
        if (!pulled.ok) return problemOf(pulled.error);
        if (pulled.value) {
          tell({ type: 'ledger' });
          // What they wait for may have come.
          link.waitingCarried.clear();
        }
      }
      const publisher = { database, transport, keys, records, machine };
      const lockedOut = await publishRevocations(publisher, link.revocations);
      if (!lockedOut.ok) return problemOf(lockedOut.error);
      const published = await publishCheckList(publisher);
      if (!published.ok) return problemOf(published.error);
      if (published.value !== 'overtaken' && lockedOut.value !== 'overtaken') break;
      news = 'some';
    }
    const said = await publishBulletin({ database, transport, keys, records, machine });
    if (!said.ok) return problemOf(said.error);
    const heard = await pullBulletin({ ...puller, link }, news);
    if (!heard.ok) return problemOf(heard.error);
    if (heard.value) tell({ type: 'ledger' });
    await oneAtATime(() => tendPointKeys(desk));
    await oneAtATime(() => tendNetworkTagKeys(desk));
    if (await readWaiting(puller)) tell({ type: 'ledger' });
    await buryAll();
    const forgotten = caseKeys ? await sendShreds({ database, transport, keys, records }) : ok(null);
    if (!forgotten.ok) return problemOf(forgotten.error);
    const parcels = await sendRecoveryParcels({ database, transport, keys, records, machine });
    if (!parcels.ok) return problemOf(parcels.error);
    const shared = await shareWithPoints({ database, transport, keys, records, machine });
    if (!shared.ok) return problemOf(shared.error);
    if (shared.value) tell({ type: 'ledger' });
    const yearKeys = await tendSectorKeys({ database, transport, keys, records });
    if (!yearKeys.ok) return problemOf(yearKeys.error);
    const carried = await machine.asOnlySender(async () =>
      sendCarried({ database, transport, waiting: link.waitingCarried }, await deskSigner(keys)),
    );
    return carried.ok ? null : problemOf(carried.error);
  };
};
