/** Figures as they are printed: rounded, so that the last bit of a machine's arithmetic does not show. */

export const roundShare = (share: number): number => Math.round(share * 10_000) / 10_000;
export const roundBits = (bits: number): number => Math.round(bits * 100) / 100;
/** Three figures. */
export const roundSmall = (number: number): number => Number(number.toPrecision(3));
