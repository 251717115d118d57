/** GET /health — for a supervisor: is it up, on which store, of which version, and is it still the same store. */
import { documentHeaders } from '../http/headers.ts';
import type { Store } from '../store/store.ts';

export const healthPath = '/health';

export const createHealthRoute = (store: Store, version: string) => async (): Promise<Response> =>
  new Response(JSON.stringify({ status: 'ok', store: store.kind, version, incarnation: store.incarnation }), {
    headers: { ...documentHeaders, 'content-type': 'application/json', 'cache-control': 'no-store' },
  });
