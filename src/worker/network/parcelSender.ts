/**
 * Leaves each case at the queue for the points to which the person brings the card, where this point shares, and takes it back.
 *
 * ```
 *   case touched, voucher void, other card ─► digest as it was put? ─yes─► nothing
 *                                                  │no
 *                                                  ▼ a few a round ─► the part of this point, under the card's lookup
 *   a point that stops sharing ─► an empty part
 *   a card that was replaced ─► that it was, also of a case that came from elsewhere
 *   a case that was erased ─► no part, for good
 *   the queue's store is another one ─► all of it once more
 * ```
 */
import { addMonths, dayToNumber } from '../../domain/calendar.ts';
import type { LedgerEntry } from '../../domain/entries.ts';
import type { CaseId, CaseRoot } from '../../domain/ids.ts';
import type { LedgerCase } from '../../domain/ledgerCases.ts';
import { isSharing } from '../../domain/ledgerNetwork.ts';
import { ok, type Result } from '../../domain/result.ts';
import { voucherState } from '../../domain/voucher.ts';
import { asciiToBytes, bytesToHex, concatBytes, ownHexToBytes } from '../../protocol/bytes.ts';
import { encodeEntry } from '../../protocol/entryCodec.ts';
import { caseParcelBytesLimit } from '../../protocol/limits.ts';
import {
  caseParcelsAnswerSchema,
  caseParcelsPath,
  caseParcelsShredAnswerSchema,
  caseParcelsShredPath,
} from '../../protocol/wire/caseParcels.ts';
import { encodeMessage } from '../../protocol/wire/message.ts';
import { hmac } from '../crypto/derive.ts';
import type { Machine } from '../desk/machine.ts';
import { readFact } from '../storage/database.ts';
import type { CaseParcelsFact, PutCaseParcel } from '../storage/facts.ts';
import { deskSigner } from '../sync/puller.ts';
import type { TransportError } from '../sync/transport.ts';
import { type CaseParcel, type ReplacedCard, replacedCard, sealCaseParcel, type ToldVoucher } from './caseParcel.ts';
import { parcelLookup } from './networkKeys.ts';
import { hasOtherPoints, isAboutAll, type NetworkDeps } from './tagSync.ts';

/** Of more the next round goes on: nobody's vouchers wait behind them. */
const perRound = 20;
/** Who was not here for so long is not waited for at other points. */
const sharedMonths = 24;
const dayMs = 86_400_000;

/** In place of a digest. */
const erasedMark = 'erased';
const unsureMark = 'unsure';

export interface ParcelSenderDeps extends NetworkDeps {
  readonly machine: Pick<Machine, 'now' | 'today'>;
}

interface Due {
  readonly caseId: CaseId;
  readonly root: CaseRoot;
  readonly lookup: string;
  readonly content: string;
  readonly parcel: () => CaseParcel | ReplacedCard | null;
}

