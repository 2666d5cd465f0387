import type { Queryable } from '../db/database.ts';
import type { RowProblem } from '../imports/contract.ts';
import type { RegionCandidate } from '../imports/intake/contract.ts';
import { LEVELS, type Level } from '../regions/contract.ts';
import { regionCandidates } from '../regions/regionCandidates.ts';
import { ancestorsOf, levelOf } from '../regions/regionCode.ts';
import { RegionMatcher } from '../regions/regionMatcher.ts';
import { given } from './given.ts';

/** Columns of names, in every kind of file. */
const NAME_COLUMNS: Record<Level, string> = {
  provinsi: 'provinsi',
  kabkota: 'kabupaten_kota',
  kecamatan: 'kecamatan',
  desa: 'desa_kelurahan',
};
const CODE_COLUMNS = ['kode_wilayah', 'kode'];

/** So many different questions are answered for one page or file. */
const MOST = 2_000;

/** Answers which regions may be meant by a problem of a waiting row. */
export type FindCandidates = (problem: RowProblem, values: Record<string, string | null>) => RegionCandidate[];

/** What to write for a region where a name was not understood: its name and those above it, or its code. */
function settingFor(matcher: RegionMatcher, code: string, column: string): Record<string, string> {
  if (CODE_COLUMNS.includes(column)) return { [column]: code };
  return Object.fromEntries(
    [...ancestorsOf(code), code].flatMap((c) => {
      const region = matcher.get(c);
      return region ? [[NAME_COLUMNS[levelOf(c)], region.name]] : [];
    }),
  );
}

/** Finds regions for problems about places; others have none. Answers are kept while one page is made. */
export async function placeCandidates(db: Queryable): Promise<FindCandidates> {
  const matcher = await RegionMatcher.load(db);
  const known = new Map<string, RegionCandidate[]>();
  return (problem, values) => {
    const codeColumn = CODE_COLUMNS.find((c) => c in values) ?? 'kode_wilayah';
    const level = LEVELS.find((l) => NAME_COLUMNS[l] === problem.column);
    if (!level && problem.column !== codeColumn) return [];
    const names = Object.fromEntries(LEVELS.map((l) => [l, given(values[NAME_COLUMNS[l]] ?? null)]));
    const code = given(values[codeColumn] ?? null);
    const key = JSON.stringify([problem.column, code, names]);
    const done = known.get(key);
    if (done) return done;
    // A file with thousands of different wrong names is the wrong file; its reasons say enough.
    if (known.size >= MOST) return [];
    const found = regionCandidates(matcher, { code, names, at: level ?? 'code' }).map(({ region, why }) => ({
      code: region.code,
      name: region.name,
      parent: matcher.parentNames(region.code),
      why,
      set: settingFor(matcher, region.code, problem.column),
    }));
    known.set(key, found);
    return found;
  };
}
