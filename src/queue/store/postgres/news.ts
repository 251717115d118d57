/**
 * News of the PostgreSQL store: the database tells every queue process of every commit, whichever process made it.
 *
 * ```
 *   connect ─► LISTEN ─► tell of every organisation ─► tell of each as it comes ─► connection lost, or silent ─┐
 *      ▲                                                                                                       │
 *      └────────────────────────────── wait, 0.5 s to 10 s ◄────────────────────────────────────────────────────┘
 * ```
 * What was committed while nobody listened is not told again by the database. So after each connecting every organisation counts
 * as news: once too often does no harm.
 */
import pg from 'pg';
import type { TenantId } from '../../../domain/ids.ts';
import type { Log } from '../../deps.ts';
import type { Store } from '../store.ts';
import { clientConfig } from './connection.ts';

export const newsChannel = 'feldschein_news';

export interface News extends Pick<Store, 'watch'> {
  /** Resolves when it listens. Rejects when the first connection fails. */
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export interface NewsDeps {
  readonly url: string;
  readonly tenants: () => Promise<readonly { readonly tenant: TenantId }[]>;
  readonly log: Log;
}

const firstWaitMs = 500;
const longestWaitMs = 10_000;
/** A connection that a firewall forgot says nothing; one that answers is alive. */
const pingEveryMs = 20_000;

export const createNews = ({ url, tenants, log }: NewsDeps): News => {
  const listeners = new Set<(tenant: TenantId) => void>();
  let client: pg.Client | null = null;
  let ping: ReturnType<typeof setInterval> | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let waitMs = firstWaitMs;
  let stopped = false;

  const tell = (tenant: TenantId): void => {
    for (const listener of listeners) listener(tenant);
  };

  const connect = async (): Promise<void> => {
    const fresh = new pg.Client(clientConfig(url));
    const lose = (): void => {
      if (client !== fresh) return;
      client = null;
      clearInterval(ping);
      fresh.end().catch(() => undefined);
      if (stopped) return;
      log({ level: 'warn', event: 'newsLost' });
      again();
    };
    fresh.on('error', lose);
    fresh.on('end', lose);
    fresh.on('notification', ({ payload }) => tell((payload ?? '') as TenantId));
    try {
      await fresh.connect();
      await fresh.query(`LISTEN ${newsChannel}`);
    } catch (cause) {
      fresh.end().catch(() => undefined);
      throw cause;
    }
    client = fresh;
    ping = setInterval(() => void fresh.query('SELECT 1').catch(lose), pingEveryMs);
    waitMs = firstWaitMs;
  };

  const again = (): void => {
    retry = setTimeout(() => void reconnect(), waitMs);
    waitMs = Math.min(waitMs * 2, longestWaitMs);
  };
  const reconnect = async (): Promise<void> => {
    try {
      await connect();
      if (stopped) return void client?.end();
      for (const { tenant } of await tenants()) tell(tenant);
      log({ level: 'info', event: 'newsBack' });
    } catch {
      // Connected, but not told: begin anew, so that nothing is passed over.
      const half = client;
      client = null;
      clearInterval(ping);
      half?.end().catch(() => undefined);
      if (!stopped) again();
    }
  };

  return {
    start: connect,
    watch: (listener) => {
      // A function of one's own: the same listener twice is heard twice, and each end ends one.
      const own = (tenant: TenantId): void => listener(tenant);
      listeners.add(own);
      return () => void listeners.delete(own);
    },
    stop: async () => {
      stopped = true;
      clearTimeout(retry);
      clearInterval(ping);
      const last = client;
      client = null;
      await last?.end();
    },
  };
};
