import type { MapLevel } from '../../contract.ts';
import { levelOf, normalizeCode } from '../../regionCode.ts';
import { isMatched, type RegionMatcher } from '../../regionMatcher.ts';
import type { RawFeature } from './rawFeature.ts';

/** Which properties of a file hold what; null where none does. */
export interface PropertyNames {
  code: string | null;
  name: string | null;
  /** Property with the provinsi, and for kecamatan the kabupaten/kota. */
  provinsi: string | null;
  kabkota: string | null;
}

/** Properties the user named; the others are guessed. */
export interface GivenProperties {
  code?: string | undefined;
  name?: string | undefined;
  parent?: string | undefined;
}

/** Features looked at; more would not change a share by much. */
const SAMPLE = 400;
/** Share of features that must fit before a property is taken for something. */
const ENOUGH = 0.5;

/**
 * Guesses properties by their values, not by their names: a code property holds known codes of the level that agree with
 * the name beside them, a name property holds names of regions of the level, parent properties names of the levels above.
 */
export function guessProperties(
  features: readonly RawFeature[],
  level: MapLevel,
  matcher: RegionMatcher,
  given: GivenProperties,
): PropertyNames {
  const sample = evenly(features);
  const keys = [...new Set(sample.flatMap((feature) => Object.keys(feature.properties)))];
  const best = (candidates: readonly string[], score: (key: string) => number, least: number): string | null => {
    const scored = candidates.map((key) => ({ key, share: score(key) })).filter(({ share }) => share >= least);
    return scored.sort((p, q) => q.share - p.share)[0]?.key ?? null;
  };
  const share = (hit: (feature: RawFeature) => boolean) => sample.filter(hit).length / Math.max(1, sample.length);
  const names = (key: string, at: MapLevel) => share((feature) => isKnownName(textOf(feature, key), at, matcher));
  // A name column must vary: a file of one province has the province's name in every row.
  const variety = (key: string) => new Set(sample.map((feature) => textOf(feature, key))).size / Math.max(1, sample.length);
  const name = given.name ?? best(keys, (key) => names(key, level) * Math.min(1, variety(key) * 2), 0.25);
  const agrees = (feature: RawFeature, key: string) => {
    const code = knownCode(textOf(feature, key), level, matcher);
    return code !== null && (name === null || namesRegion(textOf(feature, name), code, level, matcher));
  };
  const code = given.code ?? best(keys, (key) => share((feature) => agrees(feature, key)), ENOUGH);
  const others = keys.filter((key) => key !== name && key !== code);
  const parentOf = (at: MapLevel, isDirect: boolean) =>
    isDirect && given.parent !== undefined ? given.parent : best(others, (key) => names(key, at), ENOUGH);
  return {
    code,
    name,
    provinsi: level === 'provinsi' ? null : parentOf('provinsi', level === 'kabkota'),
    kabkota: level === 'kecamatan' ? parentOf('kabkota', true) : null,
  };
}

/** The text of a property as it can be compared; empty when absent. */
export function textOf(feature: RawFeature, key: string | null): string {
  const value = key === null ? null : feature.properties[key];
  return typeof value === 'string' ? value.trim() : typeof value === 'number' || typeof value === 'bigint' ? String(value) : '';
}

/** The code of an existing region of the level, read from a code in any usual writing; null otherwise. */
export function knownCode(text: string, level: MapLevel, matcher: RegionMatcher): string | null {
  const code = normalizeCode(text);
  return code !== null && levelOf(code) === level && matcher.get(code) !== undefined ? code : null;
}

function isKnownName(text: string, level: MapLevel, matcher: RegionMatcher): boolean {
  if (text === '' || /^[\d.]+$/.test(text)) return false;
  const match = matcher.byNames({ [level]: text });
  return isMatched(match) || match.choices.length > 0;
}

/** Can this name mean the region? A missing name does not speak against it. */
export function namesRegion(text: string, code: string, level: MapLevel, matcher: RegionMatcher): boolean {
  if (text === '') return true;
  const match = matcher.byNames({ [level]: text });
  return isMatched(match) ? match.code === code : match.choices.includes(code);
}

function evenly(features: readonly RawFeature[]): RawFeature[] {
  const step = Math.max(1, features.length / SAMPLE);
  const chosen: RawFeature[] = [];
  for (let i = 0; i < features.length; i += step) chosen.push(features[Math.floor(i)] as RawFeature);
  return chosen;
}
