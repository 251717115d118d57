/** Every message of the wire with its schema and a few that may be sent. */
import type { GenericSchema } from 'valibot';
import { equalBytes } from '../../../src/protocol/bytes.ts';
import { decodeMessage, encodeMessage } from '../../../src/protocol/wire/message.ts';
import { createSeeded } from '../../../src/testing/seeded.ts';
import { messages as wireMessages } from '../../vectors/describeWire.ts';
import { demand, type FuzzTarget } from './run.ts';

const chance = createSeeded(1);
const bytes = (length: number) => chance.bytes(length);
const incarnation = '00000000000000aa';
const slots = [0, 1, 2 ** 40].map((version) => ({ slot: bytes(8), version, wrapped: bytes(60) }));
const sharedSlots = [0, 1, 2 ** 40].map((version) => ({ slot: bytes(8), version, sealed: bytes(300) }));
const head = { lane: 'office', logEpoch: 0, committed: 300, safe: null };
const apart = { device: bytes(16), lane: 'office', logEpoch: 0, firstSeq: 3, count: 2 };

/** The name of each schema as its module exports it: a message that nobody listed here is missed by the test. */
const messages: Readonly<Record<string, readonly object[]>> = {
  caseKeysSchema: [{ slots }, { slots: [] }],
  caseKeysAnswerSchema: [{ stored: 3, incarnation }],
  caseKeysPullSchema: [{ after: 0 }, { after: 70_000 }],
  caseKeysPullAnswerSchema: [
    { slots, next: 3, more: false },
    { slots: [], shredded: [bytes(8), bytes(8)], next: 5, more: true },
  ],
  caseKeysShredSchema: [{ slots: [bytes(8), bytes(8)] }, { slots: [] }],
  caseKeysShredAnswerSchema: [{ shredded: 2, incarnation }],
  caseParcelsSchema: [{ lookup: bytes(16), version: 3, parcel: bytes(400) }],
  caseParcelsAnswerSchema: [{ incarnation }],
  caseParcelsTakeSchema: [{ lookup: bytes(16) }],
  caseParcelsTakeAnswerSchema: [
    { parcels: [0, 7].map((version) => ({ pointId: bytes(8), version, parcel: bytes(300) })) },
    { parcels: [] },
  ],
  caseParcelsShredSchema: [{ lookup: bytes(16) }],
  caseParcelsShredAnswerSchema: [{ incarnation }],
  checkListSchema: [{ list: bytes(300) }],
  checkListAnswerSchema: [{ number: 7 }],
  checkListsSchema: [{ lists: [{ officeKey: bytes(65), list: bytes(300) }] }, { lists: [] }],
  enrolSchema: [{ certificate: bytes(236) }],
  enrolAnswerSchema: [{ incarnation, position: 2 }],
  helloSchema: [
    { version: 2, after: 0 },
    { version: 2, segments: [0, 3].map((from) => ({ fingerprint: bytes(16), from, length: 300 })) },
  ],
  exchangeAnswerSchema: [
    { incarnation: bytes(8), logs: [['office', 0, 300, null, 12, bytes(8)]], after: 7, revocations: 3 },
    {
      incarnation: bytes(8),
      logs: [],
      held: [{ fingerprint: bytes(16), frames: 2 }],
      refused: [{ index: 0, refusal: { refused: 'gap', next: 4 } }],
    },
  ],
  foundSchema: [
    { officeKey: bytes(65), certificate: bytes(236) },
    { officeKey: bytes(65), certificate: bytes(236), token: 'apfel birne quitte' },
  ],
  foundAnswerSchema: [{ incarnation, position: 1 }],
  handoverSchema: [{ lookup: bytes(16), parcel: bytes(400) }],
  handoverAnswerSchema: [{ livesForMs: 900_000 }],
  handoverTakeSchema: [{ lookup: bytes(16) }],
  handoverTakeAnswerSchema: [{ parcel: bytes(400) }],
  handoverReplySchema: [{ lookup: bytes(16), reply: bytes(400) }],
  handoverReplyAnswerSchema: [{ parcel: bytes(400) }],
  handoverFetchSchema: [{ lookup: bytes(16) }],
  handoverFetchAnswerSchema: [{ reply: bytes(400) }, { reply: null }],
  headsAnswerSchema: [
    { heads: [{ ...head, digest: bytes(32) }], incarnation },
    { heads: [], incarnation },
  ],
  pullSchema: [{ after: 0 }, { after: 2 ** 50 }, { after: 0, own: true }],
  pullAnswerSchema: [
    {
      items: [
        { position: 1, kind: 'certificate', bytes: bytes(236) },
        { position: 2, kind: 'segment', bytes: bytes(200), before: bytes(32) },
      ],
      next: 2,
      more: true,
      incarnation,
    },
  ],
  quarantineSchema: [{ after: 0 }],
  quarantineAnswerSchema: [
    {
      items: [
        { id: 1, ...apart, keptAt: 1_795_538_400_000, reason: 'revoked', bytes: bytes(200), before: bytes(32) },
        { id: 4, ...apart, keptAt: 0, reason: 'conflict' },
      ],
      certificates: [bytes(236)],
      next: 4,
      more: true,
    },
    { items: [], certificates: [], next: 0, more: false },
  ],
  quarantineDecideSchema: [
    { id: 1, decision: 'release' },
    { id: 4, decision: 'reject' },
  ],
  quarantineDecideAnswerSchema: [{ decision: 'release' }],
  receiptSchema: [{ ...head, incarnation }],
  recoverySchema: [{ lookup: bytes(16), parcel: bytes(400), version: 3 }],
  recoveryAnswerSchema: [{ version: 3 }],
  recoveryTakeSchema: [{ lookup: bytes(16) }],
  recoveryTakeAnswerSchema: [{ parcel: bytes(400), version: 3 }],
  revocationsSchema: [{ list: bytes(300) }],
  revocationsAnswerSchema: [{ number: 7 }],
  revocationsPullSchema: [{ number: 0 }],
  revocationsPullAnswerSchema: [
    { list: bytes(300), officeKey: bytes(65) },
    { list: null, officeKey: bytes(65) },
  ],
  sharedSlotsSchema: [
    { space: 'networkTags', slots: sharedSlots },
    { space: 'sectorKeys', slots: [] },
  ],
  sharedSlotsAnswerSchema: [{ stored: 3, incarnation }],
  sharedSlotsPullSchema: [
    { space: 'bulletin', after: 0 },
    { space: 'networkTags', after: 70_000 },
  ],
  sharedSlotsPullAnswerSchema: [
    { slots: sharedSlots, next: 3, more: false },
    { slots: [], shredded: [bytes(8)], next: 5, more: true },
  ],
  sharedSlotsShredSchema: [{ space: 'networkTags', slots: [bytes(8), bytes(8)] }],
  sharedSlotsShredAnswerSchema: [{ shredded: 2, incarnation }],
  refusalSchema: [
    { refused: 'conflict', next: 4 },
    { refused: 'later', detail: 'bodyTimeout', retryAfter: 1 },
  ],
};

const schemas = Object.entries(wireMessages).filter(([name]) => name.endsWith('Schema'));

export const messageTargets: readonly FuzzTarget[] = schemas.map(([name, exported]) => {
  const schema = exported as unknown as GenericSchema;
  const samples = messages[name];
  if (!samples) throw new Error(`${name} has no sample to start from`);
  return {
    name: `message ${name}`,
    valid: samples.map(encodeMessage),
    refusals: ['malformedMessage'],
    parse: (input) => {
      const decoded = decodeMessage(schema, input);
      if (!decoded.ok) return decoded.error.type;
      const again = encodeMessage(decoded.value as object);
      // Less where the input said more than this version knows.
      demand(again.length < input.length || equalBytes(again, input), 'has another spelling');
      demand(decodeMessage(schema, again).ok, 'was read and cannot be sent');
      return null;
    },
  };
});
