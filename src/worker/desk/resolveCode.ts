/** What was scanned or typed → what it is on this device. Nothing is corrected silently, nothing is kept. */
import { type CodeError, typedSymbols } from '../../domain/checkCode.ts';
import { type CaseNumber, parseCaseNumber, parseVoucherNumber, type VoucherNumber } from '../../domain/codes.ts';
import type { CaseRoot } from '../../domain/ids.ts';
import { caseByNumber, caseByRoot, isCardInUse, type LedgerCase } from '../../domain/ledgerCases.ts';
import { err } from '../../domain/result.ts';
import { parseCaseCard } from '../../protocol/caseCardCode.ts';
import { parseCertificate } from '../../protocol/certificate.ts';
import { keyIdOf } from '../../protocol/cose.ts';
import type { ResolvedCode } from '../../protocol/deskPapers.ts';
import {
  digitsOfVoucherUrl,
  digitsToVoucherCode,
  parseVoucherCode,
  type SignedVoucherCode,
} from '../../protocol/voucherCode.ts';
import { sha256 } from '../crypto/bytes.ts';
import { publicKeyOf, verify } from '../crypto/signing.ts';
import { inTime } from '../network/inTime.ts';
import type { TakeCase } from '../network/takeCase.ts';
import { withStorage } from '../storage/trouble.ts';
import { personOf } from './cases.ts';
import type { OpenDesk } from './openDesk.ts';

export const resolveCode = async (desk: OpenDesk, text: string, takeCase: TakeCase): Promise<ResolvedCode> => {
  const digits = digitsOfVoucherUrl(text);
  if (digits !== null) return resolvePaper(desk, digits);
  const root = parseCaseCard(text);
  if (root !== null) return resolveCard(desk, root, takeCase);
  return resolveTyped(desk, text);
};

const resolvePaper = async (desk: OpenDesk, digits: string): Promise<ResolvedCode> => {
  const bytes = digitsToVoucherCode(digits);
  const code = bytes && parseVoucherCode(bytes);
  if (!code?.ok) return { type: 'notOurs' };
  const { number, form } = code.value.claims;
  if (form === 'training' && !desk.machine.isDemo) return { type: 'training' };
  const genuine = await isSignedByUs(desk, code.value);
  const known = genuine ? findNumber(desk, number) : null;
  return known ?? { type: 'unknownVoucher', number, genuine };
};

const isSignedByUs = async ({ database, keys }: OpenDesk, code: SignedVoucherCode): Promise<boolean> => {
  const publicKeys = [await publicKeyOf(keys.keyring.signingKey)];
  for (const peer of await database.peers.toArray()) {
    const parsed = parseCertificate(peer.certificate);
    if (parsed.ok) publicKeys.push(parsed.value.certificate.signingKey);
  }
  for (const publicKey of publicKeys) {
    if ((await keyIdOf(sha256, publicKey)) !== code.keyId) continue;
    if (await verify(publicKey, code.signature, code.signatureInput(keys.keyring.tenant))) return true;
  }
  return false;
};

const resolveTyped = (desk: OpenDesk, text: string): ResolvedCode => {
  const asCase = parseCaseNumber(text);
  if (asCase.ok) return resolveCase(desk, caseByNumber(desk.records.ledger, asCase.value), asCase.value);
  const asVoucher = parseVoucherNumber(text);
  if (asVoucher.ok) {
    const { value: number } = asVoucher;
    return findNumber(desk, number) ?? { type: 'unknownVoucher', number, genuine: null };
  }
  // Something long, or with signs that no number has, was scanned from elsewhere.
  if (/[:/?#@]/.test(text) || typedSymbols(text).length > longestTypo) return { type: 'notOurs' };
  return { type: 'mistyped', error: commonError(asCase.error, asVoucher.error) };
};

const longestTypo = 18;

/** Somebody stands there and waits. What comes later is stored all the same: then the card opens the case when it is shown again. [ms] */
const patienceMs = 8_000;

/* At another point's card the queue is asked; at the own one what other points added comes later than the answer. */
const resolveCard = async (desk: OpenDesk, root: CaseRoot, takeCase: TakeCase): Promise<ResolvedCode> => {
  const found = caseByRoot(desk.records.ledger, root);
  if (found?.opened) {
    const isLost = isCardInUse(found, root) && (await wasReplacedElsewhere(desk, found, takeCase(desk, root)));
    return isLost ? { type: 'cardReplaced' } : resolveCase(desk, found, root);
  }
  const taken = await inTime(takeCase(desk, root), patienceMs, err({ type: 'noConnection' }));
  if (taken.ok) return resolveCase(desk, caseByRoot(desk.records.ledger, root), root);
  if (taken.error.type === 'cardReplaced') return { type: 'cardReplaced' };
  return { type: taken.error.type === 'noConnection' ? 'cardNotAsked' : 'unknownCase' };
};

/** For what another point may say of a card that is known here: shorter, since the case is here. [ms] */
const briefPatienceMs = 2_000;

/* A case of this point opens at once, and what others added comes later. Of one that came from another point that one knows best. */
const wasReplacedElsewhere = async (
  { database }: OpenDesk,
  { caseId }: LedgerCase,
  taking: ReturnType<TakeCase>,
): Promise<boolean> => {
  taking.catch(() => undefined);
  const copied = await withStorage(() => database.elsewhere.get(caseId));
  if (!copied.ok || !copied.value) return false;
  const taken = await inTime(taking, briefPatienceMs, err({ type: 'noConnection' }));
  return !taken.ok && taken.error.type === 'cardReplaced';
};

/* A lost card may be in anybody's hand: it does not even say whose it was. */
const resolveCase = (desk: OpenDesk, found: LedgerCase | undefined, card: CaseRoot | CaseNumber): ResolvedCode => {
  if (!found?.opened) return { type: 'unknownCase' };
  if (!isCardInUse(found, card)) return { type: 'cardReplaced' };
  return { type: 'case', caseId: personOf(desk, found.caseId)?.caseId ?? found.caseId };
};

const findNumber = ({ records }: OpenDesk, number: VoucherNumber): ResolvedCode | null => {
  if (records.ledger.vouchers.get(number)?.issued) return { type: 'voucher', number };
  return records.ledger.reserves.has(number) ? { type: 'reserve', number } : null;
};

/* Which kind was meant is unknown: a group is named only where both kinds suspect the same. */
const commonError = (asCase: CodeError, asVoucher: CodeError): CodeError => {
  if (asCase.type !== 'codeMismatch' || asVoucher.type !== 'codeMismatch') return asCase;
  return { type: 'codeMismatch', group: asCase.group === asVoucher.group ? asCase.group : null };
};
