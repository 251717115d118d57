/** Figures and readiness: what an operator sees of the real process, and that nobody is named in it. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { bytesToHex } from '../../src/protocol/bytes.ts';
import { foundPath } from '../../src/protocol/wire/found.ts';
import { encodeMessage } from '../../src/protocol/wire/message.ts';
import { pushPath } from '../../src/protocol/wire/push.ts';
import { createMetrics } from '../../src/queue/node/metrics.ts';
import { createTestOrganisation } from '../../src/testing/organisation.ts';
import { signTestRequest } from '../../src/testing/requests.ts';
import { createTestSegment } from '../../src/testing/segments.ts';
import { freePort, type RunningQueue, startQueue } from '../e2e/support/queue.ts';
import { createTestQueue, origin } from '../unit/queue/support.ts';

let queue: RunningQueue;
let metricsPort: number;
beforeEach(async () => {
  metricsPort = await freePort();
  queue = await startQueue({ env: { METRICS_PORT: String(metricsPort) } });
});
afterEach(() => queue.dispose());

it('counts requests, refusals and what is stored without a backup, and names nobody', async () => {
  const organisation = await createTestOrganisation();
  const tablet = await organisation.createDevice();
  const { tenant, device, pointId } = tablet.certificate;
  const post = (path: string, init: RequestInit) => fetch(queue.url + path, { method: 'POST', ...init });
  const founding = { officeKey: organisation.office.publicKey, certificate: tablet.certificateBytes };
  expect((await post(foundPath, { body: encodeMessage(founding) })).status).toBe(200);
  const { bytes } = await createTestSegment(tablet);
  expect((await post(pushPath, await signTestRequest(tablet, pushPath, bytes, { at: Date.now() }))).status).toBe(200);
  expect((await post(pushPath, { body: new Uint8Array([1]) })).status).toBe(401);

  const text = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
  expect(text).toContain('feldschein_requests_total{route="/v1/segments",status="200",refused=""} 1');
  expect(text).toContain('feldschein_requests_total{route="/v1/segments",status="401",refused="badSignature"} 1');
  expect(text).toContain('feldschein_stored{what="organisations"} 1');
  expect(text).toContain('feldschein_stored{what="itemsWithoutBackup"} 2');
  expect(text).toContain('feldschein_stored{what="quarantined"} 0');
  const ids = [tenant, device, pointId, bytesToHex(bytes.slice(2, 18))];
  for (const id of [...ids, ...ids.map((hex) => Buffer.from(hex, 'hex').toString('base64url')), '127.0.0.1']) {
    expect(text).not.toContain(id);
    if (id !== '127.0.0.1') expect(queue.output()).not.toContain(id);
  }
  expect((await fetch(`http://127.0.0.1:${metricsPort}/else`)).status).toBe(404);
  // Not where everybody can ask: there it is an address of the app, which is not built here or a page.
  expect(await (await fetch(`${queue.url}/metrics`)).text()).not.toContain('feldschein_stored');
});

it('goes on counting while the store is away', async () => {
  const { store } = createTestQueue();
  const metrics = createMetrics({ ...store, tenants: () => Promise.reject(new Error('the database is away')) });
  const line = {
    level: 'warn',
    event: 'request',
    route: pushPath,
    status: 503,
    refused: 'unavailable',
    ms: 1,
    bytes: 2,
  } as const;
  metrics.counted(() => undefined)(line);
  const text = await metrics.text();
  expect(text).toContain('status="503",refused="unavailable"} 1');
  expect(text).not.toContain('feldschein_stored{');
});

it('is ready while its store answers', async () => {
  expect(await (await fetch(`${queue.url}/ready`)).json()).toEqual({ status: 'ready' });
  const broken = createTestQueue();
  const { handle } = createTestQueue({
    store: { ...broken.store, quarantined: () => Promise.reject(new Error('the database is away')) },
  });
  const response = await handle(new Request(`${origin}/ready`));
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('5');
});
