/** Who may come in: founding, enrolment, signed requests, and what each key and role may ask. */
import { beforeEach, describe, expect, it } from 'vitest';
import { bytesToHex, concatBytes } from '../../src/protocol/bytes.ts';
import { clockToleranceMs, handoverLifeMs } from '../../src/protocol/limits.ts';
import { caseKeysPath, caseKeysPullAnswerSchema, caseKeysPullPath } from '../../src/protocol/wire/caseKeys.ts';
import { enrolAnswerSchema, enrolPath } from '../../src/protocol/wire/enrol.ts';
import { foundAnswerSchema, foundPath } from '../../src/protocol/wire/found.ts';
import {
  handoverAnswerSchema,
  handoverPath,
  handoverTakeAnswerSchema,
  handoverTakePath,
} from '../../src/protocol/wire/handover.ts';
import { headsAnswerSchema, headsPath } from '../../src/protocol/wire/heads.ts';
import { encodeMessage } from '../../src/protocol/wire/message.ts';
import { pullAnswerSchema, pullPath } from '../../src/protocol/wire/pull.ts';
import { createTestOrganisation, type TestDevice, type TestOrganisation } from '../../src/testing/organisation.ts';
import { signTestRequest } from '../../src/testing/requests.ts';
import { testRandom } from '../../src/testing/signer.ts';
import { createTestQueue, origin, responseToAnswer, type TestQueue } from '../unit/queue/support.ts';

let queue: TestQueue;
let organisation: TestOrganisation;
let founder: TestDevice;

beforeEach(async () => {
  queue = createTestQueue();
  organisation = await createTestOrganisation();
  founder = await organisation.createDevice();
});

it('paused by its operator refuses everything of the protocol, and goes on being healthy', async () => {
  const paused = createTestQueue({ isPaused: true });
  for (const path of [foundPath, pullPath, headsPath, '/v2/exchange']) {
    const answer = await paused.ask(founder, path, {});
    expect(answer.status).toBe(423);
    expect(answer.refusal()).toEqual({ refused: 'paused', retryAfter: 120 });
    expect(answer.headers.get('retry-after')).toBe('120');
  }
  expect((await paused.handle(new Request(`${origin}/health`))).status).toBe(200);
});

describe('founding', () => {
  it('answers the same bytes the same, and refuses another founding of the same key', async () => {
    const first = (await queue.found(organisation, founder)).as(foundAnswerSchema);
    expect(first).toEqual({ incarnation: queue.store.incarnation, position: 1 });
    expect((await queue.found(organisation, founder)).as(foundAnswerSchema)).toEqual(first);
    const other = await organisation.createDevice();
    expect((await queue.found(organisation, other)).refusal()).toEqual({ refused: 'taken' });
  });

  it('refuses a key that is not the one of the organisation, and a certificate that it did not sign', async () => {
    const stranger = await createTestOrganisation();
    const borrowed = await queue.send(foundPath, {
      officeKey: stranger.office.publicKey,
      certificate: founder.certificateBytes,
    });
    expect(borrowed.refusal()).toEqual({ refused: 'malformed', detail: 'tenant' });
    const forged = new Uint8Array(founder.certificateBytes);
    forged[forged.length - 1] = (forged.at(-1) ?? 0) ^ 1;
    const answer = await queue.send(foundPath, { officeKey: organisation.office.publicKey, certificate: forged });
    expect(answer.refusal()).toEqual({ refused: 'badSignature', detail: 'certificate' });
    const noPoint = concatBytes(new Uint8Array([4]), new Uint8Array(64));
    const bad = await queue.send(foundPath, { officeKey: noPoint, certificate: founder.certificateBytes });
    expect(bad.refusal()).toEqual({ refused: 'malformed', detail: 'officeKey' });
    expect(await queue.store.officeKeyOf(organisation.tenant)).toBeNull();
  });

  it('names the field that is missing, and refuses what is no message', async () => {
    expect((await queue.send(foundPath, { officeKey: organisation.office.publicKey })).refusal()).toEqual({
      refused: 'malformed',
      detail: 'certificate',
    });
    for (const body of [new Uint8Array(), testRandom(50), encodeMessage([1, 2]), new Uint8Array([0xa1])]) {
      expect((await queue.send(foundPath, {}, { body })).refusal().refused).toBe('malformed');
    }
  });

  it('asks a new organisation for the operator’s token where there is one, and a known one for nothing', async () => {
    const token = 'apfel birne quitte';
    const guarded = createTestQueue({ store: queue.store, foundingToken: token });
    const founding = { officeKey: organisation.office.publicKey, certificate: founder.certificateBytes };
    for (const shown of [{}, { token: '' }, { token: 'apfel birne quitt' }]) {
      const answer = await guarded.send(foundPath, { ...founding, ...shown });
      expect(answer.refusal()).toEqual({ refused: 'notAllowed', detail: 'token' });
    }
    expect(await queue.store.officeKeyOf(organisation.tenant)).toBeNull();
    expect((await guarded.send(foundPath, { ...founding, token })).status).toBe(200);
    const changed = createTestQueue({ store: queue.store, foundingToken: 'another one altogether' });
    expect((await changed.send(foundPath, { ...founding, token })).status).toBe(200);
    expect((await changed.found(organisation, await organisation.createDevice())).refusal()).toEqual({
      refused: 'taken',
    });
    expect(JSON.stringify([guarded.log, changed.log])).not.toContain('apfel');
  });
});

