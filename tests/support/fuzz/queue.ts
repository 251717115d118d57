/**
 * Throws hostile requests at the whole queue, every path that takes a POST, most of them rightly signed: behind the signature the
 * bodies reach the parsers.
 *
 * ```
 *   path · body valid, hostile, another path's, too large · signed, by the wrong key, too late, badly, not at all
 *        └─► handle ─► 200 or a refusal with its own status, never «internal», never an exception in the log
 * ```
 */
import type { GenericSchema } from 'valibot';
import type { Day } from '../../../src/domain/calendar.ts';
import type { DeviceId } from '../../../src/domain/ids.ts';
import { bytesToHex, concatBytes, createByteReader, varint } from '../../../src/protocol/bytes.ts';
import { prepareCheckList } from '../../../src/protocol/checkList.ts';
import { requestBytesLimit } from '../../../src/protocol/limits.ts';
import { fingerprintOf, segmentFrom } from '../../../src/protocol/segmentPart.ts';
import {
  caseKeysAnswerSchema,
  caseKeysPath,
  caseKeysPullAnswerSchema,
  caseKeysPullPath,
  caseKeysShredAnswerSchema,
  caseKeysShredPath,
} from '../../../src/protocol/wire/caseKeys.ts';
import {
  caseParcelsAnswerSchema,
  caseParcelsPath,
  caseParcelsShredAnswerSchema,
  caseParcelsShredPath,
  caseParcelsTakeAnswerSchema,
  caseParcelsTakePath,
} from '../../../src/protocol/wire/caseParcels.ts';
import { checkListAnswerSchema, checkListPath } from '../../../src/protocol/wire/checkList.ts';
import { enrolAnswerSchema, enrolPath } from '../../../src/protocol/wire/enrol.ts';
import { exchangeAnswerSchema, exchangePath } from '../../../src/protocol/wire/exchange.ts';
import { foundAnswerSchema, foundPath } from '../../../src/protocol/wire/found.ts';
import {
  handoverAnswerSchema,
  handoverFetchAnswerSchema,
  handoverFetchPath,
  handoverPath,
  handoverReplyAnswerSchema,
  handoverReplyPath,
  handoverTakeAnswerSchema,
  handoverTakePath,
} from '../../../src/protocol/wire/handover.ts';
import { headsAnswerSchema, headsPath } from '../../../src/protocol/wire/heads.ts';
import { encodeMessage } from '../../../src/protocol/wire/message.ts';
import { pullAnswerSchema, pullPath } from '../../../src/protocol/wire/pull.ts';
import { pushPath, receiptSchema } from '../../../src/protocol/wire/push.ts';
import {
  quarantineAnswerSchema,
  quarantineDecideAnswerSchema,
  quarantineDecidePath,
  quarantinePath,
} from '../../../src/protocol/wire/quarantine.ts';
import {
  recoveryAnswerSchema,
  recoveryPath,
  recoveryTakeAnswerSchema,
  recoveryTakePath,
} from '../../../src/protocol/wire/recovery.ts';
import {
  revocationsAnswerSchema,
  revocationsPath,
  revocationsPullAnswerSchema,
  revocationsPullPath,
} from '../../../src/protocol/wire/revocations.ts';
import {
  sharedSlotsAnswerSchema,
  sharedSlotsPath,
  sharedSlotsPullAnswerSchema,
  sharedSlotsPullPath,
  sharedSlotsShredAnswerSchema,
  sharedSlotsShredPath,
  sharedSpaces,
} from '../../../src/protocol/wire/sharedSlots.ts';
import { createMemoryStore } from '../../../src/queue/store/memory.ts';
import { createTestOrganisation, type TestDevice, type TestOrganisation } from '../../../src/testing/organisation.ts';
import { signTestRequest } from '../../../src/testing/requests.ts';
import { createSeeded, type Seeded } from '../../../src/testing/seeded.ts';
import { createTestSegment } from '../../../src/testing/segments.ts';
import { testSha256 } from '../../../src/testing/signer.ts';
import { createTestQueue, origin, responseToAnswer, type TestQueue } from '../../unit/queue/support.ts';
import { signRevocations } from '../revocations.ts';
import { hostileBytes } from './mutate.ts';
import { demand } from './run.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface QueueFuzz {
  /** How often each path answered how: `ok`, or the name of the refusal. */
  readonly answers: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** What each path answers when it does what was asked. */
