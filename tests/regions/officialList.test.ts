import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../server/src/db/parseCsv.ts';
import { publishedPath } from '../../server/src/db/publishedData.ts';
import { LEVELS } from '../../server/src/regions/contract.ts';
import { nameKey } from '../../server/src/regions/normalizeName.ts';
import { officialLineage, officialRegions } from '../../server/src/regions/officialRegions.ts';

interface OldProvince {
  code: string;
  cities: { code: string; city: string; districts: { code: string; district: string }[] }[];
}

const regions = officialRegions();
const byCode = new Map(regions.map((r) => [r.code, r]));
const lineage = officialLineage();
const oldList = JSON.parse(
  readFileSync(
    createRequire(new URL('../../server/package.json', import.meta.url)).resolve('geografis/data/json/collection.json'),
    'utf8',
  ),
) as OldProvince[];

describe('the official list', () => {
  it('has 38 provinsi, 514 kabupaten/kota, 7,285 kecamatan and 83,762 desa/kelurahan', () => {
    expect(LEVELS.map((level) => regions.filter((r) => r.level === level).length)).toEqual([38, 514, 7285, 83762]);
  });

  it('has each code once and every parent before its children', () => {
    const seen = new Set<string>();
    for (const r of regions) {
      expect(seen.has(r.code)).toBe(false);
      if (r.parent !== null && !seen.has(r.parent)) throw new Error(`${r.code} stands before its parent`);
      seen.add(r.code);
    }
  });

  it('has names as officially written, without quotes left from the file', () => {
    expect(byCode.get('19.04')?.name).toBe('Kabupaten Bangka Tengah');
    expect(byCode.get('19.71')?.name).toBe('Kota Pangkal Pinang');
    expect(byCode.get('35.29.22')?.name).toBe('Ra"as');
    expect(regions.filter((r) => r.name !== r.name.trim() || r.name.startsWith('"') || nameKey(r.name) === '')).toEqual([]);
  });
});

describe('the recorded history', () => {
  it('leads from recorded names to today’s codes and names', () => {
    for (const s of lineage) expect(`${s.code} ${s.name}`).toBe(`${s.code} ${byCode.get(s.code)?.name}`);
  });

  it('knows all 26 kabupaten/kota that changed their code in 2022, as the older list had them', () => {
    const moved = oldList.flatMap((p) => p.cities).filter((c) => !byCode.has(c.code));
    expect(moved).toHaveLength(26);
    for (const city of moved) {
      const s = lineage.find((l) => l.predecessor === city.code);
      expect(s?.predecessorName).toBe(city.city);
      expect(nameKey(byCode.get(s?.code ?? '')?.name ?? '')).toBe(nameKey(city.city));
    }
  });

  it('maps former kecamatan to the kecamatan of the same name in the same kabupaten', () => {
    const former = new Map(
      oldList.flatMap((p) => p.cities).flatMap((c) => c.districts.map((d) => [d.code, d.district] as const)),
    );
    const steps = lineage.filter((s) => s.predecessor.length === 8);
    expect(steps).toHaveLength(583);
    for (const s of steps) {
      expect(former.get(s.predecessor)).toBe(s.predecessorName);
      expect(nameKey(s.name)).toBe(nameKey(s.predecessorName));
      expect(lineage.find((l) => l.predecessor === s.predecessor.slice(0, 5))?.code).toBe(s.code.slice(0, 5));
    }
  });

  it('names the law and the day of every division', () => {
    const rows = parseCsv(readFileSync(publishedPath('regions/pemekaran.csv'), 'utf8'), 'pemekaran.csv');
    expect(rows.map((r) => r.kode)).toEqual(['91', '93', '94', '95', '92', '96', '12.09', '12.19']);
    for (const row of rows) {
      expect(row.dasar).toMatch(/^UU \d+\/\d{4}/);
      expect(row.tanggal_hukum).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(row.berlaku_sampai?.slice(0, 4)).toBe(row.tanggal_hukum?.slice(0, 4));
    }
  });
});
