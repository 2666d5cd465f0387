import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { PublicFile } from '../public/site.ts';
import { sampleSource } from '../testing/sampleRelease.ts';
import { ServedSite } from './servedSite.ts';

const text = (type: string, content: string, immutable = false): PublicFile => ({ type, body: Buffer.from(content), immutable });
const LONG = 'abcdefghij'.repeat(200);

/** A site whose pages say which release is the newest, with what was asked of it. */
function world() {
  const state = { db: { version: 1 }, newest: 1 as 1 | 2 | 3, gone: false, made: [] as string[] };
  const served = new ServedSite({
    db: state.db,
    source: {
      ...sampleSource(1),
      heads: async () => {
        if (state.gone) throw new Error('the database is gone');
        return sampleSource(state.newest).heads();
      },
    },
    make: (source) => ({
      paths: async () => ['index.html', 'rilis/1/index.html', 'rilis/1/data/a.csv', 'rilis/1/gambar/19.png', '404.html'],
      async file(path) {
        state.made.push(path);
        if (state.gone) throw new Error('the database is gone');
        if (path === '404.html') return text('text/html; charset=utf-8', '<a href="index.html">x</a><link href="aset/a.css">');
        if (path.endsWith('.csv')) return text('text/csv; charset=utf-8', LONG, true);
        if (path.endsWith('.png')) return text('image/png', LONG, true);
        return text('text/html; charset=utf-8', `newest ${(await source.heads()).length} ${LONG}`, path.startsWith('rilis/'));
      },
    }),
  });
  const request = (url: string, headers: Record<string, string> = {}, method = 'GET') => ({
    method,
    url,
    acceptEncoding: headers['accept-encoding'],
    ifNoneMatch: headers['if-none-match'],
    range: headers.range,
    ifRange: headers['if-range'],
  });
  return {
    state,
    served,
    find: (...asked: Parameters<typeof request>) => served.find(request(...asked)),
    ask: async (...asked: Parameters<typeof request>) => (await served.answer(request(...asked))).answer,
  };
}

