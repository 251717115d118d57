/** Only this app's own scripts become code. */
import { beforeEach, expect, test, vi } from 'vitest';

const load = async () => (await import('../../../src/app/bridges/trustedUrl.ts')).trustedScriptUrl;

beforeEach(() => {
  vi.resetModules();
  vi.unstubAllGlobals();
  // As built: while developing, Vite serves sources under their own names and any address of ours may pass.
  vi.stubEnv('DEV', false);
});

test.each(['/sw.js', '/assets/main-C3po.js', '/assets/courier-a_b-9.js'])('%s passes', async (url) => {
  const trustedScriptUrl = await load();
  expect(trustedScriptUrl(url)).toBe(new URL(url, location.origin).href);
});

test.each([
  'https://example.org/sw.js',
  '//example.org/assets/a.js',
  '/assets/../evil.js',
  '/assets/a.html',
  '/v1/a.js',
  '/sw.js.txt',
  'data:text/javascript,1',
  'blob:x',
  'javascript:1',
])('%s is refused', async (url) => {
  const trustedScriptUrl = await load();
  expect(() => trustedScriptUrl(url)).toThrow(TypeError);
});

test('where the browser knows Trusted Types, one policy of the agreed name is made, once', async () => {
  const createPolicy = vi.fn((_name: string, rules: { createScriptURL: (url: string) => string }) => rules);
  vi.stubGlobal('trustedTypes', { createPolicy });
  const trustedScriptUrl = await load();
  trustedScriptUrl('/sw.js');
  trustedScriptUrl('/assets/a.js');
  expect(createPolicy.mock.calls.map(([name]) => name)).toEqual(['feldschein']);
  expect(() => trustedScriptUrl('https://example.org/sw.js')).toThrow(TypeError);
});
