/** Events of the queue: news for whom it concerns, nothing else, and an end. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { enrolPath } from '../../src/protocol/wire/enrol.ts';
import { eventsPath, heartbeatEvent, heartbeatMs } from '../../src/protocol/wire/events.ts';
import { createTestOrganisation, type TestDevice, type TestOrganisation } from '../../src/testing/organisation.ts';
import { signTestRequest } from '../../src/testing/requests.ts';
import { createTestSegment } from '../../src/testing/segments.ts';
import { type EventReader, readEvents } from '../support/events.ts';
import { createTestQueue, origin, responseToAnswer, type TestQueue } from '../unit/queue/support.ts';

/** On a busy machine; on a quiet one it is there at once. */
const soon = { timeout: 15_000 } as const;

let queue: TestQueue;
let ending: AbortController;
let organisation: TestOrganisation;
let tablet: TestDevice;
let office: TestDevice;
let opened: EventReader[];

const enrol = async (device: TestDevice): Promise<TestDevice> => {
  await queue.send(enrolPath, { certificate: device.certificateBytes });
  return device;
};
const request = async (device: TestDevice, after: number, key: 'signing' | 'courier' = 'signing') =>
  queue.handle(
    new Request(origin + eventsPath, await signTestRequest(device, eventsPath, { after }, { at: queue.time, key })),
  );
const listen = async (device: TestDevice, after: number): Promise<EventReader> => {
  const events = readEvents(await request(device, after));
  opened.push(events);
  await expect.poll(events.text, soon).toContain(heartbeatEvent);
  return events;
};
const push = async (device: TestDevice, lane: 'point' | 'office' = 'office') => {
  const pushed = await queue.push(device, (await createTestSegment(device, { lane })).bytes);
  expect(pushed.status).toBe(200);
};
/** Longer than the queue gathers what comes together. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 350));

beforeEach(async () => {
  opened = [];
  ending = new AbortController();
  queue = createTestQueue({ ending: ending.signal });
  organisation = await createTestOrganisation();
  tablet = await organisation.createDevice({ roles: { point: true, office: false } });
  await queue.found(organisation, tablet);
  office = await enrol(await organisation.createDevice({ roles: { point: false, office: true } }));
});
afterEach(async () => {
  vi.useRealTimers();
  for (const events of opened) await events.close();
});

describe('news', () => {
  it('comes when another device sent something, and says nothing more', async () => {
    const events = await listen(office, 2);
    await aWhile();
    expect(events.news()).toBe(0);
    await push(tablet);
    await expect.poll(events.news, soon).toBe(1);
    await aWhile();
    expect(events.text().replaceAll(heartbeatEvent, '')).toBe('data: news\n\n');
  });

  it('comes at once where something is there already', async () => {
    await push(tablet);
    const behind = await listen(office, 2);
    await expect.poll(behind.news, soon).toBe(1);
    const upToDate = await listen(office, 3);
    await aWhile();
    expect(upToDate.news()).toBe(0);
  });

  it('is told to the audience alone: not to the author, another point, another organisation', async () => {
    const elsewhere = await enrol(
      await organisation.createDevice({ roles: { point: true, office: false }, pointId: '00'.repeat(8) as never }),
    );
    const others = await createTestOrganisation();
    const stranger = await others.createDevice();
    await queue.found(others, stranger);
    const deaf = [await listen(tablet, 3), await listen(elsewhere, 3), await listen(stranger, 1)];
    const events = await listen(office, 3);
    await push(tablet, 'point');
    await aWhile();
    expect(events.news()).toBe(0);
    await push(tablet, 'office');
    await expect.poll(events.news, soon).toBe(1);
    await aWhile();
    expect(deaf.map((each) => each.news())).toEqual([0, 0, 0]);
  });
});

describe('a stream', () => {
  it('needs the signature of a key that may read', async () => {
    const courier = await responseToAnswer(await request(office, 0, 'courier'));
    expect(courier.refusal()).toEqual({ refused: 'notAllowed', detail: 'key' });
    const unsigned = await queue.send(eventsPath, { after: 0 });
    expect(unsigned.refusal()).toMatchObject({ refused: 'badSignature' });
  });

  it('is meant for the device alone and not to be kept on the way', async () => {
    const response = await request(office, 0);
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-accel-buffering')).toBe('no');
    await response.body?.cancel();
  });

  it('gives way to a newer one of the same device, and to no other', async () => {
    const first = await listen(office, 2);
    const other = await listen(tablet, 2);
    const second = await listen(office, 2);
    await expect.poll(first.hasEnded, soon).toBe(true);
    await push(tablet);
    await expect.poll(second.news, soon).toBe(1);
    expect(other.hasEnded()).toBe(false);
  });

  it('stays open by a sign of life, and ends when nobody reads it', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const events = await listen(office, 2);
    vi.advanceTimersByTime(heartbeatMs);
    await expect.poll(events.text, soon).toBe(heartbeatEvent + heartbeatEvent);
    const unread = await request(tablet, 2);
    vi.advanceTimersByTime(heartbeatMs);
    const reader = unread.body?.getReader();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe(heartbeatEvent);
    expect((await reader?.read())?.done).toBe(true);
    expect(events.hasEnded()).toBe(false);
  });

  it('ends when its device was revoked, before it tells of anything', async () => {
    const events = await listen(office, 2);
    await queue.store.revoke(organisation.tenant, office.certificate.device);
    await push(tablet);
    await expect.poll(events.hasEnded, soon).toBe(true);
    expect(events.news()).toBe(0);
  });

  it('ends with the queue, which opens no more', async () => {
    const events = await listen(office, 2);
    ending.abort();
    await expect.poll(events.hasEnded, soon).toBe(true);
    const refused = await responseToAnswer(await request(office, 2));
    expect(refused.refusal()).toMatchObject({ refused: 'later', detail: 'streams' });
  });
});
