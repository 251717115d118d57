/** The store in memory can be copied, as a disk is: into a backup, or over a crash. */
import { expect, it } from 'vitest';
import { createMemoryStore } from '../../src/queue/store/memory.ts';
import { createFounding, readerOf, segmentAt, wide } from './storeMakers.ts';

it('a copy is what it was, and two stores from one copy go their own ways', async () => {
  const founding = createFounding();
  const { tenant, device } = founding.certificate;
  const store = createMemoryStore({ incarnation: 'aa' });
  await store.found(founding);
  const [first, second, other] = [segmentAt(device, 0), segmentAt(device, 1), segmentAt(device, 1)];
  await store.append(tenant, first);
  const backup = store.copy();
  await store.append(tenant, second);

  const restored = createMemoryStore({ incarnation: 'bb', from: backup });
  expect(restored.incarnation).toBe('bb');
  expect(await restored.headOf(tenant, first)).toEqual({ next: 1, digest: first.digest, newestEpoch: 0 });
  expect(await restored.append(tenant, other)).toEqual({ ok: true, value: { next: 2, digest: other.digest } });

  const again = createMemoryStore({ incarnation: 'cc', from: backup });
  expect((await again.headOf(tenant, first)).next).toBe(1);
  expect((await store.headOf(tenant, first)).digest).toEqual(second.digest);
  const reader = readerOf(createFounding({ tenant }));
  expect((await again.pull(tenant, reader, 0, wide)).items).toHaveLength(2);
  expect((await store.pull(tenant, reader, 0, wide)).items).toHaveLength(3);
});
