/** GET /health — for a supervisor: is it up, on which store, of which version, and is it still the same store. */
import { documentHeaders } from '../http/headers.ts';
import type { Store } from '../store/store.ts';

export const healthPath = '/health';
export const readyPath = '/ready';

export const createHealthRoute = (store: Store, version: string) => async (): Promise<Response> =>
  new Response(JSON.stringify({ status: 'ok', store: store.kind, version, incarnation: store.incarnation }), {
    headers: { ...documentHeaders, 'content-type': 'application/json', 'cache-control': 'no-store' },
  });

/** GET /ready — for a balancer: 200 while the store answers, else 503 with a time to come back. */
export const createReadyRoute = (store: Store) => async (): Promise<Response> => {
  const headers = { ...documentHeaders, 'content-type': 'application/json', 'cache-control': 'no-store' };
  try {
    await store.quarantined();
    return new Response(JSON.stringify({ status: 'ready' }), { headers });
  } catch {
    return new Response(JSON.stringify({ status: 'unavailable' }), {
      status: 503,
      headers: { ...headers, 'retry-after': '5' },
    });
  }
};
