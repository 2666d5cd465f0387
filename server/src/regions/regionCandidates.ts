import { distance } from 'fastest-levenshtein';
import type { Text } from '../http/contract.ts';
import { abbreviationFit } from './abbreviation.ts';
import { LEVELS, type Level, type Region } from './contract.ts';
import { isMatched, type RegionNames } from './match.ts';
import type { NameCandidates } from './nameCandidates.ts';
import { canonicalKey, nameReadings } from './nameReadings.ts';
import { foldName, numbersIn } from './normalizeName.ts';
import { codeAtLevel } from './regionCode.ts';
import type { RegionMatcher } from './regionMatcher.ts';

/** A region that may be meant, and why it is offered. */
export interface Meant {
  region: Region;
  why: Text;
  /** Lower is better. */
  score: number;
}

/** What somebody wrote about a place, and which part of it was not understood. */
export interface PlaceQuestion {
  code: string | null;
  names: RegionNames;
  at: Level | 'code';
}

const MOST = 5;
/** Names are compared letter by letter only in lists that are not longer than this. */
const LONGEST_LIST = 20_000;

const SAME_NAME: Text = { id: 'Namanya sama.', en: 'The same name.' };
const OTHER_KIND: Text = { id: 'Bernama sama, sebutan di depannya lain.', en: 'The same name after another word.' };
const CONTAINED: Text = { id: 'Nama lengkapnya memuat kata ini.', en: 'Its full name holds these words.' };
const SHORTENED: Text = { id: 'Dapat disingkat begini.', en: 'It can be shortened like this.' };
const ONE_NUMBER: Text = { id: 'Angka nol yang hilang dikembalikan.', en: 'With the lost zero put back.' };
const BY_NAMES: Text = { id: 'Kode dari nama wilayah di baris ini.', en: 'The code of the names in this row.' };
const SUCCESSOR: Text = { id: 'Penerus kode lama ini.', en: 'It came of this former code.' };
const SUGGESTED: Text = { id: 'Mungkin nomor lamanya.', en: 'Perhaps its former number.' };
const misspelt = (letters: number): Text => ({ id: `Beda ${letters} huruf.`, en: `${letters} letters differ.` });
const elsewhere = (place: string): Text => ({ id: `Bernama sama, tetapi di ${place}.`, en: `The same name, but in ${place}.` });
const LEVEL_WORDS: Record<Level, Text> = {
  provinsi: { id: 'provinsi', en: 'a province' },
  kabkota: { id: 'kabupaten/kota', en: 'a regency or city' },
  kecamatan: { id: 'kecamatan', en: 'a kecamatan' },
  desa: { id: 'desa/kelurahan', en: 'a village' },
};
const otherLevel = (level: Level): Text => ({
  id: `Ini nama ${LEVEL_WORDS[level].id}.`,
  en: `This is the name of ${LEVEL_WORDS[level].en}.`,
});

/** Regions of a list by how close their names are to `raw`: the same, with other words around it, shortened, misspelt. */
function* closeNames(pool: NameCandidates, level: Level, raw: string): Generator<Meant> {
  const { hits, otherKind } = pool.find(raw, false);
  for (const region of hits) yield { region, why: SAME_NAME, score: 0 };
  for (const region of otherKind) yield { region, why: OTHER_KIND, score: 0.1 };
  if (pool.entries.length > LONGEST_LIST) return;
  const readings = nameReadings(level, raw);
  const numbers = numbersIn(raw);
  for (const entry of pool.entries) {
    if (entry.numbers !== numbers) continue;
    const words = entry.base.split(' ');
    let best: Meant | null = null;
    const offer = (why: Text, score: number) => {
      if (best === null || score < best.score) best = { region: entry.region, why, score };
    };
    for (const { kind, base } of readings) {
      const own = canonicalKey(level, base);
      const said = foldName(base).split(' ');
      const fine = kind !== null && entry.kind !== null && kind !== entry.kind ? 0.5 : 0;
      if (own.length >= 4 && said.every((w) => words.includes(w)))
        offer(CONTAINED, 0.4 + fine + (words.length - said.length) / 20);
      const fit = said.length > 2 ? null : abbreviationFit(own, words, entry.kind);
      if (fit !== null) offer(SHORTENED, 0.5 + fit + fine);
      const allowed = Math.max(1, Math.floor(Math.max(own.length, entry.key.length) / 4));
      if (own.length < 4 || Math.abs(own.length - entry.key.length) > allowed) continue;
      const letters = distance(own, entry.key);
      if (letters > 0 && letters <= allowed) offer(misspelt(letters), 0.3 + letters / 4 + fine);
    }
    if (best) yield best;
  }
}

