/** What tablets and queues of wire version 1 hold still opens: certificate, segments, rows at rest and a volunteer's slot. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { caseOf, type LedgerEntry, laneByEntryType } from '../../../src/domain/entries.ts';
import { expectOk } from '../../../src/domain/result.ts';
import { bytesToHex, ownHexToBytes } from '../../../src/protocol/bytes.ts';
import { certificateSignatureInput, parseCertificate } from '../../../src/protocol/certificate.ts';
import { decodeEntry, encodeEntry } from '../../../src/protocol/entryCodec.ts';
import { importHmac } from '../../../src/worker/crypto/derive.ts';
import { deriveSealingPair } from '../../../src/worker/crypto/hpke.ts';
import { verify } from '../../../src/worker/crypto/signing.ts';
import { tenantOf } from '../../../src/worker/desk/identity.ts';
import { createCaseKeys } from '../../../src/worker/keys/caseKeys.ts';
import { renewOldSlot } from '../../../src/worker/keys/oldSlot.ts';
import { openKeys, pointSealingSecret } from '../../../src/worker/keys/openKeys.ts';
import { stretch } from '../../../src/worker/keys/slot.ts';
import { openLocalEntry } from '../../../src/worker/ledger/localEntry.ts';
import type { CaseKeyRow, EntryRow, OldSlotRow } from '../../../src/worker/storage/rows.ts';
import { readSegment } from '../../../src/worker/sync/reader.ts';
import { sampleEntries1 } from '../../vectors/describeWire.ts';

const hexFields = new Set(['bytes', 'body', 'wrapped', 'wrappedKey', 'keyring', 'salt', 'certificate']);
const stored = JSON.parse(readFileSync(new URL('../../vectors/wire1.json', import.meta.url), 'utf8'), (key, value) =>
  hexFields.has(key) && typeof value === 'string' ? ownHexToBytes(value) : value,
);
const certificate = expectOk(parseCertificate(stored.certificate));
const samples: readonly LedgerEntry[] = sampleEntries1.map((entry, index) => {
  // Check symbols are not on the wire: a number is read with those that belong to it.
  const own = { ...entry, entryId: index.toString(16).padStart(16, '0') as LedgerEntry['entryId'] };
  return expectOk(decodeEntry(encodeEntry(own), caseOf(own)));
});

const tryPassphrase = async (passphrase: string, deviceSecret: Uint8Array<ArrayBuffer>) => {
  const slot = stored.slot as OldSlotRow;
  return renewOldSlot(await stretch(passphrase, slot), await importHmac(deviceSecret), slot);
};

const openSession = async () => {
  const opened = await tryPassphrase(stored.passphrase, ownHexToBytes(stored.deviceSecret));
  if (!opened) throw new Error('the passphrase of the vector does not open its slot');
  const { keyring, slot } = expectOk(opened);
  const keys = await openKeys(keyring);
  const slots = stored.caseKeys as readonly CaseKeyRow[];
  const wrappingKeys = async () => (await keys.caseWrappingKeys()) ?? [];
  const caseKeys = createCaseKeys(wrappingKeys, async (caseId) => slots.find((slot) => slot.caseId === caseId));
  return { keys, caseKeys, slot };
};

describe('wire version 1', () => {
  it('knows the tenant by the office’s key, and the certificate by its signature', async () => {
    const officeKey = ownHexToBytes(stored.officeKey);
    expect(await tenantOf(officeKey)).toBe(stored.tenant);
    const { body, signature } = certificate;
    expect(await verify(officeKey, signature, certificateSignatureInput(body))).toBe(true);
    const { tenant, device } = stored;
    expect(certificate.certificate).toMatchObject({ tenant, device, pointId: '7777777777777777' });
  });

  it.each(['point', 'office'] as const)('opens the segment of the %s lane with the point’s secret', async (lane) => {
    const { caseKeys } = await openSession();
    const pair = await deriveSealingPair(await pointSealingSecret(ownHexToBytes(stored.pointSecret)));
    const read = await readLane(lane, pair.privateKey, caseKeys.find);
    expect(expectOk(read)).toMatchObject({
      device: stored.device,
      incomplete: null,
      entries: samples.filter((entry) => laneByEntryType[entry.type] === lane),
    });
  });

  it('opens the office’s lane and no other with the office’s secret', async () => {
    const { privateKey } = await deriveSealingPair(ownHexToBytes(stored.officeSecret));
    const read = await readLane('office', privateKey, async () => null);
    expect(expectOk(read).entries).toHaveLength(4);
    expect(await readLane('point', privateKey, async () => null)).toMatchObject({
      value: { entries: [], incomplete: 'notForUs' },
    });
  });

  it('opens the volunteer’s slot with the passphrase and with no other', async () => {
    const { keys, slot } = await openSession();
    expect(keys.keyring).toMatchObject({ organisationName: 'Verein Feldrain', keyEpoch: 0 });
    expect(slot.volunteer).toMatchObject({ handle: 'mk', role: 'coordinator' });
    expect(await tryPassphrase(`${stored.passphrase}e`, ownHexToBytes(stored.deviceSecret))).toBeNull();
    expect(await tryPassphrase(stored.passphrase, new Uint8Array(32))).toBeNull();
  });

  it('opens the entries at rest', async () => {
    const { keys, caseKeys } = await openSession();
    const opened = await Promise.all(
      (stored.entries as readonly EntryRow[]).map((row) => openLocalEntry(keys.ledgerKey, row, caseKeys.find)),
    );
    expect(opened.map(expectOk)).toEqual(samples);
  });

  it('reads nothing of a case whose key is gone', async () => {
    const { keys } = await openSession();
    for (const row of stored.entries as readonly EntryRow[]) {
      const opened = await openLocalEntry(keys.ledgerKey, row, async () => null);
      if (row.lane === 'point') expect(opened).toMatchObject({ ok: false, error: { type: 'caseKeyMissing' } });
      else expect(opened.ok).toBe(true);
    }
  });

  it('opens no segment with one changed byte', { timeout: 30_000 }, async () => {
    const { privateKey } = await deriveSealingPair(ownHexToBytes(stored.officeSecret));
    const { bytes } = segmentOf('office');
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      const read = await readBytes(changed, privateKey, async () => null);
      expect(read.ok, `byte ${at} of ${bytesToHex(bytes).length / 2}`).toBe(false);
    }
  });
});

const segmentOf = (lane: string): { readonly bytes: Uint8Array<ArrayBuffer> } =>
  stored.segments.find((segment: { lane: string }) => segment.lane === lane);
type Shredded = Parameters<typeof readSegment>[0]['shredded'];
type Find = Parameters<typeof readSegment>[0]['findCaseKey'];
const readBytes = (bytes: Uint8Array<ArrayBuffer>, privateKey: CryptoKey, findCaseKey: Find) => {
  const certificateOf = (stream: string) => (stream === stored.device ? certificate.certificate : null);
  const deps = {
    tenant: stored.tenant,
    privateKeys: [privateKey],
    findCaseKey,
    shredded: new Set() satisfies Shredded,
    openPointKey: async () => null,
  };
  return readSegment(deps, bytes, certificateOf, () => undefined, null);
};
const readLane = (lane: string, privateKey: CryptoKey, findCaseKey: Find) =>
  readBytes(segmentOf(lane).bytes, privateKey, findCaseKey);
