/** What arrives as bytes: segments, certificates, codes, lists, entries, bodies, padding. */
import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { parsePublishedLists } from '../../../src/check/publishedLists.ts';
import { caseOf, type LedgerEntry } from '../../../src/domain/entries.ts';
import type { CaseId, DeviceId, PointId, TenantId } from '../../../src/domain/ids.ts';
import { type CommonEntry, isCommon } from '../../../src/domain/ledgerCommon.ts';
import { encodeBulletin, parseBulletin } from '../../../src/protocol/bulletin.ts';
import { concatBytes, equalBytes, ownHexToBytes, varint } from '../../../src/protocol/bytes.ts';
import { encodeCertificateBody, parseCertificate } from '../../../src/protocol/certificate.ts';
import { parseCheckList } from '../../../src/protocol/checkList.ts';
import { encodeCoseSign1, encodeIntegerMap, parseCoseSign1, parseIntegerMap } from '../../../src/protocol/cose.ts';
import { encodeGrant, type PointGrant, parseGrant } from '../../../src/protocol/enrolment.ts';
import { decodeEntry, encodeEntry } from '../../../src/protocol/entryCodec.ts';
import { packCode, unpackCode } from '../../../src/protocol/packedCode.ts';
import { pad, unpad } from '../../../src/protocol/padding.ts';
import { parseRevocationList } from '../../../src/protocol/revocationList.ts';
import { encodeSegment, parseSegment } from '../../../src/protocol/segment.ts';
import { readCompleteFrames, readSegmentStart } from '../../../src/protocol/segmentPart.ts';
import { parseVoucherCode, prepareVoucherCode } from '../../../src/protocol/voucherCode.ts';
import { encodeMessage } from '../../../src/protocol/wire/message.ts';
import { generateEntries } from '../../../src/testing/notes/generate.ts';
import { createSeeded } from '../../../src/testing/seeded.ts';
import { repoPath } from '../../../src/tools/paths.ts';
import { packEntry, unpackEntry } from '../../../src/worker/ledger/entryBody.ts';
import { packNews, unpackNews } from '../../../src/worker/network/news.ts';
import { demand, type FuzzTarget } from './run.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const vector = (name: string) => JSON.parse(readFileSync(repoPath(`tests/vectors/${name}.json`), 'utf8'));
const [wire, paper, revocations] = [vector('wire1'), vector('paper1'), vector('revocations1')];
const codes: readonly Bytes[] = paper.codes.map(({ code }: { code: string }) => ownHexToBytes(code));
const chance = createSeeded(3);
const caseId = '2222222222222222' as CaseId;
const entries = generateEntries(5, 60);
const [ofCases, ofNone] = [entries.filter((entry) => caseOf(entry)), entries.filter((entry) => !caseOf(entry))];
const tenant = '00'.repeat(16) as TenantId;
const salt = new Uint8Array(36);

const entryTarget = (name: string, samples: typeof entries, of: CaseId | null): FuzzTarget => ({
  name,
  valid: samples.map(encodeEntry),
  refusals: ['entryMalformed', 'entryUnknown'],
  parse: (input) => {
    const decoded = decodeEntry(input, of);
    if (!decoded.ok) return decoded.error.type;
    const again = encodeEntry(decoded.value);
    demand(decodeEntry(again, of).ok, 'was read and cannot be written');
    return null;
  },
});

const segmentOf = (frames: number): Bytes => {
  const parsed = parseSegment(ownHexToBytes(wire.segments[0].bytes));
  if (!parsed.ok) throw new Error('the vector is no segment');
  const { header, signature } = parsed.value;
  const head = parsed.value.head.slice();
  // Version 1, lane 1, stream 16, then logEpoch and firstSeq of a byte each.
  demand(header.logEpoch < 128 && header.firstSeq < 128, 'another header');
  head[20] = frames;
  return encodeSegment({
    head,
    signature,
    frames: Array.from({ length: frames }, () => chance.bytes(17 + chance.below(40))),
  });
};

const framesOf = (count: number): Bytes =>
  concatBytes(
    ...Array.from({ length: count }, () => chance.bytes(17 + chance.below(40))).flatMap((frame) => [
      varint(frame.length),
      frame,
    ]),
  );

/* logEpoch 0 in two bytes: the same number, another spelling. */
const longerVarint = (segment: Bytes): Bytes => {
  demand(segment[18] === 0, 'another header');
  return concatBytes(segment.slice(0, 18), new Uint8Array([0x80]), segment.slice(18));
};

