/** What the check page knows at one moment; everything that is shown follows from it. */
import type { TenantId } from '../domain/ids.ts';
import type { CheckVerdict, KnownIssuer } from '../protocol/checkVoucher.ts';

export type ShownVerdict =
  | CheckVerdict
  /** Opened without a code. */
  | { readonly type: 'none' }
  /** What the kept lists say may be overturned by the list that is on its way. */
  | { readonly type: 'checking' }
  /** This browser has no WebCrypto. */
  | { readonly type: 'cannot' };

export type ListState = 'loading' | 'loaded' | 'offline';

export interface CheckState {
  readonly verdict: ShownVerdict;
  readonly issuers: readonly KnownIssuer[];
  readonly listState: ListState;
  /** The last answer of the queue held a list that was refused. */
  readonly hasRefused: boolean;
  /** Tenants that this phone saw for the first time just now. */
  readonly newcomers: readonly string[];
  /** Tenants whose Prüfzahl was compared on this phone. */
  readonly compared: readonly TenantId[];
  readonly host: string;
  /** Seconds since 1970. */
  readonly now: number;
  /** What the phone's clock adds to UTC, seconds. */
  readonly utcOffset: number;
}