describe('the public site as it is served', () => {
  it('makes a file once however many ask, and afterwards finds it without making anything', async () => {
    const { state, ask, find } = world();
    expect(find('/publik/')).toBeNull();
    await Promise.all(Array.from({ length: 20 }, () => ask('/publik/?embed')));
    expect(state.made).toEqual(['index.html']);
    expect(find('/publik/?asal=temuan')?.status).toBe(200);
    expect(find('/publik/index.html')?.body).toBe(find('/publik/')?.body);
  });

  it('sends each encoding under a strong tag of its own, and nothing to those who have it', async () => {
    const { ask, find } = world();
    const tags = new Set<string>();
    for (const [encoding, unpack] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
      ['identity', (b: Buffer) => b],
    ] as const) {
      const answer = await ask('/publik/rilis/1/data/a.csv', { 'accept-encoding': encoding });
      expect(unpack(answer.body as Buffer).toString()).toBe(LONG);
      expect(answer.headers['content-encoding'] ?? 'identity').toBe(encoding);
      expect(answer.headers).toMatchObject({ vary: 'accept-encoding', 'access-control-allow-origin': '*' });
      const { etag = '' } = answer.headers;
      expect(etag).toMatch(/^"[\w-]+"$/);
      tags.add(etag);
      expect(find('/publik/rilis/1/data/a.csv', { 'accept-encoding': encoding, 'if-none-match': etag })).toMatchObject({
        status: 304,
        body: null,
        headers: { etag },
      });
    }
    expect(tags.size).toBe(3);
    const png = await ask('/publik/rilis/1/gambar/19.png', { 'accept-encoding': 'br' });
    expect(png.headers['content-encoding']).toBeUndefined();
    const head = await ask('/publik/rilis/1/gambar/19.png', {}, 'HEAD');
    expect(head).toMatchObject({ status: 200, body: null, headers: { 'content-length': '2000' } });
  });

  it('lets data be kept for ever, and never a page: it may say that there is a newer release', async () => {
    const { ask } = world();
    expect((await ask('/publik/rilis/1/data/a.csv')).headers['cache-control']).toContain('immutable');
    expect((await ask('/publik/rilis/1/')).headers['cache-control']).toMatch(/max-age=\d\d,/);
  });

  it.each([
    ['bytes=0-3', 206, 'abcd', 'bytes 0-3/2000'],
    ['bytes=1990-', 206, 'abcdefghij', 'bytes 1990-1999/2000'],
    ['bytes=-4', 206, 'ghij', 'bytes 1996-1999/2000'],
    ['bytes=1998-9999', 206, 'ij', 'bytes 1998-1999/2000'],
    ['bytes=2000-', 416, '', 'bytes */2000'],
    ['bytes=-0', 416, '', 'bytes */2000'],
    ['bytes=5-2', 200, LONG, undefined],
    ['bytes=0-1,4-5', 200, LONG, undefined],
    ['lines=1-2', 200, LONG, undefined],
  ])('answers %s with %i', async (range, status, body, contentRange) => {
    const answer = await world().ask('/publik/rilis/1/data/a.csv', { range, 'accept-encoding': 'br' });
    expect(answer.status).toBe(status);
    expect(answer.body?.toString() ?? '').toBe(body);
    expect(answer.headers['content-range']).toBe(contentRange);
    expect(answer.headers['content-encoding']).toBeUndefined();
  });

  it('sends a part only of the very file that the caller has begun', async () => {
    const { ask } = world();
    const { etag = '' } = (await ask('/publik/rilis/1/data/a.csv')).headers;
    expect((await ask('/publik/rilis/1/data/a.csv', { range: 'bytes=0-1', 'if-range': etag })).status).toBe(206);
    expect((await ask('/publik/rilis/1/data/a.csv', { range: 'bytes=0-1', 'if-range': '"other"' })).status).toBe(200);
  });

  it('leads to the folder, and says with working links what is not there', async () => {
    const { ask } = world();
    expect(await ask('/publik')).toMatchObject({ status: 301, headers: { location: '/publik/' } });
    expect(await ask('/publik/rilis/1?embed')).toMatchObject({ status: 301, headers: { location: '/publik/rilis/1/?embed' } });
    for (const [path, up] of [
      ['/publik/x', ''],
      ['/publik/a/b/c', '../../'],
      ['/publik/a%2f..%2f..%2fetc', '../../../'],
      ['/publik/%E0%A4%A', ''],
    ] as const) {
      const answer = await ask(path);
      expect(answer.status).toBe(404);
      expect(answer.body?.toString()).toBe(`<a href="${up}index.html">x</a><link href="${up}aset/a.css">`);
    }
  });

  it('answers a page of another site that asks whether it may read, and refuses to change anything', async () => {
    const { ask, find } = world();
    expect(await ask('/publik/rilis/1/data/a.csv', {}, 'OPTIONS')).toMatchObject({ status: 204, body: null });
    expect(await ask('/publik/', {}, 'POST')).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD, OPTIONS' } });
    expect(find('/publik/', {}, 'POST')).toBeNull();
  });

  it('changes as a whole when a release is published; what never changes is not made again', async () => {
    const { state, ask, find } = world();
    for (const path of ['/publik/', '/publik/rilis/1/data/a.csv']) await ask(path);
    Object.assign(state, { newest: 2 });
    state.db.version = 2;
    expect((await ask('/publik/')).body?.toString()).toContain('newest 2');
    expect(find('/publik/rilis/1/data/a.csv')?.status).toBe(200);
    expect(state.made).toEqual(['index.html', 'rilis/1/data/a.csv', 'index.html']);
    // Anything else that is committed changes nothing.
    state.db.version = 3;
    await ask('/publik/x');
    expect(find('/publik/')?.body?.toString()).toContain('newest 2');
  });

  it('keeps the last release while the database is gone, and says so for what was never made', async () => {
    const { state, ask, find } = world();
    await ask('/publik/');
    state.gone = true;
    state.db.version = 2;
    expect((await ask('/publik/')).body?.toString()).toContain('newest 1');
    await expect(ask('/publik/rilis/1/')).rejects.toMatchObject({ code: 'unavailable' });
    expect(find('/publik/')?.status).toBe(200);
    const never = world();
    never.state.gone = true;
    await expect(never.ask('/publik/')).rejects.toMatchObject({ code: 'unavailable' });
    expect(await never.served.hasReleases()).toBe(false);
    never.state.gone = false;
    await expect.poll(() => never.served.hasReleases()).toBe(true);
  });
});
