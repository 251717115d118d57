/** What the queue makes of a store, against the bare store and one ES256 verification a segment. */
import type { Store } from '../../../src/queue/store/store.ts';
import { createTestOrganisation } from '../../../src/testing/organisation.ts';
import { testRandom } from '../../../src/testing/signer.ts';
import type { Figure } from '../../../src/tools/benchTypes.ts';
import {
  batch,
  createIngestQueue,
  frameBytes,
  introduce,
  type LogEnd,
  origin,
  preparePushes,
  timePushes,
} from './ingest.ts';
import { median, rounded } from './statistics.ts';

export interface BareStore {
  /** One durable transaction. */
  readonly insert: (rows: readonly Uint8Array[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Short turns, so that both meet the same disk and the same neighbours. */
const segmentsATurn = 10;
const turns = 60;
const warmUpTurns = 5;

const createBareIngest = async (store: BareStore) => {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
  const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
  const input = testRandom(200);
  const signature = await crypto.subtle.sign(algorithm, pair.privateKey, input);
  const rows = Array.from({ length: batch }, () => testRandom(frameBytes));
  /** Milliseconds for so many segments. */
  return async (segments: number): Promise<number> => {
    const startedAt = performance.now();
    for (let index = 0; index < segments; index++) {
      if (!(await crypto.subtle.verify(algorithm, pair.publicKey, signature, input))) throw new Error('not verified');
      await store.insert(rows);
    }
    return performance.now() - startedAt;
  };
};

export const compareIngest = async (store: Store, bareStore: BareStore, named: string): Promise<Figure> => {
  const respond = createIngestQueue(store);
  const timeBare = await createBareIngest(bareStore);
  const organisation = await createTestOrganisation();
  const device = await organisation.createDevice();
  await introduce((path, body) => respond(new Request(origin + path, { method: 'POST', body })), organisation, [
    device,
  ]);
  const bare: number[] = [];
  const taken: number[] = [];
  let next: LogEnd = { firstSeq: 0 };
  for (let turn = -warmUpTurns; turn < turns; turn++) {
    const prepared = await preparePushes(device, segmentsATurn, next);
    next = prepared.next;
    const times = [await timeBare(segmentsATurn), await timePushes(respond, prepared.pushes)] as const;
    if (turn < 0) continue;
    bare.push(times[0]);
    taken.push(times[1]);
  }
  const value = median(bare) / median(taken);
  const perSecond = (ms: number): string => `${Math.round((segmentsATurn / ms) * 1_000)} segments/s`;
  return {
    value: rounded(value, 2),
    unit: '×',
    bar: '≥ 0.5',
    ok: value >= 0.5,
    how: `rate of the exchange route in process (${perSecond(median(taken))}: request and segment verified, chain, one durable commit) over ${batch} rows of ${frameBytes} B a durable transaction and one ES256 verification (${perSecond(median(bare))}); ${named}; median of ${turns} turns of ${segmentsATurn} each`,
  };
};
