import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { z } from 'zod';
import { createApp } from '../../server/src/app.ts';
import { readConfig } from '../../server/src/config.ts';
import { ncSids } from '../../server/src/signals/verification/publishedSets.ts';
import { openTestDb } from '../../server/src/testing/openTestDb.ts';
import { type Process, processOn } from '../boundaries/sharedWorld.ts';
import { newFolder } from '../boundaries/smallWorld.ts';

export const NC = ncSids();

/** Code of a county: FIPS 37001, 37003, ... 37199 become 37.01, 37.02, ... 37.99, and the hundredth, Yancey, 37.00. */
export const codeOf = (fips: string) => `37.${String(((Number(fips) - 37_000 + 1) / 2) % 100).padStart(2, '0')}`;
/** Code of a county by its name. */
export const codeNamed = (name: string) => codeOf(NC.fips[NC.names.indexOf(name)] ?? '');
export const CODES = NC.fips.map(codeOf);

export interface NorthCarolina extends Process {
  /** Answer of `GET /api/v1/signals/...` by its contract. */
  json<T extends z.ZodType>(path: string, contract: T): Promise<z.infer<T>>;
  /** Sends a JSON body there. */
  post(path: string, body: unknown): Promise<Response>;
  close(): Promise<void>;
}

/**
 * A product that knew nothing (`init --empty`), given the 100 counties of North Carolina by its own commands: regions, shapes of the
 * Census Bureau (2017, npm us-atlas), births 1974-78 as registered voters, sudden infant deaths as reports.
 */
export async function openNorthCarolina(): Promise<NorthCarolina> {
  const folder = await newFolder();
  const db = await openTestDb(join(folder, 'database.duckdb'));
  await mkdir(join(folder, 'data'), { recursive: true });
  const product = await processOn(db, join(folder, 'data'));
  const run = async (...argv: string[]) => {
    const { exit, printed } = await product.command(...argv);
    if (exit !== 0) throw new Error(`petarawan ${argv.join(' ')}: ${printed}`);
  };
  const file = async (name: string, text: string) => {
    const path = join(folder, name);
    await writeFile(path, text);
    return path;
  };
  const table = (head: string, row: (i: number) => string) => [head, ...NC.fips.map((_, i) => row(i))].join('\n');
  await run('init', '--empty');
  const regions = table('kode,nama,tingkat\n37,North Carolina,provinsi', (i) => `${CODES[i]},${NC.names[i]} County,kabkota`);
  await run('regions', 'import', await file('regions.csv', regions));
  await run('boundaries', 'import', await file('counties.geojson', await counties()), '--level', 'kabkota', '--code-property', 'kode', '--source', 'US Census Bureau 2017'); // biome-ignore format: one command
  const births = table('pemilihan,kode,ukuran,nilai,sumber,tanggal', (i) => `pemilu-2024,${CODES[i]},dpt,${NC.observed[i]?.denominator},Cressie 1993,2023-07-02`); // biome-ignore format: one row
  await run('denominators', 'import', await file('births.csv', births));
  const deaths = NC.observed.flatMap(({ count }, i) => (count > 0 ? [`NC${i},laporan,lainnya,masuk,${CODES[i]},2023-12-05,2023-12-05,pemilu-2024,${count}`] : [])); // biome-ignore format: one row
  const head = 'id_sumber,asal,isu,status,kode_wilayah,tanggal_kejadian,tanggal_lapor,pemilihan,jumlah';
  await run('reports', 'import', await file('deaths.csv', [head, ...deaths].join('\n')), '--channel', 'sigaplapor');
  const app = createApp({ db, config: readConfig({ PORT: '0', PETARAWAN_DIR: product.dataDir, PETARAWAN_DEMO: '0' }, '/') });
  return {
    ...product,
    async post(path, body) {
      const headers = { 'content-type': 'application/json' };
      return app.request(`/api/v1/signals/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    },
    async json(path, contract) {
      const response = await app.request(`/api/v1/signals/${path}`);
      const body: unknown = await response.json();
      if (response.status !== 200) throw new Error(`${path}: ${response.status} ${JSON.stringify(body)}`);
      return contract.parse(body);
    },
    async close() {
      await db.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The counties as GeoJSON with our codes. */
async function counties(): Promise<string> {
  const path = createRequire(import.meta.url).resolve('us-atlas/counties-10m.json');
  const atlas = JSON.parse(await readFile(path, 'utf8')) as Topology<{ counties: GeometryCollection }>;
  const all = feature(atlas, atlas.objects.counties).features;
  const features = NC.fips.map((fips) => {
    const found = all.find((f) => f.id === fips);
    if (!found) throw new Error(`no county ${fips}`);
    return { type: 'Feature', properties: { kode: codeOf(fips) }, geometry: found.geometry };
  });
  return JSON.stringify({ type: 'FeatureCollection', features });
}
