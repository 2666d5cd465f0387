import type { MapLevel, Region } from '../contract.ts';
import type { LineageStep } from '../lineage.ts';
import { type GridArea, overlapAreas } from './compare/overlapAreas.ts';
import { quantile } from './compare/quantile.ts';
import type { GivenProperties } from './import/guessProperties.ts';
import { toGridPolygons } from './import/importedShape.ts';
import type { UnmatchedFeature, UnmatchedRegion } from './import/joinRegions.ts';
import { onGrid } from './import/layOver.ts';
import { matchFeatures } from './import/matchFeatures.ts';
import { readFeatures } from './import/readFeatures.ts';
import { refuse } from './import/refuse.ts';
import { assembleAreas, ringPoints } from './planar/assembleAreas.ts';
import { areaLayer } from './set/layers.ts';
import { activeVersion, readUnits } from './set/setFolder.ts';

/** How well one region's active shape and the file's shape cover each other. */
export interface RegionOverlap {
  code: string;
  name: string;
  /** Area of the intersection over area of the union, 0 to 1. */
  iou: number;
  /** Square kilometres of the active shape, of the file's, and of both. */
  ownKm2: number;
  fileKm2: number;
  sharedKm2: number;
}

/** Overlap of all regions that both sides have, worst first, with the median and the tenth percentile. */
export interface Comparison {
  level: MapLevel;
  compared: number;
  median: number;
  p10: number;
  regions: RegionOverlap[];
  /** Matched regions without an active shape. */
  withoutShape: string[];
  unmatchedFeatures: UnmatchedFeature[];
  unmatchedRegions: UnmatchedRegion[];
}

/** What is compared with the active boundaries. */
export interface CompareRequest {
  dataDir: string;
  regions: readonly Region[];
  lineage?: readonly LineageStep[];
  file: string;
  level: MapLevel;
  properties?: GivenProperties;
}

const UNITS_PER_DEGREE = 10_000;
/** One square degree of the equal-area cylinder (sphere of 6,371 km). */
const KM2_PER_SQUARE_DEGREE = ((Math.PI / 180) * 6371.0088) ** 2;

/**
 * Compares the active boundaries, in full detail, with those of a file: intersection over union per region, areas true to
 * size. Quantiles interpolate linearly between order statistics (type 7). Throws AppError when there is nothing to compare.
 */
export async function compareBoundaries(request: CompareRequest): Promise<Comparison> {
  const { dataDir, regions, level } = request;
  const version = await activeVersion(dataDir);
  if (version === null) throw refuse('Belum ada batas untuk dibandingkan.', 'There are no boundaries to compare yet.');
  const { features } = await readFeatures(request.file, level);
  const { join } = matchFeatures(features, request);
  const units = onGrid(await readUnits(dataDir, version), UNITS_PER_DEGREE);
  const layer = areaLayer(units, regions, level);
  const own = assembleAreas(units.graph, layer.areaOf, layer.areas.length).map(
    (polygons): GridArea => polygons.map((rings) => rings.map((ring) => ringPoints(units.graph, ring).slice(0, -1))),
  );
  const other = join.matches.map(({ feature }): GridArea => toGridPolygons(feature.polygons ?? [], UNITS_PER_DEGREE));
  const overlap = overlapAreas(own, other, UNITS_PER_DEGREE);
  const place = new Map(layer.areas.map((area, i) => [area.code, i]));
  const names = new Map(regions.map((region) => [region.code, region.name]));
  const rows = join.matches.map(({ code }, j): RegionOverlap => {
    const i = place.get(code) as number;
    const shared = overlap.shared.get(i)?.get(j) ?? 0;
    const [left, right] = [overlap.left[i] as number, overlap.right[j] as number];
    const union = left + right - shared;
    const km2 = (area: number) => Math.round(area * KM2_PER_SQUARE_DEGREE * 100) / 100;
    return {
      code,
      name: names.get(code) ?? '',
      iou: union > 0 ? shared / union : 0,
      ownKm2: km2(left),
      fileKm2: km2(right),
      sharedKm2: km2(shared),
    };
  });
  const compared = rows.filter((row) => row.ownKm2 > 0).sort((p, q) => p.iou - q.iou || (p.code < q.code ? -1 : 1));
  const values = compared.map((row) => row.iou);
  return {
    level,
    compared: compared.length,
    median: quantile(values, 0.5),
    p10: quantile(values, 0.1),
    regions: compared,
    withoutShape: rows.filter((row) => row.ownKm2 === 0).map((row) => row.code),
    unmatchedFeatures: join.unmatchedFeatures,
    unmatchedRegions: join.unmatchedRegions,
  };
}
