import { AppError, type ErrorItem } from '../../errors.ts';
import type { MapLevel } from '../../regions/contract.ts';
import { ancestorsOf, codeAtLevel, levelOf } from '../../regions/regionCode.ts';
import { OUTCOME_GROUPS, type OutcomeDeclaration } from './contract.ts';

/** Provinces that areas of one declaration may lie in. */
export const MOST_PROVINCES = 8;
/** Days of one period. */
const MOST_DAYS = 1_100;

type Declared = Pick<OutcomeDeclaration, (typeof OUTCOME_GROUPS)[number] | 'before' | 'after'>;

/**
 * The level of the areas of a declaration. Throws AppError `invalid_request` with all that is wrong: periods that are reversed, overlap or
 * last longer than three years; areas of several levels, below kecamatan, named twice or one inside another; areas around the target without
 * a comparison; more than eight provinces.
 */
export function checkDeclaration(given: Declared, known: (code: string) => unknown): MapLevel {
  const { wrong, level } = problemsOf(given, known);
  if (wrong.length === 0 && level !== null) return level;
  throw new AppError(
    'invalid_request',
    { id: 'Pernyataan ukuran hasil belum benar.', en: 'The declared outcome is not right yet.' },
    { items: wrong.slice(0, 20) },
  );
}

function problemsOf(given: Declared, known: (code: string) => unknown): { wrong: ErrorItem[]; level: MapLevel | null } {
  const wrong: ErrorItem[] = [];
  const say = (where: string, id: string, en: string) => wrong.push({ where, message: { id, en } });
  for (const name of ['before', 'after'] as const) {
    const { from, to } = given[name];
    if (from > to) say(name, `Periode terbalik: ${from} sesudah ${to}.`, `The period is reversed: ${from} is after ${to}.`);
    else if (days(given[name]) > MOST_DAYS) say(name, 'Periode paling lama tiga tahun.', 'A period is three years at most.');
  }
  if (given.before.to >= given.after.from) {
    say(
      'after',
      'Masa sesudah harus mulai setelah masa sebelum berakhir.',
      'The after-period must begin when the one before is over.',
    );
  }
  if ((given.near.length === 0) !== (given.nearComparison.length === 0)) {
    say(
      given.near.length === 0 ? 'near' : 'nearComparison',
      'Wilayah sekitar sasaran dan pembandingnya dipilih dua-duanya, atau tidak sama sekali.',
      'Areas around the target and their comparison go together, or neither is chosen.',
    );
  }
  const seen = new Map<string, string>();
  for (const name of OUTCOME_GROUPS) {
    for (const code of given[name]) {
      if (!known(code)) say(name, `Wilayah ${code} tidak ada dalam daftar.`, `There is no region ${code} in the list.`);
      if (seen.has(code)) say(name, `Wilayah ${code} dipakai dua kali.`, `The area ${code} is used twice.`);
      seen.set(code, name);
    }
  }
  for (const [code, name] of seen) {
    const around = ancestorsOf(code).find((a) => seen.has(a));
    if (around !== undefined)
      say(name, `Wilayah ${code} terletak di dalam ${around}.`, `The area ${code} lies inside ${around}.`);
  }
  const levels = [...new Set([...seen.keys()].map(levelOf))];
  const [level = null] = levels;
  if (levels.length > 1 || level === 'desa') {
    say(
      'target',
      'Semua wilayah harus satu tingkat: provinsi, kabupaten/kota, atau kecamatan.',
      'All areas must be of one level: provinsi, kabupaten/kota or kecamatan.',
    );
  }
  const provinces = new Set([...seen.keys()].map((code) => codeAtLevel(code, 'provinsi')));
  if (level !== 'provinsi' && provinces.size > MOST_PROVINCES) {
    say('comparison', `Paling banyak ${MOST_PROVINCES} provinsi.`, `At most ${MOST_PROVINCES} provinces.`);
  }
  return { wrong, level: level === 'desa' ? null : level };
}

/** Days of a period, both ends included. */
export const days = ({ from, to }: { from: string; to: string }): number => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
