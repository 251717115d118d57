/** Segments ready to be pushed, and the queue that takes them, both in this process: what is timed is the queue alone. */
import { expectOk } from '../../../src/domain/result.ts';

import { concatBytes, varint } from '../../../src/protocol/bytes.ts';
import { fingerprintOf } from '../../../src/protocol/segmentPart.ts';
import { enrolPath } from '../../../src/protocol/wire/enrol.ts';
import { exchangeAnswerSchema, exchangePath } from '../../../src/protocol/wire/exchange.ts';
import { foundPath } from '../../../src/protocol/wire/found.ts';
import { decodeMessage, encodeMessage, protocolVersion } from '../../../src/protocol/wire/message.ts';
import { createNodeSubtle } from '../../../src/queue/node/subtle.ts';
import type { Store } from '../../../src/queue/store/store.ts';
import type { TestDevice, TestOrganisation } from '../../../src/testing/organisation.ts';
import { signTestRequest } from '../../../src/testing/requests.ts';
import { createTestSegment } from '../../../src/testing/segments.ts';
import { testSha256 } from '../../../src/testing/signer.ts';
import { createTestQueue } from '../../unit/queue/support.ts';

export const origin = 'http://queue.invalid';
/** Entries in one segment, and the bytes of one frame: body of 151 B, padded, and tag. */
export const batch = 20;
export const frameBytes = 176;

export type Respond = (request: Request) => Promise<Response>;

export const createIngestQueue = (store: Store): Respond =>
  createTestQueue({
    store,
    clock: { now: () => Date.now() },
    subtle: createNodeSubtle(),
    log: () => undefined,
  }).handle;

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

export type Init = Awaited<ReturnType<typeof signTestRequest>>;

/** Where a device's log goes on. */
export interface LogEnd {
  readonly firstSeq: number;
  readonly before?: Uint8Array<ArrayBuffer>;
}

/** The next `count` segments of one device, each in an exchange of its own, signed as it sends them. */
export const preparePushes = async (
  device: TestDevice,
  count: number,
  from: LogEnd = { firstSeq: 0 },
): Promise<{ readonly pushes: readonly Init[]; readonly next: LogEnd }> => {
  const pushes: Init[] = [];
  let next = from;
  for (let index = 0; index < count; index++) {
    const frames = Array.from({ length: batch }, () => frameBytes);
    const segment = await createTestSegment(device, { ...next, frameBytes: frames });
    pushes.push(await exchangeOf(device, segment.bytes));
    next = { firstSeq: segment.next, before: segment.digest };
  }
  return { pushes, next };
};

const exchangeOf = async (device: TestDevice, segment: Uint8Array<ArrayBuffer>): Promise<Init> => {
  const fingerprint = await fingerprintOf(testSha256, segment);
  if (!fingerprint) throw new Error('a segment without a head');
  const segments = [{ fingerprint, from: 0, length: segment.length }];
  const hello = encodeMessage({ version: protocolVersion, segments });
  // The signature covers the hello, the segment its own author.
  const { headers } = await signTestRequest(device, exchangePath, hello, { at: Date.now() });
  return { method: 'POST', headers, body: concatBytes(varint(hello.length), hello, segment) };
};

/** One after the other, as one device does. Milliseconds for all; throws where one was not taken. */
export const timePushes = async (respond: Respond, pushes: readonly Init[]): Promise<number> => {
  const requests = pushes.map((init) => new Request(origin + exchangePath, init));
  const answers: Uint8Array[] = [];
  const startedAt = performance.now();
  for (const request of requests) answers.push(new Uint8Array(await (await respond(request)).arrayBuffer()));
  const tookMs = performance.now() - startedAt;
  for (const answer of answers) {
    if (expectOk(decodeMessage(exchangeAnswerSchema, answer)).refused) throw new Error('a segment was not taken');
  }
  return tookMs;
};