/** Throws storage errors. A queue of an earlier version takes none. */
export const sendCaseParcels = async (deps: ParcelSenderDeps): Promise<Result<null, TransportError>> => {
  const { database, transport, keys, records, machine } = deps;
  const { networkLinkKey } = keys;
  if (!networkLinkKey || !hasOtherPoints(records.ledger)) return ok(null);
  const state = await readState(deps);
  const put = new Map(state.put.map((one) => [one.lookup, one]));
  const due = await dueParcels(deps, networkLinkKey, put);
  const isToErase = ({ caseId, content }: PutCaseParcel): boolean =>
    content !== erasedMark && records.ledger.shredded.has(caseId);
  const erased = state.put.filter(isToErase).slice(0, perRound);
  if (due.length === 0 && erased.length === 0) return ok(null);
  const signer = await deskSigner(keys);
  const offsetMs = (await readFact(database, 'contact'))?.clockOffsetMs ?? 0;
  const keep = async (one: PutCaseParcel): Promise<void> => {
    put.set(one.lookup, one);
    await database.facts.put({ ...state, put: [...put.values()] });
  };
  for (const one of erased) {
    const message = encodeMessage({ lookup: ownHexToBytes(one.lookup) });
    const answer = await transport(caseParcelsShredPath, message, caseParcelsShredAnswerSchema, signer);
    if (!answer.ok) return isAboutAll(answer.error) ? ok(null) : answer;
    await keep({ ...one, content: erasedMark });
  }
  for (const { caseId, root, lookup, content, parcel } of mostUrgent(due)) {
    const version = Math.max(machine.now() + offsetMs, (put.get(lookup)?.version ?? 0) + 1);
    const sealed = await sealCaseParcel(networkLinkKey, root, fitting(parcel()));
    const message = encodeMessage({ lookup: ownHexToBytes(lookup), version, parcel: sealed });
    const answer = await transport(caseParcelsPath, message, caseParcelsAnswerSchema, signer);
    if (!answer.ok && !isAboutThis(answer.error)) return isAboutAll(answer.error) ? ok(null) : answer;
    // One that the queue will not have waits until there is something else in it: no other waits behind it.
    await keep({ caseId, lookup, content, version });
  }
  return ok(null);
};

/* Lost cards and points that stopped sharing first. */
const mostUrgent = (due: readonly Due[]): readonly Due[] => {
  const isUrgent = ({ content }: Due): boolean => content === '' || content === replacedCard;
  return [...due.filter(isUrgent), ...due.filter((one) => !isUrgent(one))].slice(0, perRound);
};

const isAboutThis = (error: TransportError): boolean =>
  error.type === 'refused' &&
  (error.refusal.refused === 'malformed' ||
    (error.refusal.refused === 'storeFull' && error.refusal.detail === 'caseParcels'));

/* A store that was put back may have again what was taken back since: whatever was ever put is put, emptied or erased once more. */
const readState = async ({ database }: NetworkDeps): Promise<CaseParcelsFact> => {
  const incarnation = (await readFact(database, 'watermarks'))?.incarnation ?? '';
  const known = await readFact(database, 'caseParcels');
  if (known?.incarnation === incarnation) return known;
  return { name: 'caseParcels', incarnation, put: known?.put.map((one) => ({ ...one, content: unsureMark })) ?? [] };
};

const dueParcels = async (
  deps: ParcelSenderDeps,
  networkLinkKey: CryptoKey,
  put: ReadonlyMap<string, PutCaseParcel>,
): Promise<readonly Due[]> => {
  const { keys, records, machine } = deps;
  const { ledger } = records;
  const isOn = isSharing(ledger, keys.keyring.pointId);
  const wasPut = new Set([...put.values()].map(({ caseId }) => caseId));
  // Also where this point does not share, the others hear that a card that they know was replaced.
  const fromElsewhere = new Set(await deps.database.elsewhere.toCollection().primaryKeys());
  const due: Due[] = [];
  const vouchersByPerson = isOn ? toldVouchers(deps) : new Map<CaseId, readonly ToldVoucher[]>();
  const recentSince = dayToNumber(addMonths(machine.today(), -sharedMonths)) * dayMs;
  for (const known of ledger.cases.values()) {
    const { caseId, opened, touchedAt, cards } = known;
    const isRecent = touchedAt >= recentSince;
    if (!opened || (!(isOn && isRecent) && !wasPut.has(caseId) && !fromElsewhere.has(caseId))) continue;
    const vouchers = vouchersByPerson.get(ledger.keptCaseOf.get(caseId) ?? caseId) ?? [];
    for (const [index, { root }] of cards.entries()) {
      const lookup = await lookupOf(networkLinkKey, known, root);
      const isReplaced = index > 0;
      // Of a card that never led anywhere nothing has to be taken back.
      if ((isReplaced || !isOn) && !put.has(lookup) && !(isReplaced && fromElsewhere.has(caseId))) continue;
      const content = isReplaced ? replacedCard : isOn ? await contentOf(networkLinkKey, known, vouchers) : '';
      if (put.get(lookup)?.content === content) continue;
      const parcel = () => (isReplaced ? replacedCard : isOn ? parcelOf(known, vouchers) : null);
      due.push({ caseId, root, lookup, content, parcel });
    }
  }
  return due;
};

