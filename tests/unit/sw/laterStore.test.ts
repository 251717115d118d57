/** The second list of files: kept one by one, retried, never twice at once, and old ones removed. */
import { beforeEach, expect, test, vi } from 'vitest';
import { createLaterStore, type KeptFiles } from '../../../sw/laterStore.ts';

const files = [
  { url: '/assets/a-1.wasm', integrity: 'sha256-a' },
  { url: '/assets/b-1.js', integrity: 'sha256-b' },
];

let kept: Map<string, Response>;
let isFull: boolean;
let hasStorage: boolean;

beforeEach(() => {
  kept = new Map();
  isFull = false;
  hasStorage = true;
});

const cache: KeptFiles = {
  match: async (url) => kept.get(url)?.clone(),
  put: async (url, response) => {
    if (isFull) throw new DOMException('full', 'QuotaExceededError');
    kept.set(url, response);
  },
  delete: async (url) => kept.delete(url),
  urls: async () => [...kept.keys()],
};

const create = (fetchFile: (url: string) => Promise<Response>) => {
  const fetched = vi.fn((url: string, _init: RequestInit) => fetchFile(url));
  const open = async () => {
    if (!hasStorage) throw new DOMException('no storage', 'SecurityError');
    return cache;
  };
  return { fetched, store: createLaterStore(files, { open, fetch: fetched }) };
};

const online = async (url: string) => new Response(url);
const offline = async () => Promise.reject(new TypeError('Failed to fetch'));

test('keeps all, each checked by its digest, and asks for nothing a second time', async () => {
  const { store, fetched } = create(online);
  await store.keepAll();
  expect(fetched.mock.calls.map(([url, init]) => [url, init.integrity])).toEqual([
    ['/assets/a-1.wasm', 'sha256-a'],
    ['/assets/b-1.js', 'sha256-b'],
  ]);
  await store.keepAll();
  expect(await (await store.answer('/assets/b-1.js')).text()).toBe('/assets/b-1.js');
  expect(fetched).toHaveBeenCalledTimes(2);
});

test('a file that cannot be had is left for the next time, the others come', async () => {
  let isSigned = false;
  const { store } = create((url) => (url.endsWith('.wasm') && !isSigned ? offline() : online(url)));
  await store.keepAll();
  expect([...kept.keys()]).toEqual(['/assets/b-1.js']);
  isSigned = true;
  await store.keepAll();
  expect([...kept.keys()].sort()).toEqual(['/assets/a-1.wasm', '/assets/b-1.js']);
});

test('an error page is not kept', async () => {
  const { store } = create(async () => new Response('gone', { status: 404 }));
  await store.keepAll();
  expect(kept.size).toBe(0);
  await expect(store.answer('/assets/a-1.wasm')).rejects.toThrow('404');
});

test('what is needed while it is already on its way is not fetched twice, and everybody gets it whole', async () => {
  let arrive: (() => void) | undefined;
  const { store, fetched } = create(async (url) => {
    await new Promise<void>((resolve) => {
      arrive = resolve;
    });
    return online(url);
  });
  const quiet = store.keepAll();
  await vi.waitFor(() => expect(fetched).toHaveBeenCalledTimes(1));
  const wanted = [store.answer('/assets/a-1.wasm'), store.answer('/assets/a-1.wasm')];
  await Promise.resolve();
  arrive?.();
  for (const answer of wanted) expect(await (await answer).text()).toBe('/assets/a-1.wasm');
  await vi.waitFor(() => expect(fetched).toHaveBeenCalledTimes(2));
  arrive?.();
  await quiet;
  expect(kept.size).toBe(2);
});

test('a full disk costs the keeping, not the answer', async () => {
  isFull = true;
  const { store } = create(online);
  expect(await (await store.answer('/assets/a-1.wasm')).text()).toBe('/assets/a-1.wasm');
  await store.keepAll();
  expect(kept.size).toBe(0);
});

test('a storage that does not open costs the keeping, not the answer', async () => {
  hasStorage = false;
  const { store, fetched } = create(online);
  for (let time = 0; time < 2; time++) {
    expect(await (await store.answer('/assets/a-1.wasm')).text()).toBe('/assets/a-1.wasm');
  }
  expect(fetched).toHaveBeenCalledTimes(2);
});

test('a storage that goes away on the way costs the keeping, not the answer', async () => {
  const { store } = create(async (url) => {
    hasStorage = false;
    return online(url);
  });
  expect(await (await store.answer('/assets/a-1.wasm')).text()).toBe('/assets/a-1.wasm');
});

test('without network it rejects, so that the window can say so', async () => {
  const { store } = create(offline);
  await expect(store.answer('/assets/a-1.wasm')).rejects.toThrow();
});

test('what an older version kept is removed, what is still named stays', async () => {
  kept.set('/assets/a-0.wasm', new Response());
  kept.set('/assets/a-1.wasm', new Response());
  await create(online).store.dropOld();
  expect([...kept.keys()]).toEqual(['/assets/a-1.wasm']);
});
