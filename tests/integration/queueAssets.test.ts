/** The built app as the queue serves it: the right file, packed, cached as long as it may be, and under strict headers. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFolderAssets } from '../../src/queue/node/assets.ts';
import { createTestQueue, origin } from '../unit/queue/support.ts';

const folder = mkdtempSync(join(tmpdir(), 'feldschein-dist-'));
const dist = join(folder, 'dist');
const files: Readonly<Record<string, string>> = {
  'index.html': 'page',
  'index.html.br': 'page in brotli',
  'index.html.gz': 'page in gzip',
  'sw.js': 'worker',
  'manifest.webmanifest': '{}',
  'p/index.html': 'check page',
  'assets/app-1a2b3c.js': 'code',
  'assets/argon-4d5e.wasm': 'wasm',
  'assets/style-9f.css': 'style',
  'icons/icon-192.png': 'icon',
  '.secret': 'hidden',
};

beforeAll(() => {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(dist, name, '..'), { recursive: true });
    writeFileSync(join(dist, name), content);
  }
  writeFileSync(join(folder, 'outside.txt'), 'outside');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const queue = createTestQueue({ assets: createFolderAssets(dist) });
const get = (path: string, init: RequestInit = {}) => queue.handle(new Request(origin + path, init));

describe('the app', () => {
  it.each([
    ['/', 'page', 'text/html; charset=utf-8', 'no-cache'],
    ['/sprechstunde', 'page', 'text/html; charset=utf-8', 'no-cache'],
    ['/scheine/offen/', 'page', 'text/html; charset=utf-8', 'no-cache'],
    ['/p/', 'check page', 'text/html; charset=utf-8', 'no-cache'],
    ['/sw.js', 'worker', 'text/javascript; charset=utf-8', 'no-cache'],
    ['/manifest.webmanifest', '{}', 'application/manifest+json', 'no-cache'],
    ['/icons/icon-192.png', 'icon', 'image/png', 'no-cache'],
    ['/assets/app-1a2b3c.js', 'code', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/assets/argon-4d5e.wasm', 'wasm', 'application/wasm', 'public, max-age=31536000, immutable'],
    ['/assets/style-9f.css', 'style', 'text/css; charset=utf-8', 'public, max-age=31536000, immutable'],
  ])('%s', async (path, content, contentType, cacheControl) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(content);
    expect(response.headers.get('content-type')).toBe(contentType);
    expect(response.headers.get('cache-control')).toBe(cacheControl);
  });

  it('leads whoever types a folder without its stroke to its page, without losing what stands behind #', async () => {
    const response = await get('/p');
    expect(response.status).toBe(308);
    expect(response.headers.get('location')).toBe('/p/');
    expect((await get('/assets')).status).toBe(200);
  });

  it.each([
    ['gzip, deflate, br, zstd', 'br', 'page in brotli'],
    ['gzip', 'gzip', 'page in gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip', 'page in gzip'],
    ['identity', null, 'page'],
  ])('packed as accepted: %s', async (header, encoding, content) => {
    const response = await get('/', { headers: { 'accept-encoding': header } });
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(response.headers.get('vary')).toBe('accept-encoding');
    expect(await response.text()).toBe(content);
  });

  it('is not sent again while it is the same', async () => {
    const etag = (await get('/')).headers.get('etag') ?? '';
    const again = await get('/', { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    expect((await get('/', { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
  });

  it('answers HEAD without a body', async () => {
    const response = await get('/', { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-length')).toBe('4');
    expect(await response.text()).toBe('');
  });

  it('only reads', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const response = await get('/', { method });
      expect(response.status).toBe(405);
      expect(response.headers.get('allow')).toBe('GET, HEAD');
    }
  });

  it('says so while it is not built', async () => {
    const bare = createTestQueue({ assets: createFolderAssets(join(folder, 'nowhere')) });
    const response = await bare.handle(new Request(`${origin}/`));
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('npm run build');
  });
});

describe('anything else', () => {
  const assets = createFolderAssets(dist);
  it.each([
    '/../outside.txt',
    '/..%2foutside.txt',
    '/%2e%2e/outside.txt',
    '/assets/../../outside.txt',
    '/assets/..%5c..%5coutside.txt',
    '//outside.txt',
    '/.secret',
    '/index.html%00.js',
    '/index.html.br',
    '/assets/missing.js',
    '/assets',
    '/assets/',
    `${folder}/outside.txt`,
  ])('is not there: %s', async (path) => {
    expect(await assets.find(path, new Set(['br']))).toBeNull();
    const response = await get(path);
    const body = await response.text();
    expect(body).not.toBe('outside');
    expect(body).not.toBe('hidden');
    expect(response.status === 404 || body === 'page').toBe(true);
  });
});

describe('headers', () => {
  it.each(['/', '/assets/app-1a2b3c.js', '/sw.js', '/health', '/assets/missing.js'])('are strict: %s', async (path) => {
    const { headers } = await get(path);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toContain("'unsafe-inline'");
    expect(policy).not.toContain("'unsafe-eval'");
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('permissions-policy')).toContain('camera=(self)');
    expect(headers.get('permissions-policy')).toContain('microphone=()');
  });

  it('let no answer of the protocol be kept or shown', async () => {
    const { headers } = await queue.handle(new Request(`${origin}/v1/pull`, { method: 'POST' }));
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('health says what runs', async () => {
    const response = await get('/health');
    expect(await response.json()).toEqual({
      status: 'ok',
      store: 'memory',
      version: '0.0.0-test',
      incarnation: queue.store.incarnation,
    });
  });
});