interface Made {
  readonly lookups: Map<CaseRoot, string>;
  text: string;
  content: string;
}
/* Ten thousand cases are gone through with every round, and few of them have changed. Forgotten with the case. */
const madeOf = new WeakMap<LedgerCase, Made>();
const madeFor = (known: LedgerCase): Made => {
  const made = madeOf.get(known) ?? { lookups: new Map(), text: '', content: '' };
  madeOf.set(known, made);
  return made;
};

const lookupOf = async (networkLinkKey: CryptoKey, known: LedgerCase, root: CaseRoot): Promise<string> => {
  const { lookups } = madeFor(known);
  const lookup = lookups.get(root) ?? (await parcelLookup(networkLinkKey, root));
  lookups.set(root, lookup);
  return lookup;
};

const contentOf = async (
  networkLinkKey: CryptoKey,
  known: LedgerCase,
  vouchers: readonly ToldVoucher[],
): Promise<string> => {
  const { caseId, touchedAt, cards, said, notes } = known;
  // What another tablet wrote before may come after: the time alone does not tell.
  const noted = [...notes.values()].reduce((sum, versions) => sum + versions.length, 0);
  const counts = [said.replaced.length, said.renamed.length, noted];
  const text = JSON.stringify([caseId, touchedAt, counts, cards[0]?.number, vouchers.map(({ number }) => number)]);
  const made = madeFor(known);
  if (made.text !== text) {
    const digest = await hmac(networkLinkKey, concatBytes(asciiToBytes(`case parcel content ${text}`)));
    made.text = text;
    made.content = bytesToHex(digest.slice(0, 8));
  }
  return made.content;
};

/* By the case under which the person is known: whichever of their cards is shown, a voucher from a joined case is one that they have. */
const toldVouchers = ({ records, machine }: ParcelSenderDeps): ReadonlyMap<CaseId, readonly ToldVoucher[]> => {
  const { cases, keptCaseOf, vouchers } = records.ledger;
  const today = machine.today();
  const told = new Map<CaseId, ToldVoucher[]>();
  for (const { caseId, vouchers: numbers } of cases.values()) {
    const valid = [...numbers].flatMap((number): readonly ToldVoucher[] => {
      const voucher = vouchers.get(number);
      if (!voucher?.issued) return [];
      const { validUntil, guaranteeCents } = voucher.issued.voucher;
      const state = voucherState(voucher.issued.voucher, voucher.voided, today);
      return state.type === 'valid' ? [{ number, validUntil, guaranteeCents }] : [];
    });
    const person = keptCaseOf.get(caseId) ?? caseId;
    if (valid.length > 0) told.set(person, [...(told.get(person) ?? []), ...valid]);
  }
  return told;
};

const parcelOf = ({ caseId, opened, said, notes }: LedgerCase, vouchers: readonly ToldVoucher[]): CaseParcel => {
  const entries: LedgerEntry[] = [...(opened ? [opened] : []), ...said.replaced, ...said.renamed];
  return { caseId, entries: [...entries, ...[...notes.values()].flat()], vouchers };
};

/* The newest notes, where all are too many. */
const fitting = (parcel: CaseParcel | ReplacedCard | null): CaseParcel | ReplacedCard | null => {
  if (parcel === null || parcel === replacedCard) return parcel;
  const room = caseParcelBytesLimit * 0.7;
  const [head, noted] = [
    parcel.entries.filter(({ type }) => type !== 'consultationNoted'),
    parcel.entries.filter(({ type }) => type === 'consultationNoted').toSorted((a, b) => b.at - a.at),
  ];
  let bytes = 0;
  const kept = noted.filter((entry) => {
    bytes += encodeEntry(entry).length;
    return bytes <= room;
  });
  return { ...parcel, entries: [...head, ...kept] };
};
