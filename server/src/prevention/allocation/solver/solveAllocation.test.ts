import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildModel } from './buildModel.ts';
import { coverPairs } from './coverPairs.ts';
import { activeDemands } from './explainConflict.ts';
import { type AllocationProblem, type Demand, objectiveOf, type Pick } from './problem.ts';
import { runHighs } from './runHighs.ts';
import { solveAllocation } from './solveAllocation.ts';

const QUICK = { seconds: 10, extraSeconds: 20, variants: [] };

/** Up to 2 measures in 5 areas of 2 parents: at most 1024 choices, all of which can be tried. */
const problems: fc.Arbitrary<AllocationProblem> = fc
  .record({ n: fc.integer({ min: 1, max: 5 }), m: fc.integer({ min: 1, max: 2 }) })
  .chain(({ n, m }) => {
    const maybe = (chance: number) => fc.integer({ min: 1, max: 100 }).map((x) => x <= chance);
    const count = (max: number) => fc.option(fc.integer({ min: 0, max }), { nil: null, freq: 2 });
    return fc.record({
      areas: fc.array(
        fc.record({
          parent: fc.integer({ min: 0, max: 1 }),
          staff: count(4),
          quiet: maybe(40),
          must: maybe(12),
          mustNot: maybe(12),
          existing: maybe(12),
          nearExisting: maybe(8),
        }),
        { minLength: n, maxLength: n },
      ),
      parents: fc.array(fc.record({ existing: fc.integer({ min: 0, max: 1 }), least: fc.constantFrom(0, 0, 1, 2) }), {
        minLength: 2,
        maxLength: 2,
      }),
      measures: fc.array(fc.record({ cost: fc.integer({ min: 0, max: 9 }), staff: fc.integer({ min: 0, max: 3 }) }), {
        minLength: m,
        maxLength: m,
      }),
      scores: fc.array(fc.integer({ min: 0, max: 30 }), { minLength: n * m, maxLength: n * m }),
      apart: fc
        .uniqueArray(fc.tuple(fc.integer({ min: 0, max: n - 1 }), fc.integer({ min: 0, max: n - 1 })), {
          maxLength: 4,
          selector: ([a, b]) => Math.min(a, b) * 9 + Math.max(a, b),
        })
        .map((pairs) => pairs.filter(([a, b]) => a !== b).map(([a, b]): [number, number, number] => [a, b, 10 + a + b])),
      limits: fc.record({
        slots: count(4),
        allSlots: maybe(30),
        budget: count(20),
        perArea: fc.integer({ min: 1, max: m }),
        parentMost: count(2),
        staffTotal: count(6),
        floor: fc.constantFrom(0, 0, 0.25, 0.5),
      }),
    });
  });

/** The rules once more, told as plainly as possible and from nothing of the program's. */
function allowed(p: AllocationProblem, picks: readonly Pick[], without: ReadonlySet<Demand> = new Set()): boolean {
  const { areas, limits } = p;
  const rule = (demand: Demand, holds: boolean) => without.has(demand) || holds;
  const here = (area: number) => picks.filter((x) => x.area === area);
  const sum = (list: readonly Pick[], of: 'cost' | 'staff') => list.reduce((s, x) => s + (p.measures[x.measure]?.[of] ?? 0), 0);
  const within = (value: number, most: number | null) => most === null || value <= most;
  const inParent = (parent: number) => picks.filter((x) => areas[x.area]?.parent === parent).length;
  const quiet = picks.filter((x) => areas[x.area]?.quiet).length;
  return (
    rule('slots', within(picks.length, limits.slots)) &&
    rule('all_slots', limits.slots === null || !limits.allSlots || picks.length >= limits.slots) &&
    rule('budget', within(sum(picks, 'cost'), limits.budget)) &&
    rule('staff_total', within(sum(picks, 'staff'), limits.staffTotal)) &&
    rule('floor', quiet >= limits.floor * picks.length) &&
    rule('distance', !p.apart.some(([a, b]) => here(a).length > 0 && here(b).length > 0)) &&
    areas.every((area, i) => {
      const mine = here(i);
      return (
        rule('must', !area.must || mine.length > 0) &&
        rule('must_not', !area.mustNot || mine.length === 0) &&
        rule('existing', !area.existing || mine.length === 0) &&
        rule('distance', !area.nearExisting || mine.length === 0) &&
        rule('per_area', mine.length <= limits.perArea) &&
        rule('staff_area', within(sum(mine, 'staff'), area.staff))
      );
    }) &&
    p.parents.every(
      ({ existing, least }, i) =>
        rule('parent_least', least <= existing || existing + inParent(i) >= least) &&
        rule('parent_most', limits.parentMost === null || inParent(i) <= Math.max(0, limits.parentMost - existing)),
    )
  );
}

/** The best of all choices there are; null when none is allowed. */
function tryAll(p: AllocationProblem, without?: ReadonlySet<Demand>): number | null {
  const m = p.measures.length;
  let best: number | null = null;
  for (let bits = 0; bits < 2 ** p.scores.length; bits++) {
    const picks = p.scores.flatMap((_, c) => (bits & (1 << c) ? [{ area: Math.floor(c / m), measure: c % m }] : []));
    if (allowed(p, picks, without)) best = Math.max(best ?? 0, objectiveOf(p, picks));
  }
  return best;
}

