import type { Text } from '../../http/contract.ts';
import { parentOf } from '../../regions/regionCode.ts';
import { originWords } from '../../signals/alarms/alarmPhrases.ts';
import { both, decimals, names, percent, score, silenceWords, standingWords, whole } from './allocationWords.ts';
import { componentsOf } from './components.ts';
import type { ChosenArea, NearestPlace, ScorePart } from './contract.ts';
import { nearestPlace } from './nearestPlace.ts';
import { NONE_PASSED, passedOver } from './passedOver.ts';
import { distance } from './printedDistance.ts';
import { printedParts, printedScore } from './printedScore.ts';
import type { AllocationCase } from './readTask.ts';
import { type AllocationProblem, type Pick, RUPIAH_UNIT, scoreOf } from './solver/problem.ts';
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

/** What a score is made of, as it is printed. */
export function partsOf({ table, problem, input }: AllocationCase, pick: Pick): ScorePart[] {
  const worth = input.measures[pick.measure]?.worth ?? 1;
  return printedParts(table.parts(pick.area, pick.measure), scoreOf(problem, pick), worth, (p) => table.isTop(p, pick.measure));
}

/** The chosen areas with their scores taken apart and what made them, the highest score first. `all`: everyone who may be chosen is. */
export function chosenAreas(
  task: AllocationCase,
  picks: readonly Pick[],
  made: readonly Made[],
  outcome: AllocationOutcome,
  all: boolean,
): ChosenArea[] {
  const { areas, parents, problem, input } = task;
  // How often small changes keep it says nothing where there was nothing to choose between.
  const stability = all ? null : outcome.stability;
  const highestFirst = (a: Pick, b: Pick) =>
    scoreOf(problem, b) - scoreOf(problem, a) || a.area - b.area || a.measure - b.measure;
  const taken = [...new Set(picks.map((p) => p.area))];
  return picks
    .map((pick, i) => ({ pick, made: made[i] ?? 'score' }))
    .sort((a, b) => highestFirst(a.pick, b.pick))
    .map(({ pick, made }): ChosenArea => {
      const { code, name } = areas[pick.area] as (typeof areas)[number];
      const measure = input.measures[pick.measure] as (typeof input.measures)[number];
      const parent = parents.find((p) => p.code === parentOf(code)) ?? null;
      const parts = partsOf(task, pick);
      const nearest = nearestPlace(task, pick.area, taken);
      return {
        facts: factsOf(task, pick.area),
        nearest,
        code,
        name,
        measure: measure.code,
        parent,
        score: printedScore(scoreOf(problem, pick)),
        parts,
        cost: (problem.measures[pick.measure]?.cost ?? 0) * RUPIAH_UNIT,
        staff: measure.staff,
        quiet: problem.areas[pick.area]?.quiet ?? false,
        reasons: [
          factsText(task, pick.area),
          contribution(task, parts, pick),
          ...(nearest ? [nearestText(nearest)] : []),
          ...because(made, parent?.name ?? '', input.perParent.least),
          ...(made === 'must' ? [] : (passedOver(problem, areas, picks, pick) ?? (all ? [] : [NONE_PASSED]))),
        ],
        stable: stability ? (stability.times[pick.area] ?? 0) / stability.runs : null,
      };
    });
}

type Areas = { areas: AllocationCase['areas'] };

/** What is known of a candidate, for the reports asked for. */
export function factsOf({ areas }: Areas, i: number): NonNullable<ChosenArea['facts']> {
  const area = areas[i];
  const count = area?.count ?? null;
  // A coverage of 0 beside no count at all would be silence told as a figure.
  const coverage = count === null && !area?.coverage ? null : (area?.coverage ?? null);
  return { count, voters: area?.denominator?.value ?? null, coverage };
}

/** "212 laporan dan temuan", or "belum terpantau". */
export function casesText({ areas, observed }: Areas & { observed: AllocationCase['observed'] }, i: number): Text {
  const area = areas[i];
  const count = area?.count ?? null;
  if (count === null) return silenceWords({ absent: area?.absent ?? null });
  const what = originWords(observed.origins);
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
    : { id: `${distance(km).id} dari ${name} (${kind.id}).`, en: `${distance(km).en} from ${name} (${kind.en}).` };
}

/** "Skor 0,82, terutama dari perkiraan laporan dan temuan 0,60 dan kurang terpantau 0,22." */
function contribution(task: AllocationCase, parts: readonly ScorePart[], pick: Pick): Text {
  const largest = [...parts].filter((p) => p.points > 0).sort((a, b) => b.points - a.points);
  const told = score(scoreOf(task.problem, pick));
  const components = componentsOf(originWords(task.observed.origins));
  return both((l) => {
    const listed = largest
      .slice(0, 2)
      .map((p) => `${components[p.key].name[l].toLowerCase()} ${decimals(p.points, 2)[l]}${standing(task, p, pick.measure)[l]}`)
      .join(l === 'id' ? ' dan ' : ' and ');
    const head = l === 'id' ? `Skor ${told[l]}` : `Score ${told[l]}`;
    return listed === '' ? `${head}.` : `${head}, ${l === 'id' ? 'terutama dari' : 'mostly from'} ${listed}.`;
  });
}

/** How a part stands among the candidates; empty where it does not read like the highest. */
const standing = ({ table, areas }: AllocationCase, part: ScorePart, measure: number): Text =>
  table.isTop(part, measure) ? standingWords(table.tops(part.key, measure) - 1, areas.length) : { id: '', en: '' };

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
  const list = both((l) => names(shaky.map((c) => `${c.name} (${percent(c.stable ?? 0)[l]})`))[l]);
  return {
    id: `Bobot diubah ${runs} kali, masing-masing paling banyak ${percent(0.2).id}: ${always} dari ${chosen.length} selalu terpilih.${shaky.length > 0 ? ` Paling goyah: ${list.id}.` : ''}`,
    en: `Weights were changed ${runs} times, each by at most ${percent(0.2).en}: ${always} of ${chosen.length} are always chosen.${shaky.length > 0 ? ` Least stable: ${list.en}.` : ''}`,
  };
}
