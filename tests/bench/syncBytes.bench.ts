/** What a sync costs on the wire: records pushed, against what they cannot go below and against others; and a round with nothing new. */
import { gzipSync } from 'node:zlib';
import type { Bench, Figure } from '../../src/tools/benchTypes.ts';
import { startQueue } from '../e2e/support/queue.ts';
import { startLinkProxy } from '../support/linkProxy.ts';
import { foundOnWire, untilReceived, type WireExchange } from '../support/wireTablet.ts';
import { pushLowerBound, recordsToDocuments, type UnsentEntry, unsentEntries } from './support/lowerBound.ts';
import { fillPouch, startCouchServer } from './support/pouch.ts';
import { writeRecords } from './support/records.ts';
import { rounded } from './support/statistics.ts';

const patienceMs = 60_000;
const requestLineBytes = 'POST /v1/exchange HTTP/1.1\r\nhost: 127.0.0.1:65535\r\n\r\n'.length;

interface Round {
  readonly up: number;
  readonly down: number;
  readonly roundTrips: number;
  readonly exchanges: readonly WireExchange[];
}
interface Push extends Round {
  readonly entries: readonly UnsentEntry[];
  readonly bound: number;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** A device that is known and up to date, and its rounds through a counting proxy. */
const startMeasuring = async () => {
  const queue = await startQueue();
  const proxy = await startLinkProxy(queue.port);
  const tablet = await foundOnWire(proxy.url, { observe: true });
  await untilReceived(tablet, patienceMs);
  await tablet.desk.syncNow();
  const round = async (): Promise<Round> => {
    proxy.resetCounts();
    tablet.exchanges.length = 0;
    await tablet.desk.syncNow();
    const { connections, ...counts } = proxy.counts();
    return { ...counts, roundTrips: counts.roundTrips + connections, exchanges: [...tablet.exchanges] };
  };
  return {
    /** Right after another round, so that the connection is warm. */
    noop: async (): Promise<Round> => {
      await round();
      return round();
    },
    push: async (records: number): Promise<Push> => {
      tablet.online = false;
      await writeRecords(tablet.desk, records, records);
      const entries = await unsentEntries(tablet.database);
      tablet.online = true;
      const pushed = await round();
      if (!(await tablet.desk.syncStatus()).everythingReceived) throw new Error('not everything was received');
      const oneRequest = requestLineBytes + Math.max(...pushed.exchanges.map(({ sentHeaderBytes }) => sentHeaderBytes));
      return { ...pushed, entries, bound: pushLowerBound(entries, oneRequest) };
    },
    close: async () => {
      await tablet.close();
      await proxy.close();
      await queue.dispose();
    },
  };
};

const pouchUp = async (documents: readonly object[]): Promise<Round> => {
  const couch = await startCouchServer();
  const proxy = await startLinkProxy(couch.port);
  const pouch = await fillPouch(documents);
  try {
    await pouch.push(proxy.url);
    if ((await couch.documents()) !== documents.length) throw new Error('PouchDB did not push everything');
    return { ...proxy.counts(), exchanges: [] };
  } finally {
    await pouch.close();
    await proxy.close();
    await couch.close();
  }
};

/** One POST with a bearer token of the length of a device's own authorization. */
const gzipPostBytes = (documents: readonly object[], headerBytes: number): number =>
  gzipSync(JSON.stringify(documents), { level: 9 }).length + requestLineBytes + headerBytes;

const ratioFigure = (records: number, { up, bound, entries, exchanges }: Push): Figure => {
  const value = up / bound;
  const meanBody = sum(entries.map(({ bodyBytes }) => bodyBytes)) / entries.length;
  const barred = records === 200;
  return {
    value: rounded(value, 3),
    unit: '×',
    bar: barred ? '≤ 1.2' : 'report',
    ok: !barred || value <= 1.2,
    how:
      `${up} B up on the wire in the whole round of ${exchanges.length} requests (${[...new Set(exchanges.map(({ path }) => path))].join(', ')}), ` +
      `all header fields and case keys included, over ${bound} B: ${entries.length} entries of b + 16, b = CBOR deflated with the app's ` +
      `dictionary plus 8 B case id, mean ${rounded(meanBody)} B; + 64 + 113 a recipient and lane + one request's line, host and the fields that we set`,
  };
};

export const bench: Bench = {
  keys: [
    'push_bytes_ratio_1',
    'push_bytes_ratio_20',
    'push_bytes_ratio_200',
    'push_bytes_ratio_2000',
    'push_bytes_vs_gzip_json',
    'push_bytes_vs_pouchdb',
    'noop_bytes',
    'noop_round_trips',
  ],
  run: async () => {
    const measuring = await startMeasuring();
    try {
      const noop = await measuring.noop();
      const noopBytes = sum(
        noop.exchanges.map((one) => one.sentHeaderBytes + one.sentBodyBytes + one.gotHeaderBytes + one.gotBodyBytes),
      );
      const [one, twenty, twoHundred, twoThousand] = [
        await measuring.push(1),
        await measuring.push(20),
        await measuring.push(200),
        await measuring.push(2_000),
      ];
      const documents = recordsToDocuments(twoHundred.entries);
      const jsonBytes = JSON.stringify(documents).length;
      const gzip = gzipPostBytes(documents, twoHundred.exchanges[0]?.sentHeaderBytes ?? 0);
      const pouch = await pouchUp(documents);
      return {
        push_bytes_ratio_1: ratioFigure(1, one),
        push_bytes_ratio_20: ratioFigure(20, twenty),
        push_bytes_ratio_200: ratioFigure(200, twoHundred),
        push_bytes_ratio_2000: ratioFigure(2_000, twoThousand),
        push_bytes_vs_gzip_json: {
          value: rounded(twoHundred.up / gzip, 2),
          unit: '×',
          bar: 'report',
          ok: true,
          how: `${twoHundred.up} B over ${gzip} B: the same 200 records (${Math.round(jsonBytes / documents.length)} B of JSON each) as one array, gzip level 9, in one POST with the same fields; neither sealed nor signed`,
        },
        push_bytes_vs_pouchdb: {
          value: rounded(twoHundred.up / pouch.up, 2),
          unit: '×',
          bar: 'report',
          ok: true,
          how: `${twoHundred.up} B over ${pouch.up} B: the same 200 records as documents, PouchDB 9 replication over HTTP in this run, ${pouch.roundTrips} round trips; not sealed`,
        },
        noop_bytes: {
          value: noopBytes,
          unit: 'B',
          bar: '≤ 400',
          ok: noopBytes <= 400,
          how: `whole round of a device that is up to date: bodies and the header fields that app and queue set, both ways, ${noop.exchanges.length} requests; with what the HTTP libraries add ${noop.up} B up, ${noop.down} B down`,
        },
        noop_round_trips: {
          value: noop.roundTrips,
          unit: '',
          bar: '≤ 1',
          ok: noop.roundTrips <= 1,
          how: 'flights of the same round on the wire, connection warm',
        },
      };
    } finally {
      await measuring.close();
    }
  },
};
