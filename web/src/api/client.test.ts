import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { ApiError } from './apiError.ts';
import { getJson, query, sendJson } from './client.ts';
import { newestVersion, noticeVersion, subscribeVersion } from './dataVersion.ts';

const answer = (body: unknown, status = 200) =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers: { 'x-request-id': 'r-1' } });
const reply = (make: () => Response | Promise<Response>) => vi.stubGlobal('fetch', vi.fn(make));
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => error,
  );
const Schema = z.object({ n: z.number() });

afterEach(() => vi.unstubAllGlobals());

describe('getJson', () => {
  it('asks under /api/v1 and answers what the schema reads', async () => {
    reply(() => answer({ n: 3, extra: true }));
    expect(await getJson('/layers/laporan', Schema)).toEqual({ n: 3 });
    expect(vi.mocked(fetch).mock.calls[0]?.[0]).toBe('/api/v1/layers/laporan');
    await getJson('/api/v1/boundaries/x.json', Schema);
    expect(vi.mocked(fetch).mock.calls[1]?.[0]).toBe('/api/v1/boundaries/x.json');
  });

  it('throws the problem details of the server', async () => {
    const problem = {
      type: 't',
      title: 'T',
      status: 404,
      code: 'not_found',
      detail: 'Tidak ada',
      detailEn: 'None',
      requestId: 'r-9',
    };
    reply(() => answer(problem, 404));
    expect(await failure(getJson('/x', Schema))).toMatchObject({
      status: 404,
      code: 'not_found',
      requestId: 'r-9',
      detail: { id: 'Tidak ada', en: 'None' },
    });
  });

  it.each([
    ['an answer that is not JSON', () => answer('<html>', 200), 'unexpected_answer'],
    ['an answer outside the contract', () => answer({ n: 'tiga' }), 'unexpected_answer'],
    ['an error without problem details', () => answer({ oops: 1 }, 502), 'http_502'],
    ['no answer', () => Promise.reject(new TypeError('network')), 'offline'],
  ])('names %s', async (_, make, code) => {
    reply(make);
    const error = await failure(getJson('/x', Schema));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ code });
  });

  it('passes an abort on unchanged', async () => {
    const control = new AbortController();
    control.abort();
    reply(() => Promise.reject(new DOMException('aborted', 'AbortError')));
    expect(await failure(getJson('/x', Schema, control.signal))).toBeInstanceOf(DOMException);
  });
});

describe('sendJson', () => {
  it('sends JSON with its method and reads the answer by the contract', async () => {
    reply(() => answer({ n: 3 }));
    expect(await sendJson('POST', '/accounts/keys', { name: 'a' }, Schema)).toEqual({ n: 3 });
    const [url, how] = vi.mocked(fetch).mock.calls[0] ?? [];
    expect(url).toBe('/api/v1/accounts/keys');
    expect(how).toMatchObject({ method: 'POST', body: '{"name":"a"}', headers: { 'content-type': 'application/json' } });
    reply(() => answer({ n: 'tiga' }));
    expect(await failure(sendJson('PATCH', '/x', {}, Schema))).toMatchObject({ code: 'unexpected_answer' });
  });

  it('has no body where there is nothing to say, and reads no answer where there is none', async () => {
    reply(() => new Response(null, { status: 204 }));
    expect(await sendJson('DELETE', '/accounts/sessions/a', undefined, null)).toBeNull();
    expect(vi.mocked(fetch).mock.calls[0]?.[1]).not.toHaveProperty('body');
  });

  it('throws what the server refuses, with the seconds to wait and the fields it speaks of', async () => {
    const errors = [{ where: 'password', message: { id: 'pendek', en: 'short' } }];
    const problem = {
      type: 't',
      title: 'T',
      status: 429,
      code: 'too_many',
      detail: 'Tunggu',
      detailEn: 'Wait',
      requestId: 'r',
      errors,
    };
    reply(() => new Response(JSON.stringify(problem), { status: 429, headers: { 'retry-after': '60' } }));
    for (const schema of [null, Schema]) {
      const error = await failure(schema ? sendJson('POST', '/x', {}, schema) : sendJson('POST', '/x', {}, null));
      expect(error).toMatchObject({ code: 'too_many', retryAfter: 60, items: errors });
    }
  });
});

describe('query', () => {
  it('leaves out what is absent and joins lists', () => {
    expect(query({ a: 'x', b: null, c: undefined, d: [], e: ['p', 'q'], f: '' })).toBe('?a=x&e=p%2Cq');
    expect(query({})).toBe('');
  });
});

describe('data version', () => {
  it('tells listeners about newer versions only, and ignores answers without one', () => {
    // Other tests of this process may have heard of versions before.
    const first = newestVersion() + 5;
    const heard: number[] = [];
    const stop = subscribeVersion(() => heard.push(newestVersion()));
    for (const body of [
      { meta: { dataVersion: first } },
      { meta: {} },
      null,
      'x',
      { meta: { dataVersion: first - 1 } },
      { meta: { dataVersion: first + 1 } },
    ])
      noticeVersion(body);
    stop();
    noticeVersion({ meta: { dataVersion: first + 2 } });
    expect(heard).toEqual([first, first + 1]);
  });
});
