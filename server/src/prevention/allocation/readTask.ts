import { seenRegions } from '../../accounts/seenRegions.ts';
import type { Sight } from '../../accounts/sight.ts';
import { AppError } from '../../errors.ts';
import type { Text } from '../../http/contract.ts';
import { codeAtLevel, isWithin, parentOf } from '../../regions/regionCode.ts';
import { regionIndex } from '../../regions/regionIndex.ts';
import { SignalQuery } from '../../signals/basis/contract.ts';
import type { Observed, ObservedArea } from '../../signals/observed/observed.ts';
import type { PreventionDeps } from '../deps.ts';
import { readPlaces } from '../places/readPlaces.ts';
import { figureBook } from './areaFigures.ts';
import { type AllocationInput, MOST_AREAS } from './contract.ts';
import { type Nearness, nearness } from './nearness.ts';
import { nearbyWeights, type ScoreTable, scoreAreas } from './scoreAreas.ts';
import { type AllocationProblem, RUPIAH_UNIT } from './solver/problem.ts';
import { SMALL } from './solver/solveAllocation.ts';

/** A question with everything read that it needs: the problem for the solver, and names and figures for the words of the answer. */
export interface AllocationCase {
  input: AllocationInput;
  observed: Observed;
  areas: ObservedArea[];
  parents: { code: string; name: string }[];
  table: ScoreTable;
  problem: AllocationProblem;
  variants: number[][];
  near: Nearness;
  existing: { code: string; name: string; area: string | null }[];
  caveats: { code: string; text: Text }[];
  sample: boolean;
}

/** Weights near those asked for that are tried. */
const VARIANTS = 20;

/**
 * Reads the figures of the candidates and states the problem. Throws AppError `invalid_request` for areas outside the candidates, too many or no
 * candidates, weights that are all 0, and distances where there are no boundaries; `not_found` for an unknown region.
 */
export async function readTask(
  deps: Pick<PreventionDeps, 'db' | 'config' | 'observe'>,
  input: AllocationInput,
  sight: Sight,
): Promise<AllocationCase> {
  const { db } = deps;
  checkInput(input);
  const observed = await deps.observe(db, queryOf(input), sight);
  const areas = candidates(observed, input);
  const index = await regionIndex(db);
  const nameOf = (code: string) => index.matcher.get(code)?.name ?? code;
  const parentCodes = [...new Set(areas.map((a) => parentOf(a.code) ?? a.code))].sort();
  const at = new Map(areas.map((a, i) => [a.code, i]));
  const [book, resources, places] = await Promise.all([
    figureBook(db, observed, areas, input.filter.issues, sight),
    input.staff.limit ? observed.resources() : null,
    input.existing.kinds.length === 0
      ? []
      : readPlaces(db, seenRegions(sight), {
          kind: input.existing.kinds,
          status: ['alive', 'launched', 'dormant', 'planned', 'unknown'],
          ...(input.parent === null ? {} : { code: input.parent }),
          limit: 20_000,
        }).then((r) => r.items),
  ]);
  // A place named by hand that the registry knows already is not counted twice.
  const named = input.existing.also.filter((code) => !places.some((p) => isWithin(p.code, code)));
  const existing = [
    ...places.map(({ code, name }) => ({ code, name })),
    ...named.map((code) => ({ code, name: nameOf(code) })),
  ].map((p) => ({ ...p, area: codeAtLevel(p.code, input.level) }));
  const near = await nearness(
    deps,
    input,
    areas,
    existing.flatMap((p) => (p.area === null ? [] : [p.area])),
  );
  const table = scoreAreas(book, input.measures, input.weights);
  const quiet = quietAreas(areas, input);
  const staffKnown = new Map(input.staff.known.map(({ code, staff }) => [code, staff]));
  const [must, mustNot, taken] = [new Set(input.must), new Set(input.mustNot), new Set(existing.map((p) => p.area))];
  const staffOf = (code: string): number | null => {
    if (!input.staff.limit) return null;
    const known = staffKnown.get(code);
    if (known !== undefined) return known;
    const supervisors = resources?.areas.get(code)?.supervisors;
    if (supervisors && 'value' in supervisors) return Math.floor(supervisors.value * input.staff.share + 1e-9);
    return input.staff.unknown === 'allow' ? null : 0;
  };
  const problem: AllocationProblem = {
    areas: areas.map(({ code }, i) => ({
      parent: parentCodes.indexOf(parentOf(code) ?? code),
      staff: staffOf(code),
      quiet: quiet.has(code),
      must: must.has(code),
      mustNot: mustNot.has(code),
      existing: !input.existing.again && taken.has(code),
      nearExisting: near.toExisting.has(i),
    })),
    parents: parentCodes.map((code) => ({
      existing: existing.filter((p) => isWithin(p.code, code)).length,
      least: input.perParent.least,
    })),
    measures: input.measures.map(({ cost, staff }) => ({ cost: Math.ceil(cost / RUPIAH_UNIT), staff })),
    scores: table.scores,
    apart: near.pairs,
    limits: {
      slots: input.slots,
      allSlots: input.allSlots,
      budget: input.budget === null ? null : Math.floor(input.budget / RUPIAH_UNIT),
      perArea: input.perArea,
      parentMost: input.perParent.most,
      staffTotal: input.staff.total,
      floor: input.floor.share,
    },
  };
  const unknownStaff = input.staff.limit
    ? areas.filter(({ code }) => !staffKnown.has(code) && !('value' in (resources?.areas.get(code)?.supervisors ?? {}))).length
    : 0;
  refuseOutside('must', input.must, at);
  refuseOutside('mustNot', input.mustNot, at);
  return {
    input,
    observed,
    areas,
    parents: parentCodes.map((code) => ({ code, name: nameOf(code) })),
    table,
    problem,
    variants: nearbyWeights(input.weights, table.scores.length > SMALL ? 0 : VARIANTS).map(
      (weights) => scoreAreas(book, input.measures, weights).scores,
    ),
    near,
    existing,
    caveats: [...observed.basis.caveats, ...near.caveats, ...(unknownStaff > 0 ? [staffCaveat(unknownStaff, input)] : [])],
    sample: observed.meta.sample || places.some((p) => p.sample),
  };
}

