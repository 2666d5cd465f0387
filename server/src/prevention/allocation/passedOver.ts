import type { Text } from '../../http/contract.ts';
import { both } from './allocationWords.ts';
import type { AllocationProblem, Demand, Pick } from './solver/problem.ts';
import { scoreOf } from './solver/problem.ts';
import { Tally } from './solver/tally.ts';

/** What closes an area, in a word or two. */
const CLOSED: Partial<Record<Demand, Text>> = {
  existing: { id: 'sudah punya', en: 'has one already' },
  distance: { id: 'terlalu dekat', en: 'too near' },
  must_not: { id: 'dikecualikan', en: 'ruled out' },
  staff_area: { id: 'pengawasnya kurang', en: 'too few supervisors' },
  staff_total: { id: 'pengawas habis', en: 'no supervisors left' },
  parent_most: { id: 'batas per induk', en: 'most per parent' },
  budget: { id: 'anggaran', en: 'budget' },
};
const OTHER: Text = { id: 'syarat lain', en: 'another demand' };
/** Nothing but its score put a choice there. */
export const NONE_PASSED: Text = {
  id: 'Tidak ada wilayah berskor lebih tinggi yang terlewat.',
  en: 'No area of a higher score was passed over.',
};
/** Told by name; the rest are counted. */
const MOST = 2;

/**
 * Which areas of a higher score than a choice were passed over for it, and what closed each: the demands that mattered. One sentence; null when there
 * are none.
 */
export function passedOver(
  problem: AllocationProblem,
  areas: readonly { name: string }[],
  picks: readonly Pick[],
  pick: Pick,
): Text[] | null {
  const chosen = new Set(picks.map((p) => p.area));
  const tally = new Tally(problem, picks);
  const own = scoreOf(problem, pick);
  const higher = problem.areas
    .map((_, area) => problem.measures.map((__, measure): Pick => ({ area, measure })).reduce(better(problem)))
    .filter((p) => !chosen.has(p.area) && scoreOf(problem, p) > own)
    .sort((a, b) => scoreOf(problem, b) - scoreOf(problem, a) || a.area - b.area)
    .map((p) => {
      const closed = tally.refusals(p).find((d) => CLOSED[d] !== undefined);
      return { name: areas[p.area]?.name ?? '', why: (closed && CLOSED[closed]) ?? OTHER };
    });
  if (higher.length === 0) return null;
  const rest = higher.length - Math.min(MOST, higher.length);
  const list = both((l) =>
    [
      ...higher.slice(0, MOST).map(({ name, why }) => `${name} (${why[l]})`),
      ...(rest > 0 ? [l === 'id' ? `${rest} lagi` : `${rest} more`] : []),
    ].join(', '),
  );
  return [{ id: `Berskor lebih tinggi tetapi tertutup: ${list.id}.`, en: `Of a higher score, but closed: ${list.en}.` }];
}

const better =
  (problem: AllocationProblem) =>
  (a: Pick, b: Pick): Pick =>
    scoreOf(problem, b) > scoreOf(problem, a) ? b : a;
