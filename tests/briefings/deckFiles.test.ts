import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureServerBuilt } from '../../scripts/buildServer.mjs';
import { DeckDetail } from '../../server/src/briefings/saved/contract.ts';
import { runProgram } from '../../server/src/cli/program.ts';
import { type IslandWorld, openIslandWorld } from '../signals/islandWorld.ts';

let world: IslandWorld;
let deck: DeckDetail;
let folder: string;
beforeAll(async () => {
  // The file for a USB stick carries the presenter.
  await ensureServerBuilt();
  folder = mkdtempSync(join(tmpdir(), 'petarawan-paparan-'));
  world = await openIslandWorld();
  deck = DeckDetail.parse(await (await world.post('/briefings/decks', { area: '19.01' })).json());
}, 240_000);
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

const exportsOf = async (): Promise<Record<string, unknown>[]> =>
  (await world.db.all<{ details: string }>(`select details from audit_log where action = 'export' order by seq`)).map(
    ({ details }) => JSON.parse(details),
  );
const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

describe('files of a saved deck', () => {
  it.each([
    ['deck.pptx', 'application/vnd.openxmlformats-officedocument.presentationml.presentation', 'pptx', 'PK'],
    ['deck.pdf', 'application/pdf', 'pdf', '%PDF-'],
    ['deck.pdf?paper=a4', 'application/pdf', 'pdf', '%PDF-'],
    ['deck.html', 'text/html; charset=utf-8', 'html', '<!doctype html>'],
  ])('%s is a file with a name, kept nowhere, and stands in the log', async (path, type, ending, begins) => {
    const before = (await exportsOf()).length;
    const response = await world.request(`/briefings/decks/${deck.id}/${path}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="petarawan-paparan-19.01-v${deck.dataVersion}.${ending}"`,
    );
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect((await bytesOf(response)).subarray(0, begins.length).toString()).toBe(begins);
    const entries = await exportsOf();
    expect(entries).toHaveLength(before + 1);
    expect(entries.at(-1)).toMatchObject({ format: ending, area: '19.01', version: 1, dataVersion: deck.dataVersion });
  });

  it('are not there for a deck that is not there, nor on paper of another size', async () => {
    expect((await world.request('/briefings/decks/999/deck.pptx')).status).toBe(404);
    expect((await world.request(`/briefings/decks/${deck.id}/deck.pdf?paper=a3`)).status).toBe(400);
  });
});

