import type { Text } from '../../http/contract.ts';
import { parentOf } from '../../regions/regionCode.ts';
import { both, names, percent, score, whole } from './allocationWords.ts';
import { COMPONENTS } from './components.ts';
import type { ChosenArea, NearestPlace, ScorePart } from './contract.ts';
import { nearestPlace } from './nearestPlace.ts';
import { passedOver } from './passedOver.ts';
import type { AllocationCase } from './readTask.ts';
import { type AllocationProblem, type Pick, RUPIAH_UNIT, SCORE_UNIT, scoreOf } from './solver/problem.ts';
import type { AllocationOutcome } from './solver/solveAllocation.ts';
import { Tally } from './solver/tally.ts';

/** Why a choice stands in the answer: for its score, or because a demand asks for it. */
export type Made = 'score' | 'must' | 'parent_least' | 'floor' | 'others_closed';

/** What made each choice, and the lowest score that was chosen for its score (null when none was). */
export function madeBy(problem: AllocationProblem, picks: readonly Pick[]): { made: Made[]; cut: number | null } {
  const chosen = new Set(picks.map((p) => p.area));
  const best = (area: number) => Math.max(...problem.measures.map((_, measure) => scoreOf(problem, { area, measure })));
  const highestLeft = Math.max(
    0,
    ...problem.areas.map((a, i) => (chosen.has(i) || a.mustNot || a.existing || a.nearExisting ? 0 : best(i))),
  );
  const made = picks.map((pick): Made => {
    const area = problem.areas[pick.area] as AllocationProblem['areas'][number];
    if (area.must) return 'must';
    if (scoreOf(problem, pick) >= highestLeft) return 'score';
    const without = new Tally(
      problem,
      picks.filter((p) => p !== pick),
    );
    if (without.lacking(area.parent)) return 'parent_least';
    if (area.quiet && !without.floorHolds({ quiet: false })) return 'floor';
    return 'others_closed';
  });
  const scored = picks.filter((_, i) => made[i] === 'score' || made[i] === 'others_closed').map((p) => scoreOf(problem, p));
  return { made, cut: scored.length === 0 ? null : Math.min(...scored) };
}

/** The chosen areas with their scores taken apart and what made them, the highest score first. */
export function chosenAreas(
  task: AllocationCase,
  picks: readonly Pick[],
  made: readonly Made[],
  outcome: AllocationOutcome,
): ChosenArea[] {
  const { areas, parents, problem, table, input } = task;
  const { stability } = outcome;
  const taken = [...new Set(picks.map((p) => p.area))];
  return picks
    .map((pick, i): ChosenArea => {
      const { code, name } = areas[pick.area] as (typeof areas)[number];
      const measure = input.measures[pick.measure] as (typeof input.measures)[number];
      const parent = parents.find((p) => p.code === parentOf(code)) ?? null;
      const parts = table.parts(pick.area, pick.measure);
      const nearest = nearestPlace(task, pick.area, taken);
      return {
        facts: factsOf(task, pick.area),
        nearest,
        code,
        name,
        measure: measure.code,
        parent,
        score: scoreOf(problem, pick) / SCORE_UNIT,
        parts,
        cost: (problem.measures[pick.measure]?.cost ?? 0) * RUPIAH_UNIT,
        staff: measure.staff,
        quiet: problem.areas[pick.area]?.quiet ?? false,
        reasons: [
          factsText(task, pick.area),
          contribution(parts, scoreOf(problem, pick), measure.worth),
          ...(nearest ? [nearestText(nearest)] : []),
          ...because(made[i] ?? 'score', parent?.name ?? '', input.perParent.least),
          ...(made[i] === 'must' ? [] : passedOver(problem, areas, picks, pick)),
        ],
        stable: stability ? (stability.times[pick.area] ?? 0) / stability.runs : null,
      };
    })
    .sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1));
}

type Areas = { areas: AllocationCase['areas'] };

/** What is known of a candidate, for the reports asked for. */
export function factsOf({ areas }: Areas, i: number): NonNullable<ChosenArea['facts']> {
  const area = areas[i];
  return { count: area?.count ?? null, voters: area?.denominator?.value ?? null, coverage: area?.coverage ?? null };
}