const bombs = [1_000, 100_000, 2_000_000].map((length) =>
  concatBytes(new Uint8Array([4]), new Uint8Array(deflateRawSync(new Uint8Array(length), { level: 9 }))),
);

const bodies = await Promise.all(ofNone.map((entry) => packEntry(entry, null, salt)));

const device = '44'.repeat(16) as DeviceId;
const common = ofNone.filter(isCommon);
const packed = [0, 1, 5, common.length].map((count) => packNews(count, device, common.slice(0, count)));
const grant: PointGrant = {
  version: 2,
  tenant,
  pointId: '55'.repeat(8) as PointId,
  certificateSignature: chance.bytes(64),
  label: 'Tablet',
  officeKey: chance.bytes(65),
  officeSealingKey: chance.bytes(65),
  networkLinkKey: chance.bytes(32),
  networkTagKey: chance.bytes(32),
  news: packed[1] as Bytes,
};

export const byteTargets: readonly FuzzTarget[] = [
  {
    name: 'segment',
    valid: [...wire.segments.map(({ bytes }: { bytes: string }) => ownHexToBytes(bytes)), segmentOf(1), segmentOf(12)],
    bad: [longerVarint(segmentOf(1))],
    refusals: [
      'segmentTooLarge',
      'segmentVersion',
      'segmentHeader',
      'segmentCutOff',
      'segmentFrame',
      'segmentTrailing',
    ],
    rare: ['segmentTooLarge'],
    parse: (input) => {
      const parsed = parseSegment(input);
      if (!parsed.ok) return parsed.error.type;
      const { header, frames } = parsed.value;
      demand(equalBytes(encodeSegment(parsed.value), input), 'has another spelling');
      demand(frames.length === header.count, 'another count');
      return null;
    },
  },
  {
    name: 'beginning of a segment',
    valid: [segmentOf(1), segmentOf(12), segmentOf(12).slice(0, 500), segmentOf(100)],
    refusals: ['segmentTooLarge', 'segmentVersion', 'segmentHeader', 'segmentCutOff', 'segmentFrame'],
    rare: ['segmentTooLarge'],
    parse: (input) => {
      const start = readSegmentStart(input);
      if (!start.ok) return start.error.type;
      const { header, head, frames, bytes } = start.value;
      demand(frames <= header.count, 'more frames than there are');
      const again = concatBytes(head, bytes);
      demand(equalBytes(again, input.slice(0, again.length)), 'other bytes than came');
      return null;
    },
  },
  {
    name: 'rest of a segment',
    valid: [framesOf(1), framesOf(3), framesOf(20)],
    refusals: ['segmentFrame'],
    parse: (input) => {
      const rest = readCompleteFrames(input, 4, 24);
      if (!rest.ok) return rest.error.type;
      demand(rest.value.frames <= 20 && rest.value.bytes.length <= input.length, 'more than came');
      return null;
    },
  },
  {
    name: 'certificate',
    valid: [ownHexToBytes(wire.certificate)],
    refusals: ['certificateLength', 'certificateVersion', 'certificateField'],
    parse: (input) => {
      const parsed = parseCertificate(input);
      if (!parsed.ok) return parsed.error.type;
      const { certificate, body, signature } = parsed.value;
      demand(equalBytes(concatBytes(encodeCertificateBody(certificate), signature), input), 'has another spelling');
      demand(equalBytes(concatBytes(body, signature), input), 'signs something else');
      return null;
    },
  },
  {
    name: 'COSE',
    valid: [...codes, ownHexToBytes(paper.list)],
    refusals: ['no'],
    parse: (input) => {
      const cose = parseCoseSign1(input);
      if (!cose) return 'no';
      demand(equalBytes(encodeCoseSign1(cose), input), 'has another spelling');
      return null;
    },
  },
  {
    name: 'integer map',
    valid: [encodeIntegerMap([0, 'text', new Uint8Array(3)]), encodeIntegerMap([null, [1], -5])],
    refusals: ['no'],
    parse: (input) => {
      const values = parseIntegerMap(input, 3);
      if (!values) return 'no';
      demand(values.length === 3, 'another length');
      return null;
    },
  },
  {
    name: 'code on the paper',
    valid: codes,
    refusals: ['codeDigits', 'codeLayout', 'codeField'],
    parse: (input) => {
      const parsed = parseVoucherCode(input);
      if (!parsed.ok) return parsed.error.type;
      const { claims, keyId, signature } = parsed.value;
      const again = prepareVoucherCode(claims, keyId, tenant).complete(signature);
      demand(equalBytes(again, input), 'has another spelling');
      return null;
    },
  },
  {
    name: 'check list',
    valid: [ownHexToBytes(paper.list)],
    refusals: ['no'],
    parse: (input) => {
      const list = parseCheckList(input);
      if (!list) return 'no';
      demand(Number.isSafeInteger(list.number) && list.number > 0 && list.renewBy >= list.issuedAt, 'no list');
      demand(list.salt.length === 16 && list.revoked.length % 8 === 0 && list.organisationName.length <= 80, 'no list');
      return null;
    },
  },
  {
    name: 'revocation list',
    valid: revocations.lists.map(({ bytes }: { bytes: string }) => ownHexToBytes(bytes)),
    refusals: ['no'],
    parse: (input) => {
      const list = parseRevocationList(input);
      if (!list) return 'no';
      const { devices } = list;
      demand(Number.isSafeInteger(list.number) && list.number > 0, 'no number');
      demand(devices.length <= 256, 'too many');
      demand(new Set(devices.map(({ device }) => device)).size === devices.length, 'one twice');
      return null;
    },
  },
  {
    name: 'published lists',
    valid: [
      encodeMessage({ lists: [{ officeKey: ownHexToBytes(paper.officeKey), list: ownHexToBytes(paper.list) }] }),
      encodeMessage({ lists: [] }),
    ],
    refusals: ['no'],
    parse: (input) => (parsePublishedLists(input) ? null : 'no'),
  },
  entryTarget('entry of a case', ofCases, caseId),
  entryTarget('entry of no case', ofNone, null),
  {
    name: 'packed code',
    valid: [packCode('0123-4567-89QV'), new Uint8Array(7)],
    refusals: ['no'],
    parse: (input) => {
      const code = unpackCode(input, 'voucher');
      if (code === null) return 'no';
      demand(equalBytes(packCode(code), input), 'has another spelling');
      return null;
    },
  },
  {
    name: 'padding',
    valid: [0, 1, 30, 300].map((length) => pad(chance.bytes(length))),
    refusals: ['no'],
    parse: (input) => {
      const content = unpad(input);
      if (!content) return 'no';
      demand(content.length < input.length, 'grew');
      return null;
    },
  },
  {
    name: 'entry body',
    valid: bodies,
    bad: [
      ...bombs,
      ...[8, 6].map((flags) => concatBytes(new Uint8Array([flags]), encodeEntry(ofNone[0] as LedgerEntry))),
    ],
    refusals: ['bodyCorrupt', 'bodyNewer', 'caseKeyMissing'],
    parse: async (input) => {
      const unpacked = await unpackEntry(input, async () => null, salt);
      if (!unpacked.ok) return unpacked.error.type;
      demand((input[0] ?? 255) < 8 && input[0] !== 6, 'flags that nobody knows');
      return null;
    },
  },
  {
    name: 'bulletin',
    valid: [encodeBulletin(chance.bytes(64), packed[0] as Bytes), encodeBulletin(chance.bytes(64), new Uint8Array(1))],
    refusals: ['no'],
    parse: (input) => {
      const bulletin = parseBulletin(input);
      if (!bulletin) return 'no';
      demand(equalBytes(encodeBulletin(bulletin.signature, bulletin.news), input), 'has another spelling');
      return null;
    },
  },
  {
    name: 'news',
    valid: packed,
    bad: [...bombs, packNews(1, device, ofNone.filter((entry): entry is CommonEntry => !isCommon(entry)).slice(0, 3))],
    refusals: ['no'],
    parse: (input) => {
      const news = unpackNews(input);
      if (!news) return 'no';
      demand(news.entries.every(isCommon), 'says what is not for everybody');
      const again = unpackNews(packNews(news.number, news.device, news.entries));
      demand(again?.entries.length === news.entries.length, 'was read and cannot be written');
      return null;
    },
  },
  {
    name: 'grant of a further point',
    valid: [encodeGrant(grant)],
    refusals: ['no'],
    parse: (input) => {
      const parsed = parseGrant(input);
      if (!parsed) return 'no';
      demand(parsed.version === 2 && parsed.networkLinkKey.length === 32, 'no grant');
      return null;
    },
  },
];
