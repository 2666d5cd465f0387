import { writeFileSync } from 'node:fs';
import { get, type IncomingMessage, request } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Problem } from '../../server/src/http/contract.ts';
import { runToEnd } from '../start/serverProcess.ts';
import { logLines, metric, prepareServedData, reportsFile, type ServedData, until } from './servedData.ts';

/** Big enough to be caught in its transaction. */
const LONG_IMPORT = 150_000;
const UPLOAD = '/api/v1/reports/imports?channel=sigaplapor&filename=laporan.csv';

let data: ServedData;
beforeAll(async () => {
  data = await prepareServedData();
});
afterAll(() => data.remove());

const upload = (url: string, body: Readable) => {
  const sending = request(url + UPLOAD, { method: 'POST', headers: { 'content-type': 'text/csv' } });
  body.pipe(sending);
  return new Promise<{ response: IncomingMessage; body: string }>((done, fail) => {
    sending.on('error', fail);
    sending.on('response', async (response) => done({ response, body: await text(response) }));
  });
};
const refused = (url: string) =>
  fetch(`${url}/healthz`).then(
    () => false,
    (error: { cause?: { code?: string } }) => error.cause?.code === 'ECONNREFUSED',
  );
const importsOf = async (url: string) =>
  ((await (await fetch(`${url}/api/v1/reports/imports`)).json()) as { items: { id: number; rows: number }[] }).items;
/** Begun transactions that change data. */
const begunWrites = (url: string) => metric(url, 'petarawan_db_wait_seconds_count', 'kind="write"');

describe('a server told to stop', () => {
  it('finishes the answer a slow reader is still taking, while it refuses new connections, and ends with 0', async () => {
    const server = await data.serve();
    // Rows of a region nobody knows wait in the quarantine: together more than the system's buffers take.
    const rows = 80_000;
    const sent = await upload(server.url, Readable.from([reportsFile(rows, '99.99')]));
    const { id, quarantined } = JSON.parse(sent.body) as { id: number; quarantined: number };
    expect(quarantined).toBe(rows);

    const slow = await new Promise<IncomingMessage>((done) =>
      get(`${server.url}/api/v1/reports/imports/${id}/quarantine.csv`, done),
    );
    expect(slow.statusCode).toBe(200);
    slow.pause();
    server.signal('SIGTERM');
    await until(() => refused(server.url));
    const lines = (await text(slow)).trimEnd().split('\n');
    expect(lines).toHaveLength(rows + 1);
    expect(lines.at(-1)).toContain(`L${rows - 1}`);

    const { code, err } = await server.ended;
    expect(code).toBe(0);
    expect(logLines(err, 'stopped')).toMatchObject([{ cutOff: 0, commandsDone: true, databaseClosed: true }]);
    expect(logLines(err, 'request').find((l) => String(l.path).endsWith('quarantine.csv'))).toMatchObject({ status: 200 });
  });

  it('rolls back an import in its transaction: the sender gets 503 with Retry-After, the data are as before', async () => {
    let server = await data.serve();
    const before = await importsOf(server.url);
    const writes = await begunWrites(server.url);
    const answer = upload(server.url, Readable.from([reportsFile(LONG_IMPORT)]));
    await until(async () => (await begunWrites(server.url)) > writes);
    server.signal('SIGTERM');
    const { response, body } = await answer;
    expect(response.statusCode).toBe(503);
    expect(Number(response.headers['retry-after'])).toBeGreaterThan(0);
    expect(response.headers.connection).toBe('close');
    expect(Problem.parse(JSON.parse(body))).toMatchObject({ code: 'unavailable', requestId: response.headers['x-request-id'] });
    expect(body).toContain('Tidak ada yang disimpan');
    expect((await server.ended).code).toBe(0);

    server = await data.serve();
    expect(await importsOf(server.url)).toEqual(before);
    const counts = await (await fetch(`${server.url}/api/v1/reports/counts?by=region&level=kabkota`)).text();
    expect(counts).not.toContain(String(LONG_IMPORT));
    await server.stop();
  });

  it('refuses the rest of an upload under way instead of waiting for it', async () => {
    const server = await data.serve();
    const body = new Readable({ read: () => undefined });
    const file = reportsFile(2_000);
    body.push(file.slice(0, file.length / 2));
    const answer = upload(server.url, body);
    await until(async () => (await metric(server.url, 'petarawan_http_requests_under_way ')) > 1);
    server.signal('SIGTERM');
    await until(() => refused(server.url));
    body.push(file.slice(file.length / 2));
    body.push(null);
    expect((await answer).response.statusCode).toBe(503);
    expect((await server.ended).code).toBe(0);
  });

  it('rolls back an import that came by the command line, and the command says that nothing was stored', async () => {
    const file = join(data.folder, 'besar.csv');
    writeFileSync(file, reportsFile(LONG_IMPORT));
    const server = await data.serve();
    const writes = await begunWrites(server.url);
    const command = runToEnd('cli', ['reports', 'import', file, '--channel', 'sigaplapor'], data.env);
    await until(async () => (await begunWrites(server.url)) > writes);
    server.signal('SIGTERM');
    const { code, err } = await command;
    expect(code).toBe(1);
    expect(err).toContain('Tidak ada yang disimpan');
    expect(await server.ended).toMatchObject({ code: 0 });
    expect(logLines(server.words(), 'job_failed')).toMatchObject([{ job: 'import', file: 'besar.csv' }]);
  });

  it('is not ready from the first moment, while it lives, and ends at once at a later signal', async () => {
    const server = await data.serve({ DRAIN_SECONDS: '600' });
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    server.signal('SIGTERM');
    await until(async () => (await fetch(`${server.url}/readyz`)).status === 503);
    const notReady = await fetch(`${server.url}/readyz`);
    expect(Number(notReady.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Problem.parse(await notReady.json()).code).toBe('unavailable');
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    // Signals close together are one (Ctrl-C reaches the whole terminal); this one is meant.
    await new Promise((done) => setTimeout(done, 700));
    server.signal('SIGTERM');
    expect((await server.ended).code).toBe(128 + 15);
  });

  it('cuts off who takes longer than SHUTDOWN_SECONDS, and still closes the database', async () => {
    const server = await data.serve({ SHUTDOWN_SECONDS: '1' });
    const answer = upload(server.url, createStuckBody());
    answer.catch(() => undefined);
    await until(async () => (await metric(server.url, 'petarawan_http_requests_under_way ')) > 1);
    server.signal('SIGINT');
    await expect(answer).rejects.toThrow();
    const { code, err } = await server.ended;
    expect(code).toBe(0);
    expect(logLines(err, 'stopped')).toMatchObject([{ level: 'warn', cutOff: 1, databaseClosed: true }]);
  });
});

describe('a command that holds the database itself', () => {
  it('told to stop, rolls back and says so', async () => {
    const file = join(data.folder, 'sendiri.csv');
    writeFileSync(file, reportsFile(LONG_IMPORT));
    const { code, err } = await runToEnd('cli', ['reports', 'import', file, '--channel', 'sigaplapor'], data.env, {
      signalAfter: /Memeriksa/,
    });
    expect(code).toBe(1);
    expect(err).toContain('Tidak ada yang disimpan');
  });
});

/** A body of which only the beginning ever comes. */
function createStuckBody(): Readable {
  const body = new Readable({ read: () => undefined });
  body.push(reportsFile(10).slice(0, 200));
  return body;
}
