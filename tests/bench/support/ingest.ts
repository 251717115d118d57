/** Segments ready to be pushed, and the queue that takes them, both in this process: what is timed is the queue alone. */

import { enrolPath } from '../../../src/protocol/wire/enrol.ts';
import { foundPath } from '../../../src/protocol/wire/found.ts';
import { encodeMessage } from '../../../src/protocol/wire/message.ts';
import { pushPath } from '../../../src/protocol/wire/push.ts';
import { handle } from '../../../src/queue/handle.ts';
import { createNodeSubtle } from '../../../src/queue/node/subtle.ts';
import type { Store } from '../../../src/queue/store/store.ts';
import type { TestDevice, TestOrganisation } from '../../../src/testing/organisation.ts';
import { signTestRequest } from '../../../src/testing/requests.ts';
import { createTestSegment } from '../../../src/testing/segments.ts';

export const origin = 'http://queue.invalid';
/** Entries in one segment, and the bytes of one frame: body of 151 B, padded, and tag. */
export const batch = 20;
export const frameBytes = 176;

export type Respond = (request: Request) => Promise<Response>;

export const createIngestQueue = (store: Store): Respond =>
  handle({
    store,
    clock: { now: () => Date.now() },
    subtle: createNodeSubtle(),
    log: () => undefined,
    assets: { find: async () => null },
    version: 'bench',
    bodyIdleMs: 30_000,
  });

const expectTaken = async (answer: Promise<Response> | Response): Promise<void> => {
  const { status } = await answer;
  if (status !== 200) throw new Error(`the queue answered ${status}`);
};

export const introduce = async (
  send: (path: string, body: Uint8Array<ArrayBuffer>) => Promise<Response>,
  organisation: TestOrganisation,
  devices: readonly TestDevice[],
): Promise<void> => {
  const [first, ...others] = devices;
  if (!first) throw new Error('no device');
  const founding = { officeKey: organisation.office.publicKey, certificate: first.certificateBytes };
  await expectTaken(send(foundPath, encodeMessage(founding)));
  for (const device of others) {
    await expectTaken(send(enrolPath, encodeMessage({ certificate: device.certificateBytes })));
  }
};

export interface PreparedPush {
  readonly init: Awaited<ReturnType<typeof signTestRequest>>;
  readonly segment: Uint8Array<ArrayBuffer>;
}

/** The next `count` segments of one device, signed as it sends them. */
export const preparePushes = async (
  device: TestDevice,
  count: number,
  from: { readonly firstSeq: number; readonly before?: Uint8Array<ArrayBuffer> } = { firstSeq: 0 },
): Promise<{
  readonly pushes: readonly PreparedPush[];
  readonly next: { readonly firstSeq: number; readonly before?: Uint8Array<ArrayBuffer> };
}> => {
  const pushes: PreparedPush[] = [];
  let next = from;
  for (let index = 0; index < count; index++) {
    const segment = await createTestSegment(device, {
      ...next,
      frameBytes: Array.from({ length: batch }, () => frameBytes),
    });
    pushes.push({
      init: await signTestRequest(device, pushPath, segment.bytes, { at: Date.now() }),
      segment: segment.bytes,
    });
    next = { firstSeq: segment.next, before: segment.digest };
  }
  return { pushes, next };
};

/** One after the other, as one device does. Milliseconds for all. */
export const timePushes = async (respond: Respond, pushes: readonly PreparedPush[]): Promise<number> => {
  const requests = pushes.map(({ init }) => new Request(origin + pushPath, init));
  const startedAt = performance.now();
  for (const request of requests) {
    const response = await respond(request);
    await response.arrayBuffer();
    if (response.status !== 200) throw new Error(`the queue answered ${response.status}`);
  }
  return performance.now() - startedAt;
};
