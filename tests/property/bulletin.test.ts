/** News for every point: read as they were written, the same whoever puts them together, and nothing but what the office may say. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../src/domain/entries.ts';
import type { DeviceId, TenantId } from '../../src/domain/ids.ts';
import { createLedgerFold, type Ledger } from '../../src/domain/ledger.ts';
import { type CommonEntry, commonEntries, isCommon } from '../../src/domain/ledgerCommon.ts';
import { encodeNews, parseNews } from '../../src/protocol/bulletin.ts';
import { bytesToHex } from '../../src/protocol/bytes.ts';
import { arbitraryId } from '../../src/testing/arbitraries.ts';
import { arbitraryEntry } from '../../src/testing/arbitraryEntries.ts';
import { testRandom } from '../../src/testing/signer.ts';
import { deriveSealingPair } from '../../src/worker/crypto/hpke.ts';
import { createSigningPair, exportSigningKey } from '../../src/worker/crypto/signing.ts';
import { openBulletin, sealBulletin } from '../../src/worker/network/bulletin.ts';
import { packNews, unpackNews } from '../../src/worker/network/news.ts';

const device = 'aa'.repeat(16) as DeviceId;
const tenant = 'bb'.repeat(16) as TenantId;
const commonEntry = arbitraryEntry.filter(isCommon);
const number = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
/** An organisation is founded once, and no two entries have one id. */
const meeting = fc
  .uniqueArray(arbitraryEntry, { maxLength: 40, selector: ({ entryId }) => entryId })
  .filter((entries) => entries.filter(({ type }) => type === 'organisationFounded').length < 2);

const fold = (entries: readonly LedgerEntry[]): Ledger => {
  const { ledger, apply } = createLedgerFold();
  for (const entry of entries) apply(entry, device);
  return ledger;
};
/** What concerns everybody, as plain data. */
const saidBy = ({ payer, terms, careProviders, pointNames, devices, revoked, organisationName }: Ledger) => ({
  payer,
  terms,
  careProviders: new Map(careProviders),
  pointNames: new Map(pointNames),
  devices: new Map(devices),
  revoked: new Map(revoked),
  organisationName,
});

describe('news', () => {
  it('come back as they were packed', () => {
    fc.assert(
      fc.property(number, fc.array(commonEntry, { maxLength: 12 }), (count, entries) => {
        expect(unpackNews(packNews(count, device, entries))).toEqual({ number: count, device, entries, skipped: 0 });
      }),
    );
  });

  it('of whatever a ledger knows make another ledger know the same, in whatever order it came', () => {
    fc.assert(
      fc.property(meeting, (entries) => {
        const ledger = fold(entries);
        const news = commonEntries(ledger);
        expect(commonEntries(fold(entries.toReversed()))).toEqual(news);
        expect(saidBy(fold(news))).toEqual(saidBy(ledger));
        expect(commonEntries(fold([...news, ...news]))).toEqual(news);
      }),
    );
  });

  it('that say anything else are refused as a whole', () => {
    fc.assert(
      fc.property(
        fc.array(commonEntry, { maxLength: 4 }),
        arbitraryEntry.filter((entry) => !isCommon(entry)),
        (entries, other) => {
          expect(unpackNews(packNews(1, device, [...entries, other as LedgerEntry as CommonEntry]))).toBeNull();
        },
      ),
    );
  });

  it('that are cut off anywhere, or have something behind them, are refused', () => {
    fc.assert(
      fc.property(fc.array(arbitraryId(8), { maxLength: 4 }), fc.nat(), (ids, at) => {
        const entries = ids.map((id) => new TextEncoder().encode(id));
        const bytes = encodeNews({ number: 7, device, entries });
        expect(parseNews(bytes)?.entries.map(bytesToHex)).toEqual(entries.map(bytesToHex));
        expect(parseNews(bytes.slice(0, at % bytes.length))).toBeNull();
        expect(parseNews(new Uint8Array([...bytes, 0]))).toBeNull();
      }),
    );
  });
});

describe('a bulletin', () => {
  it('opens for the network alone, and says only what this office signed for this organisation', async () => {
    const [signing, stranger] = [await createSigningPair(true), await createSigningPair(true)];
    const [pair, other] = [await deriveSealingPair(testRandom(32)), await deriveSealingPair(testRandom(32))];
    const office = { signingKey: await exportSigningKey(signing.privateKey), sealingSecret: testRandom(32) };
    const news = packNews(3, device, []);
    const sealed = await sealBulletin({ tenant, office }, pair.publicKey, news);
    const { publicKey: officeKey } = signing;
    expect(await openBulletin({ tenant, officeKey }, pair, sealed)).toMatchObject({ number: 3, entries: [] });
    expect(await openBulletin({ tenant, officeKey }, other, sealed)).toBeNull();
    expect(await openBulletin({ tenant, officeKey: stranger.publicKey }, pair, sealed)).toBeNull();
    const elsewhere = 'cc'.repeat(16) as TenantId;
    expect(await openBulletin({ tenant: elsewhere, officeKey }, pair, sealed)).toBeNull();
    for (let at = 0; at < sealed.length; at++) {
      const changed = sealed.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await openBulletin({ tenant, officeKey }, pair, changed)).toBeNull();
    }
  });
});
