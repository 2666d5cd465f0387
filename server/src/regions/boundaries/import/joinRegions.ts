import { distance } from 'fastest-levenshtein';
import type { Text } from '../../../http/contract.ts';
import type { MapLevel, Region } from '../../contract.ts';
import { nameReadings, officialReading } from '../../nameReadings.ts';
import { nameKey } from '../../normalizeName.ts';
import { isMatched, type RegionMatcher } from '../../regionMatcher.ts';
import { knownCode, namesRegion, type PropertyNames, textOf } from './guessProperties.ts';
import type { RawFeature } from './rawFeature.ts';

/** A feature of the file that no region could be found for. */
export interface UnmatchedFeature {
  row: number;
  code: string | null;
  name: string | null;
  parent: string | null;
  reason: Text;
  /** Regions it may mean, as `code name`, best first. */
  suggestions: string[];
}

/** A region of today's list that no feature was found for. */
export interface UnmatchedRegion {
  code: string;
  name: string;
  parent: string | null;
  /** Unmatched features it may be, as `#row name`. */
  suggestions: string[];
}

/** What belongs to what: one region code per matched feature, and what is left on both sides. */
export interface Join {
  matches: { feature: RawFeature; code: string; by: 'code' | 'name' }[];
  /** Several features that mean one region. */
  duplicates: { code: string; rows: number[] }[];
  unmatchedFeatures: UnmatchedFeature[];
  unmatchedRegions: UnmatchedRegion[];
  /** Features whose name means another region than their code. */
  doubtful: { row: number; code: string; name: string }[];
}

const SUGGESTIONS = 3;

/**
 * Joins features to the regions of a level: by code where the file has one (if the name does not contradict it, or the user
 * named the property: `trustCodes`), else by name inside the parent the file names.
 * A name that fits a Kabupaten and a Kota is the one that no other feature claims; if both are free and the file writes
 * "Kota" before the names of kota, a bare name is the Kabupaten. Never guesses otherwise.
 */
export function joinRegions(
  features: readonly RawFeature[],
  level: MapLevel,
  names: PropertyNames,
  matcher: RegionMatcher,
  regions: readonly Region[],
  trustCodes = false,
): Join {
  const found = features.map((feature) => findRegion(feature, level, names, matcher, trustCodes));
  settleChoices(found, features, names, matcher);
  const claims = rowsByCode(features, (_, i) => found[i]?.code ?? null);
  const written = rowsByCode(features, (feature) => knownCode(textOf(feature, names.code), level, matcher));
  const repeated = (rows: ReadonlyMap<string, number[]>) => [...rows].filter(([, list]) => list.length > 1);
  const duplicates = [...new Map([...repeated(claims), ...repeated(written)])].map(([code, rows]) => ({ code, rows }));
  const all = regions.filter((region) => region.level === level);
  const free = all.filter((region) => !claims.has(region.code));
  const unmatchedFeatures = found.flatMap((result, i) =>
    result.code === null ? [describe(features[i] as RawFeature, level, result, names, matcher, free)] : [],
  );
  return {
    matches: found.flatMap((result, i) =>
      result.code === null ? [] : [{ feature: features[i] as RawFeature, code: result.code, by: result.by }],
    ),
    duplicates,
    doubtful: features.flatMap((feature) => {
      const code = knownCode(textOf(feature, names.code), level, matcher);
      const name = textOf(feature, names.name);
      return code !== null && !namesRegion(name, code, level, matcher) ? [{ row: feature.row, code, name }] : [];
    }),
    unmatchedFeatures,
    unmatchedRegions: free.map((region) => ({
      code: region.code,
      name: region.name,
      parent: region.parent === null ? null : (matcher.get(region.parent)?.name ?? null),
      suggestions: unmatchedFeatures
        .filter((feature) => feature.suggestions.includes(`${region.code} ${region.name}`))
        .map((feature) => `#${feature.row} ${feature.name ?? feature.code ?? ''}`),
    })),
  };
}

function rowsByCode(
  features: readonly RawFeature[],
  codeOf: (feature: RawFeature, i: number) => string | null,
): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  features.forEach((feature, i) => {
    const code = codeOf(feature, i);
    if (code !== null) rows.set(code, [...(rows.get(code) ?? []), feature.row]);
  });
  return rows;
}

interface Found {
  code: string | null;
  by: 'code' | 'name';
  choices: string[];
  reason: Text;
  suggestion: string | null;
}

const NO_NAME: Text = { id: 'Tidak ada kode atau nama wilayah pada fitur ini.', en: 'This feature has no region code or name.' };

