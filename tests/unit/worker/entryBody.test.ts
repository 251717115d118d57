/** Entry bodies: what was ever written opens, what is written now is the shorter way, and nothing unfolds without end. */
import { deflateRawSync } from 'node:zlib';
import { deflateSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { caseOf, type LedgerEntry } from '../../../src/domain/entries.ts';
import { bytesToHex, concatBytes, ownHexToBytes } from '../../../src/protocol/bytes.ts';
import { encodeEntry } from '../../../src/protocol/entryCodec.ts';
import { frameBytesLimit } from '../../../src/protocol/limits.ts';
import { generateEntries } from '../../../src/testing/notes/generate.ts';
import { testRandom } from '../../../src/testing/signer.ts';
import { importHkdf } from '../../../src/worker/crypto/derive.ts';
import { dictionary1 } from '../../../src/worker/ledger/dictionary.ts';
import { dictionary2 } from '../../../src/worker/ledger/dictionary2.ts';
import { packEntry, unpackEntry } from '../../../src/worker/ledger/entryBody.ts';

const salt = new Uint8Array(36);
let caseKey: CryptoKey;
beforeAll(async () => {
  caseKey = await importHkdf(testRandom(32));
});

const unpack = (body: Uint8Array<ArrayBuffer>) => unpackEntry(body, async () => caseKey, salt);
const pack = (entry: LedgerEntry) => packEntry(entry, caseOf(entry) === null ? null : caseKey, salt);
const bodyOf = (flags: number, content: Uint8Array) => concatBytes(new Uint8Array([flags]), content);

const provider = {
  entryId: '1111111111111111',
  at: 1_795_538_400_000,
  type: 'careProviderChanged',
  provider: {
    providerId: '8888888888888888',
    name: 'Zahnarztpraxis am Markt',
    specialty: 'dentistry',
    address: 'Markt 1',
    phone: '0345 2',
    note: 'Bitte vorher anrufen, Termine nach Vereinbarung.',
  },
  listed: true,
} as LedgerEntry;
const plain = encodeEntry(provider);

describe('an entry body', () => {
  it('comes back as it was packed, every kind of entry', async () => {
    for (const entry of generateEntries(7, 300))
      expect(await unpack(await pack(entry))).toEqual({ ok: true, value: entry });
  });

  it('is written with dictionary 2, or plain where that is shorter', async () => {
    for (const entry of generateEntries(8, 300)) {
      const { length } = encodeEntry(entry);
      const body = await pack(entry);
      const [head, flag] = caseOf(entry) === null ? [1, 0] : [9, 1];
      const deflated = deflateSync(encodeEntry(entry), { level: 9, dictionary: dictionary2 }).length;
      expect(body[0]).toBe(deflated < length ? 4 | flag : flag);
      expect(body.length).toBe(head + Math.min(length, deflated));
    }
  });

  it('opens as frames and rows hold it: plain, with dictionary 1, with dictionary 2', async () => {
    const expected = { ok: true, value: provider };
    expect(await unpack(bodyOf(0, plain))).toEqual(expected);
    expect(await unpack(bodyOf(2, deflateSync(plain, { level: 9, dictionary: dictionary1 })))).toEqual(expected);
    expect(await unpack(bodyOf(4, deflateSync(plain, { level: 9, dictionary: dictionary2 })))).toEqual(expected);
  });

  it('opens as somebody else’s deflate writes it', async () => {
    const other = new Uint8Array(deflateRawSync(plain, { dictionary: dictionary2 }));
    expect(await unpack(bodyOf(4, other))).toEqual({ ok: true, value: provider });
  });

  it('that was written when dictionary 2 came still opens', async () => {
    expect(await unpack(ownHexToBytes(frozenBody))).toEqual({ ok: true, value: provider });
    expect(bytesToHex(await pack(provider)).length).toBeLessThanOrEqual(frozenBody.length);
  });

  it('is refused by name where it is newer, broken or ambiguous', async () => {
    const deflated = deflateSync(plain, { dictionary: dictionary2 });
    const corrupt = { ok: false, error: { type: 'bodyCorrupt' } };
    for (const flags of [8, 16, 128, 255]) {
      expect(await unpack(bodyOf(flags, plain))).toEqual({ ok: false, error: { type: 'bodyNewer' } });
    }
    expect(await unpack(new Uint8Array())).toEqual({ ok: false, error: { type: 'bodyNewer' } });
    expect(await unpack(bodyOf(6, deflated))).toEqual(corrupt);
    expect(await unpack(bodyOf(2, deflated))).toEqual(corrupt);
    expect(await unpack(bodyOf(4, deflated.slice(0, -1)))).toEqual(corrupt);
    expect(await unpack(bodyOf(4, new Uint8Array()))).toEqual(corrupt);
  });

  it('may unfold further than usual, up to twice a frame', async () => {
    const wordy = {
      ...provider,
      provider: { ...('provider' in provider && provider.provider), note: 'x'.repeat(1_000) },
    };
    const body = await pack(wordy as LedgerEntry);
    expect(body.length).toBeLessThan(200);
    expect(await unpack(body)).toEqual({ ok: true, value: wordy });
  });

  it('that would unfold into hundreds of megabytes is refused before it does', async () => {
    const bomb = new Uint8Array(deflateRawSync(new Uint8Array(390_000_000), { level: 9 }));
    expect(bomb.length).toBeLessThan(frameBytesLimit);
    const before = process.memoryUsage().arrayBuffers;
    const startedAt = performance.now();
    expect(await unpack(bodyOf(4, bomb))).toEqual({ ok: false, error: { type: 'bodyCorrupt' } });
    // Unfolded whole it takes two seconds here and as much memory.
    expect(performance.now() - startedAt).toBeLessThan(1_000);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
  });
});

/** {@link provider}, packed on the day dictionary 2 was trained. */
const frozenBody =
  '046be5f21084021077115fee6686368f0e2828076503a4520f5803fa82dacd4ce9604ac130cdc0d8c454c1a8c200127da8ad01604283b606c06e4669047c0500';
