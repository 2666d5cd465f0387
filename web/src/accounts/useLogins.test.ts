import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchLogins } from './useLogins.ts';

const account = (id: string, login: string) => ({
  id,
  login,
  name: login,
  role: 'operator',
  region: '19.04',
  regionName: 'Kabupaten Bangka Tengah',
  status: 'active',
  totp: false,
  password: true,
  oidc: false,
  lastSignIn: null,
  createdAt: '2026-11-22T08:30:00.000Z',
});
const PAGES: Record<string, object> = {
  '': { items: [account('a1', 'op.bateng')], next: 'op.bateng' },
  'op.bateng': { items: [account('b2', 'pengelola')], next: null },
};

afterEach(() => vi.unstubAllGlobals());

describe('fetchLogins', () => {
  it('reads every page of the list of accounts', async () => {
    const fetched = vi.fn((url: string) =>
      Promise.resolve(new Response(JSON.stringify(PAGES[new URL(url, 'http://localhost').searchParams.get('cursor') ?? '']))),
    );
    vi.stubGlobal('fetch', fetched);
    expect([...(await fetchLogins())]).toEqual([
      ['a1', 'op.bateng'],
      ['b2', 'pengelola'],
    ]);
    expect(fetched).toHaveBeenCalledTimes(2);
  });
});