/** The smallest area above `at` that the other names, or the code, say without doubt. */
function scopeOf(matcher: RegionMatcher, { code, names }: PlaceQuestion, at: Level): Region | null {
  let scope: Region | null = null;
  for (const level of LEVELS.slice(0, LEVELS.indexOf(at))) {
    const raw = names[level]?.trim();
    if (!raw) continue;
    const { hits } = matcher.named(scope, level).find(raw, true);
    if (hits.length !== 1) break;
    scope = hits[0] ?? null;
  }
  if (scope || !code) return scope;
  const match = matcher.byCode(code);
  const above = LEVELS[LEVELS.indexOf(at) - 1];
  const known = isMatched(match) && above ? (codeAtLevel(match.code, above) ?? match.code) : null;
  return known === null ? null : (matcher.get(known) ?? null);
}

function* byName(matcher: RegionMatcher, question: PlaceQuestion, at: Level, raw: string): Generator<Meant> {
  const scope = scopeOf(matcher, question, at);
  // Names of desa repeat all over the country: without any area above there is nothing to choose from.
  if (at === 'desa' && scope === null) return;
  yield* closeNames(matcher.named(scope, at), at, raw);
  // In its own province, or else anywhere: a name that is right in the wrong place.
  const province = scope && matcher.get(scope.code.slice(0, 2));
  for (const [area, penalty] of [[province, 1] as const, [null, 1.5] as const]) {
    if (area === undefined || area?.code === scope?.code || (area === null && at === 'desa')) continue;
    for (const region of matcher.named(area, at).find(raw, false).hits) {
      yield { region, why: elsewhere(matcher.parentNames(region.code)), score: penalty };
    }
  }
  // A kabupaten written where the province belongs, and the like.
  for (const level of LEVELS.slice(0, 3)) {
    if (level === at) continue;
    const area = scope && LEVELS.indexOf(scope.level) < LEVELS.indexOf(level) ? scope : null;
    for (const region of matcher.named(area, level).find(raw, false).hits) yield { region, why: otherLevel(level), score: 0.9 };
  }
}

function* byCode(matcher: RegionMatcher, { code, names }: PlaceQuestion): Generator<Meant> {
  const named = matcher.byNames(names);
  const own = isMatched(named) ? matcher.get(named.code) : undefined;
  if (own) yield { region: own, why: BY_NAMES, score: 0 };
  const raw = code?.trim();
  if (!raw) return;
  const match = matcher.byCode(raw);
  if (isMatched(match)) return;
  for (const region of matcher.successorsOf(raw)) yield { region, why: SUCCESSOR, score: 0.2 };
  for (const region of matcher.withLostZeros(raw)) yield { region, why: ONE_NUMBER, score: 0.2 };
  const suggested = match.suggestion === null ? undefined : matcher.get(match.suggestion);
  if (suggested) yield { region: suggested, why: SUGGESTED, score: 0.5 };
  if (!/[a-z]/i.test(raw)) return;
  // A name where the code belongs.
  for (const level of LEVELS.slice(0, 3)) yield* byName(matcher, { code: null, names: {}, at: level }, level, raw);
}

/** Regions that may be meant by what was not understood, best first, at most five: for people to choose from, never taken by itself. */
export function regionCandidates(matcher: RegionMatcher, question: PlaceQuestion): Meant[] {
  const { at } = question;
  const raw = at === 'code' ? null : question.names[at]?.trim();
  const all = at === 'code' ? byCode(matcher, question) : raw ? byName(matcher, question, at, raw) : [];
  const best = new Map<string, Meant>();
  for (const meant of all) {
    const known = best.get(meant.region.code);
    if (!known || meant.score < known.score) best.set(meant.region.code, meant);
  }
  return [...best.values()].sort((a, b) => a.score - b.score || (a.region.code < b.region.code ? -1 : 1)).slice(0, MOST);
}
