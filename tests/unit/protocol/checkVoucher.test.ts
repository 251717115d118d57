/** What a code is worth: each verdict once, by real signatures, and which of two reasons counts. */
import { expect, it } from 'vitest';
import type { Day } from '../../../src/domain/calendar.ts';
import { expectOk } from '../../../src/domain/result.ts';
import { acceptCheckList, type PublishedCheckList } from '../../../src/protocol/checkList.ts';
import { checkVoucher, type KnownIssuer } from '../../../src/protocol/checkVoucher.ts';
import {
  digitsToVoucherCode,
  voucherCodeBytes,
  voucherCodeDigits,
  voucherCodeToDigits,
} from '../../../src/protocol/voucherCode.ts';
import { createTestSigner } from '../../../src/testing/signer.ts';
import { sha256 } from '../../../src/worker/crypto/bytes.ts';
import { verify } from '../../../src/worker/crypto/signing.ts';
import { createIssuer, drawNumber, testNow, testToday } from '../../support/issuer.ts';

const crypto = { sha256, verify };
const time = { now: testNow, today: testToday };
const known = async (published: PublishedCheckList, fingerprint = ''): Promise<KnownIssuer> => ({
  list: expectOk(await acceptCheckList(crypto, published, null)),
  fingerprint,
});

it('is genuine where a listed key signed it, and says whom to call', async () => {
  const [other, issuer] = [await createIssuer(), await createIssuer()];
  const number = drawNumber();
  const verdict = await checkVoucher(
    crypto,
    await issuer.sign({ number }),
    [await known(await other.publish()), await known(await issuer.publish(), issuer.fingerprint)],
    time,
  );
  expect(verdict).toMatchObject({
    type: 'genuine',
    claims: { number, guaranteeCents: 50_000 },
    issuer: { phone: '0345 1234', fingerprint: issuer.fingerprint, tenant: issuer.organisation.tenant },
  });
});

it('is expired after its last day, not on it', async () => {
  const issuer = await createIssuer();
  const lists = [await known(await issuer.publish())];
  const ended = { issuedOn: '2026-08-23' as Day };
  const last = await checkVoucher(crypto, await issuer.sign({ ...ended, validUntil: testToday }), lists, time);
  expect(last.type).toBe('genuine');
  const over = await checkVoucher(
    crypto,
    await issuer.sign({ ...ended, validUntil: '2026-11-23' as Day }),
    lists,
    time,
  );
  expect(over.type).toBe('expired');
});

it('is revoked however old the list and the voucher are', async () => {
  const issuer = await createIssuer();
  const number = drawNumber();
  const lists = [await known(await issuer.publish({ renewBy: testNow - 1 }, [number]))];
  const over = { number, issuedOn: '2026-08-01' as Day, validUntil: '2026-11-01' as Day };
  expect((await checkVoucher(crypto, await issuer.sign(over), lists, time)).type).toBe('revoked');
  expect((await checkVoucher(crypto, await issuer.sign(), lists, time)).type).toBe('listTooOld');
});

it('is of an unknown issuer where no list names the key, or not for that day', async () => {
  const [issuer, stranger] = [await createIssuer(), await createIssuer()];
  const { publicKey } = issuer.device.signing;
  const lists = [await known(await issuer.publish())];
  expect((await checkVoucher(crypto, await stranger.sign(), lists, time)).type).toBe('unknownIssuer');
  for (const [from, until] of [
    ['2026-11-25', null],
    ['2026-01-01', '2026-11-23'],
  ] as const) {
    const keys = [{ publicKey, from: from as Day, until: until as Day | null }];
    const others = [await known(await issuer.publish({ keys }))];
    expect((await checkVoucher(crypto, await issuer.sign(), others, time)).type).toBe('unknownIssuer');
  }
});

it('is forged where the key is named but did not sign', async () => {
  const issuer = await createIssuer();
  const lists = [await known(await issuer.publish())];
  const digits = await issuer.sign({}, await createTestSigner());
  expect((await checkVoucher(crypto, digits, lists, time)).type).toBe('forged');
});

it('is not yet valid where a clock is off by more than a day', async () => {
  const issuer = await createIssuer();
  const lists = [await known(await issuer.publish())];
  const onDay = async (issuedOn: string) =>
    (await checkVoucher(crypto, await issuer.sign({ issuedOn: issuedOn as Day }), lists, time)).type;
  expect(await onDay('2026-11-25')).toBe('genuine');
  expect(await onDay('2026-11-26')).toBe('notYet');
});

it('is training whoever signed it, and unreadable where it is no code', async () => {
  const issuer = await createIssuer();
  const lists = [await known(await issuer.publish())];
  expect((await checkVoucher(crypto, await issuer.sign({ form: 'training' }), lists, time)).type).toBe('training');
  for (const digits of ['', 'abc', '1'.repeat(voucherCodeDigits), '9'.repeat(voucherCodeDigits)]) {
    expect(await checkVoucher(crypto, digits, lists, time)).toEqual({ type: 'unreadable' });
  }
});

it('cannot be told without any list', async () => {
  const issuer = await createIssuer();
  expect((await checkVoucher(crypto, await issuer.sign(), [], time)).type).toBe('noList');
});

it('is never genuine with any one of the 936 bits flipped', async () => {
  const issuer = await createIssuer();
  const lists = [await known(await issuer.publish())];
  const digits = await issuer.sign();
  const bytes = digitsToVoucherCode(digits) ?? new Uint8Array();
  expect(bytes).toHaveLength(voucherCodeBytes);
  const verdictOf = async (code: Uint8Array) =>
    (await checkVoucher(crypto, voucherCodeToDigits(code), lists, time)).type;
  expect(await verdictOf(bytes)).toBe('genuine');
  const verdicts = new Map<string, number>();
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const flipped = bytes.slice();
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    const verdict = await verdictOf(flipped);
    verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
  }
  expect([...verdicts.values()].reduce((sum, count) => sum + count)).toBe(936);
  // One bit turns a voucher into an example: worth nothing as well.
  expect([...verdicts.keys()].sort()).toEqual(['forged', 'training', 'unknownIssuer', 'unreadable']);
});

it('is judged by its own organisation alone: another that lists the same key neither revives nor renames it', async () => {
  const [issuer, impostor] = [await createIssuer(), await createIssuer()];
  const [gone, good] = [drawNumber(), drawNumber()];
  const own = await known(await issuer.publish({}, [gone]));
  const keys = [{ publicKey: issuer.device.signing.publicKey, from: '1970-01-01' as Day, until: null }];
  const theirs = await known(await impostor.publish({ keys, organisationName: 'Impostor', phone: '666' }, [good]));
  for (const lists of [
    [own, theirs],
    [theirs, own],
  ]) {
    const ofGone = await checkVoucher(crypto, await issuer.sign({ number: gone }), lists, time);
    expect(ofGone).toMatchObject({ type: 'revoked', issuer: { organisationName: 'Verein Feldrain' } });
    const ofGood = await checkVoucher(crypto, await issuer.sign({ number: good }), lists, time);
    expect(ofGood).toMatchObject({ type: 'genuine', issuer: { organisationName: 'Verein Feldrain' } });
  }
  expect((await checkVoucher(crypto, await issuer.sign(), [theirs], time)).type).not.toBe('genuine');
});
