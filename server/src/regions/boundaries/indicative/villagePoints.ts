import { readFile } from 'node:fs/promises';
import { packageFile } from '../../../packageFile.ts';

/** A village's point as npm `geografis` gives it, with the Kemendagri code and names of before the 2022 Papua split. */
export interface VillagePoint {
  code: string;
  kabkota: string;
  kecamatan: string;
  desa: string;
  longitude: number;
  latitude: number;
}

interface GeografisRow {
  code: string;
  city: string;
  district: string;
  village: string;
  latitude: number;
  longitude: number;
}

/** Reads all village points (about 83,000) with a usable position. */
export async function readVillagePoints(): Promise<VillagePoint[]> {
  const rows = JSON.parse(await readFile(packageFile('geografis', 'data/json/data.json'), 'utf8')) as GeografisRow[];
  return rows
    .filter((row) => Number.isFinite(row.latitude) && Number.isFinite(row.longitude))
    .map((row) => ({
      code: row.code,
      kabkota: row.city,
      kecamatan: row.district,
      desa: row.village,
      longitude: row.longitude,
      latitude: row.latitude,
    }));
}
