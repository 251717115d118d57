/** Reservescheine at the desk: printed ahead, kept in view, voided when lost. */
import type { VoidReason } from '../../domain/codeLists.ts';
import type { VoucherNumber } from '../../domain/codes.ts';
import type { EntryId } from '../../domain/ids.ts';
import type { LedgerReserve } from '../../domain/ledger.ts';
import {
  type ReserveState,
  reserveBatchLimit,
  reserveBlankLimit,
  reserveUsableUntil,
  reserveValidUntil,
} from '../../domain/reserve.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { asciiToBytes, bytesToHex } from '../../protocol/bytes.ts';
import type { ReserveError, ReserveSheet, ReserveView } from '../../protocol/deskPapers.ts';
import type { VoidError } from '../../protocol/deskVouchers.ts';
import { isDayOfCodes } from '../../protocol/voucherCode.ts';
import { sha256 } from '../crypto/bytes.ts';
import { newCallName } from '../pseudonym/newCallName.ts';
import { readFact } from '../storage/database.ts';
import { randomId } from './identity.ts';
import type { OpenDesk } from './openDesk.ts';
import { reserveCodeOf } from './paperCodes.ts';
import { takenNames } from './takenNames.ts';
import { newVoucherNumber } from './vouchers.ts';

/** What became of a paper: computed, never stored. */
export const reserveStateOf = ({ records, machine }: OpenDesk, { paper }: LedgerReserve): ReserveState => {
  const voucher = records.ledger.vouchers.get(paper.number);
  if (voucher?.issued) return 'used';
  if (voucher?.voided) return 'voided';
  return paper.usableUntil < machine.today() ? 'outdated' : 'blank';
};

export const listReserves = (desk: OpenDesk): readonly ReserveView[] =>
  ownReserves(desk)
    .map((reserve) => reserveView(desk, reserve))
    .reverse();

/**
 * The entries' ids come from the order's: the database refuses a second set, so a repeat after a lost answer prints the same
 * papers.
 */
export const printReserve = async (
  desk: OpenDesk,
  orderId: string,
  count: number,
): Promise<Result<readonly ReserveSheet[], ReserveError>> => {
  const { records, machine, keys } = desk;
  if (!keys.keyring.point) return err({ type: 'notThePoint' });
  if (!Number.isInteger(count) || count < 1 || count > reserveBatchLimit) {
    return err({ type: 'count', least: 1, most: reserveBatchLimit });
  }
  const ids = await Promise.all(Array.from({ length: count }, (_, index) => entryIdOf(orderId, index)));
  const before = ownReserves(desk).filter(({ entryId }) => ids.includes(entryId));
  if (before.length > 0) return ok(await sheetsOf(desk, before));
  const blanks = ownReserves(desk).filter((reserve) => reserveStateOf(desk, reserve) === 'blank');
  if (blanks.length + count > reserveBlankLimit) return err({ type: 'tooManyBlanks', most: reserveBlankLimit });

  if (await readFact(desk.database, 'revoked')) return err({ type: 'deviceRevoked' });
  const printedOn = machine.today();
  // Asked before anything is stored: a paper that is written down and cannot be signed could never be printed.
  if (![printedOn, reserveValidUntil(reserveUsableUntil(printedOn), records.ledger.policy)].every(isDayOfCodes)) {
    return err({ type: 'clockWrong' });
  }
  const names = new Set(takenNames(desk));
  const numbers = new Set<VoucherNumber>();
  const entries = ids.map((entryId) => {
    const callName = newCallName(names, 'neutral', machine.draw);
    names.add(callName);
    const number = newVoucherNumber(desk, numbers);
    numbers.add(number);
    const paper = {
      number,
      callName,
      pointId: keys.keyring.pointId,
      printedOn,
      usableUntil: reserveUsableUntil(printedOn),
      guaranteeCents: records.ledger.policy.guaranteeCents,
    };
    return { type: 'reservePrinted', entryId, at: machine.now(), paper } as const;
  });
  const stored = await records.append(entries);
  if (!stored.ok) return stored;
  return ok(
    await sheetsOf(
      desk,
      ownReserves(desk).filter(({ entryId }) => ids.includes(entryId)),
    ),
  );
};

export const reserveSheets = async (
  desk: OpenDesk,
  numbers: readonly VoucherNumber[],
): Promise<readonly ReserveSheet[]> =>
  sheetsOf(
    desk,
    ownReserves(desk).filter(
      (reserve) => numbers.includes(reserve.paper.number) && reserveStateOf(desk, reserve) === 'blank',
    ),
  );

export const voidReserve = async (
  desk: OpenDesk,
  number: VoucherNumber,
  reason: VoidReason,
): Promise<Result<ReserveView, VoidError>> => {
  const { records, machine } = desk;
  const reserve = ownReserves(desk).find(({ paper }) => paper.number === number);
  if (!reserve) return err({ type: 'unknownVoucher' });
  const state = reserveStateOf(desk, reserve);
  // Also one that should not be handed out any more: its code would be called genuine for months to come.
  if (state !== 'blank' && state !== 'outdated') return err({ type: 'notValid' });
  const stored = await records.append([
    { type: 'voucherVoided', entryId: randomId(8), at: machine.now(), number, on: machine.today(), reason },
  ]);
  return stored.ok ? ok(reserveView(desk, reserve)) : stored;
};

/* Reserve papers of this point in the order of their arrival. */
const ownReserves = ({ records, keys }: OpenDesk): readonly LedgerReserve[] =>
  [...records.ledger.reserves.values()].filter(({ paper }) => paper.pointId === keys.keyring.pointId);

const reserveView = (desk: OpenDesk, reserve: LedgerReserve): ReserveView => ({
  ...reserve.paper,
  state: reserveStateOf(desk, reserve),
  delivery: desk.records.isUnsent(reserve.entryId) ? 'onDevice' : 'atQueue',
});

const sheetsOf = (desk: OpenDesk, reserves: readonly LedgerReserve[]): Promise<readonly ReserveSheet[]> => {
  const { ledger } = desk.records;
  return Promise.all(
    reserves.map(async ({ paper }) => ({
      ...paper,
      code: await reserveCodeOf(desk, paper),
      form: desk.machine.isDemo ? ('training' as const) : ('reserve' as const),
      organisationName: ledger.organisationName,
      pointName: ledger.pointNames.get(paper.pointId) ?? '',
      payer: ledger.payer,
      policy: ledger.policy,
    })),
  );
};

const entryIdOf = async (orderId: string, index: number): Promise<EntryId> =>
  bytesToHex((await sha256(asciiToBytes(`reserve ${orderId} ${index}`))).slice(0, 8)) as EntryId;
