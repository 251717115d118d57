/** Branded strings: a voucher number cannot be passed where a case number is asked for. */
declare const brand: unique symbol;
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
