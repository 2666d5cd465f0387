import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { BoundaryManifest, MapLevel, Region } from '../contract.ts';
import type { LineageStep } from '../lineage.ts';
import { officialRegions } from '../officialRegions.ts';
import { isMatched, RegionMatcher } from '../regionMatcher.ts';
import { checkPlace } from './import/checkPlace.ts';
import { checkRings } from './import/checkRings.ts';
import { checkShapes } from './import/checkShapes.ts';
import { type GivenProperties, guessProperties, type PropertyNames, textOf } from './import/guessProperties.ts';
import { toGridPolygons } from './import/importedShape.ts';
import { type Join, joinRegions, type UnmatchedFeature, type UnmatchedRegion } from './import/joinRegions.ts';
import { layOver, type OverlapNote, onGrid } from './import/layOver.ts';
import { NO_PROVENANCE, newProvenance } from './import/newProvenance.ts';
import type { RawFeature } from './import/rawFeature.ts';
import { readFeatures } from './import/readFeatures.ts';
import { refuse } from './import/refuse.ts';
import { MAP_LEVELS } from './set/layers.ts';
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
  /** Features whose code and name mean different regions; the code was believed. */
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
/** Share of features that must match before a file counts as one of this level and country. */
const MATCHED = 0.5;

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

/** Joins features and regions; refuses what is no file of these regions at this level. */
export function matchFeatures(
  features: readonly RawFeature[],
  request: ImportRequest,
): { join: Join; properties: PropertyNames } {
  const { regions, level } = request;
  const matcher = RegionMatcher.fromRegions([...regions], [...(request.lineage ?? [])]);
  const properties = guessProperties(features, level, matcher, request.properties ?? {});
  const label = (feature: RawFeature) =>
    textOf(feature, properties.name) || textOf(feature, properties.code) || `#${feature.row}`;
  for (const [option, key] of [
    ['--code-property', properties.code],
    ['--name-property', properties.name],
    ['--parent-property', request.properties?.parent ?? null],
  ] as const) {
    if (key !== null && !features.some((feature) => key in feature.properties)) {
      throw refuse(
        `Tidak ada properti "${key}" (${option}). Yang ada: ${propertyList(features)}.`,
        `There is no property "${key}" (${option}). There are: ${propertyList(features)}.`,
      );
    }
  }
  checkRings(features, isIndonesian(regions), label);
  const join = joinRegions(features, level, properties, matcher, regions);
  const other = otherLevel(features, level, matcher);
  const misread = join.matches.length < MATCHED * features.length || (join.duplicates.length > 0 && other !== undefined);
  if (misread) throw notThisLevel(features, level, properties, join, other);
  if (join.duplicates.length > 0) {
    throw refuse(
      'Satu wilayah muncul lebih dari sekali. Gabungkan dahulu fitur-fiturnya.',
      'A region occurs more than once. Join its features first.',
      join.duplicates.map(({ code, rows }) => {
        const name = `${code} ${matcher.get(code)?.name ?? ''}`;
        return {
          where: code,
          row: rows[1] as number,
          message: { id: `${name}: fitur ${rows.join(', ')}`, en: `${name}: features ${rows.join(', ')}` },
        };
      }),
    );
  }
  return { join, properties };
}

/** Is this Indonesia's region set? Then places outside Indonesia are faults. */
export function isIndonesian(regions: readonly Region[]): boolean {
  const official = new Map(officialRegions().map((region) => [region.code, region.name]));
  const provinces = regions.filter((region) => region.level === 'provinsi');
  return (
    provinces.length > 0 && provinces.filter((region) => official.get(region.code) === region.name).length * 2 >= provinces.length
  );
}

function notThisLevel(
  features: readonly RawFeature[],
  level: MapLevel,
  properties: PropertyNames,
  join: Join,
  matcher: RegionMatcher,
) {
  const [found, all] = [join.matches.length, features.length];
  const items = join.unmatchedFeatures.map((feature) => {
    const name = feature.name ?? feature.code ?? `#${feature.row}`;
    return {
      where: name,
      row: feature.row,
      message: { id: `${name}: ${feature.reason.id}`, en: `${name}: ${feature.reason.en}` },
    };
  });
  if (other !== undefined) {
    return refuse(
      `Tingkat salah: isinya tampak seperti ${other}, bukan ${level}. Coba --level ${other}.`,
      `Wrong level: the features look like ${other}, not ${level}. Try --level ${other}.`,
    );
  }
  if (properties.code === null && properties.name === null) {
    return refuse(
      `Tidak ada properti berisi kode atau nama ${level}. Sebutkan --code-property atau --name-property. Yang ada: ${propertyList(features)}.`,
      `No property holds codes or names of ${level}. Give --code-property or --name-property. There are: ${propertyList(features)}.`,
    );
  }
  return refuse(
    `Hanya ${found} dari ${all} fitur cocok dengan ${level} dalam daftar wilayah: berkas negara lain, tingkat lain, atau properti yang salah.`,
    `Only ${found} of ${all} features fit a ${level} of the region list: a file of another country, another level, or the wrong property.`,
    items,
  );
}

/** Another level at which most features are different regions; undefined when there is none. */
function otherLevel(features: readonly RawFeature[], level: MapLevel, matcher: RegionMatcher): MapLevel | undefined {
  return MAP_LEVELS.filter((l) => l !== level).find((l) => {
    const names = guessProperties(features, l, matcher, {});
    const regions = features.flatMap((feature) => {
      const name = textOf(feature, names.name);
      const match =
        names.code === null ? (name === '' ? null : matcher.byNames({ [l]: name })) : matcher.byCode(textOf(feature, names.code));
      if (match === null) return [];
      return isMatched(match) ? (match.level === l ? [match.code] : []) : match.choices.slice(0, 1);
    });
    return new Set(regions).size >= MATCHED * features.length;
  });
}

function propertyList(features: readonly RawFeature[]): string {
  return [...new Set(features.flatMap((feature) => Object.keys(feature.properties)))].slice(0, 30).join(', ') || '-';
}

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