describe('pictures of a slide', () => {
  const slide = (name: string, init?: RequestInit) => world.request(`/briefings/decks/${deck.id}/slides/${name}`, init);

  it('are kept by the browser that asked and asked again by their tag, without a trace in the log', async () => {
    const before = (await exportsOf()).length;
    const first = await slide('map/slide.svg');
    expect(first.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    expect(first.headers.get('content-disposition')).toBeNull();
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]{27}"$/);
    const again = await slide('map/slide.svg', { headers: { 'if-none-match': etag } });
    expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, etag, '']);
    expect(await (await slide('map/slide.svg')).text()).toBe(await first.text());
    expect(await exportsOf()).toHaveLength(before);
  });

  it('carry the typeface where they are shown as images or taken along, under a tag of their own', async () => {
    const plain = await slide('map/slide.svg');
    const dressed = await slide('map/slide.svg?typeface=ya');
    const etag = dressed.headers.get('etag') ?? '';
    expect(etag).not.toBe(plain.headers.get('etag'));
    const text = await dressed.text();
    const carried =
      /<style>@font-face\{font-family:"Plus Jakarta Sans";[^}]*url\(data:font\/woff2;base64,[\w+/=]{20000,}\)[^<]*<\/style>/;
    expect(text).toMatch(carried);
    expect(text.replace(carried, '')).toBe(await plain.text());
    expect((await slide('map/slide.svg?typeface=ya', { headers: { 'if-none-match': etag } })).status).toBe(304);
    expect(await (await slide('map/slide.svg?download=ya')).text()).toBe(text);
  });

  it.each([
    ['map/slide.png', 1920, 1080],
    ['map/slide.png?paper=a4', 3508, 2480],
  ])('%s is %i x %i pixels and not blank', async (path, width, height) => {
    const png = PNG.sync.read(await bytesOf(await slide(path)));
    expect([png.width, png.height]).toEqual([width, height]);
    const colors = new Set<number>();
    for (let i = 0; i < png.data.length; i += 4) colors.add(png.data.readUInt32BE(i));
    expect(colors.size).toBeGreaterThan(5);
  });

  it('are files with a name, in the log, when they are taken along', async () => {
    const response = await slide('map/slide.png?download=ya');
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="petarawan-paparan-19.01-v${deck.dataVersion}-map.png"`,
    );
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect((await exportsOf()).at(-1)).toMatchObject({ format: 'png', slide: 'map', paper: 'slide' });
  });

  it('are of slides that are shown, and change with what people wrote', async () => {
    expect((await slide('nanti/slide.svg')).status).toBe(404);
    const other = DeckDetail.parse(await (await world.post('/briefings/decks', { area: '19.02' })).json());
    const ask = () => world.request(`/briefings/decks/${other.id}/slides/method/slide.svg`);
    const before = (await ask()).headers.get('etag');
    const put = (over: object, version: number) =>
      world.request(`/briefings/decks/${other.id}`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ version, choices: { ...other.choices, ...over } }),
      });
    await put({ edits: { method: { title: 'Cara kami <membaca> & menghitung', texts: null, notes: null } } }, 1);
    const after = await ask();
    expect(after.headers.get('etag')).not.toBe(before);
    expect(await after.text()).not.toContain('<membaca>');
    await put({ order: ['cover'] }, 2);
    expect((await ask()).status).toBe(404);
  });
});

describe('decks by command', () => {
  const run = async (...argv: string[]) => {
    let text = '';
    const put = (line: string) => {
      text += `${line}\n`;
    };
    const context = { config: world.config, cwd: folder, db: async () => world.db };
    return { exit: await runProgram(argv, context, { out: put, err: put }), text };
  };
  const begins = (file: string, n: number) => readFileSync(join(folder, file)).subarray(0, n).toString('latin1');

  it('are written without being saved, with filters, in English, and noted', async () => {
    const decks = (await world.db.all('select id from decks')).length;
    const before = (await exportsOf()).length;
    const made = await run('briefing', 'deck', 'a.pptx', '--area', '19', '--filter', 'issue=netralitas_asn', '--json');
    expect(made.exit).toBe(0);
    expect(JSON.parse(made.text)).toMatchObject({ file: join(folder, 'a.pptx'), internal: true });
    expect(
      (await run('briefing', 'deck', 'a.pdf', '--area', '19.01', '--lang', 'en', '--paper', 'a4', '--office', 'Uji')).exit,
    ).toBe(0);
    expect((await run('briefing', 'slide', 'a.svg', '--area', '19', '--slide', 'map')).exit).toBe(0);
    expect([begins('a.pptx', 2), begins('a.pdf', 5), begins('a.svg', 4)]).toEqual(['PK', '%PDF-', '<svg']);
    expect(await world.db.all('select id from decks')).toHaveLength(decks);
    expect((await exportsOf()).slice(before).map(({ format }) => format)).toEqual(['pptx', 'pdf', 'svg']);
  });

  it('are listed and written by their number when they were saved', async () => {
    const listed = await run('briefing', 'list', '--json');
    expect(JSON.parse(listed.text)).toEqual(expect.arrayContaining([expect.objectContaining({ id: deck.id, area: '19.01' })]));
    expect((await run('briefing', 'file', String(deck.id), 'b.pptx')).exit).toBe(0);
    expect(begins('b.pptx', 2)).toBe('PK');
  });

  it('say what is wrong', async () => {
    expect(await run('briefing', 'deck', 'a.doc', '--area', '19')).toMatchObject({
      exit: 1,
      text: expect.stringContaining('.pptx'),
    });
    expect((await run('briefing', 'deck', 'a.pdf', '--area', '19', '--paper', 'a3')).exit).toBe(1);
    expect(await run('briefing', 'slide', 'a.svg', '--area', '19', '--slide', 'nanti')).toMatchObject({
      exit: 1,
      text: expect.stringContaining('ranking'),
    });
    expect((await run('briefing', 'deck', 'a.pdf', '--area', '99')).exit).toBe(1);
    expect((await run('briefing', 'file', 'x', 'b.pptx')).exit).toBe(1);
    expect((await run('briefing', 'deck', 'a.pdf', '--area', '19', '--filter', 'issue')).exit).toBe(1);
  });
});
