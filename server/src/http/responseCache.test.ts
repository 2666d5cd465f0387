import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { ResponseCache } from './responseCache.ts';

/** A cache on a database one can lose, with a route that says how often it was built. */
function world() {
  const db = { version: 1, current: true };
  const cache = new ResponseCache(db);
  const builds = { n: 0, during: (): Promise<void> => Promise.resolve() };
  const app = new Hono();
  app.onError((_, c) => c.text('failed', 500));
  app.use((c, next) => {
    const sight = c.req.header('x-sight');
    if (sight) c.set('sightKey', sight);
    return next();
  });
  app.get('/angka/:id', (c) =>
    cache.respond(c, async () => {
      builds.n++;
      await builds.during();
      return { version: db.version, build: builds.n };
    }),
  );
  const get = async (path = '/angka/1') => (await app.request(path)).json();
  return { db, cache, builds, app, get };
}

describe('ResponseCache', () => {
  it('builds once per version and address, whatever the order of parameters', async () => {
    const { cache, builds, get } = world();
    await get('/angka/1?a=1&b=2');
    await get('/angka/1?b=2&a=1');
    expect(builds.n).toBe(1);
    expect(cache.counts).toEqual({ hits: 1, misses: 1, joined: 0, unkept: 0 });
    expect(cache.find('/angka/1?b=2&a=1', '-', undefined, undefined)).toMatchObject({
      route: '/angka/:id',
      answer: { status: 200 },
    });
    expect(cache.size.entries).toBe(1);
  });

  it('gives what was built for one sight to no other', async () => {
    const { cache, builds, app, get } = world();
    await get('/angka/1');
    expect(cache.find('/angka/1', '*', undefined, undefined)).toBeNull();
    const own = await app.request('/angka/1', { headers: { 'x-sight': '19.04' } });
    expect(builds.n).toBe(2);
    expect(own.headers.get('cache-control')).toBe('private, no-cache');
    expect(cache.find('/angka/1', '19.04', undefined, undefined)?.answer.headers.etag).toBe(own.headers.get('etag'));
    expect(cache.find('/angka/1', '-', undefined, undefined)?.answer.headers['cache-control']).toBe('no-cache');
  });

  it('counts the address as well, so that long addresses cannot fill the memory', async () => {
    const { cache, get } = world();
    await get('/angka/1');
    const { bytes } = cache.size;
    const long = `/angka/1?q=${'x'.repeat(10_000)}`;
    await get(long);
    expect(cache.size.bytes - 2 * bytes).toBeGreaterThanOrEqual(2 * (long.length - '/angka/1'.length));
  });

  it('joins requests for an answer that is being built', async () => {
    const { cache, builds, get } = world();
    const answers = await Promise.all([get(), get(), get()]);
    expect(answers).toEqual(Array.from({ length: 3 }, () => ({ version: 1, build: 1 })));
    expect(builds.n).toBe(1);
    expect(cache.counts.joined).toBe(2);
  });

  it('gives out nothing kept while news cannot arrive, keeps nothing, and joins nothing', async () => {
    const { db, cache, builds, get } = world();
    await get();
    db.current = false;
    expect(cache.find('/angka/1', '-', 'gzip', undefined)).toBeNull();
    expect(await get()).toEqual({ version: 1, build: 2 });
    await Promise.all([get('/angka/2'), get('/angka/2')]);
    expect(builds.n).toBe(4);
    expect(cache.size.entries).toBe(1);
    expect(cache.counts.unkept).toBe(3);
  });

  it('gives out again what it kept when news arrive and nothing was committed meanwhile', async () => {
    const { db, cache, get } = world();
    await get();
    db.current = false;
    await get();
    db.current = true;
    expect(cache.find('/angka/1', '-', undefined, undefined)).not.toBeNull();
    db.version = 2;
    expect(cache.find('/angka/1', '-', undefined, undefined)).toBeNull();
  });

  it.each([
    ['news were lost', { current: false }],
    ['something was committed', { version: 2 }],
  ])('does not keep an answer during whose making %s', async (_, change) => {
    const { db, cache, builds, get } = world();
    builds.during = async () => void Object.assign(db, change);
    await get();
    Object.assign(db, { current: true });
    expect(cache.size.entries).toBe(0);
    builds.during = () => Promise.resolve();
    await get();
    expect(builds.n).toBe(2);
  });

  it('keeps no failed build: the next request asks again', async () => {
    const { builds, app, cache } = world();
    builds.during = async () => {
      throw new Error('gone');
    };
    expect((await app.request('/angka/1')).status).toBe(500);
    builds.during = () => Promise.resolve();
    expect((await app.request('/angka/1')).status).toBe(200);
    expect(cache.size.entries).toBe(1);
  });

  it('answers 304 to who has the same content, in its own encoding', async () => {
    const { cache, get } = world();
    await get();
    const etag = cache.find('/angka/1', '-', undefined, undefined)?.answer.headers.etag ?? '';
    expect(cache.find('/angka/1', '-', undefined, etag)?.answer).toMatchObject({ status: 304, body: null });
    expect(cache.find('/angka/1', '-', undefined, `"other", W/${etag}`)?.answer.status).toBe(304);
    expect(cache.find('/angka/1', '-', undefined, '"other"')?.answer.status).toBe(200);
  });
});
