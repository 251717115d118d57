/** The link between tablet and queue at its worst: nothing lost, nothing twice, and every trouble by its name. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectOk } from '../../src/domain/result.ts';
import type { Desk } from '../../src/protocol/desk.ts';
import { exchangePath } from '../../src/protocol/wire/exchange.ts';
import { encodeMessage, messageContentType } from '../../src/protocol/wire/message.ts';
import { pushPath } from '../../src/protocol/wire/push.ts';
import { type RefusalCode, refusalStatus } from '../../src/protocol/wire/refusal.ts';
import { foundingTokenLimit } from '../../src/worker/desk/found.ts';
import { foundAt, issue, joinFrom, note, numbersAt, passphrase, recordPushes, reopen } from '../support/faults.ts';
import { createWorld, type World } from '../support/world.ts';
import { createTestQueue } from '../unit/queue/support.ts';

let world: World;
beforeEach(() => {
  world = createWorld();
});
afterEach(() => world.dispose());

describe('lost answers', () => {
  it('leave every record once, however often the tablet asks again', async () => {
    const tablet = world.tablet();
    const desk = await foundAt(tablet);
    tablet.network.loseAnswers = true;
    const numbers = [(await issue(desk)).number, (await issue(desk)).number].sort();
    for (let round = 0; round < 4; round++) {
      expect(await desk.syncNow()).toMatchObject({
        problem: 'noConnection',
        everythingReceived: false,
        unsentRecords: 4,
      });
    }
    tablet.network.loseAnswers = false;
    expect(await desk.syncNow()).toMatchObject({ problem: null, everythingReceived: true, unsentRecords: 0 });
    const office = await joinFrom(world, desk);
    expect(await numbersAt(office.desk)).toEqual(numbers);
    expect(await world.store().quarantined()).toBe(0);
  });

  it('lead to the same bytes on the wire, also after a reload and a restart of the queue', async () => {
    const tablet = world.tablet();
    const desk = await foundAt(tablet);
    expect(await desk.syncNow()).toMatchObject({ everythingReceived: true });
    const { parts } = recordPushes(tablet.network);
    tablet.network.loseAnswers = true;
    await issue(desk);
    await desk.syncNow();
    await note(desk);
    await desk.syncNow();
    world.restartQueue();
    const again = await reopen(tablet);
    await again.syncNow();
    expectOk(await again.lock());
    await tablet.courierRound();
    tablet.network.loseAnswers = false;
    expect(await tablet.courierRound()).toMatchObject({ problem: null, everythingReceived: true });

    const sent = await parts();
    const distinct = new Set(sent.map((body) => Buffer.from(body).toString('hex')));
    // Point lane and office lane of the voucher, then the note: three segments, each sent again and again.
    expect(distinct.size).toBe(3);
    expect(sent.length).toBeGreaterThan(5);
    expect(await world.store().quarantined()).toBe(0);
  });

  it('of the founding and of case keys are asked for again too', async () => {
    const tablet = world.tablet();
    tablet.network.loseAnswers = true;
    const desk = await foundAt(tablet);
    await note(desk);
    expect(await desk.syncNow()).toMatchObject({ problem: 'noConnection', everythingReceived: false });
    tablet.network.loseAnswers = false;
    expect(await desk.syncNow()).toMatchObject({ problem: null, everythingReceived: true });
  });
});

describe('a link that breaks', () => {
  it('after every few hundred bytes gets everything through once, and sends what arrived no second time', async () => {
    const tablet = world.tablet();
    const desk = await foundAt(tablet);
    await desk.syncNow();
    tablet.network.up = false;
    const numbers: string[] = [];
    for (let index = 0; index < 8; index++) numbers.push((await issue(desk)).number);
    await desk.sealUnsent();
    const size = (await tablet.database().segments.where('state').equals('ready').toArray()).reduce(
      (sum, { bytes }) => sum + bytes.length,
      0,
    );
    tablet.network.up = true;
    tablet.network.cutAfter = 1_000;
    tablet.network.wire.length = 0;
    let tries = 0;
    while (!(await desk.syncNow()).everythingReceived) expect(++tries).toBeLessThan(30);
    expect(tries).toBeGreaterThan(2);
    const sent = Math.min(tries, 30) * 1_000;
    expect(sent).toBeLessThan(size * 4);
    tablet.network.cutAfter = null;
    const office = await joinFrom(world, desk);
    expect(await numbersAt(office.desk)).toEqual(numbers.sort());
    expect(await world.store().quarantined()).toBe(0);
  });

  it('that forgot what it held gets it whole, and no log begins anew', async () => {
    const tablet = world.tablet();
    const desk = await foundAt(tablet);
    await desk.syncNow();
    tablet.network.up = false;
    for (let index = 0; index < 3; index++) {
      await issue(desk);
      await desk.sealUnsent();
    }
    tablet.network.up = true;
    tablet.network.cutAfter = 1_200;
    expect(await desk.syncNow()).toMatchObject({ everythingReceived: false });
    tablet.network.cutAfter = null;
    let asked = false;
    tablet.network.tamper = (path, answer) => {
      // Between the answer that says what is held and the next request, all of it goes.
      if (path === exchangePath && !asked) {
        asked = true;
        const db = new DatabaseSync(join(world.queueFolder, 'queue.sqlite'));
        db.exec('DELETE FROM held');
        db.close();
      }
      return answer;
    };
    while (!(await desk.syncNow()).everythingReceived);
    expect(asked).toBe(true);
    const segments = await tablet.database().segments.toArray();
    expect(new Set(segments.map(({ logEpoch }) => logEpoch))).toEqual(new Set([0]));
    expect(new Set(segments.map(({ state }) => state))).toEqual(new Set(['received']));
  });

  it('sends nothing while its log stands behind a fence, until the next cut', async () => {
    const tablet = world.tablet();
    const desk = await foundAt(tablet);
    await desk.syncNow();
    tablet.network.up = false;
    await issue(desk);
    expectOk(await desk.lock());
    tablet.network.up = true;
    const database = tablet.database();
    await database.facts.put({ name: 'fence', logEpoch: 1 });
    database.close();
    const { parts } = recordPushes(tablet.network);
    for (let round = 0; round < 3; round++) {
      expect(await tablet.courierRound()).toMatchObject({ problem: 'recordRefused', everythingReceived: false });
    }
    expect(await parts()).toEqual([]);
    const again = await reopen(tablet);
    expect(await again.syncNow()).toMatchObject({ problem: null, everythingReceived: true });
  });

  it('waits for a queue that its operator has paused, and goes on by itself', async () => {
    const tablet = world.tablet();
    const desk = await foundAt(tablet);
    await issue(desk);
    tablet.network.intercept = () => refusing('paused', 120);
    expect(await desk.syncNow()).toMatchObject({ problem: 'queuePaused', everythingReceived: false });
    tablet.network.intercept = null;
    expect(await desk.syncNow()).toMatchObject({ problem: null, everythingReceived: true });
  });

  it('talks to a queue that knows no exchange yet, a segment at a time', async () => {
    const tablet = world.tablet();
    const desk = await foundAt(tablet);
    const asked: string[] = [];
    tablet.network.intercept = (request) => {
      const { pathname } = new URL(request.url);
      asked.push(pathname);
      return pathname === exchangePath ? refusing('notFound') : null;
    };
    const { number } = await issue(desk);
    expect(await desk.syncNow()).toMatchObject({ problem: null, everythingReceived: true });
    expect(asked).toContain(pushPath);
    tablet.network.intercept = null;
    const office = await joinFrom(world, desk);
    expect(await numbersAt(office.desk)).toEqual([number]);
  });
});

describe('the queue dies', () => {
  it('between every two requests, and nothing is lost or doubled', async () => {
    const tablet = world.tablet();
    const desk = await foundAt(tablet);
    tablet.network.up = false;
    const numbers = [(await issue(desk)).number, (await issue(desk)).number, (await issue(desk)).number].sort();
    await desk.sealUnsent();
    tablet.network.up = true;
    let requests = 0;
    tablet.network.tamper = (_, answer) => {
      // Answered, then gone: the next request meets a new process on the same file.
      requests++;
      world.restartQueue();
      return answer;
    };
    // What was under way beside the answered request dies with the process: a few more rounds.
    let rounds = 0;
    while (!(await desk.syncNow()).everythingReceived) expect(++rounds).toBeLessThan(10);
    expect(requests).toBeGreaterThan(3);
    tablet.network.tamper = null;
    const office = await joinFrom(world, desk);
    expect(await numbersAt(office.desk)).toEqual(numbers);
  });
});

const refusing = (refused: RefusalCode, retryAfter?: number): Response =>
  new Response(encodeMessage({ refused, ...(retryAfter === undefined ? {} : { retryAfter }) }), {
    status: refusalStatus[refused],
    headers: { 'content-type': messageContentType },
  });
const page = (status: number): Response =>
  new Response('<html><h1>Willkommen im WLAN</h1></html>', { status, headers: { 'content-type': 'text/html' } });

describe('another answer than a receipt', () => {
  // Founding and joining cost most of the time: one point and one office meet all these answers.
  const shared = createWorld();
  const tablet = shared.tablet();
  let desk: Desk;
  let office: Desk;
  beforeAll(async () => {
    desk = await foundAt(tablet);
    office = (await joinFrom(shared, desk)).desk;
    await desk.syncNow();
  });
  afterAll(() => shared.dispose());

  it.each([
    ['a sign-in page that says 200', () => page(200), 'captivePortal'],
    ['a sign-in page that says 403', () => page(403), 'captivePortal'],
    ['a proxy in front of a dead queue', () => page(502), 'noConnection'],
    ['an empty 204', () => new Response(null, { status: 204 }), 'captivePortal'],
    ['JSON that says ok', () => Response.json({ ok: true, committed: 99 }), 'captivePortal'],
    [
      'CBOR of something else',
      () => new Response(encodeMessage({ ok: true }), { headers: { 'content-type': messageContentType } }),
      'captivePortal',
    ],
    [
      'a receipt of another place',
      () =>
        new Response(encodeMessage({ lane: 'office', logEpoch: 9, committed: 99, safe: null, incarnation: 'x' }), {
          headers: { 'content-type': messageContentType },
        }),
      'captivePortal',
    ],
    [
      'a receipt that stops short',
      () =>
        new Response(encodeMessage({ lane: 'point', logEpoch: 0, committed: 0, safe: null, incarnation: 'x' }), {
          headers: { 'content-type': messageContentType },
        }),
      'captivePortal',
    ],
    ['429', () => refusing('later', 30), 'queueBusy'],
    ['503', () => refusing('unavailable'), 'queueBusy'],
    ['507, a full disk', () => refusing('storeFull'), 'queueFull'],
    ['500', () => refusing('internal'), 'queueFailed'],
    ['unknown device', () => refusing('unknownDevice'), 'deviceRefused'],
    ['a clock that is off, however often the time is told', () => refusing('clock'), 'clockWrong'],
    ['426, only newer versions', () => refusing('version'), 'appTooOld'],
    ['bad signature', () => refusing('badSignature'), 'deviceRefused'],
  ] as const)('%s: is named, loses nothing, and does not count as sent', async (_, answer, problem) => {
    const before = await numbersAt(office);
    tablet.network.intercept = answer;
    const { number } = await issue(desk);
    for (let round = 0; round < 2; round++) {
      expect(await desk.syncNow()).toMatchObject({ problem, unsentRecords: 2, everythingReceived: false });
    }
    expect((await desk.openVoucher(number))?.delivery).toBe('onDevice');
    tablet.network.intercept = null;
    expect(await desk.syncNow()).toMatchObject({ problem: null, unsentRecords: 0, everythingReceived: true });
    expect((await desk.openVoucher(number))?.delivery).toBe('atQueue');
    expect(await numbersAt(office)).toEqual([...before, number].sort());
  });

  it.each(['malformed', 'tooLarge', 'conflict'] as const)(
    '%s, said without reason: the records are sealed anew and arrive once',
    async (refused) => {
      const before = await numbersAt(office);
      const { number } = await issue(desk);
      let left = 1;
      tablet.network.intercept = (request) =>
        new URL(request.url).pathname === '/v1/segments' && left-- > 0 ? refusing(refused) : null;
      await desk.syncNow();
      tablet.network.intercept = null;
      expect(await desk.syncNow()).toMatchObject({ problem: null, everythingReceived: true });
      expect(await numbersAt(office)).toEqual([...before, number].sort());
    },
  );
});

describe('the clock of the tablet', () => {
  it.each([
    ['a year behind', -365],
    ['a year ahead', 365],
    ['ten years behind', -3_653],
  ])('%s: everything arrives by the queue’s time', async (_, days) => {
    const tablet = world.tablet();
    tablet.clockOffsetMs = days * 86_400_000;
    const desk = await foundAt(tablet);
    const { number } = await issue(desk);
    expect(await desk.syncNow()).toMatchObject({ problem: null, everythingReceived: true });
    const office = await joinFrom(world, desk);
    expect(await numbersAt(office.desk)).toEqual([number]);

    // Somebody sets it right: what was learnt about it is wrong now, and learnt again.
    tablet.clockOffsetMs = 0;
    const again = await reopen(tablet);
    const second = await issue(again);
    expect(await again.syncNow()).toMatchObject({ problem: null, everythingReceived: true });
    expect(await numbersAt(office.desk)).toEqual([number, second.number].sort());
  });
});

describe('a queue that asks for a founding token', () => {
  const token = 'ä'.repeat(foundingTokenLimit);
  const order = { organisationName: 'Verein Feldrain', pointName: 'Gemeindehaus', handle: 'mk', passphrase };
  const foundWith = async (foundingToken: string) => {
    const tablet = world.tablet();
    const guarded = createTestQueue({ store: world.store(), foundingToken: token });
    guarded.time = world.clock;
    tablet.network.intercept = (request) => guarded.handle(request);
    const desk = tablet.open();
    return { tablet, desk, founded: await desk.found({ ...order, foundingToken }) };
  };

  it('takes the organisation that shows it, with or without spaces around', async () => {
    const { desk } = await foundWith(` ${token} `);
    expect(await desk.syncNow()).toMatchObject({ problem: null, everythingReceived: true });
  });

  it.each(['', 'another'])(
    'names what is missing where «%s» was typed, and everything arrives once admitted',
    async (typed) => {
      const { desk, tablet } = await foundWith(typed);
      const { number } = await issue(desk);
      expect(await desk.syncNow()).toMatchObject({ problem: 'foundingRefused', everythingReceived: false });
      expect(await world.store().tenants()).toEqual([]);
      tablet.network.intercept = null;
      expect(await desk.syncNow()).toMatchObject({ problem: null, everythingReceived: true });
      expect((await desk.openVoucher(number))?.delivery).toBe('atQueue');
    },
  );

  it('is never asked with a longer one than the wire carries', async () => {
    const { founded } = await foundWith(`${token}x`);
    expect(founded).toEqual({
      ok: false,
      error: {
        type: 'fields',
        errors: [
          { type: 'tooLong', field: 'foundingToken', length: foundingTokenLimit + 1, limit: foundingTokenLimit },
        ],
      },
    });
  });
});
