import type { MapLevel, Region } from '../../contract.ts';
import type { LineageStep } from '../../lineage.ts';
import { officialRegions } from '../../officialRegions.ts';
import { isMatched, RegionMatcher } from '../../regionMatcher.ts';
import { MAP_LEVELS } from '../set/layers.ts';
import { checkRings } from './checkRings.ts';
import { type GivenProperties, guessProperties, type PropertyNames, textOf } from './guessProperties.ts';
import { type Join, joinRegions } from './joinRegions.ts';
import type { RawFeature } from './rawFeature.ts';
import { refuse } from './refuse.ts';

/** What features are matched with. */
export interface MatchRequest {
  regions: readonly Region[];
  lineage?: readonly LineageStep[];
  level: MapLevel;
  properties?: GivenProperties;
}

/** Share of features that must match before a file counts as one of this level and country. */
const MATCHED = 0.5;
/** Share of features that must be different regions of another level to call it that level's file. */
const DIFFERENT = 0.8;

/** Joins features and regions; refuses what is no file of these regions at this level. */
export function matchFeatures(features: readonly RawFeature[], request: MatchRequest): { join: Join; properties: PropertyNames } {
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
  const join = joinRegions(features, level, properties, matcher, regions, request.properties?.code !== undefined);
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
  other: MapLevel | undefined,
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
    return new Set(regions).size >= DIFFERENT * features.length;
  });
}

function propertyList(features: readonly RawFeature[]): string {
  return [...new Set(features.flatMap((feature) => Object.keys(feature.properties)))].slice(0, 30).join(', ') || '-';
}
