import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LayerResponse } from '../../server/src/layers/contract.ts';
import { type IslandWorld, openIslandWorld } from '../signals/islandWorld.ts';

let world: IslandWorld;
beforeAll(async () => {
  world = await openIslandWorld();
}, 120_000);
afterAll(() => world.close());

const query = 'parent=19&denominator=dpt&election=pilkada-2024';
const ask = (path: string) => world.request(path);
const svgOf = async (path: string) => {
  const response = await ask(path);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
  return response.text();
};

/** How many pixels of a PNG have each colour. */
function colorsOf(bytes: Buffer): { width: number; height: number; counts: Map<string, number> } {
  const { width, height, data } = PNG.sync.read(bytes);
  const counts = new Map<string, number>();
  for (let i = 0; i < data.length; i += 4) {
    const hex = `#${data.subarray(i, i + 3).toString('hex')}`;
    counts.set(hex, (counts.get(hex) ?? 0) + 1);
  }
  return { width, height, counts };
}

describe('pictures of what the map shows', () => {
  it('draw every area with its name and its figure, and stand alone', async () => {
    const layer = LayerResponse.parse(await world.get(`/layers/laporan?${query}`));
    const svg = await svgOf(`/briefings/pictures/laporan/map.svg?${query}`);
    const drawn = [...svg.matchAll(/<path d="M[^"]*z" fill="([^"]*)"(?! fill-rule)/g)];
    expect(drawn.length).toBe(layer.areas.length);
    for (const { name } of layer.areas) expect(svg).toContain(name.replace('Wilayah ', ''));
    expect(svg).toContain(layer.title.id);
    expect([...svg.matchAll(/https?:[^"]*/g)].map(String)).toEqual(['http://www.w3.org/2000/svg']);
    expect(svg).toContain(`data versi ${layer.meta.dataVersion}`);
    expect(svg).toContain('INTERNAL');
  });

  it('speak English when asked, and mark an area', async () => {
    const plain = await svgOf(`/briefings/pictures/laporan/map.svg?${query}&lang=en`);
    const marked = await svgOf(`/briefings/pictures/laporan/map.svg?${query}&lang=en&mark=19.03`);
    expect(plain).toContain('lang="en"');
    expect(plain).toContain('data version');
    expect(marked.length).toBeGreaterThan(plain.length);
  });

  it.each([
    ['slide', 1920, 1080],
    ['social', 1200, 630],
    ['a4', 3508, 2480],
    ['a4_tegak', 2480, 3508],
  ])('are PNG of %s with every colour of the legend on the map', async (size, width, height) => {
    const path = `laporan/map.png?${query}&size=${size}`;
    const response = await ask(`/briefings/pictures/${path}`);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="petarawan-laporan-kabkota-19-v\d+\.png"$/,
    );
    const png = colorsOf(Buffer.from(await response.arrayBuffer()));
    expect([png.width, png.height]).toEqual([width, height]);
    const svg = await svgOf(`/briefings/pictures/${path.replace('.png', '.svg')}`);
    const fills = [...svg.matchAll(/<path d="M[^"]*z" fill="(#[^"]*)"(?! fill-rule)/g)].map(([, fill = '']) => fill);
    const areas = new Map([...new Set(fills)].map((fill) => [fill, fills.filter((f) => f === fill).length]));
    expect(areas.size).toBeGreaterThan(1);
    // Of each class at least some hundredths of the picture per area, though names stand on it.
    for (const [fill, n] of areas) expect(png.counts.get(fill) ?? 0).toBeGreaterThan((n * width * height) / 300);
  });

  it('are drawn for kecamatan with the borders of their kabupaten, and for the whole country', async () => {
    const inside = await svgOf('/briefings/pictures/laporan/map.svg?parent=19&level=kecamatan');
    expect([...inside.matchAll(/<path d="M[^"]*z" fill="[^"]*"(?! fill-rule)/g)].length).toBe(42);
    expect(inside).toContain('stroke-opacity="0.55"');
    const country = await svgOf('/briefings/pictures/laporan/map.svg?level=kecamatan');
    // 17.02 has no shape.
    expect([...country.matchAll(/<path d="M[^"]*z" fill="[^"]*"(?! fill-rule)/g)].length).toBe(42 + 30 + 1);
  });

  it('say in the place of a class map that a question cannot be answered', async () => {
    const layer = LayerResponse.parse(await world.get('/layers/klaster?parent=19'));
    const svg = await svgOf('/briefings/pictures/klaster/map.svg?parent=19');
    expect(layer.refusal).toBeDefined();
    expect(svg).toContain(layer.refusal?.reason.id.split(' ').slice(0, 4).join(' '));
  });

  it('refuse an unknown size, and an unknown area', async () => {
    expect((await ask(`/briefings/pictures/laporan/map.png?${query}&size=poster`)).status).toBe(400);
    expect((await ask('/briefings/pictures/laporan/map.svg?parent=99')).status).toBe(404);
  });
});

describe('figures of what the map shows', () => {
  it('are GeoJSON with a feature per area, its columns as in the CSV, and null where there is no shape', async () => {
    const csv = await (await ask('/layers/laporan/csv?level=kabkota')).text();
    const columns = csv.split('\r\n').find((line) => line.startsWith('kode,')) ?? '';
    const response = await ask('/layers/laporan/geojson?level=kabkota');
    expect(response.headers.get('content-type')).toContain('application/geo+json');
    const collection = (await response.json()) as {
      tentang: string[];
      features: { id: string; geometry: { type: string } | null; properties: Record<string, unknown> }[];
    };
    const layer = LayerResponse.parse(await world.get('/layers/laporan?level=kabkota'));
    expect(collection.features.map((f) => [f.id, f.properties.nilai])).toEqual(layer.areas.map((a) => [a.code, a.value]));
    expect(Object.keys(collection.features[0]?.properties ?? {}).join(',')).toBe(columns);
    expect(collection.features.filter((f) => f.geometry === null).map((f) => f.id)).toEqual(['17.02']);
    expect(collection.tentang.join(' ')).toContain('level=kabkota');
  });

  it('are a workbook whose table can be counted with, and a page that says what it is', async () => {
    const { default: exceljs } = await import('exceljs');
    const response = await ask(`/layers/laporan/xlsx?${query}`);
    const book = new exceljs.Workbook();
    await book.xlsx.load(await response.arrayBuffer());
    const layer = LayerResponse.parse(await world.get(`/layers/laporan?${query}`));
    const sheet = book.getWorksheet('Angka');
    const heads = ((sheet?.getRow(1).values ?? []) as unknown[]).slice(1);
    expect(heads).toContain('alasan_kosong');
    const column = heads.indexOf('nilai') + 1;
    expect(layer.areas.map((_, i) => sheet?.getRow(i + 2).getCell(column).value)).toEqual(layer.areas.map((a) => a.value));
    expect(String(book.getWorksheet('BACA SAYA')?.getRow(1).getCell(1).value)).toContain(layer.title.id);
  });
});