const answerSchemas: Readonly<Record<string, GenericSchema>> = {
  [foundPath]: foundAnswerSchema,
  [enrolPath]: enrolAnswerSchema,
  [exchangePath]: exchangeAnswerSchema,
  [pushPath]: receiptSchema,
  [headsPath]: headsAnswerSchema,
  [pullPath]: pullAnswerSchema,
  [caseKeysPath]: caseKeysAnswerSchema,
  [caseKeysPullPath]: caseKeysPullAnswerSchema,
  [caseKeysShredPath]: caseKeysShredAnswerSchema,
  [sharedSlotsPath]: sharedSlotsAnswerSchema,
  [sharedSlotsPullPath]: sharedSlotsPullAnswerSchema,
  [sharedSlotsShredPath]: sharedSlotsShredAnswerSchema,
  [caseParcelsPath]: caseParcelsAnswerSchema,
  [caseParcelsTakePath]: caseParcelsTakeAnswerSchema,
  [caseParcelsShredPath]: caseParcelsShredAnswerSchema,
  [checkListPath]: checkListAnswerSchema,
  [handoverPath]: handoverAnswerSchema,
  [handoverTakePath]: handoverTakeAnswerSchema,
  [handoverReplyPath]: handoverReplyAnswerSchema,
  [handoverFetchPath]: handoverFetchAnswerSchema,
  [recoveryPath]: recoveryAnswerSchema,
  [recoveryTakePath]: recoveryTakeAnswerSchema,
  [revocationsPath]: revocationsAnswerSchema,
  [revocationsPullPath]: revocationsPullAnswerSchema,
  [quarantinePath]: quarantineAnswerSchema,
  [quarantineDecidePath]: quarantineDecideAnswerSchema,
};

