import { readFile } from 'node:fs/promises';
import { parseCsv } from '../../../db/parseCsv.ts';
import { packageFile } from '../../../packageFile.ts';

/** An island of the official list with its position; `kabkota` is null where the list names only a province. */
export interface Island {
  code: string;
  name: string;
  kabkota: string | null;
  populated: boolean;
  longitude: number;
  latitude: number;
}

/** The official list of islands (about 17,000) from npm `idn-area-data`; rows without a readable position are left out. */
export async function readIslands(): Promise<Island[]> {
  const text = await readFile(packageFile('idn-area-data', 'data/islands.csv'), 'utf8');
  return parseCsv(text, 'islands.csv').flatMap((row) => {
    const place = parseDegrees(row.coordinate ?? '');
    if (place === null) return [];
    const kabkota = row.regency_code ? row.regency_code : null;
    return [{ code: row.code ?? '', name: row.name ?? '', kabkota, populated: row.is_populated === '1', ...place }];
  });
}

/** `03°19'03.44" N 097°07'41.73" E` in decimal degrees; null when it does not look like that. */
export function parseDegrees(text: string): { latitude: number; longitude: number } | null {
  const match = /^(\d+)°(\d+)'([\d.]+)"\s*([NS])\s+(\d+)°(\d+)'([\d.]+)"\s*([EW])$/.exec(text.trim());
  if (match === null) return null;
  const degrees = (at: number) => Number(match[at]) + Number(match[at + 1]) / 60 + Number(match[at + 2]) / 3600;
  return { latitude: degrees(1) * (match[4] === 'S' ? -1 : 1), longitude: degrees(5) * (match[8] === 'W' ? -1 : 1) };
}
