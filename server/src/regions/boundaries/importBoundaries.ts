import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { BoundaryManifest, MapLevel, Region } from '../contract.ts';
import type { LineageStep } from '../lineage.ts';
import { checkPlace } from './import/checkPlace.ts';
import { checkShapes } from './import/checkShapes.ts';
import type { GivenProperties, PropertyNames } from './import/guessProperties.ts';
import { toGridPolygons } from './import/importedShape.ts';
import type { Join, UnmatchedFeature, UnmatchedRegion } from './import/joinRegions.ts';
import { layOver, type OverlapNote, onGrid } from './import/layOver.ts';
import { matchFeatures } from './import/matchFeatures.ts';
import { NO_PROVENANCE, newProvenance } from './import/newProvenance.ts';
import type { RawFeature } from './import/rawFeature.ts';
import { readFeatures } from './import/readFeatures.ts';
import { activeVersion, readManifest, readRecord, readUnits } from './set/setFolder.ts';
import { type Progress, writeSet } from './set/writeSet.ts';
import type { UnitMap } from './unitMap.ts';

/** What is imported, into which data directory, for which regions. */
export interface ImportRequest {
  dataDir: string;
  /** Today's regions of all levels, Indonesian or not. */
  regions: readonly Region[];
  lineage?: readonly LineageStep[];
  file: string;
  level: MapLevel;
  properties?: GivenProperties;
  /** Named wherever the shapes are shown; the file's name by default. */
  source?: string | undefined;
}

/** What matched, what did not on either side, and what to know about the file. */
export interface JoinReport {
  file: string;
  level: MapLevel;
  features: number;
  properties: PropertyNames;
  matchedByCode: number;
  matchedByName: number;
  unmatchedFeatures: UnmatchedFeature[];
  unmatchedRegions: UnmatchedRegion[];
  /** Features whose code and name mean different regions; the name was believed if it is clear and the code property was guessed. */
  doubtful: { row: number; code: string; name: string }[];
  /** Matched features without any polygon; their regions keep the old shape. */
  withoutShape: { row: number; code: string }[];
  overlaps: OverlapNote[];
  /** Regions the file lacks that its shapes cover; they keep their old shape, cut out of the file's. */
  carved: string[];
  /** Finer areas that lie outside the file's shape of their region; they keep their old shape. */
  kept: string[];
}

/** What an import did. */
export interface ImportResult {
  report: JoinReport;
  manifest: BoundaryManifest;
  /** True when this very file was imported last and nothing changed. */
  unchanged: boolean;
}

/** Grid of maps with imported shapes: about 55 m. */
const UNITS_PER_DEGREE = 2000;
/**
 * Replaces the shapes of a level by those of a file and makes the result active. Regions the file lacks keep what is left
 * of their old shape; coarser levels become unions, finer ones are cut to the new borders. Throws AppError `invalid_file`
 * with reasons when the file cannot be right; the active boundaries are then untouched.
 */
export async function importBoundaries(request: ImportRequest, progress: Progress): Promise<ImportResult> {
  const { dataDir, regions, level } = request;
  const source = request.source ?? basename(request.file);
  progress('Membaca berkas batas …', 'Reading the boundary file …');
  const { features, bytes } = await readFeatures(request.file, level);
  const { join, properties } = matchFeatures(features, request);
  const nameOf = (code: string) => regions.find((region) => region.code === code)?.name ?? '';
  const matches = join.matches.filter(({ feature }) => (feature.polygons ?? []).length > 0);
  const active = await activeVersion(dataDir);
  const record = active === null ? null : await readRecord(dataDir, active);
  const inputs = createHash('sha256')
    .update(bytes)
    .update(JSON.stringify([level, properties, source]))
    .digest('hex');
  const report = reportOf(request, features, properties, join);
  if (active !== null && record?.inputs === inputs)
    return { report, manifest: (await readManifest(dataDir, active)) as BoundaryManifest, unchanged: true };
  checkShapes(matches, nameOf);
  const base = active === null ? EMPTY : await readUnits(dataDir, active);
  checkPlace(matches, level, base, nameOf);
  progress('Menyatukan batas …', 'Joining boundaries …');
  const grid = Math.max(UNITS_PER_DEGREE, base.unitsPerDegree);
  const shapes = matches
    .map(({ feature, code }) => ({ code, polygons: toGridPolygons(feature.polygons ?? [], grid) }))
    .sort((p, q) => (p.code < q.code ? -1 : 1));
  const { units, overlaps, carved, kept } = layOver(onGrid(base, grid), shapes);
  const imported = new Set(shapes.map((shape) => shape.code));
  const manifest = await writeSet(
    dataDir,
    {
      units,
      regions,
      provenance: newProvenance(record?.provenance ?? NO_PROVENANCE, level, imported, regions, source),
      kind: 'import',
      inputs,
      missingReason: {
        id: `Tidak ada di ${source}, atau batas lamanya seluruhnya di dalam wilayah lain.`,
        en: `Not in ${source}, or its old boundary lies wholly inside another region.`,
      },
      lakeLimit: 0,
    },
    progress,
  );
  return { report: { ...report, overlaps, carved, kept }, manifest, unchanged: false };
}

const EMPTY: UnitMap = { unitsPerDegree: 1000, codes: [], graph: { arcs: [] } };

function reportOf(request: ImportRequest, features: readonly RawFeature[], properties: PropertyNames, join: Join): JoinReport {
  return {
    file: basename(request.file),
    level: request.level,
    features: features.length,
    properties,
    matchedByCode: join.matches.filter(({ by }) => by === 'code').length,
    matchedByName: join.matches.filter(({ by }) => by === 'name').length,
    unmatchedFeatures: join.unmatchedFeatures,
    unmatchedRegions: join.unmatchedRegions,
    withoutShape: join.matches
      .filter(({ feature }) => (feature.polygons ?? []).length === 0)
      .map(({ feature, code }) => ({ row: feature.row, code })),
    doubtful: join.doubtful,
    overlaps: [],
    carved: [],
    kept: [],
  };
}
