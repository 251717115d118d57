/** Reservescheine: printing new ones, printing some again, voiding one. The list itself comes from the desk. */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { VoidReason } from '../../../domain/codeLists.ts';
import type { VoucherNumber } from '../../../domain/codes.ts';
import { toAsciiDigits } from '../../../domain/digits.ts';
import type { ReserveError, ReserveSheet } from '../../../protocol/deskPapers.ts';
import type { VoidError } from '../../../protocol/deskVouchers.ts';
import { createBusy } from '../../shell/busy.ts';
import type { Work } from '../../shell/work.ts';
import { printReserveSheets } from './printSheets.tsx';

export interface ReserveModel {
  readonly count: ReadonlySignal<string>;
  readonly isBusy: ReadonlySignal<boolean>;
  readonly refusal: ReadonlySignal<ReserveError | null>;
  readonly voiding: ReadonlySignal<VoucherNumber | null>;
  readonly voidRefusal: ReadonlySignal<VoidError | null>;
  readonly setCount: (text: string) => void;
  readonly print: () => Promise<void>;
  readonly printAgain: (number: VoucherNumber) => Promise<void>;
  /** Null takes the question back. */
  readonly askToVoid: (number: VoucherNumber | null) => void;
  readonly voidPaper: (reason: VoidReason) => Promise<void>;
  readonly dispose: () => void;
}

/** Enough for two clinics. */
const usualCount = '6';

export const createReserve = (
  { desk, randomHex }: Pick<Work, 'desk' | 'randomHex'>,
  bringOut: (sheets: readonly ReserveSheet[]) => Promise<void> = printReserveSheets,
): ReserveModel => {
  const count = signal(usualCount);
  const { isBusy, whileBusy } = createBusy();
  const refusal = signal<ReserveError | null>(null);
  const voiding = signal<VoucherNumber | null>(null);
  const voidRefusal = signal<VoidError | null>(null);
  // The same order until it has succeeded: a repeat after a lost answer is the same papers.
  let orderId = randomHex(8);

  return {
    count,
    isBusy,
    refusal,
    voiding,
    voidRefusal,
    setCount: (text) => {
      batch(() => {
        count.value = text;
        refusal.value = null;
      });
    },
    print: () =>
      whileBusy(async () => {
        refusal.value = null;
        const result = await desk.printReserve(orderId, wholeNumber(count.peek()));
        if (!result.ok) {
          refusal.value = result.error;
          return;
        }
        orderId = randomHex(8);
        await bringOut(result.value);
      }),
    printAgain: (number) => whileBusy(async () => bringOut(await desk.reserveSheets([number]))),
    askToVoid: (number) => {
      batch(() => {
        voiding.value = number;
        voidRefusal.value = null;
      });
    },
    voidPaper: (reason) =>
      whileBusy(async () => {
        const number = voiding.peek();
        if (number === null) return;
        const result = await desk.voidReserve(number, reason);
        if (result.ok) voiding.value = null;
        else voidRefusal.value = result.error;
      }),
    dispose: () => undefined,
  };
};

/* What is no number is no count either: the desk says which there are. */
const wholeNumber = (text: string): number => {
  const digits = toAsciiDigits(text).trim();
  return /^[0-9]{1,4}$/.test(digits) ? Number(digits) : 0;
};