/** Signed and unsigned, every path that takes a POST, with bodies that it accepts. */
const validBodies = async (
  organisation: TestOrganisation,
  device: TestDevice,
): Promise<Readonly<Record<string, readonly Bytes[]>>> => {
  const chance = createSeeded(4);
  const first = await createTestSegment(device, { frameBytes: [17, 60] });
  const second = await createTestSegment(device, { firstSeq: first.next, before: first.digest });
  const far = await createTestSegment(device, { firstSeq: 900 });
  const lookup = chance.bytes(16);
  const { publicKey } = organisation.office;
  const another = await organisation.createDevice();
  const lost = { device: '7'.repeat(32) as DeviceId, wipe: true, since: '2026-11-01' as Day };
  const lists = [1, 2].map(async (number) => {
    const { signatureInput, complete } = await prepareCheckList(testSha256, publicKey, {
      tenant: organisation.tenant,
      number,
      issuedAt: 1_795_538_400,
      renewBy: 1_799_426_400,
      organisationName: 'Verein',
      phone: '0345 1',
      phoneHours: 'Mo 9–12',
      keys: [{ publicKey: device.signing.publicKey, from: '2026-01-01' as Day, until: null }],
      salt: chance.bytes(16),
      revoked: new Uint8Array(8),
    });
    return encodeMessage({ list: complete(await organisation.office.sign(signatureInput)) });
  });
  return {
    [foundPath]: [encodeMessage({ officeKey: publicKey, certificate: device.certificateBytes })],
    [enrolPath]: [another, device].map(({ certificateBytes }) => encodeMessage({ certificate: certificateBytes })),
    [pushPath]: [first.bytes, second.bytes, far.bytes],
    [exchangePath]: await Promise.all([
      exchangeOf([]),
      exchangeOf([first.bytes, second.bytes]),
      exchangeOf([second.bytes], 1),
      exchangeOf([far.bytes]),
    ]),
    [headsPath]: [encodeMessage({})],
    [pullPath]: [
      encodeMessage({ after: 0 }),
      encodeMessage({ after: 0, own: true }),
      encodeMessage({ after: 2 ** 40 }),
    ],
    [caseKeysPath]: [encodeMessage({ slots: [{ slot: chance.bytes(8), version: 1, wrapped: chance.bytes(60) }] })],
    [caseKeysPullPath]: [encodeMessage({ after: 0 })],
    [caseKeysShredPath]: [encodeMessage({ slots: [chance.bytes(8), chance.bytes(8)] })],
    [sharedSlotsPath]: [
      encodeMessage({
        space: 'networkTags',
        slots: [{ slot: chance.bytes(8), version: 1, sealed: chance.bytes(300) }],
      }),
    ],
    [sharedSlotsPullPath]: sharedSpaces.map((space) => encodeMessage({ space, after: 0 })),
    [sharedSlotsShredPath]: [encodeMessage({ space: 'networkTags', slots: [chance.bytes(8)] })],
    [caseParcelsPath]: [1, 2].map((version) => encodeMessage({ lookup, version, parcel: chance.bytes(400) })),
    [caseParcelsTakePath]: [encodeMessage({ lookup })],
    [caseParcelsShredPath]: [encodeMessage({ lookup })],
    [checkListPath]: await Promise.all(lists),
    [handoverPath]: [encodeMessage({ lookup, parcel: chance.bytes(200) })],
    [handoverTakePath]: [encodeMessage({ lookup })],
    [handoverReplyPath]: [encodeMessage({ lookup, reply: chance.bytes(200) })],
    [handoverFetchPath]: [encodeMessage({ lookup })],
    [recoveryPath]: [1, 2].map((version) => encodeMessage({ lookup, parcel: chance.bytes(200), version })),
    [recoveryTakePath]: [encodeMessage({ lookup })],
    [revocationsPath]: await Promise.all(
      [1, 2].map(async (number) =>
        encodeMessage({ list: await signRevocations(organisation, { number, devices: [lost] }) }),
      ),
    ),
    [revocationsPullPath]: [0, 1].map((number) => encodeMessage({ number })),
    [quarantinePath]: [0, 1].map((after) => encodeMessage({ after })),
    // What waits comes of the conflicts and of the device that was lost, see below.
    [quarantineDecidePath]: [1, 2, 3, 4].flatMap((id) =>
      ['release', 'reject'].map((decision) => encodeMessage({ id, decision })),
    ),
  };
};

/** An exchange's body: a hello that announces these segments from this frame on, and what it announces. */
const exchangeOf = async (segments: readonly Bytes[], from = 0): Promise<Bytes> => {
  const announced = await Promise.all(
    segments.map(async (segment) => {
      const part = segmentFrom(segment, from) ?? new Uint8Array();
      const fingerprint = (await fingerprintOf(testSha256, segment)) ?? new Uint8Array(16);
      return { part, said: { fingerprint, from, length: part.length } };
    }),
  );
  const hello = encodeMessage({ version: 2, segments: announced.map(({ said }) => said), after: 0 });
  return concatBytes(varint(hello.length), hello, ...announced.map(({ part }) => part));
};

/** What the signature of a request covers: the body, of an exchange its hello alone. */
const signedPart = (path: string, body: Bytes): Bytes => {
  if (path !== exchangePath) return body;
  const reader = createByteReader(body);
  return reader.take(reader.varint() ?? 0) ?? new Uint8Array();
};

/* As a link that breaks somewhere. */
const brokenOff = (chance: Seeded, body: Bytes): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start: (controller) => controller.enqueue(body.slice(0, 1 + chance.below(body.length + 1))),
    pull: (controller) => controller.error(new Error('the link broke')),
  });

const tooLarge = new Uint8Array(requestBytesLimit + 1);

const bodyFor = (chance: Seeded, valid: readonly Bytes[], others: readonly Bytes[]): Bytes => {
  const draw = chance.next();
  if (draw < 0.1) return chance.pick(valid);
  if (draw < 0.2) return chance.pick(others);
  return draw < 0.21 ? tooLarge : hostileBytes(chance, valid);
};

/* A header can only carry what HTTP lets through. */
const hostileHeader = (chance: Seeded, header: string): string =>
  String.fromCharCode(...hostileBytes(chance, [new TextEncoder().encode(header)])).replace(/[^ -~]/g, '?');