describe('enrolment', () => {
  it('takes a device that the office certified, once', async () => {
    await queue.found(organisation, founder);
    const second = await organisation.createDevice();
    const enrol = (device: TestDevice) => queue.send(enrolPath, { certificate: device.certificateBytes });
    const first = (await enrol(second)).as(enrolAnswerSchema);
    expect(first.position).toBe(2);
    expect((await enrol(second)).as(enrolAnswerSchema)).toEqual(first);
    const other = await organisation.createDevice({ device: second.certificate.device });
    expect((await enrol(other)).refusal()).toEqual({ refused: 'taken' });
  });

  it('refuses a device of an organisation that it does not know, or that another office certified', async () => {
    const early = await queue.send(enrolPath, { certificate: founder.certificateBytes });
    expect(early.refusal()).toEqual({ refused: 'unknownDevice', detail: 'tenant' });
    await queue.found(organisation, founder);
    const stranger = await (await createTestOrganisation()).createDevice();
    const body = concatBytes(
      stranger.certificateBytes.slice(0, 1),
      founder.certificateBytes.slice(1, 17),
      stranger.certificateBytes.slice(17),
    );
    const answer = await queue.send(enrolPath, { certificate: body });
    expect(answer.refusal()).toEqual({ refused: 'badSignature', detail: 'certificate' });
  });
});

describe('signed requests', () => {
  beforeEach(async () => {
    await queue.found(organisation, founder);
  });

  it('refuses what is unsigned, unknown or signed over something else', async () => {
    const unsigned = await queue.send(pullPath, { after: 0 });
    expect(unsigned.refusal()).toEqual({ refused: 'badSignature', detail: 'authorization' });
    const unknown = await organisation.createDevice();
    expect((await queue.ask(unknown, pullPath, { after: 0 })).refusal()).toEqual({ refused: 'unknownDevice' });

    const signed = await signTestRequest(founder, pullPath, { after: 0 }, { at: queue.time });
    const sent = async (path: string, body: Uint8Array<ArrayBuffer>) =>
      (await responseToAnswer(await queue.handle(new Request(origin + path, { ...signed, body })))).refusal();
    const refusal = { refused: 'badSignature', detail: 'request' };
    expect(await sent(pullPath, encodeMessage({ after: 1 }))).toEqual(refusal);
    expect(await sent(headsPath, signed.body)).toEqual(refusal);
  });

  it('says its time to a device whose clock is off, and takes what is signed with that', async () => {
    const dayMs = 86_400_000;
    for (const off of [-dayMs, dayMs, clockToleranceMs + 1]) {
      const refused = await queue.ask(founder, pullPath, { after: 0 }, { at: queue.time + off });
      expect(refused.refusal()).toEqual({ refused: 'clock', now: queue.time });
    }
    const { now } = (await queue.ask(founder, pullPath, { after: 0 }, { at: 0 })).refusal();
    expect((await queue.ask(founder, pullPath, { after: 0 }, { at: now ?? 0 })).status).toBe(200);
  });

  it('says nothing about its time to who cannot sign', async () => {
    const impostor = { ...founder, signing: founder.courier };
    const answer = await queue.ask(impostor, pullPath, { after: 0 }, { at: 0 });
    expect(answer.refusal()).toEqual({ refused: 'badSignature', detail: 'request' });
  });

  it('lets the courier key send and ask for heads, and read nothing', async () => {
    const asCourier = { key: 'courier' } as const;
    expect((await queue.ask(founder, headsPath, {}, asCourier)).as(headsAnswerSchema).heads).toEqual([]);
    expect((await queue.ask(founder, caseKeysPath, { slots: [] }, asCourier)).status).toBe(200);
    const notAllowed = { refused: 'notAllowed', detail: 'key' };
    expect((await queue.ask(founder, pullPath, { after: 0 }, asCourier)).refusal()).toEqual(notAllowed);
    expect((await queue.ask(founder, caseKeysPullPath, { after: 0 }, asCourier)).refusal()).toEqual(notAllowed);
    const parcel = { lookup: testRandom(16), parcel: testRandom(99) };
    expect((await queue.ask(founder, handoverPath, parcel, asCourier)).refusal()).toEqual(notAllowed);
  });
});

