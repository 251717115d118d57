/** Two queue processes on one PostgreSQL database behave as one queue, and many organisations on it as if each were alone. */
import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bytesToHex } from '../../src/protocol/bytes.ts';
import {
  caseKeysAnswerSchema,
  caseKeysPath,
  caseKeysPullAnswerSchema,
  caseKeysPullPath,
} from '../../src/protocol/wire/caseKeys.ts';
import { checkListAnswerSchema, checkListPath } from '../../src/protocol/wire/checkList.ts';
import { enrolPath } from '../../src/protocol/wire/enrol.ts';
import { eventsPath, heartbeatEvent } from '../../src/protocol/wire/events.ts';
import { foundPath } from '../../src/protocol/wire/found.ts';
import { headsAnswerSchema, headsPath } from '../../src/protocol/wire/heads.ts';
import { encodeMessage } from '../../src/protocol/wire/message.ts';
import { pullAnswerSchema, pullPath } from '../../src/protocol/wire/pull.ts';
import { pushPath, receiptSchema } from '../../src/protocol/wire/push.ts';
import { createTestOrganisation, type TestDevice, type TestOrganisation } from '../../src/testing/organisation.ts';
import { signTestRequest } from '../../src/testing/requests.ts';
import { createTestSegment, type TestSegment } from '../../src/testing/segments.ts';
import { testRandom } from '../../src/testing/signer.ts';
import { repoPath } from '../../src/tools/paths.ts';
import { freePort, type RunningQueue, startQueue } from '../e2e/support/queue.ts';
import { type EventReader, readEvents } from '../support/events.ts';
import { createIssuer } from '../support/issuer.ts';
import { startPostgres, type TestPostgres } from '../support/postgres.ts';
import { responseToAnswer } from '../unit/queue/support.ts';

/** On a busy machine; on a quiet one it is there at once. */
const soon = { timeout: 15_000 } as const;

let postgres: TestPostgres;
let one: RunningQueue;
let two: RunningQueue;

beforeAll(async () => {
  postgres = await startPostgres();
  const env = { DATABASE_URL: postgres.urlOf(await postgres.createDatabase()) };
  // At the same moment, on an empty database: one of them makes the tables.
  [one, two] = await Promise.all([startQueue({ env }), startQueue({ env })]);
}, 60_000);
afterAll(async () => {
  await one?.dispose();
  await two?.dispose();
  await postgres?.dispose();
}, 60_000);

const post = async (queue: RunningQueue, path: string, init: RequestInit) =>
  responseToAnswer(await fetch(queue.url + path, init));
const send = (queue: RunningQueue, path: string, message: object) =>
  post(queue, path, { method: 'POST', body: encodeMessage(message) });
const ask = async (queue: RunningQueue, device: TestDevice, path: string, content: object) =>
  post(queue, path, await signTestRequest(device, path, content, { at: Date.now() }));
const pull = async (queue: RunningQueue, device: TestDevice, after = 0) =>
  (await ask(queue, device, pullPath, { after })).as(pullAnswerSchema);
const listen = async (queue: RunningQueue, device: TestDevice, after: number): Promise<EventReader> => {
  const request = await signTestRequest(device, eventsPath, { after }, { at: Date.now() });
  const events = readEvents(await fetch(queue.url + eventsPath, request));
  await expect.poll(events.text, soon).toContain(heartbeatEvent);
  return events;
};

interface Group {
  readonly organisation: TestOrganisation;
  readonly tablet: TestDevice;
  readonly office: TestDevice;
}
/** Founded at one process, the office enrolled at the other. */
const begin = async (): Promise<Group> => {
  const organisation = await createTestOrganisation();
  const tablet = await organisation.createDevice({ roles: { point: true, office: false } });
  const office = await organisation.createDevice({ roles: { point: false, office: true } });
  const officeKey = organisation.office.publicKey;
  expect((await send(one, foundPath, { officeKey, certificate: tablet.certificateBytes })).status).toBe(200);
  expect((await send(two, enrolPath, { certificate: office.certificateBytes })).status).toBe(200);
  return { organisation, tablet, office };
};
const bytesOf = (items: readonly { readonly bytes: Uint8Array }[]) => items.map(({ bytes }) => bytesToHex(bytes));

