import { AppError } from '../../../errors.ts';
import type { Region } from '../../contract.ts';
import { arcGraph } from '../planar/arcGraph.ts';
import { fillGaps, GAP } from '../planar/fillGaps.ts';
import { labelFaces } from '../planar/labelFaces.ts';
import { addPolygon, emptyLinework, type Linework } from '../planar/linework.ts';
import { planarGraph } from '../planar/planarGraph.ts';
import type { UnitMap } from '../unitMap.ts';
import { clusterSites } from './clusterSites.ts';
import { divideLand, type Site } from './divideLand.ts';
import { dropOutliers } from './dropOutliers.ts';
import { toGrid, UNITS_PER_DEGREE } from './grid.ts';
import { islandDiscs } from './islandDiscs.ts';
import { landLocator } from './landLocator.ts';
import { readLandOfIndonesia } from './landOfIndonesia.ts';
import { matchVillages } from './matchVillages.ts';
import { readIslands } from './readIslands.ts';
import { siteOfEmptyLand } from './siteOfEmptyLand.ts';
import { readVillagePoints } from './villagePoints.ts';

/** A village this near to a coast (grid units, about 1.1 km) counts as lying on that island. */
const COAST_REACH = UNITS_PER_DEGREE * 0.01;
/** Radius of the disc that stands for one village or islet the coastline does not know, about 550 m. */
const DISC_RADIUS = UNITS_PER_DEGREE * 0.005;
/** ... and it may grow to three times that for many villages. */
const DISC_GROWTH = 3;
/** Villages and islets of one kecamatan nearer than this (about 9 km) share a disc. */
const DISC_REACH = UNITS_PER_DEGREE * 0.08;

/**
 * Builds the "batas indikatif" of Indonesia's kecamatan from installed npm packages only: land of Natural Earth,
 * each island divided among the villages on it by nearest distance, a small disc for villages and inhabited islands
 * that the coastline does not know. Deterministic; takes some seconds.
 */
export async function buildIndicative(regions: readonly Region[]): Promise<UnitMap> {
  const [points, islands, land] = await Promise.all([readVillagePoints(), readIslands(), readLandOfIndonesia()]);
  const codes = regions
    .filter((region) => region.level === 'kecamatan')
    .map((region) => region.code)
    .sort();
  const unitOf = new Map(codes.map((code, i) => [code, i]));
  const villages = dropOutliers(matchVillages(points, regions));
  if (villages.length === 0) {
    throw new AppError('invalid_request', {
      id: 'Batas indikatif hanya dapat disusun untuk wilayah Indonesia. Gunakan `boundaries import` untuk wilayah ini.',
      en: 'Indicative boundaries can be built for Indonesian regions only. Use `boundaries import` for these regions.',
    });
  }
  const sites = villages.map((v): Site => ({ point: toGrid(v.longitude, v.latitude), unit: unitOf.get(v.kecamatan) as number }));
  const locate = landLocator(land, COAST_REACH);
  const onLand: Site[][] = land.map(() => []);
  const atSea: Site[] = [];
  for (const site of sites) (onLand[locate(site.point)] ?? atSea).push(site);
  const nearest = siteOfEmptyLand(sites, islands, (unit) => (codes[unit] as string).slice(0, 5));
  const borders = emptyLinework();
  land.forEach((polygon, i) => {
    const own = onLand[i] as Site[];
    append(borders, divideLand(polygon, own.length > 0 ? own : [nearest.ofPolygon(polygon)]), 0);
  });
  const inhabited = islands.filter((island) => island.populated && locate(toGrid(island.longitude, island.latitude)) === -1);
  for (const island of inhabited) {
    const site = nearest.ofIsland(island);
    if (site !== undefined) atSea.push(site);
  }
  return withDiscs(borders, atSea, sites, codes);
}

function withDiscs(borders: Linework, atSea: readonly Site[], sites: readonly Site[], codes: readonly string[]): UnitMap {
  const count = codes.length;
  const first = overlay(borders, atSea, [], count);
  const present = new Set(first.unitOf);
  const lost = sites.filter((site) => !present.has(site.unit));
  const { graph, face, unitOf } = lost.length === 0 ? first : overlay(borders, atSea, lost, count);
  return { unitsPerDegree: UNITS_PER_DEGREE, graph: arcGraph(graph, face, unitOf), codes };
}

const discsOf = (sites: readonly Site[]) => clusterSites(sites, DISC_REACH, DISC_RADIUS, DISC_GROWTH);

/** Lays discs over the divided land: carved discs win over land, land wins over sea discs. */
function overlay(borders: Linework, atSea: readonly Site[], carved: readonly Site[], count: number) {
  const work = emptyLinework();
  append(work, borders, count);
  for (const { unit, ring } of islandDiscs(discsOf(carved))) if (ring.length >= 3) addPolygon(work, [ring], unit);
  for (const { unit, ring } of islandDiscs(discsOf(atSea))) if (ring.length >= 3) addPolygon(work, [ring], 2 * count + unit);
  const graph = planarGraph(work);
  const { face, labels } = labelFaces(graph);
  // Water shut in between a disc and the coast is a gap of the method, not a lake.
  const unitOf = Int32Array.from(labels, (list, id) => (list.length > 0 ? (list[0] as number) % count : id === 0 ? -1 : GAP));
  fillGaps(graph, face, unitOf);
  return { graph, face, unitOf };
}

function append(work: Linework, other: Linework, shift: number): void {
  for (let i = 0; i < other.ax.length; i += 1) {
    work.ax.push(other.ax[i] as number);
    work.ay.push(other.ay[i] as number);
    work.bx.push(other.bx[i] as number);
    work.by.push(other.by[i] as number);
    work.left.push((other.left[i] as number) < 0 ? -1 : (other.left[i] as number) + shift);
    work.right.push((other.right[i] as number) < 0 ? -1 : (other.right[i] as number) + shift);
  }
}
