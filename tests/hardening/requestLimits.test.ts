import { readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Problem } from '../../server/src/http/contract.ts';
import { MOST_BODY_BYTES } from '../../server/src/http/limitBodies.ts';
import { databasePrint } from './databasePrint.ts';
import { type FuzzWorld, openFuzzWorld } from './fuzzWorld.ts';
import type { Body } from './nastyBodies.ts';
import { sendRaw } from './rawConnection.ts';
import type { Reply } from './sendRequest.ts';
import { zipFile } from './zipFile.ts';

const READS = 20;
const WRITES = 10;

let world: FuzzWorld;
beforeAll(async () => {
  world = await openFuzzWorld({ TRUST_PROXY: '127.0.0.1', RATE_READS: String(READS), RATE_WRITES: String(WRITES) });
});
afterAll(() => world.close());

/** Asks as somebody behind the proxy. */
const from = (address: string | null, target: string, method = 'GET', body: Body | null = null): Promise<Reply> =>
  world.send({ method, target, headers: address === null ? {} : { 'x-forwarded-for': address }, body });

let asked = 0;
/** An address whose answer was never built before. */
const fresh = () => `/api/v1/regions?q=${++asked}`;
const problemOf = (reply: Reply) => Problem.parse(JSON.parse(String(reply.bytes)));

describe('the limit of requests', () => {
  it('lets one address have so many answers worked out per minute, then says when to come back', async () => {
    for (let i = 0; i < READS; i++) expect((await from('203.0.113.1', fresh())).status).toBe(200);
    const refused = await from('203.0.113.1', fresh());
    expect(refused.status).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60);
    expect(problemOf(refused)).toMatchObject({ code: 'too_many', status: 429 });
    expect(refused.headers['content-security-policy']).toContain("default-src 'self'");
  });

  it('counts each address by itself, and the addresses of one IPv6 network together', async () => {
    expect((await from('203.0.113.2', fresh())).status).toBe(200);
    for (let i = 0; i < READS; i++) expect((await from(`2001:db8:0:1::${i}`, fresh())).status).toBe(200);
    expect((await from('2001:db8:0:1::ffff', fresh())).status).toBe(429);
    expect((await from('2001:db8:0:2::1', fresh())).status).toBe(200);
  });

  it('does not count answers from memory, boundaries and pages', async () => {
    const known = fresh();
    expect((await from('203.0.113.3', known)).status).toBe(200);
    const file = `/api/v1/boundaries/${world.sensible.version?.[0]}/${world.sensible.file?.[0]}`;
    for (let i = 0; i < 2 * READS; i++)
      for (const target of [known, file, '/peta', '/healthz'])
        expect([target, (await from('203.0.113.3', target)).status]).toEqual([target, 200]);
    for (let i = 1; i < READS; i++) expect((await from('203.0.113.3', fresh())).status).toBe(200);
    expect((await from('203.0.113.3', fresh())).status).toBe(429);
    expect((await from('203.0.113.3', known)).status).toBe(200);
  });

  it('counts refusals as well, so that guessing is no way around it', async () => {
    for (let i = 0; i < READS; i++) expect((await from('203.0.113.4', `/api/v1/tidak-ada-${i}`)).status).toBe(404);
    expect((await from('203.0.113.4', '/api/v1/tidak-ada')).status).toBe(429);
  });

  it('counts changes apart from reads', async () => {
    for (let i = 0; i < WRITES; i++)
      // Whoever comes through a proxy is not at this machine: a guest, whose refusals count.
      expect((await from('203.0.113.5', '/api/v1/reports/imports/999999/undo', 'POST')).status).toBe(401);
    expect((await from('203.0.113.5', '/api/v1/reports/imports/999999/undo', 'POST')).status).toBe(429);
    expect((await from('203.0.113.5', fresh())).status).toBe(200);
  });

  it('does not count the machine itself, whose address nobody can claim from outside', async () => {
    for (let i = 0; i < 2 * READS; i++) expect((await from(null, fresh())).status).toBe(200);
    for (let i = 0; i < READS; i++) await from('127.0.0.1, 203.0.113.6', fresh());
    expect((await from('127.0.0.1, 203.0.113.6', fresh())).status).toBe(429);
  });

  it('does not believe X-Forwarded-For of a sender that is no proxy of ours', async () => {
    const direct = await openFuzzWorld({ TRUST_PROXY: '10.0.0.1', RATE_READS: '2' });
    try {
      for (let i = 0; i < 6; i++) {
        const reply = await direct.send({
          method: 'GET',
          target: fresh(),
          headers: { 'x-forwarded-for': '203.0.113.9' },
          body: null,
        });
        // Loopback itself is never counted, so a believed header would show as 429.
        expect(reply.status).toBe(200);
      }
    } finally {
      await direct.close();
    }
  });
});

