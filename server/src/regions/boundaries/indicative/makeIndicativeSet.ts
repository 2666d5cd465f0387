import type { BoundaryManifest, Region } from '../../contract.ts';
import { type Progress, writeSet } from '../set/writeSet.ts';
import { buildIndicative } from './buildIndicative.ts';

/** How the built shapes are named wherever they are shown. */
export const INDICATIVE_SOURCE =
  'Batas indikatif PetaRawan: titik desa geografis, kode dan pulau idn-area-data (Kemendagri), daratan Natural Earth 1:10m';

/** What is built, where, and under which hash of its inputs. */
export interface BuildRequest {
  dataDir: string;
  regions: readonly Region[];
  inputs: string;
}

/** Builds the indicative boundaries and stores them as the active set. */
export async function makeIndicativeSet(
  { dataDir, regions, inputs }: BuildRequest,
  progress: Progress,
): Promise<BoundaryManifest> {
  progress('Menyusun batas indikatif …', 'Building indicative boundaries …');
  const units = await buildIndicative(regions);
  const level = { source: INDICATIVE_SOURCE, indicative: true, indicativeCodes: [] };
  const missingReason = {
    id: 'Tidak ada titik desa/kelurahan maupun pulau yang dapat dicocokkan dengan wilayah ini.',
    en: 'No village point or island could be matched to this region.',
  };
  const provenance = { provinsi: level, kabkota: level, kecamatan: level };
  return writeSet(
    dataDir,
    { units, regions, provenance, kind: 'build', inputs, missingReason, lakeLimit: Number.POSITIVE_INFINITY },
    progress,
  );
}
