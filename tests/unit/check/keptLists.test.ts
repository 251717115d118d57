/** What a phone keeps: the newest list of each organisation, through restarts, and never one that it should not believe. */
import { beforeEach, describe, expect, it } from 'vitest';
import { browserCrypto } from '../../../src/check/browserCrypto.ts';
import { createComparedIssuers } from '../../../src/check/comparedIssuers.ts';
import { createKeptLists, type Shelf } from '../../../src/check/keptLists.ts';
import { shownName } from '../../../src/check/view/shownName.ts';
import { createSpeaker } from '../../../src/check/words/words.ts';
import type { TenantId } from '../../../src/domain/ids.ts';
import type { PublishedCheckList } from '../../../src/protocol/checkList.ts';
import { encodeMessage } from '../../../src/protocol/wire/message.ts';
import { createTestSigner } from '../../../src/testing/signer.ts';
import { createIssuer } from '../../support/issuer.ts';

type Issuer = Awaited<ReturnType<typeof createIssuer>>;

/** As localStorage; `refuses` as a private window or a full one does. */
const createShelf = (): Shelf & { refuses: boolean; readonly entries: Map<string, string> } => {
  const entries = new Map<string, string>();
  const shelf = {
    entries,
    refuses: false,
    get length() {
      return entries.size;
    },
    key: (index: number) => [...entries.keys()][index] ?? null,
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (shelf.refuses) throw new DOMException('no room', 'QuotaExceededError');
      entries.set(key, value);
    },
  };
  return shelf;
};
const answer = (...lists: readonly PublishedCheckList[]): Uint8Array => encodeMessage({ lists: [...lists] });
const numbersOf = async (shelf: Shelf | null): Promise<readonly number[]> =>
  (await createKeptLists(shelf, browserCrypto).issuers()).map(({ list }) => list.number);

let shelf: ReturnType<typeof createShelf>;
let issuer: Issuer;
beforeEach(async () => {
  shelf = createShelf();
  issuer = await createIssuer();
});

