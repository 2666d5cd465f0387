import { createServer, get, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { readConfig } from '../../server/src/config.ts';
import { openDuckDb } from '../../server/src/db/duckdb/openDuckDb.ts';
import { createHttpServer } from '../../server/src/httpServer.ts';
import { createLog } from '../../server/src/operations/createLog.ts';
import { prepareFacts } from '../../server/src/prepareData.ts';
import { type Measurement, median } from './measure.ts';

const ROUNDS = 3;
const SECONDS = 4;
const CONNECTIONS = 32;
const PATH = '/api/v1/layers/laporan?level=kabkota';

const quiet = () => undefined;
const address = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

async function requestsPerSecond(url: string, headers: Record<string, string>): Promise<number> {
  const result = await autocannon({ url, headers, connections: CONNECTIONS, duration: SECONDS });
  if (result.errors || result.non2xx - (result['3xx'] ?? 0) > 0)
    throw new Error(`errors at ${url}: ${result.errors}, ${result.non2xx}`);
  return result.requests.average;
}

/** One answer as it travels, without what Node itself adds. */
function answerOf(url: string, headers: Record<string, string>): Promise<{ body: Buffer; headers: IncomingHttpHeaders }> {
  return new Promise((resolve, reject) => {
    get(url, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const { date: _date, connection: _connection, 'keep-alive': _keepAlive, ...own } = response.headers;
        resolve({ body: Buffer.concat(chunks), headers: own });
      });
    }).on('error', reject);
  });
}

/** A bare `node:http` server that sends these very bytes and headers. */
function bare(status: number, headers: IncomingHttpHeaders, body: Buffer | null): Promise<Server> {
  const server = createServer((_, response) => {
    response.writeHead(status, headers);
    response.end(body ?? undefined);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** Cached and 304 answers beside bare `node:http` sending the same bytes, in alternating rounds. */
export async function benchHttp(folder: string): Promise<Measurement[]> {
  const config = readConfig({ PETARAWAN_DIR: folder, PORT: '0' }, folder);
  const db = await openDuckDb(join(folder, 'bench.duckdb'));
  await prepareFacts(db, quiet);
  // As it runs in production: every answer has its line in the log.
  const log = createLog({ logLevel: 'info', logFormat: 'json' }, join(folder, 'requests.log'));
  const server = await createHttpServer({ db, config, log });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const gzip = { 'accept-encoding': 'gzip' };
  const { body, headers } = await answerOf(address(server) + PATH, gzip);
  const etag = String(headers.etag);
  const { headers: notModified } = await answerOf(address(server) + PATH, { ...gzip, 'if-none-match': etag });
  const [bareFull, bare304] = await Promise.all([bare(200, headers, body), bare(304, notModified, null)]);

  const rounds = { full: [] as number[], bareFull: [] as number[], notModified: [] as number[], bare304: [] as number[] };
  for (let i = 0; i < ROUNDS; i++) {
    rounds.full.push(await requestsPerSecond(address(server) + PATH, gzip));
    rounds.bareFull.push(await requestsPerSecond(address(bareFull), gzip));
    rounds.notModified.push(await requestsPerSecond(address(server) + PATH, { ...gzip, 'if-none-match': etag }));
    rounds.bare304.push(await requestsPerSecond(address(bare304), gzip));
  }
  for (const s of [server, bareFull, bare304]) s.close();
  await db.close();
  const target = { value: 0.7, better: 'higher', of: 'ratio' } as const;
  const reference = (values: number[]) => ({ name: 'bare node:http, same bytes', value: median(values) });
  return [
    {
      name: `cached answer, ${body.length} bytes gzip`,
      value: median(rounds.full),
      unit: 'req/s',
      reference: reference(rounds.bareFull),
      target,
    },
    { name: '304 answer', value: median(rounds.notModified), unit: 'req/s', reference: reference(rounds.bare304), target },
  ];
}