const requestTo = async (
  chance: Seeded,
  queue: TestQueue,
  device: TestDevice,
  path: string,
  body: Bytes,
): Promise<Request> => {
  const late = chance.chance(0.05) ? 3_600_000 : 0;
  const key = chance.chance(0.15) ? 'courier' : 'signing';
  const signed = await signTestRequest(device, path, signedPart(path, body), { at: queue.time - late, key });
  const authorization = signed.headers.authorization ?? '';
  const draw = chance.next();
  if (draw < 0.05) return new Request(origin + path, { method: 'POST', body });
  const headers = draw < 0.1 ? { authorization: hostileHeader(chance, authorization) } : signed.headers;
  const sent = draw > 0.9 ? { body: brokenOff(chance, body), duplex: 'half' } : { body };
  return new Request(origin + path, { method: 'POST', headers, ...sent });
};

/** Throws at the first answer that has no right name, with all that is needed to ask again. */
export const fuzzQueue = async (seed: number, requests: number): Promise<QueueFuzz> => {
  const chance = createSeeded(seed);
  // Small enough to become full on a long run.
  const store = createMemoryStore({ incarnation: '00000000000000aa', bytesLimit: 20_000 });
  const queue = createTestQueue({ store });
  const organisation = await createTestOrganisation();
  const device = await organisation.createDevice();
  const stranger = await (await createTestOrganisation()).createDevice();
  const bodies = await validBodies(organisation, device);
  const all = Object.values(bodies).flat();
  await queue.found(organisation, device);
  await loseDevice(queue, organisation);
  const answers: Record<string, Record<string, number>> = {};
  for (const path of Object.keys(bodies)) await demandLimit(queue, device, path);
  for (let index = 0; index < requests; index++) {
    const [path, valid] = chance.pick(Object.entries(bodies));
    const body = bodyFor(chance, valid, all);
    const sender = chance.chance(0.02) ? stranger : device;
    const said = await nameOf(queue, await requestTo(chance, queue, sender, path, body)).catch((cause) => {
      throw new Error(`POST ${path}, seed ${seed}, request ${index}: ${cause}\n${bytesToHex(body.slice(0, 4_096))}`);
    });
    const ofPath = answers[path] ?? {};
    answers[path] = { ...ofPath, [said]: (ofPath[said] ?? 0) + 1 };
  }
  return { answers };
};

/* Something in quarantine to decide on. */
const loseDevice = async (queue: TestQueue, organisation: TestOrganisation): Promise<void> => {
  const lost = await organisation.createDevice();
  await queue.send(enrolPath, { certificate: lost.certificateBytes });
  await queue.store.revoke(organisation.tenant, lost.certificate.device);
  const first = await createTestSegment(lost);
  const second = await createTestSegment(lost, { firstSeq: first.next, before: first.digest });
  for (const { bytes } of [first, second]) await queue.push(lost, bytes);
};

/* Too much is refused where it is announced, and where it only comes. An exchange limits each of its parts. */
const demandLimit = async (queue: TestQueue, device: TestDevice, path: string): Promise<void> => {
  const { headers, body } = await signTestRequest(device, path, tooLarge, { at: queue.time });
  const announced = { ...headers, 'content-length': String(tooLarge.length) };
  for (const said of path === exchangePath ? [announced] : [announced, headers]) {
    const request = new Request(origin + path, { method: 'POST', headers: said, body });
    demand((await nameOf(queue, request)) === 'tooLarge', `${path} takes any length`);
  }
};

const nameOf = async (queue: TestQueue, request: Request): Promise<string> => {
  queue.log.length = 0;
  const answer = await responseToAnswer(await queue.handle(request));
  const schema = answerSchemas[new URL(request.url).pathname];
  if (answer.status === 200 && schema) answer.as(schema);
  const name = answer.status === 200 ? 'ok' : answer.refusal().refused;
  if (name === 'internal' || queue.log.some(({ event }) => event === 'exception')) {
    throw new Error(`an exception: ${JSON.stringify(queue.log)}`);
  }
  return name;
};
