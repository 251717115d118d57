/**
 * Writes the vectors of wire version 1, once: `node tests/vectors/make.ts`.
 *
 * They were made by the code of their day and are kept: tablets and queues hold such bytes for years, so later code has to
 * open these very ones. Made again they would prove only that the code understands itself. A new version gets a new file.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { caseOf } from '../../src/domain/entries.ts';
import type { CaseId, DraftId, PointId } from '../../src/domain/ids.ts';
import { defaultPolicy } from '../../src/domain/policy.ts';
import { bytesToHex } from '../../src/protocol/bytes.ts';
import { parseCertificate } from '../../src/protocol/certificate.ts';
import { importHmac } from '../../src/worker/crypto/derive.ts';
import { deriveSealingPair } from '../../src/worker/crypto/hpke.ts';
import { createSigningPair, exportSigningKey } from '../../src/worker/crypto/signing.ts';
import { createDeviceIdentity, tenantOf } from '../../src/worker/desk/identity.ts';
import { createCaseKeys } from '../../src/worker/keys/caseKeys.ts';
import type { Keyring } from '../../src/worker/keys/keyring.ts';
import { openKeys, pointSealingSecret } from '../../src/worker/keys/openKeys.ts';
import { createSlot } from '../../src/worker/keys/slot.ts';
import { createDrafts } from '../../src/worker/ledger/drafts.ts';
import { sealLocalEntry } from '../../src/worker/ledger/localEntry.ts';
import { DeviceDatabase } from '../../src/worker/storage/database.ts';
import { createCutter } from '../../src/worker/sync/cutter.ts';
import { createDexieOutbox } from '../../src/worker/sync/dexieOutbox.ts';
import { describeWire, sampleEntries } from './describeWire.ts';

const file = (name: string): URL => new URL(name, import.meta.url);
if (existsSync(file('wire1.json'))) throw new Error('wire1.json is made once and never again');

/** 32 bytes that everyone can see are no secret. */
const openSecret = (first: number) => Uint8Array.from({ length: 32 }, (_, index) => (first + index) & 255);
const passphrase = 'bergbach seestern apfelmus kranich zwieback';
const [pointSecret, officeSecret, deviceSecret] = [openSecret(0x10), openSecret(0x40), openSecret(0x70)];

const office = await createSigningPair(true);
const tenant = await tenantOf(office.publicKey);
const pointId = '7777777777777777' as PointId;
const identity = await createDeviceIdentity(tenant, pointId, { point: true, office: true }, office.privateKey);
const parsed = parseCertificate(identity.certificate);
if (!parsed.ok) throw new Error('no certificate');
const { device } = parsed.value.certificate;
const [pointPair, officePair] = await Promise.all([
  deriveSealingPair(await pointSealingSecret(pointSecret)),
  deriveSealingPair(officeSecret),
]);
const keyring: Keyring = {
  version: 1,
  tenant,
  device,
  pointId,
  organisationName: 'Verein Feldrain',
  pointName: 'Dorfgemeinschaftshaus',
  handle: 'mk',
  policy: defaultPolicy,
  keyEpoch: 0,
  signingKey: identity.signingKey,
  officeKey: office.publicKey,
  officeSealingKey: officePair.publicKey,
  pointSealingKey: pointPair.publicKey,
  localSecret: openSecret(0xa0),
  point: {
    secret: pointSecret,
    indexKey: openSecret(0xb0),
    networkLinkKey: openSecret(0xc0),
    networkTagKey: openSecret(0xd0),
  },
  office: { signingKey: await exportSigningKey(office.privateKey), sealingSecret: officeSecret },
};

const database = new DeviceDatabase({ indexedDB: new IDBFactory(), IDBKeyRange });
const keys = await openKeys(keyring);
if (!keys.caseWrappingKey) throw new Error('no wrapping key');
const caseKeys = createCaseKeys(keys.caseWrappingKey, (caseId) => database.caseKeys.get(caseId));
const caseIds = [...new Set(sampleEntries.flatMap((entry) => caseOf(entry) ?? []))];
const slots = await Promise.all(caseIds.map((caseId: CaseId) => caseKeys.create(caseId)));
await database.caseKeys.bulkAdd(slots);
for (const [index, entry] of sampleEntries.entries()) {
  const caseId = caseOf(entry);
  // The samples share one id, the rows of a device cannot.
  const own = { ...entry, entryId: index.toString(16).padStart(16, '0') as typeof entry.entryId };
  const key = caseId === null ? null : await caseKeys.find(caseId);
  await database.entries.add(await sealLocalEntry(keys.ledgerKey, own, key, device, { type: 'own', savedAt: 1 }));
}
await createCutter(createDexieOutbox(database), keys, caseKeys.find).cut();
const draftId = '9999999999999999' as DraftId;
await createDrafts(database, keys.ledgerKey, () => 1).save({
  draftId,
  caseId: null,
  noteId: null,
  form: { complaint: 'halb getippt' } as never,
});
const slot = await createSlot(passphrase, await importHmac(deviceSecret), { memoryKiB: 1_024, iterations: 1 }, keyring);

const hexOf = (value: unknown): unknown =>
  value instanceof Uint8Array
    ? bytesToHex(value)
    : Array.isArray(value)
      ? value.map(hexOf)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, hexOf(part)]))
        : value;
const vectors = {
  tenant,
  device,
  officeKey: office.publicKey,
  pointSecret,
  officeSecret,
  deviceSecret,
  passphrase,
  certificate: identity.certificate,
  segments: (await database.segments.toArray()).map(({ lane, bytes }) => ({ lane, bytes })),
  caseKeys: slots,
  entries: await database.entries.toArray(),
  draft: await database.drafts.get(draftId),
  slot,
};
writeFileSync(file('wire1.json'), `${JSON.stringify(hexOf(vectors), null, 2)}\n`);
writeFileSync(file('wire1.txt'), describeWire());
