/** The nudge: wakes for news and for nothing else, comes back when the stream breaks, and rests when it may not listen. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { enrolPath } from '../../../src/protocol/wire/enrol.ts';
import { heartbeatEvent, newsEvent } from '../../../src/protocol/wire/events.ts';
import { pushPath } from '../../../src/protocol/wire/push.ts';
import { createTestOrganisation } from '../../../src/testing/organisation.ts';
import { signTestRequest } from '../../../src/testing/requests.ts';
import { createTestSegment } from '../../../src/testing/segments.ts';
import { createEventStream } from '../../../src/worker/sync/eventStream.ts';
import { createNudge, type Nudge } from '../../../src/worker/sync/nudge.ts';
import { createTestQueue, origin } from '../queue/support.ts';

let nudge: Nudge | null = null;
afterEach(() => {
  nudge?.dispose();
  nudge = null;
  vi.useRealTimers();
});

describe('with a stream in hand', () => {
  let sinks: ReadableStreamDefaultController<Uint8Array>[];
  let tries: number;
  let isReachable: boolean;
  let woken: number;
  let left: number;

  const begin = (): Nudge => {
    nudge = createNudge({
      open: async () => {
        tries++;
        if (!isReachable) return null;
        return new ReadableStream<Uint8Array>({
          start: (sink) => void sinks.push(sink),
          cancel: () => void left++,
        });
      },
      wake: () => void woken++,
      random: () => 0.5,
    });
    nudge.allow(true);
    return nudge;
  };
  const say = async (text: string): Promise<void> => {
    sinks.at(-1)?.enqueue(new TextEncoder().encode(text));
    await vi.advanceTimersByTimeAsync(0);
  };
  beforeEach(async () => {
    vi.useFakeTimers();
    sinks = [];
    tries = 0;
    woken = 0;
    left = 0;
    isReachable = true;
    begin();
    await vi.advanceTimersByTimeAsync(0);
  });

  it('wakes for news, also when it comes in pieces, and not for a sign of life', async () => {
    await say(heartbeatEvent);
    expect(woken).toBe(0);
    await say(newsEvent);
    expect(woken).toBe(1);
    await say('data: ne');
    await say('data: news is good'.slice(8));
    expect(woken).toBe(1);
    await say('\n\ndata: ne');
    await say('ws\n');
    expect(woken).toBe(2);
  });

  it('opens again two seconds after it ended, and waits longer each time nothing answers', async () => {
    await say(heartbeatEvent);
    await say(heartbeatEvent);
    isReachable = false;
    sinks.at(-1)?.close();
    await vi.advanceTimersByTimeAsync(1_900);
    expect(tries).toBe(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(tries).toBe(2);
    await vi.advanceTimersByTimeAsync(3_800);
    expect(tries).toBe(2);
    await vi.advanceTimersByTimeAsync(400);
    expect(tries).toBe(3);
    await vi.advanceTimersByTimeAsync(3_600_000);
    const afterAnHour = tries;
    expect(afterAnHour).toBeLessThan(22);
    await vi.advanceTimersByTimeAsync(300_000);
    expect(tries).toBe(afterAnHour + 1);
  });

  it('gives up a stream that says nothing for a minute, not one that shows signs of life', async () => {
    for (let beat = 0; beat < 5; beat++) {
      await say(heartbeatEvent);
      await vi.advanceTimersByTimeAsync(25_000);
    }
    expect([tries, left]).toEqual([1, 0]);
    await vi.advanceTimersByTimeAsync(40_000);
    expect([tries, left]).toEqual([2, 1]);
  });

  it('waits longer each time for streams that end after one sign of life, as where two copies of a device take turns', async () => {
    let closed = 0;
    for (let second = 0; second < 3_600; second++) {
      if (sinks.length > closed) {
        await say(heartbeatEvent);
        sinks.at(-1)?.close();
        closed = sinks.length;
      }
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(tries).toBeGreaterThan(10);
    expect(tries).toBeLessThan(25);
  });

  it('gives up an answer that is no stream of the queue’s', async () => {
    await say('x'.repeat(200));
    expect(left).toBe(1);
  });

  it('rests while it may not listen, and has one stream at a time', async () => {
    nudge?.allow(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(tries).toBe(1);
    nudge?.allow(false);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect([tries, left, woken]).toEqual([1, 1, 0]);
    nudge?.allow(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(tries).toBe(2);
    nudge?.dispose();
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(tries).toBe(2);
  });
});

it('hears from a real queue that another device sent something', async () => {
  const queue = createTestQueue();
  const organisation = await createTestOrganisation();
  const [tablet, office] = [await organisation.createDevice(), await organisation.createDevice()];
  await queue.found(organisation, tablet);
  await queue.send(enrolPath, { certificate: office.certificateBytes });
  let woken = 0;
  nudge = createNudge({
    open: createEventStream({
      fetch: queue.handle,
      origin,
      isKnown: async () => true,
      after: async () => 2,
      authorization: async (path, body) =>
        (await signTestRequest(office, path, body, { at: queue.time })).headers.authorization ?? '',
    }),
    wake: () => void woken++,
    random: Math.random,
  });
  nudge.allow(true);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(woken).toBe(0);
  await queue.ask(tablet, pushPath, (await createTestSegment(tablet)).bytes);
  await expect.poll(() => woken, { timeout: 15_000 }).toBe(1);
});

it('takes nothing for a stream that is none', async () => {
  const answers = [
    new Response('<html>', { headers: { 'content-type': 'text/html' } }),
    new Response('{}', { status: 503, headers: { 'content-type': 'text/event-stream' } }),
  ];
  const open = createEventStream({
    fetch: async () => answers.shift() ?? Promise.reject(new TypeError('offline')),
    origin,
    isKnown: async () => true,
    after: async () => 0,
    authorization: async () => 'x',
  });
  for (let each = 0; each < 3; each++) expect(await open(new AbortController().signal)).toBeNull();
});

it('asks for no stream before the queue knows the device', async () => {
  const asked: string[] = [];
  const open = createEventStream({
    fetch: async ({ url }) => {
      asked.push(url);
      throw new TypeError('offline');
    },
    origin,
    isKnown: async () => false,
    after: async () => 0,
    authorization: async () => 'x',
  });
  expect(await open(new AbortController().signal)).toBeNull();
  expect(asked).toEqual([]);
});
