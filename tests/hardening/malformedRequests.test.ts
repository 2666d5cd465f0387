import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Problem } from '../../server/src/http/contract.ts';
import { databasePrint } from './databasePrint.ts';
import { type FuzzWorld, openFuzzWorld, SECRET } from './fuzzWorld.ts';
import { type RawAnswer, sendRaw } from './rawConnection.ts';

let world: FuzzWorld;
beforeAll(async () => {
  world = await openFuzzWorld();
});
afterAll(() => world.close());

const ask = (line: string, headers = 'Host: localhost\r\n') =>
  sendRaw(world.port, Buffer.from(`${line}\r\n${headers}Connection: close\r\n\r\n`, 'latin1'));

/** The problem that a refusal consists of, after checking the headers every answer has. */
function problemIn({ status, headers, rest }: RawAnswer): Problem {
  expect(headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['content-security-policy']).toContain("default-src 'self'");
  const problem = Problem.parse(JSON.parse(rest));
  expect(problem.status).toBe(status);
  expect(problem.requestId).toBe(headers['x-request-id']);
  expect(problem.detail).not.toBe(problem.detailEn);
  return problem;
}

describe('what is no request', () => {
  it.each([
    ['a Host that names a user', 'GET / HTTP/1.1', 'Host: localhost@evil.example\r\n'],
    ['a Host with a blank', 'GET /api/v1/stages HTTP/1.1', 'Host: a b\r\n'],
    ['two hosts', 'GET /peta HTTP/1.1', 'Host: a\r\nHost: b\r\n'],
    ['no Host', 'GET / HTTP/1.1', ''],
    ['bytes beyond ASCII in the address', 'GET /api/v1/stages?x=\u00e9 HTTP/1.1', undefined],
    ['a NUL in the address', 'GET /api/v1/stages?x=\0 HTTP/1.1', undefined],
    ['a backslash in the path', 'GET /..\\..\\x HTTP/1.1', undefined],
    ['no method', ' / HTTP/1.1', undefined],
    ['another protocol', 'GET / HTTP/9.9', undefined],
    ['a header without name', 'GET / HTTP/1.1', 'Host: localhost\r\n: x\r\n'],
    ['a header folded over lines', 'GET / HTTP/1.1', 'Host: localhost\r\nX-A: 1\r\n\u0001: 2\r\n'],
    ['two lengths', 'POST /api/v1/reports/imports HTTP/1.1', 'Host: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n'],
    [
      'a length beside chunks, as smuggled requests have',
      'POST /api/v1/reports/imports HTTP/1.1',
      'Host: localhost\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n',
    ],
  ])('%s is refused as a problem', async (_, line, headers) => {
    const answer = await ask(line, headers);
    expect(answer.status).toBe(400);
    expect(problemIn(answer).code).toBe('invalid_request');
  });

  it.each([
    ['an address', `GET /api/v1/regions?q=${'x'.repeat(20_000)} HTTP/1.1`, undefined],
    ['a header', 'GET / HTTP/1.1', `Host: localhost\r\nX-A: ${'x'.repeat(20_000)}\r\n`],
    ['all headers together', 'GET / HTTP/1.1', `Host: localhost\r\n${'X-A: 1234567\r\n'.repeat(1_900)}`],
  ])('%s beyond 16 KB is refused as a problem', async (_, line, headers) => {
    const answer = await ask(line, headers);
    expect(answer.status).toBe(431);
    expect(problemIn(answer).code).toBe('too_large');
  });

  it('is answered without a body when it was to be a HEAD request', async () => {
    const answer = await ask('HEAD /\u00e9 HTTP/1.1');
    expect([answer.status, answer.rest]).toEqual([400, '']);
  });

  it('leaves the server and its data as they were', async () => {
    const before = await databasePrint(world.db);
    await sendRaw(world.port, Buffer.from('\0\0\0\0\r\n\r\n'));
    await sendRaw(world.port, Buffer.from('16030100c2010000be0303', 'hex'));
    await sendRaw(world.port, 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n');
    expect((await ask('GET /healthz HTTP/1.1')).status).toBe(200);
    expect(await databasePrint(world.db)).toEqual(before);
  });
});

describe('a path that climbs', () => {
  it.each([
    '/../rahasia.txt',
    '/assets/../../rahasia.txt',
    '/assets/..%2f..%2frahasia.txt',
    '/%2e%2e/rahasia.txt',
    '/%2e%2e%2frahasia.txt',
    '/..%5crahasia.txt',
    '/%252e%252e%252frahasia.txt',
    '//rahasia.txt',
    '/./../rahasia.txt',
    '/assets/%00/../../rahasia.txt',
    '/api/docs/..%2f..%2frahasia.txt',
    '/api/docs/%2e%2e%2fpackage.json',
    '/api/v1/boundaries/..%2f..%2f/rahasia.txt',
    '/api/v1/boundaries/%2e%2e/%2e%2e%2frahasia.txt',
    'http://localhost/../rahasia.txt',
  ])('%s does not leave the folder of the pages', async (path) => {
    const answer = await ask(`GET ${path} HTTP/1.1`);
    expect(answer.rest).not.toContain(SECRET);
    expect(answer.rest).not.toContain('"dependencies"');
    expect(answer.status).toBeGreaterThanOrEqual(200);
    expect(answer.status).toBeLessThan(500);
  });
});

describe('line ends in a parameter', () => {
  it.each(['%0d%0aX-Injected:%201', '%0aX-Injected:1', '%E5%98%8A%E5%98%8DX-Injected:1'])(
    '%s puts no header into the answer',
    async (piece) => {
      for (const path of [`/api/v1/layers/laporan/csv?level=kabkota&issue=${piece}`, `/peta${piece}`, `/api/v1/regions/${piece}`])
        expect(Object.keys((await ask(`GET ${path} HTTP/1.1`)).headers)).not.toContain('x-injected');
      const echoed = await ask('GET /healthz HTTP/1.1', `Host: localhost\r\nX-Request-Id: ${piece}\r\n`);
      expect(echoed.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    },
  );
});

describe('what a refusal says', () => {
  const send = async (method: string, target: string, body: { type: string | null; bytes: Buffer } | null = null) =>
    Problem.parse(JSON.parse(String((await world.send({ method, target, headers: {}, body })).bytes)));

  it('is said in both languages, field by field', async () => {
    const { errors = [] } = await send('GET', '/api/v1/layers/laporan?classes=99&level=dusun&from=2024-02-30');
    expect(errors.map((e) => e.where).sort()).toEqual(['classes', 'from', 'level']);
    for (const { message } of errors) expect(message.id).not.toBe(message.en);
    expect(errors.find((e) => e.where === 'classes')?.message).toEqual({
      id: 'classes: Terlalu besar: diharapkan number menjadi <=7',
      en: 'classes: Too big: expected number to be <=7',
    });
    expect(errors.find((e) => e.where === 'from')?.message).toEqual({
      id: 'from: tanggal tidak ada dalam kalender',
      en: 'from: no such calendar date',
    });
  });

  it('is no word of a library when a body is of another type or no JSON', async () => {
    const id = world.sensible.id?.[1];
    for (const type of ['text/plain', null, 'application/json'])
      expect(await send('POST', `/api/v1/reports/quarantine/${id}`, { type, bytes: Buffer.from('{') })).toMatchObject({
        code: 'invalid_request',
        status: 400,
        detail: expect.stringMatching(/^(?:Isi|Jenis isi) permintaan/),
      });
  });
});