/** "212 laporan dan temuan", or "belum terpantau". */
export function casesText({ areas, observed }: Areas & { observed: AllocationCase['observed'] }, i: number): Text {
  const count = areas[i]?.count ?? null;
  if (count === null) return { id: 'belum terpantau', en: 'not watched yet' };
  const only = observed.origins.length === 1 ? observed.origins[0] : null;
  const what: Text =
    only === 'laporan'
      ? { id: 'laporan', en: 'reports' }
      : only === 'temuan'
        ? { id: 'temuan', en: 'findings' }
        : { id: 'laporan dan temuan', en: 'reports and findings' };
  return both((l) => `${whole(count)[l]} ${what[l]}`);
}

/** "212 laporan dan temuan, 214.000 pemilih, cakupan 65 %." */
function factsText(task: AllocationCase, i: number): Text {
  const { voters, coverage } = factsOf(task, i);
  const cases = casesText(task, i);
  return both((l) => {
    const told = [
      cases[l],
      ...(voters === null ? [] : [`${whole(voters)[l]} ${l === 'id' ? 'pemilih' : 'voters'}`]),
      ...(coverage === null ? [] : [`${l === 'id' ? 'cakupan' : 'coverage'} ${percent(coverage)[l]}`]),
    ].join(', ');
    return `${told[0]?.toUpperCase()}${told.slice(1)}.`;
  });
}

/** "9 km dari Kampung Pancasila (sudah ada)." */
function nearestText({ km, name, to }: NearestPlace): Text {
  const kind: Text = to === 'existing' ? { id: 'sudah ada', en: 'already there' } : { id: 'terpilih', en: 'chosen' };
  return km === 0
    ? { id: `Di wilayah ini sudah ada ${name}.`, en: `${name} is in this area already.` }
    : { id: `${whole(km).id} km dari ${name} (${kind.id}).`, en: `${whole(km).en} km from ${name} (${kind.en}).` };
}

/** "Skor 0,82, terutama dari kasus yang terjangkau 0,60 dan kurang terpantau 0,22." */
function contribution(parts: readonly ScorePart[], units: number, worth: number): Text {
  const largest = [...parts].filter((p) => p.points > 0).sort((a, b) => b.points - a.points);
  const told = score(units);
  return both((l) => {
    const top = l === 'id' ? 'tertinggi di antara calon' : 'highest of the candidates';
    const listed = largest
      .slice(0, 2)
      .map(
        (p) =>
          `${COMPONENTS[p.key].name[l].toLowerCase()} ${score(p.points * worth * SCORE_UNIT)[l]}${p.value === 1 ? ` (${top})` : ''}`,
      )
      .join(l === 'id' ? ' dan ' : ' and ');
    const head = l === 'id' ? `Skor ${told[l]}` : `Score ${told[l]}`;
    return listed === '' ? `${head}.` : `${head}, ${l === 'id' ? 'terutama dari' : 'mostly from'} ${listed}.`;
  });
}

function because(made: Made, parent: string, least: number): Text[] {
  switch (made) {
    case 'must':
      return [{ id: 'Harus dipilih, atas permintaan Anda.', en: 'Asked for by you.' }];
    case 'parent_least':
      return [
        { id: `Karena syarat paling sedikit ${least} di ${parent}.`, en: `Because of the least of ${least} in ${parent}.` },
      ];
    case 'floor':
      return [
        {
          id: 'Karena ada bagian untuk wilayah yang jarang terdengar, agar tetap dijangkau.',
          en: 'Because a share is kept for areas seldom heard of, so that they are still reached.',
        },
      ];
    default:
      return [];
  }
}

/** How often a small change of the weights keeps the answer, in a sentence. */
export function stabilityText(chosen: readonly ChosenArea[], runs: number): Text {
  const always = chosen.filter((c) => c.stable === 1).length;
  const shaky = chosen.filter((c) => c.stable !== null && c.stable < 0.8).sort((a, b) => (a.stable ?? 0) - (b.stable ?? 0));
  const list = names(shaky.map((c) => `${c.name} (${percent(c.stable ?? 0).id})`));
  return {
    id: `Bobot diubah ${runs} kali, masing-masing paling banyak 20 %: ${always} dari ${chosen.length} selalu terpilih.${shaky.length > 0 ? ` Paling goyah: ${list.id}.` : ''}`,
    en: `Weights were changed ${runs} times, each by at most 20 %: ${always} of ${chosen.length} are always chosen.${shaky.length > 0 ? ` Least stable: ${list.en}.` : ''}`,
  };
}
