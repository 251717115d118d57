/** The layout of rescue files: fixed for ever in version 1, strict about every byte. */
import { describe, expect, it } from 'vitest';
import { expectOk } from '../../../src/domain/result.ts';
import { bytesToHex, concatBytes } from '../../../src/protocol/bytes.ts';
import { certificateBytes } from '../../../src/protocol/certificate.ts';
import { encodeRescueFile, parseRescueFile, type RescueContent } from '../../../src/protocol/rescueFile.ts';
import { rescueFileBytesLimit } from '../../../src/protocol/rescueLimits.ts';
import { encodeMessage } from '../../../src/protocol/wire/message.ts';
import { sha256 } from '../../../src/worker/crypto/bytes.ts';

const certificate = new Uint8Array(certificateBytes).fill(3);
const content: RescueContent = {
  origin: 'https://schein.example',
  registration: { kind: 'enrol', certificate },
  segments: [{ bytes: new Uint8Array([1, 2, 3]), before: new Uint8Array(32).fill(9) }, { bytes: new Uint8Array([4]) }],
};
/* A file as if the app had written it, whatever the content. */
const fileOf = async (value: object): Promise<Uint8Array<ArrayBuffer>> => {
  const real = await encodeRescueFile(sha256, content);
  const bytes = encodeMessage(value);
  return concatBytes(real.subarray(0, 18), await sha256(bytes), bytes);
};
const refusal = async (file: Uint8Array): Promise<string> => {
  const parsed = await parseRescueFile(sha256, file);
  return parsed.ok ? expect.fail('it was read') : parsed.error.type;
};

describe('a rescue file', () => {
  it('says what was written into it', async () => {
    expect(expectOk(await parseRescueFile(sha256, await encodeRescueFile(sha256, content)))).toEqual(content);
    const founding: RescueContent = {
      ...content,
      registration: { kind: 'found', certificate, officeKey: new Uint8Array(65).fill(4) },
    };
    expect(expectOk(await parseRescueFile(sha256, await encodeRescueFile(sha256, founding)))).toEqual(founding);
  });

  it('is laid out as on the day it was first written', async () => {
    const file = await encodeRescueFile(sha256, content);
    expect(new TextDecoder().decode(file.subarray(0, 17))).toBe('feldschein rescue');
    expect(file[17]).toBe(1);
    // Of the CBOR behind it, put together by hand from RFC 8949: another digest is another format, and needs another version.
    expect(bytesToHex(file.subarray(18, 50))).toBe('824bf04ed0154d3f6c7adec55e527b527640e19ec3bc6bfeb6a6b4f981a3e4b6');
    expect(file.length).toBe(427);
  });

  it('is refused for every single byte that differs or is missing', async () => {
    const file = await encodeRescueFile(sha256, content);
    for (let at = 0; at < file.length; at++) {
      const other = file.slice();
      other[at] = (other[at] ?? 0) ^ 0x20;
      expect(await refusal(other), `byte ${at}`).toBe(
        at < 17 ? 'notARescueFile' : at === 17 ? 'rescueNewer' : 'rescueDamaged',
      );
      expect(await refusal(file.subarray(0, at)), `cut at ${at}`).toBe(at < 17 ? 'notARescueFile' : 'rescueDamaged');
    }
    expect(await refusal(concatBytes(file, new Uint8Array(1)))).toBe('rescueDamaged');
  });

  it.each([
    ['no segments', { ...content, segments: [] }],
    ['an empty segment', { ...content, segments: [{ bytes: new Uint8Array(0) }] }],
    ['a digest too short', { ...content, segments: [{ bytes: new Uint8Array(1), before: new Uint8Array(31) }] }],
    ['another kind of registration', { ...content, registration: { kind: 'other', certificate } }],
    ['a founding without key', { ...content, registration: { kind: 'found', certificate } }],
    ['an address without end', { ...content, origin: 'x'.repeat(256) }],
    [
      'too many segments',
      { ...content, segments: Array.from({ length: 65_537 }, () => ({ bytes: new Uint8Array(1) })) },
    ],
    ['a list', []],
  ])('with a right checksum and %s is refused all the same', async (_, value) => {
    expect(await refusal(await fileOf(value))).toBe('rescueDamaged');
  });

  it('of any size is refused before it is looked at', async () => {
    expect(await refusal(new Uint8Array(rescueFileBytesLimit + 1))).toBe('rescueTooLarge');
  });
});