describe('lists on a phone', () => {
  it('are there again after a restart, with their Prüfzahl', async () => {
    const other = await createIssuer();
    await createKeptLists(shelf, browserCrypto).take(
      answer(await issuer.publish({ number: 7 }), await other.publish()),
    );
    const issuers = await createKeptLists(shelf, browserCrypto).issuers();
    expect(issuers.map(({ list, fingerprint }) => [list.tenant, list.number, fingerprint])).toEqual([
      [issuer.organisation.tenant, 7, issuer.fingerprint],
      [other.organisation.tenant, 1, other.fingerprint],
    ]);
  });

  it('give way to a newer one alone', async () => {
    const kept = await issuer.publish({ number: 5 });
    const lists = createKeptLists(shelf, browserCrypto);
    await lists.take(answer(kept));
    const newer = await issuer.publish({ number: 6 });
    for (const [bad, reason] of [
      [await issuer.publish({ number: 4 }), 'listOlder'],
      [await issuer.publish({ number: 5 }), 'listConflict'],
      [await issuer.publish({ number: 6 }, [], await createTestSigner()), 'listSignature'],
      [{ ...newer, officeKey: (await createTestSigner()).publicKey }, 'listOfOther'],
      [{ ...newer, list: newer.list.slice(0, -1) }, 'listLayout'],
      [{ ...newer, list: new Uint8Array(16_385) }, 'listTooLarge'],
    ] as const) {
      expect(await lists.take(answer(bad))).toEqual({ refused: [reason], newcomers: [] });
      expect(await numbersOf(shelf)).toEqual([5]);
    }
    expect(await lists.take(answer(kept))).toEqual({ refused: [], newcomers: [] });
    expect(await lists.take(answer(newer))).toEqual({ refused: [], newcomers: [] });
    expect(await numbersOf(shelf)).toEqual([6]);
  });

  it('stay where the queue forgets one, and a bad one keeps no good one out', async () => {
    const [other, forger] = [await createIssuer(), await createTestSigner()];
    const lists = createKeptLists(shelf, browserCrypto);
    await lists.take(answer(await issuer.publish({ number: 5 })));
    const taken = await lists.take(answer(await other.publish({}, [], forger), await other.publish({ number: 2 })));
    expect(taken?.refused).toEqual(['listSignature']);
    expect(await numbersOf(shelf)).toEqual([5, 2]);
  });

  it('name an organisation that comes later as new, not those of the first visit', async () => {
    const other = await createIssuer();
    const lists = createKeptLists(shelf, browserCrypto);
    expect((await lists.take(answer(await issuer.publish())))?.newcomers).toEqual([]);
    const both = answer(await issuer.publish({ number: 2 }), await other.publish());
    expect((await lists.take(both))?.newcomers).toEqual([other.organisation.tenant]);
    expect((await lists.take(both))?.newcomers).toEqual([]);
  });

  it('are not taken from anything but a queue’s answer', async () => {
    const lists = createKeptLists(shelf, browserCrypto);
    const good = answer(await issuer.publish());
    for (const bad of [
      new Uint8Array(),
      new TextEncoder().encode('<!doctype html><h1>Willkommen im WLAN'),
      good.slice(0, -1),
      new Uint8Array([...good, 0]),
      encodeMessage({ lists: 'none' }),
      encodeMessage({ lists: [{ officeKey: 'text', list: new Uint8Array(3) }] }),
      encodeMessage({ lists: [7] }),
      encodeMessage([]),
      encodeMessage({
        lists: Array.from({ length: 201 }, () => ({ officeKey: new Uint8Array(65), list: new Uint8Array(1) })),
      }),
    ]) {
      expect(await lists.take(bad)).toBeNull();
    }
    expect(shelf.entries.size).toBe(0);
  });

  it('count as long as the page is open where nothing can be kept, and what is damaged there counts for nothing', async () => {
    shelf.refuses = true;
    const lists = createKeptLists(shelf, browserCrypto);
    await lists.take(answer(await issuer.publish()));
    expect(await lists.issuers()).toHaveLength(1);
    const withoutShelf = createKeptLists(null, browserCrypto);
    await withoutShelf.take(answer(await issuer.publish()));
    expect(await withoutShelf.issuers()).toHaveLength(1);
    shelf.entries.set('check-list 00', 'AAAA.BBBB');
    shelf.entries.set('check-list 01', 'not base64!');
    shelf.entries.set('somebody else’s', 'x');
    expect(await numbersOf(shelf)).toEqual([]);
  });
});

describe('what was compared', () => {
  const tenant = 'ab'.repeat(16) as TenantId;

  it('is remembered, and nothing but the organisation’s id', () => {
    createComparedIssuers(shelf).add(tenant);
    createComparedIssuers(shelf).add('cd'.repeat(16) as TenantId);
    expect(createComparedIssuers(shelf).tenants()).toEqual([tenant, 'cd'.repeat(16)]);
    expect([...shelf.entries.values()]).toEqual([`${tenant} ${'cd'.repeat(16)}`]);
  });

  it('is asked again where it cannot be kept or was damaged', () => {
    shelf.entries.set('check-compared', 'nonsense');
    expect(createComparedIssuers(shelf).tenants()).toEqual([]);
    shelf.refuses = true;
    const compared = createComparedIssuers(shelf);
    compared.add(tenant);
    expect(compared.tenants()).toEqual([tenant]);
    expect(createComparedIssuers(shelf).tenants()).toEqual([]);
    expect(createComparedIssuers(null).tenants()).toEqual([]);
  });
});

describe('a shown name', () => {
  const { say } = createSpeaker('de');

  it('cannot turn, hide or break what stands around it', () => {
    expect(shownName('Verein\u202e \u2066Feld\u200brain\u0000\u2029', say)).toBe('Verein Feldrain');
    expect(shownName('جمعية', say)).toBe('جمعية');
    expect(shownName('\u200b', say)).toBe('eine Organisation ohne Namen');
  });
});
