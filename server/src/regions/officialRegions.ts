import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseCsv } from '../db/parseCsv.ts';
import { readPublished } from '../db/publishedData.ts';
import { LEVELS, type Region } from './contract.ts';
import type { LineageStep } from './lineage.ts';
import { parentOf } from './regionCode.ts';

const FILES = ['provinces', 'regencies', 'districts', 'villages'] as const;
const PACKAGE = createRequire(import.meta.url).resolve('idn-area-data/package.json');

/** Where the official list comes from, as figures counted from it name their source. */
export const OFFICIAL_SOURCE = `Kode dan data wilayah Kemendagri (npm idn-area-data ${officialVersion()})`;

/** Version of the package that holds the official list. */
export function officialVersion(): string {
  return (JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string }).version;
}

/**
 * Today's official list in the ministry's spelling: 38 provinsi, 514 kabupaten/kota, 7,285 kecamatan, 83,762 desa/kelurahan,
 * parents before children. Throws when the package is missing or malformed.
 */
export function officialRegions(): Region[] {
  return FILES.flatMap((file, i) => {
    const level = LEVELS[i] as Region['level'];
    const name = `${file}.csv`;
    const rows = parseCsv(readFileSync(join(PACKAGE, '..', 'data', name), 'utf8'), name);
    return rows.map((row) => {
      if (!row.code || !row.name) throw new Error(`${name}: a row without code or name`);
      return { code: row.code, name: row.name.replace(/\s+/g, ' ').trim(), level, parent: parentOf(row.code) };
    });
  });
}

/** Files of `data/` with the history of codes, names and areas. */
export const LINEAGE_FILES = ['regions/pemekaran.csv', 'regions/kode-lama.csv'];

/** The recorded history: areas that were divided (pemekaran) and areas that only changed their code or name. */
export function officialLineage(): LineageStep[] {
  const divided = readPublished('regions/pemekaran.csv').map((r) => ({
    code: r.kode ?? '',
    name: r.nama ?? '',
    predecessor: r.pendahulu ?? '',
    predecessorName: r.nama_pendahulu ?? '',
    until: r.berlaku_sampai ?? null,
    note: `${r.dasar}, ${r.tanggal_hukum}${r.diresmikan ? `, diresmikan ${r.diresmikan}` : ''}`,
  }));
  const renumbered = readPublished('regions/kode-lama.csv').map((r) => ({
    code: r.kode ?? '',
    name: r.nama ?? '',
    predecessor: r.kode_lama ?? '',
    predecessorName: r.nama_lama ?? '',
    until: r.berlaku_sampai ?? null,
    note: r.sumber ?? null,
  }));
  return [...divided, ...renumbered];
}