describe('the allocation', () => {
  it('is the best of all choices that meet every demand; the greedy list is never better, and the floor holds', async () => {
    let infeasible = 0;
    await fc.assert(
      fc.asyncProperty(problems, async (p) => {
        const best = tryAll(p);
        const found = await solveAllocation(p, QUICK);
        infeasible += Number(best === null);
        expect(found.status).toBe(best === null ? 'infeasible' : 'optimal');
        if (best === null || !found.best) return;
        expect(found.best.objective).toBe(best);
        expect(allowed(p, found.best.picks)).toBe(true);
        if (found.greedy.fails.length === 0) {
          expect(allowed(p, found.greedy.picks)).toBe(true);
          expect(found.greedy.objective).toBeLessThanOrEqual(best);
        }
        for (const { of, limit, choice } of found.more) {
          expect(choice.objective).toBe(tryAll({ ...p, limits: { ...p.limits, [of]: limit } }));
        }
        for (const { area, choice } of found.forced) {
          const asked = { ...p, areas: p.areas.map((a, i) => ({ ...a, must: a.must || i === area })) };
          expect(choice?.objective ?? null).toBe(tryAll(asked));
        }
      }),
      { numRuns: 80, seed: 7 },
    );
    expect(infeasible).toBeGreaterThan(5);
  });

  it('names demands that are in conflict and of which none can be spared', async () => {
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(problems, async (p) => {
        if (tryAll(p) !== null) return;
        seen++;
        const { conflict } = await solveAllocation(p, QUICK);
        expect(conflict?.sure).toBe(true);
        const blamed = new Set(conflict?.demands);
        const all = activeDemands(p);
        const others = new Set(all.filter((d) => !blamed.has(d)));
        expect(tryAll(p, others)).toBeNull();
        for (const demand of blamed) expect(tryAll(p, new Set([...others, demand]))).not.toBeNull();
        for (const { demand, enough, value } of conflict?.loosen ?? []) {
          const without = new Set<Demand>(demand === 'slots' ? ['slots', 'all_slots'] : [demand]);
          expect(enough).toBe(tryAll(p, without) !== null);
          if (value === null) continue;
          const limits = { ...p.limits };
          if (demand === 'budget') limits.budget = value;
          if (demand === 'staff_total') limits.staffTotal = value;
          if (demand === 'slots' || demand === 'all_slots') limits.slots = value;
          const apart = demand === 'distance' ? p.apart.filter(([, , km]) => km < value) : p.apart;
          expect(tryAll({ ...p, limits, apart })).not.toBeNull();
        }
      }),
      { numRuns: 80, seed: 11 },
    );
    expect(seen).toBeGreaterThan(5);
  });

  it('answers the same again, and of equals the cheaper, then the earlier', async () => {
    const area = { parent: 0, staff: null, quiet: false, must: false, mustNot: false, existing: false, nearExisting: false };
    const p: AllocationProblem = {
      areas: Array.from({ length: 6 }, () => area),
      parents: [{ existing: 0, least: 0 }],
      measures: [
        { cost: 5, staff: 1 },
        { cost: 3, staff: 1 },
      ],
      scores: Array.from({ length: 12 }, () => 7),
      apart: [[0, 1, 5]],
      limits: { slots: 3, allSlots: false, budget: 100, perArea: 1, parentMost: null, staffTotal: null, floor: 0 },
    };
    const [first, second] = [await solveAllocation(p, QUICK), await solveAllocation(p, QUICK)];
    expect(first.best).toEqual(second.best);
    expect(first.best?.picks).toEqual([0, 2, 3].map((i) => ({ area: i, measure: 1 })));
  });

  it('writes pairs that are too near as few groups that say the same', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 40, selector: String }), (given) => {
        const pairs = given.filter(([a, b]) => a < b);
        const groups = coverPairs(12, pairs);
        const key = (a: number, b: number) => `${a} ${b}`;
        const said = new Set(groups.flatMap((g) => g.flatMap((a, i) => g.slice(i + 1).map((b) => key(a, b)))));
        expect([...said].sort()).toEqual([...new Set(pairs.map(([a, b]) => key(a, b)))].sort());
        expect(groups.length).toBeLessThanOrEqual(pairs.length);
      }),
    );
  });

  it('stops at its time limit and says how far the best known may be from the best', async () => {
    const n = 400;
    const area = { staff: null, quiet: false, must: false, mustNot: false, existing: false, nearExisting: false };
    let state = 1;
    const next = (most: number) => {
      state = (state * 48_271) % 2_147_483_647;
      return state % most;
    };
    const p: AllocationProblem = {
      areas: Array.from({ length: n }, (_, i) => ({ ...area, parent: i % 20 })),
      parents: Array.from({ length: 20 }, () => ({ existing: 0, least: 1 })),
      measures: Array.from({ length: 8 }, () => ({ cost: 100 + next(900), staff: 1 + next(5) })),
      scores: Array.from({ length: n * 8 }, () => 1 + next(10_000)),
      apart: [],
      limits: { slots: 200, allSlots: false, budget: 60_000, perArea: 3, parentMost: null, staffTotal: 400, floor: 0 },
    };
    const found = await solveAllocation(p, { ...QUICK, seconds: 0.05 });
    expect(found.status).toBe('limit');
    expect(found.bound).toBeGreaterThanOrEqual(found.best?.objective ?? Number.POSITIVE_INFINITY);
    const bare = await runHighs(p, buildModel(p), 0.05);
    expect(bare.status).toBe('limit');
  });
});