function findRegion(
  feature: RawFeature,
  level: MapLevel,
  names: PropertyNames,
  matcher: RegionMatcher,
  trustCodes: boolean,
): Found {
  const nothing: Found = { code: null, by: 'name', choices: [], reason: NO_NAME, suggestion: null };
  const code = textOf(feature, names.code);
  if (code !== '') {
    const known = knownCode(code, level, matcher);
    if (known !== null)
      return {
        ...nothing,
        ...(trustCodes ? { code: known, by: 'code' } : byCodeUnlessNamed(known, feature, level, names, matcher)),
      };
    const match = matcher.byCode(code);
    if (isMatched(match) && match.level === level) return { ...nothing, code: match.code, by: 'code' };
    if (!isMatched(match)) nothing.reason = match.reason;
  }
  const name = textOf(feature, names.name);
  if (name === '') return nothing;
  const provinsi = textOf(feature, names.provinsi);
  const kabkota = textOf(feature, names.kabkota);
  let match = matcher.byNames({ provinsi, kabkota, [level]: name });
  // A parent written in a way nobody knows, or the one of before a pemekaran, must not hide a name that is clear by itself.
  if (!isMatched(match) && match.choices.length === 0 && (provinsi !== '' || kabkota !== '')) {
    const alone = matcher.byNames({ [level]: name });
    if (isMatched(alone)) match = alone;
  }
  if (isMatched(match)) return match.level === level ? { ...nothing, code: match.code } : nothing;
  return { ...nothing, choices: match.choices, reason: match.reason, suggestion: match.suggestion };
}

/**
 * Codes of another system (BPS) look like Kemendagri codes and mostly are the same; where the name beside a code clearly
 * means another region, the name is believed.
 */
function byCodeUnlessNamed(
  code: string,
  feature: RawFeature,
  level: MapLevel,
  names: PropertyNames,
  matcher: RegionMatcher,
): Pick<Found, 'code' | 'by'> {
  const name = textOf(feature, names.name);
  if (namesRegion(name, code, level, matcher)) return { code, by: 'code' };
  const match = matcher.byNames({
    provinsi: textOf(feature, names.provinsi),
    kabkota: textOf(feature, names.kabkota),
    [level]: name,
  });
  return isMatched(match) && match.level === level ? { code: match.code, by: 'name' } : { code, by: 'code' };
}

function settleChoices(found: Found[], features: readonly RawFeature[], names: PropertyNames, matcher: RegionMatcher): void {
  const writesKota = features.some((feature) => /^kota\b/i.test(textOf(feature, names.name)));
  for (let settled = true; settled; ) {
    settled = false;
    const taken = new Set(found.flatMap(({ code }) => (code === null ? [] : [code])));
    for (const result of found) {
      if (result.code !== null || result.choices.length === 0) continue;
      const free = result.choices.filter((code) => !taken.has(code));
      const kabupaten = free.filter((code) => !/^kota\b/i.test(matcher.get(code)?.name ?? ''));
      const [only] = free.length === 1 ? free : writesKota && kabupaten.length === 1 ? kabupaten : [];
      if (only === undefined) continue;
      result.code = only;
      taken.add(only);
      settled = true;
    }
  }
}

function describe(
  feature: RawFeature,
  level: MapLevel,
  found: Found,
  names: PropertyNames,
  matcher: RegionMatcher,
  free: readonly Region[],
): UnmatchedFeature {
  const name = textOf(feature, names.name);
  const parent = textOf(feature, names.kabkota) || textOf(feature, names.provinsi);
  const label = (code: string) => `${code} ${matcher.get(code)?.name ?? ''}`;
  const keys = nameReadings(level, name).map((reading) => nameKey(reading.base));
  const near = free
    .map((region) => {
      const own = nameKey(officialReading(level, region.code, region.name).base);
      return { region, gap: Math.min(...keys.map((key) => distance(key, own) / Math.max(1, key.length))) };
    })
    .filter(({ gap }) => name !== '' && gap <= 0.4)
    .sort((p, q) => p.gap - q.gap || (p.region.code < q.region.code ? -1 : 1))
    .map(({ region }) => label(region.code));
  const named = free
    .filter((region) => found.suggestion !== null && (region.name === found.suggestion || region.code === found.suggestion))
    .map((region) => label(region.code));
  return {
    row: feature.row,
    code: textOf(feature, names.code) || null,
    name: name || null,
    parent: parent || null,
    reason: found.reason,
    suggestions: [...new Set([...found.choices.map(label), ...named, ...near])].slice(0, SUGGESTIONS),
  };
}
