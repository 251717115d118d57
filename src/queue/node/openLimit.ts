/**
 * A limit by address for what anybody may send: founding, enrolling, taking and answering a handover, taking a recovery parcel, so
 * that nobody tries out codes or fills the disk with organisations.
 *
 * ```
 *   connection from elsewhere ─► its address counts
 *   connection from this machine ─► a proxy: the last address of X-Forwarded-For · nobody: the operator, no limit
 * ```
 * A proxy on another machine is one address to us: then all share one limit.
 *
 * Privacy: addresses are keys in memory, by IPv6 network, and go nowhere else. The log says that there was a limit, not for whom.
 */
import { enrolPath } from '../../protocol/wire/enrol.ts';
import { foundPath } from '../../protocol/wire/found.ts';
import { handoverReplyPath, handoverTakePath } from '../../protocol/wire/handover.ts';
import { recoveryTakePath } from '../../protocol/wire/recovery.ts';
import type { QueueDeps } from '../deps.ts';
import { outcomeToResponse } from '../http/answer.ts';
import { createBuckets } from '../http/buckets.ts';

export type Handle = (request: Request, address?: string) => Promise<Response>;

const openPaths: ReadonlySet<string> = new Set([
  foundPath,
  enrolPath,
  handoverTakePath,
  handoverReplyPath,
  recoveryTakePath,
]);
/** A table of tablets set up at once behind one router; then one every two seconds. */
const size = { capacity: 60, perSecond: 0.5 } as const;

export const limitOpen = (
  { clock, log }: Pick<QueueDeps, 'clock' | 'log'>,
  handle: (request: Request) => Promise<Response>,
): Handle => {
  const buckets = createBuckets(clock, size);
  return async (request, address) => {
    const path = routedPath(request);
    const key = openPaths.has(path) ? networkOf(request, address) : null;
    if (key === null) return handle(request);
    const retryAfter = buckets.waitSeconds(key);
    if (retryAfter === 0) {
      buckets.take(key, 1);
      return handle(request);
    }
    const refusal = { refused: 'later', detail: 'address', retryAfter } as const;
    const response = outcomeToResponse({ ok: false, error: refusal });
    const { refused, detail } = refusal;
    log({ level: 'info', event: 'request', route: path, status: response.status, refused, detail, ms: 0, bytes: 0 });
    return response;
  };
};

/** As the router reads it: `%65nrol` is `enrol` to both. */
const routedPath = (request: Request): string => {
  const { pathname } = new URL(request.url);
  try {
    return decodeURI(pathname);
  } catch {
    return pathname;
  }
};

/** Whom to count; null: nobody. */
const networkOf = (request: Request, address: string | undefined): string | null => {
  if (address === undefined) return null;
  const peer = bare(address);
  if (!(peer === '::1' || peer.startsWith('127.'))) return prefixOf(peer);
  const forwarded = request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim();
  return forwarded ? prefixOf(bare(forwarded.slice(0, 64))) : null;
};

/** Without a port, which is another one each time, and an IPv4 address as such. */
const bare = (address: string): string =>
  address
    .replace(/^\[(.*)\](?::\d+)?$/, '$1')
    .replace(/^([\d.]+):\d+$/, '$1')
    .replace(/^::ffff:(?=\d+\.)/i, '');

/** IPv4 as it is; of IPv6 the first 64 bits, since one household has all that follow. */
const prefixOf = (address: string): string => {
  if (!address.includes(':')) return address;
  const [before = '', after] = address.toLowerCase().split('::');
  const head = before.split(':').filter((group) => group !== '');
  const tail = (after ?? '').split(':').filter((group) => group !== '');
  const zeros = after === undefined ? 0 : Math.max(0, 8 - head.length - tail.length);
  const groups = [...head, ...Array.from({ length: zeros }, () => '0'), ...tail];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
};
