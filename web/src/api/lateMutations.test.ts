import { MutationObserver, QueryClient, MutationCache as Real } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { MutationCache, realMutations } from './lateMutations.ts';

it('stands for the store of changes until the first page that can change something brings the real one', async () => {
  const heard: unknown[] = [];
  const cache = new MutationCache({ onError: (error) => heard.push(error) });
  const client = new QueryClient({ mutationCache: cache as unknown as Real });
  client.mount();
  client.clear();
  expect(client.isMutating()).toBe(0);
  expect(cache.getAll()).toEqual([]);
  await client.resumePausedMutations();

  realMutations(Real);
  const told: string[] = [];
  const stop = cache.subscribe((event) => told.push(event.type));
  const save = new MutationObserver(client, { mutationFn: async (n: number) => n + 1 });
  expect(await save.mutate(1)).toBe(2);
  expect(told).toContain('added');
  stop();
  expect(cache.getAll()).toHaveLength(1);

  const refused = new Error('refused');
  const fail = new MutationObserver(client, { mutationFn: () => Promise.reject(refused) });
  await expect(fail.mutate()).rejects.toBe(refused);
  expect(heard).toEqual([refused]);
  client.clear();
  expect(cache.getAll()).toEqual([]);
  client.unmount();
});