const queryOf = ({ parent, level, filter }: AllocationInput): SignalQuery =>
  SignalQuery.parse({
    level,
    denominator: 'dpt',
    ...(parent === null ? {} : { parent }),
    ...(filter.election === null ? {} : { election: filter.election }),
    ...(filter.from === null ? {} : { from: filter.from }),
    ...(filter.to === null ? {} : { to: filter.to }),
    ...(filter.issues.length === 0 ? {} : { issue: filter.issues }),
    ...(filter.origins.length === 0 ? {} : { origin: filter.origins }),
  });

const refused = (id: string, en: string, where?: string): AppError =>
  new AppError('invalid_request', { id, en }, where ? { items: [{ where, message: { id, en } }] } : {});

function checkInput({ weights, measures, filter }: AllocationInput): void {
  if (Object.values(weights).every((w) => w === 0))
    throw refused(
      'Semua bobot nol, jadi tidak ada tujuan. Beri bobot pada sedikitnya satu unsur.',
      'All weights are 0, so there is no objective. Give at least one component a weight.',
      'weights',
    );
  if (new Set(measures.map((m) => m.code)).size < measures.length)
    throw refused(
      'Ada dua langkah dengan kode yang sama. Hapus salah satu.',
      'Two measures have the same code. Remove one of them.',
      'measures',
    );
  if (filter.from !== null && filter.to !== null && filter.from > filter.to)
    throw refused(
      'Hari pertama sesudah hari terakhir. Tukar keduanya.',
      'The first day is after the last. Swap the two.',
      'filter.from',
    );
}

function candidates(observed: Observed, input: AllocationInput): ObservedArea[] {
  const wanted = new Set(input.areas);
  const found = observed.areas.filter((a) => wanted.size === 0 || wanted.has(a.code));
  refuseOutside('areas', input.areas, new Map(observed.areas.map((a, i) => [a.code, i])));
  if (found.length === 0)
    throw refused(
      'Tidak ada wilayah calon di sini. Pilih wilayah atau tingkat lain.',
      'There are no candidate areas here. Choose another region or level.',
      'parent',
    );
  if (found.length > MOST_AREAS)
    throw refused(
      `Ada ${found.length} wilayah calon; paling banyak ${MOST_AREAS} sekaligus. Pilih satu provinsi atau kabupaten/kota.`,
      `There are ${found.length} candidate areas; at most ${MOST_AREAS} at a time. Choose one province or regency/city.`,
      'parent',
    );
  return found;
}

function refuseOutside(where: string, codes: readonly string[], known: ReadonlyMap<string, number>): void {
  const outside = codes.filter((code) => !known.has(code));
  if (outside.length === 0) return;
  const list = outside.slice(0, 5).join(', ');
  throw refused(
    `Bukan wilayah calon: ${list}. Hapus dari daftar.`,
    `Not candidate areas: ${list}. Remove them from the list.`,
    where,
  );
}

/** The quiet part of the candidates: fewest cases, or least watched; what is not known is quiet. Equals at the edge belong to it. */
function quietAreas(areas: readonly ObservedArea[], { floor }: AllocationInput): Set<string> {
  const value = (a: ObservedArea) => (floor.by === 'count' ? (a.count ?? -1) : (a.coverage ?? -1));
  const sorted = areas.map(value).sort((a, b) => a - b);
  const edge = sorted[Math.max(0, Math.ceil(floor.part * sorted.length) - 1)] ?? -1;
  return new Set(areas.filter((a) => value(a) <= edge).map((a) => a.code));
}

const staffCaveat = (n: number, { staff }: AllocationInput) => ({
  code: 'staf_tidak_diketahui',
  text:
    staff.unknown === 'allow'
      ? {
          id: `Jumlah pengawas ${n} wilayah tidak diketahui: di sana tidak dibatasi.`,
          en: `The number of supervisors of ${n} areas is not known: it is not limited there.`,
        }
      : {
          id: `Jumlah pengawas ${n} wilayah tidak diketahui: langkah yang memerlukan pengawas tidak diberikan di sana.`,
          en: `The number of supervisors of ${n} areas is not known: measures that take supervisors are not given there.`,
        },
});
