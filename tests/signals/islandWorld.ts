import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../server/src/app.ts';
import { type Config, readConfig } from '../../server/src/config.ts';
import type { Db } from '../../server/src/db/database.ts';
import { importAndPublish } from '../../server/src/regions/boundaries/replaceBoundaries.ts';
import type { Region } from '../../server/src/regions/contract.ts';
import { levelOf, parentOf } from '../../server/src/regions/regionCode.ts';
import { loadCatalogues } from '../../server/src/reports/loadCatalogues.ts';
import { loadStages } from '../../server/src/stages/loadStages.ts';
import { denominator, report } from '../../server/src/testing/builders.ts';
import { openTestDb } from '../../server/src/testing/openTestDb.ts';
import { seedDatabase } from '../../server/src/testing/seed.ts';
import { box, collection, feature, fileWith } from '../boundaries/smallWorld.ts';

const two = (n: number) => String(n).padStart(2, '0');
const shapes = new Map<string, number[][]>();
/** A kabupaten as `across` x `down` kecamatan that fill a square of `size` degrees. */
const kabupaten = (code: string, west: number, south: number, size: number, across: number, down: number) => {
  for (let k = 0; k < across * down; k++) {
    const [x, y] = [k % across, Math.floor(k / across)];
    const corner = [west + (x * size) / across, south + (y * size) / down, size / across, size / down] as const;
    shapes.set(`${code}.${two(k + 1)}`, box(corner[0], corner[1], corner[0] + corner[2], corner[1] + corner[3]));
  }
};
// Province 19: six kabupaten, three beside each other in two rows, and 19.07, an island 0.5 degrees off.
for (let i = 0; i < 6; i++) kabupaten(`19.${two(i + 1)}`, 10 + (i % 3), 50 + Math.floor(i / 3), 1, 3, 2);
kabupaten('19.07', 13.5, 50.25, 0.5, 3, 2);
// Province 18: thirty kabupaten of one kecamatan each, on a board of six by five.
for (let i = 0; i < 30; i++) kabupaten(`18.${two(i + 1)}`, 20 + (i % 6) / 2, 50 + Math.floor(i / 6) / 2, 0.5, 1, 1);
// Province 17: an island too far for a link, and 17.02 without a shape.
kabupaten('17.01', 40, 50, 0.5, 1, 1);

const kecamatan = [...shapes.keys(), '17.02.01'].sort();
const codes = [...new Set(kecamatan.flatMap((code) => [code, parentOf(code) as string, code.slice(0, 2)]))].sort();
const REGIONS: Region[] = codes.map((code) => ({ code, name: `Wilayah ${code}`, level: levelOf(code), parent: parentOf(code) }));

/** Three provinces of one's own region set, with boundaries, denominators and reports. */
export interface IslandWorld {
  db: Db;
  config: Config;
  request(path: string, init?: RequestInit): Promise<Response>;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers freely; contracts are parsed where they are the subject
  get(path: string): Promise<any>;
  post(path: string, body: unknown): Promise<Response>;
  close(): Promise<void>;
}

export async function openIslandWorld(): Promise<IslandWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'petarawan-pulau-'));
  const db = await openTestDb(join(folder, 'uji.duckdb'));
  await loadCatalogues(db);
  await loadStages(db);
  await seedDatabase(db, {
    regions: REGIONS.map(({ code, name }) => ({ code, name, validTo: null })),
    denominators: kecamatan.map((code) => denominator({ code, value: 10_000 })),
    // The west of 19 and the south of 18 report more.
    reports: kecamatan.map((code, i) =>
      report({ code, n: 3 + ((i * 7) % 5) + (/^19\.0[14]/.test(code) || /^18\.0[1-9]/.test(code) ? 25 : 0) }),
    ),
  });
  await db.tx((tx) => tx.run(`insert into settings (key, value) values ('region_set', 'own')`));
  const features = [...shapes].map(([code, ring]) => feature({ KODE: code, NAMA: `Wilayah ${code}` }, ring));
  const file = await fileWith(folder, 'kecamatan.geojson', collection(features));
  const config = readConfig({ PORT: '0', PETARAWAN_DIR: join(folder, 'data'), PETARAWAN_DEMO: '0' }, '/');
  await importAndPublish(db, { dataDir: config.dataDir, regions: REGIONS, file, level: 'kecamatan' }, () => undefined);
  const app = createApp({ db, config });
  const request = async (path: string, init?: RequestInit) => app.request(`/api/v1${path}`, init);
  return {
    db,
    config,
    request,
    async get(path) {
      const response = await request(path);
      if (response.status !== 200) throw new Error(`${path}: ${response.status} ${await response.text()}`);
      return response.json();
    },
    post: (path, body) =>
      request(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    async close() {
      await db.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