describe('the limit of what is sent', () => {
  const correct = () => `/api/v1/reports/quarantine/${world.sensible.id?.[1]}`;

  it('refuses a body above 1 MB where none is streamed, whether its length is told or not', async () => {
    const bytes = Buffer.from(`{"keterangan":"${'x'.repeat(MOST_BODY_BYTES)}"}`);
    const told = await from(null, correct(), 'POST', { type: 'application/json', bytes });
    expect([told.status, problemOf(told).code]).toEqual([413, 'too_large']);
    const untold = await fetch(`http://127.0.0.1:${world.port}${correct()}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: new ReadableStream({
        start(controller) {
          controller.enqueue(new Uint8Array(bytes));
          controller.close();
        },
      }),
      duplex: 'half',
    } as RequestInit);
    expect([untold.status, Problem.parse(await untold.json()).code]).toEqual([413, 'too_large']);
  });

  it('refuses an upload that says it is above 512 MB before a byte of it is stored', async () => {
    const { status, rest } = await sendRaw(
      world.port,
      `POST /api/v1/reports/imports?channel=sigaplapor HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${700 << 20}\r\nConnection: close\r\n\r\n`,
    );
    expect(status).toBe(413);
    expect(rest).toContain('too_large');
  });

  it('unpacks no body that was sent compressed', async () => {
    const json = await world.send({
      method: 'POST',
      target: correct(),
      headers: { 'content-encoding': 'gzip' },
      body: { type: 'application/json', bytes: gzipSync('{"jumlah":"1"}') },
    });
    expect([json.status, problemOf(json).code]).toEqual([400, 'invalid_request']);
    const csv = await world.send({
      method: 'POST',
      target: '/api/v1/reports/imports?channel=sigaplapor&filename=a.csv',
      headers: { 'content-encoding': 'gzip' },
      body: { type: 'text/csv', bytes: gzipSync(Buffer.alloc(200 << 20)) },
    });
    expect([csv.status, problemOf(csv).code]).toEqual([422, 'invalid_file']);
  });

  /** 80 MB of elements with long texts: quick to read, so that the limit is what ends it. */
  const packed = (open: string, close: string) => Buffer.alloc(80 << 20, `${open}${'x'.repeat(20_000)}${close}`);
  const WORKBOOK = '<workbook xmlns:r="r"><sheets><sheet name="S" r:id="r1"/></sheets></workbook>';
  const RELATIONS =
    '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="s.xml"/><Relationship Id="r2" Type="x/sharedStrings" Target="t.xml"/></Relationships>';
  /** A sheet without the columns that are needed is refused before the rest of it is unpacked. */
  const HEADINGS = Buffer.from(
    `<worksheet><sheetData><row>${['id_sumber', 'asal', 'isu', 'status', 'kode_wilayah', 'tanggal_kejadian']
      .map((name) => `<c t="inlineStr"><is><t>${name}</t></is></c>`)
      .join('')}</row>`,
  );
  const book = (sheet: Buffer, strings = Buffer.from('<sst/>')) =>
    zipFile({
      'xl/workbook.xml': Buffer.from(WORKBOOK),
      'xl/_rels/workbook.xml.rels': Buffer.from(RELATIONS),
      'xl/s.xml': sheet,
      'xl/t.xml': strings,
    });

  it.each([
    [
      'a sheet of long texts',
      () => book(Buffer.concat([HEADINGS, packed('<row><c t="inlineStr"><is><t>', '</t></is></c></row>')])),
    ],
    ['a list of long texts', () => book(Buffer.from('<worksheet/>'), packed('<si><t>', '</t></si>'))],
    ['a workbook of long names', () => zipFile({ 'xl/workbook.xml': packed('<definedName>', '</definedName>') })],
  ])('refuses a small workbook that would unpack to 80 MB: %s', async (_, make) => {
    const bytes = make();
    expect(bytes.length).toBeLessThan(1 << 20);
    const before = await databasePrint(world.db);
    const target = '/api/v1/reports/imports?channel=sigaplapor&filename=bom.xlsx';
    const reply = await from(null, target, 'POST', { type: 'application/octet-stream', bytes });
    expect([reply.status, problemOf(reply).code]).toEqual([422, 'invalid_file']);
    expect(problemOf(reply).detail).toContain('terlalu besar setelah diekstrak');
    expect(await databasePrint(world.db)).toEqual(before);
    expect(readdirSync(world.temporary).filter((name) => name.startsWith('petarawan-'))).toEqual([]);
  });
});