describe('two processes', () => {
  let group: Group;
  beforeEach(async () => {
    group = await begin();
  });

  it('are one queue: what one took, the other gives', async () => {
    const { tablet, office } = group;
    let before: TestSegment | null = null;
    const sent: TestSegment[] = [];
    for (let seq = 0; seq < 6; seq++) {
      const segment: TestSegment = await createTestSegment(tablet, {
        firstSeq: seq,
        ...(before && { before: before.digest }),
      });
      const queue = seq % 2 ? one : two;
      expect((await ask(queue, tablet, pushPath, segment.bytes)).as(receiptSchema).committed).toBe(seq + 1);
      sent.push(segment);
      before = segment;
    }
    const [atOne, atTwo] = [await pull(one, office), await pull(two, office)];
    expect(atOne).toEqual(atTwo);
    expect(bytesOf(atOne.items.slice(1))).toEqual(bytesOf(sent));
  });

  it('store once what comes to both at once', async () => {
    const { tablet, office } = group;
    const segment = await createTestSegment(tablet, { frameBytes: [9000] });
    const answers = await Promise.all(
      [one, two, one, two, one, two].map((queue) => ask(queue, tablet, pushPath, segment.bytes)),
    );
    for (const answer of answers) expect(answer.as(receiptSchema).committed).toBe(1);
    expect((await pull(two, office)).items.filter(({ kind }) => kind === 'segment')).toHaveLength(1);
  });

  it('wake who listens at the other', async () => {
    const { tablet, office } = group;
    const events = await listen(two, office, 2);
    expect((await ask(one, tablet, pushPath, (await createTestSegment(tablet)).bytes)).status).toBe(200);
    await expect.poll(events.news, soon).toBe(1);
    await events.close();
  });

  it('outlive the database: refused for a while, then everything is there, once, and news goes on', async () => {
    const { tablet, office } = group;
    const events = await listen(two, office, 2);
    const segments: TestSegment[] = [];
    for (let seq = 0; seq < 12; seq++) {
      const before = segments.at(-1);
      segments.push(await createTestSegment(tablet, { firstSeq: seq, ...(before && { before: before.digest }) }));
    }
    const statuses = new Set<number>();
    /** As a device: to either process, again until there is a receipt. */
    const sendAll = async () => {
      for (const [seq, segment] of segments.entries()) {
        for (let attempt = 0; ; attempt++) {
          const answer = await ask((seq + attempt) % 2 ? one : two, tablet, pushPath, segment.bytes);
          statuses.add(answer.status);
          if (answer.status === 200) break;
          expect(answer.refusal()).toEqual({ refused: 'unavailable', detail: 'store', retryAfter: 3 });
          expect(answer.headers.get('retry-after')).toBe('3');
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };
    const sending = sendAll();
    await new Promise((resolve) => setTimeout(resolve, 150));
    await postgres.stop('crash');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect((await fetch(`${one.url}/health`)).status).toBe(200);
    await postgres.start();
    await sending;
    expect([...statuses].sort()).toEqual([200, 503]);
    const pulled = await pull(one, office);
    expect(bytesOf(pulled.items.slice(1))).toEqual(bytesOf(segments));
    await expect.poll(events.news, soon).toBeGreaterThan(0);
    expect(events.hasEnded()).toBe(false);
    await events.close();
  });
});

describe('twenty organisations on one queue', () => {
  it('see nothing of one another', async () => {
    const groups = await Promise.all(Array.from({ length: 20 }, begin));
    const [first] = groups as [Group, ...Group[]];
    const streams = await Promise.all(groups.map(({ office }, index) => listen(index % 2 ? one : two, office, 2)));
    const slots = groups.map((_, index) => ({ slot: new Uint8Array(8), version: index, wrapped: testRandom(40) }));
    const segments = await Promise.all(groups.map(({ tablet }) => createTestSegment(tablet)));
    const quiet = groups.length - 1;

    await Promise.all(
      groups.map(async ({ tablet }, index) => {
        const queue = index % 3 ? one : two;
        const keys = await ask(queue, tablet, caseKeysPath, { slots: [slots[index]] });
        expect(keys.as(caseKeysAnswerSchema).stored).toBe(1);
        // The last one is silent: news of nineteen others must not reach it.
        if (index === quiet) return;
        const pushed = await ask(queue, tablet, pushPath, segments[index]?.bytes ?? {});
        expect(pushed.as(receiptSchema).committed).toBe(1);
      }),
    );

    for (const [index, { tablet, office }] of groups.entries()) {
      const queue = index % 2 ? one : two;
      const own = index === quiet ? [] : [segments[index] as TestSegment];
      const pulled = await pull(queue, office);
      expect(bytesOf(pulled.items)).toEqual(bytesOf([{ bytes: tablet.certificateBytes }, ...own]));
      expect(pulled.next).toBe(2 + own.length);
      const { heads } = (await ask(queue, tablet, headsPath, {})).as(headsAnswerSchema);
      expect(heads.map(({ digest }) => bytesToHex(digest))).toEqual(own.map(({ digest }) => bytesToHex(digest)));
      const kept = (await ask(queue, tablet, caseKeysPullPath, { after: 0 })).as(caseKeysPullAnswerSchema);
      expect(kept.slots).toEqual([slots[index]]);
      // Under the name of another organisation a device is nobody.
      if (index === 0) continue;
      const certificate = { ...tablet.certificate, tenant: first.organisation.tenant };
      const disguised = { ...tablet, certificate };
      for (const path of [pullPath, headsPath, pushPath, caseKeysPullPath, eventsPath]) {
        expect((await ask(queue, disguised, path, { after: 0 })).refusal()).toEqual({ refused: 'unknownDevice' });
      }
      // And another's segment is not taken under the own name.
      const foreign = await ask(queue, tablet, pushPath, segments[0]?.bytes ?? {});
      expect(foreign.refusal()).toEqual({ refused: 'notAllowed', detail: 'stream' });
    }

    for (const [index, events] of streams.entries()) {
      if (index !== quiet) await expect.poll(events.news, soon).toBe(1);
    }
    expect(streams[quiet]?.news()).toBe(0);
    await Promise.all(streams.map((events) => events.close()));
  });

  it('replace no list but their own', async () => {
    const issuers = await Promise.all([createIssuer(), createIssuer()]);
    for (const { organisation, device } of issuers) {
      const officeKey = organisation.office.publicKey;
      expect((await send(one, foundPath, { officeKey, certificate: device.certificateBytes })).status).toBe(200);
    }
    const [mine, theirs] = issuers as [(typeof issuers)[0], (typeof issuers)[0]];
    const { list } = await mine.publish({ number: 1 });
    expect((await ask(one, mine.device, checkListPath, { list })).as(checkListAnswerSchema)).toEqual({ number: 1 });
    const newer = (await mine.publish({ number: 2 })).list;
    const refused = await ask(two, theirs.device, checkListPath, { list: newer });
    expect(refused.refusal()).toEqual({ refused: 'malformed', detail: 'listOfOther' });
    expect((await ask(two, mine.device, checkListPath, { list: newer })).status).toBe(200);
  });
});

describe('starting', () => {
  const run = (script: string, databaseUrl: string, ...words: string[]) =>
    spawnSync(process.execPath, [repoPath(script), ...words], {
      env: { ...process.env, PORT: '0', DATABASE_URL: databaseUrl },
      encoding: 'utf8',
      timeout: 20_000,
    });

  it('says plainly which database cannot be used, and never its password', async () => {
    const nowhere = `postgresql://feldschein:secret@127.0.0.1:${await freePort()}/queue`;
    const { password, host } = new URL(postgres.urlOf('queue'));
    const missing = postgres.urlOf('missing');
    for (const [url, words] of [
      [nowhere, 'ECONNREFUSED'],
      [missing, 'database "missing" does not exist'],
      [missing.replace(password, 'secret'), 'password authentication failed'],
    ] as const) {
      const { status, stderr } = run('src/queue/main.ts', url);
      expect(status).toBe(1);
      expect(stderr).toContain('Die Datenbank aus DATABASE_URL');
      expect(stderr).toContain(words);
      expect(stderr).not.toContain('secret');
      expect(stderr).not.toContain(password);
    }
    const other = run('src/queue/main.ts', `mysql://feldschein:secret@${host}/queue`);
    expect(other).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('DATABASE_URL=… ist keine gültige Angabe'),
    });
  });

  it('takes no backup of something else', () => {
    const { status, stderr } = run('src/queue/ops/main.ts', postgres.urlOf('queue'), 'backup', 'nowhere');
    expect(status).toBe(1);
    expect(stderr).toContain('pg_dump');
  });

  it('after a restore is as another store, which no queue may be running for', async () => {
    const database = await postgres.createDatabase();
    const url = postgres.urlOf(database);
    const restored = () => run('src/queue/ops/main.ts', url, 'restored');
    const incarnation = async () => (await postgres.ask(database, 'SELECT incarnation FROM store'))[0]?.incarnation;
    const queue = await startQueue({ env: { DATABASE_URL: url } });
    const before = await incarnation();
    expect(restored()).toMatchObject({ status: 1, stderr: expect.stringContaining('läuft noch') });
    expect(await incarnation()).toBe(before);
    await queue.dispose();
    expect(restored()).toMatchObject({ status: 0, stdout: expect.stringContaining('zurückgespielt') });
    expect(await incarnation()).toMatch(/^[0-9a-f]{16}$/);
    expect(await incarnation()).not.toBe(before);
    expect(run('src/queue/ops/main.ts', '', 'restored')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('DATABASE_URL'),
    });
  });
});

describe('the process', () => {
  it('ends its streams and connections on SIGTERM', async () => {
    const { office } = await begin();
    const events = await listen(two, office, 2);
    const stopped = Promise.all([one.stop(), two.stop()]);
    await expect.poll(events.hasEnded, soon).toBe(true);
    expect(await stopped).toEqual([0, 0]);
    const left = "count(*)::int AS left FROM pg_stat_activity WHERE application_name = 'feldschein'";
    const connections = async () => (await postgres.ask('postgres', `SELECT ${left}`))[0]?.left;
    await expect.poll(connections, soon).toBe(0);
    const { password } = new URL(postgres.urlOf('postgres'));
    expect(one.output()).toContain('PostgreSQL 127.0.0.1');
    expect(one.output() + two.output()).not.toContain(password);
  });
});
