import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildDemoAreas, type Provinsi } from '../../server/src/demo/demoAreas.ts';
import { type DemoFiles, generateDemo } from '../../server/src/demo/generateDemo.ts';
import { officialRegions } from '../../server/src/regions/officialRegions.ts';

/** The areas of the data contoh, built from the official list without a database. */
export function demoWorld(seed: string): Provinsi[] {
  const regions = officialRegions();
  const desa = new Map<string, number>();
  for (const r of regions) if (r.level === 'desa' && r.parent) desa.set(r.parent, (desa.get(r.parent) ?? 0) + 1);
  const of = (level: string) =>
    regions.filter((r) => r.level === level).map((r) => ({ code: r.code, name: r.name, desa: desa.get(r.code) ?? 1 }));
  return buildDemoAreas(of('provinsi'), of('kabkota'), of('kecamatan'), seed, of('desa'));
}

/** Writes the data contoh into a new folder. */
export const writeDemo = (areas: Provinsi[], seed: string): Promise<DemoFiles> =>
  generateDemo(areas, mkdtempSync(join(tmpdir(), 'petarawan-contoh-')), seed);