describe('case-key slots', () => {
  it('go to the devices of the point and to no other', async () => {
    await queue.found(organisation, founder);
    const enrolled = async (options: Parameters<TestOrganisation['createDevice']>[0]) => {
      const device = await organisation.createDevice(options);
      await queue.send(enrolPath, { certificate: device.certificateBytes });
      return device;
    };
    const sameRoles = { point: true, office: false };
    const colleague = await enrolled({ roles: sameRoles });
    const elsewhere = await enrolled({ roles: sameRoles, pointId: 'ffffffffffffffff' as never });
    const office = await enrolled({ roles: { point: false, office: true } });
    const slot = { slot: testRandom(8), version: 1, wrapped: testRandom(60) };
    expect((await queue.ask(founder, caseKeysPath, { slots: [slot] })).status).toBe(200);

    const pull = (device: TestDevice) => queue.ask(device, caseKeysPullPath, { after: 0 });
    expect((await pull(colleague)).as(caseKeysPullAnswerSchema).slots).toEqual([slot]);
    expect((await pull(elsewhere)).as(caseKeysPullAnswerSchema).slots).toEqual([]);
    expect((await pull(office)).refusal()).toEqual({ refused: 'notAllowed', detail: 'role' });
  });
});

describe('office handover', () => {
  const parcel = () => ({ lookup: testRandom(16), parcel: testRandom(500) });
  beforeEach(async () => {
    await queue.found(organisation, founder);
  });

  it('goes out once to whoever knows where it lies', async () => {
    const handover = parcel();
    const parked = (await queue.ask(founder, handoverPath, handover)).as(handoverAnswerSchema);
    expect(parked.livesForMs).toBe(handoverLifeMs);
    const take = () => queue.send(handoverTakePath, { lookup: handover.lookup });
    expect((await take()).as(handoverTakeAnswerSchema).parcel).toEqual(handover.parcel);
    expect((await take()).refusal()).toEqual({ refused: 'notFound', detail: 'handover' });
  });

  it('is gone after its time, and parking again does not lengthen it', async () => {
    const handover = parcel();
    await queue.ask(founder, handoverPath, handover);
    queue.time += handoverLifeMs - 1;
    const again = (await queue.ask(founder, handoverPath, handover)).as(handoverAnswerSchema);
    expect(again.livesForMs).toBe(1);
    queue.time += 1;
    const late = await queue.send(handoverTakePath, { lookup: handover.lookup });
    expect(late.refusal()).toEqual({ refused: 'notFound', detail: 'handover' });
  });

  it('is for devices of the office only', async () => {
    const tablet = await organisation.createDevice({ roles: { point: true, office: false } });
    await queue.send(enrolPath, { certificate: tablet.certificateBytes });
    const answer = await queue.ask(tablet, handoverPath, parcel());
    expect(answer.refusal()).toEqual({ refused: 'notAllowed', detail: 'role' });
  });
});

describe('another organisation', () => {
  it('reads nothing, whatever it claims to be', async () => {
    await queue.found(organisation, founder);
    const stranger = await createTestOrganisation();
    const device = await stranger.createDevice({ pointId: founder.certificate.pointId });
    await queue.found(stranger, device);
    const pulled = (await queue.ask(device, pullPath, { after: 0 })).as(pullAnswerSchema);
    expect(pulled.items).toEqual([]);
    const claiming = { ...device, certificate: { ...device.certificate, tenant: organisation.tenant } };
    expect((await queue.ask(claiming, pullPath, { after: 0 })).refusal()).toEqual({ refused: 'unknownDevice' });
  });

  it('leaves no identifier in the log', async () => {
    await queue.found(organisation, founder);
    await queue.ask(founder, pullPath, { after: 0 });
    const lines = JSON.stringify(queue.log);
    expect(queue.log.map(({ event, route, status }) => ({ event, route, status }))).toEqual([
      { event: 'request', route: foundPath, status: 200 },
      { event: 'request', route: pullPath, status: 200 },
    ]);
    for (const id of [organisation.tenant, founder.certificate.device, founder.certificate.pointId]) {
      expect(lines).not.toContain(id);
    }
    expect(lines).not.toContain(bytesToHex(founder.certificate.signingKey).slice(0, 16));
  });
});
