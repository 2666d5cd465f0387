import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../errors.ts';
import { LEAST_WIDTH } from '../public/contract.ts';
import { intervals } from './intervals.ts';
import type { SuppressionCell, SuppressionProblem } from './problem.ts';
import { protect } from './protect.ts';

type State = SuppressionCell['state'];
/** A cell with the state it has in a first release, or the one that is given. */
const cell = (id: string, value: number, weight = 1 + value, state?: State): SuppressionCell => ({
  id,
  value,
  weight,
  state: state ?? (value === 0 ? 'shown' : value < 5 ? 'must' : 'free'),
});

/** A row of counts with its total. */
const row = (values: number[], total?: State, states: (State | undefined)[] = []): SuppressionProblem => ({
  cells: [
    ...values.map((value, i) => cell(`c${i}`, value, undefined, states[i])),
    cell(
      'total',
      values.reduce((a, b) => a + b, 0),
      1000,
      total,
    ),
  ],
  sums: [{ total: values.length, parts: values.map((_, i) => i) }],
  orders: [],
});

/** A table with totals of rows and columns and of everything. */
function table(values: number[][], totalWeight = 3): SuppressionProblem {
  const sum = (list: number[]) => list.reduce((a, b) => a + b, 0);
  const full = values.map((line) => [...line, sum(line)]);
  full.push((full[0] as number[]).map((_, j) => sum(full.map((line) => line[j] as number))));
  const width = (full[0] as number[]).length;
  const at = (i: number, j: number) => i * width + j;
  const upTo = (n: number) => Array.from({ length: n }, (_, i) => i);
  const outer = (i: number, j: number) => i === full.length - 1 || j === width - 1;
  return {
    cells: full.flatMap((line, i) =>
      line.map((value, j) => cell(`${i}/${j}`, value, (1 + value) * (outer(i, j) ? totalWeight : 1))),
    ),
    sums: [
      ...full.map((_, i) => ({ total: at(i, width - 1), parts: upTo(width - 1).map((j) => at(i, j)) })),
      ...upTo(width).map((j) => ({ total: at(full.length - 1, j), parts: upTo(full.length - 1).map((i) => at(i, j)) })),
    ],
    orders: [],
  };
}

/** Names of what is hidden now. */
async function hide(problem: SuppressionProblem): Promise<string[]> {
  return (await protect(problem)).hidden.map((index) => problem.cells[index]?.id ?? '');
}

/** Widths of hidden cells, by trying every world in which no part of a sum is above `most`. */
function widthsByHand(
  { cells, sums, orders }: SuppressionProblem,
  hidden: ReadonlySet<number>,
  most: number,
): Map<number, number> {
  const unknown = [...cells.keys()].filter((i) => hidden.has(i) || cells[i]?.state === 'hidden');
  const world = cells.map(({ value }) => value);
  const low = unknown.map(() => Number.POSITIVE_INFINITY);
  const high = unknown.map(() => Number.NEGATIVE_INFINITY);
  const open = new Set<number>(unknown);
  const value = (i: number) => world[i] as number;
  const holds = (i: number) =>
    sums.every(({ total, parts }) => {
      if (total !== i && !parts.includes(i)) return true;
      if ([total, ...parts].some((part) => open.has(part))) return true;
      return value(total) === parts.reduce((sum, part) => sum + value(part), 0);
    }) && orders.every(({ less, more }) => open.has(less) || open.has(more) || value(less) <= value(more));
  const walk = (n: number): void => {
    if (n === unknown.length) {
      unknown.forEach((i, k) => {
        low[k] = Math.min(low[k] as number, value(i));
        high[k] = Math.max(high[k] as number, value(i));
      });
      return;
    }
    const i = unknown[n] as number;
    open.delete(i);
    const whole = sums.find(({ total }) => total === i);
    const sum = whole?.parts.reduce((all, part) => all + value(part), 0) ?? 0;
    for (let v = whole ? sum : 1; v <= (whole ? sum : most); v++) {
      world[i] = v;
      if (holds(i)) walk(n + 1);
    }
    open.add(i);
  };
  walk(0);
  return new Map(unknown.map((i, k) => [i, (high[k] as number) - (low[k] as number)]));
}

describe('hiding counts', () => {
  it('hides the cheapest partner of a single small count, and nothing where nothing is small', async () => {
    expect(await hide(row([3, 30, 9, 20], 'shown'))).toEqual(['c0', 'c2']);
    expect(await hide(row([7, 30, 9], 'shown'))).toEqual([]);
  });

  it('hides a third count where two small ones have too little room between them', async () => {
    expect(await hide(row([2, 3, 40, 12], 'shown'))).toEqual(['c0', 'c1', 'c3']);
    expect(await hide(row([3, 4, 40, 12], 'shown'))).toEqual(['c0', 'c1']);
  });

  it('hides a total that has one part that is not zero, together with it', async () => {
    expect(await hide(row([0, 3, 0]))).toEqual(['c1', 'total']);
    const { hidden, complementary } = await protect(
      table([
        [0, 0],
        [3, 0],
      ]),
    );
    expect(hidden).toHaveLength(4);
    expect(complementary).toBe(0);
  });

  it('closes a rectangle in a table', async () => {
    const problem = table([
      [3, 20, 30],
      [40, 8, 50],
      [60, 70, 80],
    ]);
    expect(await hide(problem)).toEqual(['0/0', '0/1', '1/0', '1/1']);
  });

  it('hides the newest sum where it would give away a count that an earlier release hid', async () => {
    expect(await hide(row([3, 0], undefined, ['hidden', 'shown']))).toEqual(['total']);
    expect(await hide(row([3, 2], undefined, ['hidden', 'must']))).toEqual(['c1', 'total']);
    expect(await hide(row([20, 2], undefined, ['shown', 'must']))).toEqual(['c1', 'total']);
    expect(await hide(row([3, 12], undefined, ['hidden', 'free']))).toEqual(['c1']);
  });

  it('counts with what an attacker knows of growth', async () => {
    const problem = row([3, 4], 'shown');
    expect(await hide(problem)).toEqual(['c0', 'c1']);
    // Now c1 is known to be at least c0: 1 to 3 for c0 is too little, so a third has to help.
    const grown = { ...row([3, 4, 30], 'shown'), orders: [{ less: 0, more: 1 }] };
    expect(await hide(grown)).toEqual(['c0', 'c1', 'c2']);
  });

  it('refuses with the names of the cells what nothing can protect', async () => {
    const refused = await protect(row([2, 3], 'shown')).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(AppError);
    expect((refused as AppError).code).toBe('invalid_request');
    expect((refused as AppError).items.map(({ where }) => where)).toEqual(['c0', 'c1']);
    await expect(protect(row([3, 12], 'shown', ['hidden', 'shown']))).rejects.toMatchObject({ items: [{ where: 'c0' }] });
  });

  it('stops when its time is over, and refuses sums that are not true', async () => {
    await expect(protect(row([3, 9], 'shown'), { seconds: 0 })).rejects.toMatchObject({ code: 'unavailable' });
    await expect(protect({ ...row([3, 9]), sums: [{ total: 2, parts: [0] }] })).rejects.toThrow(RangeError);
  });

  it('finds the dear way out where all of a row is small, among many that are not', async () => {
    const problem = table(
      Array.from({ length: 30 }, (_, i) =>
        Array.from({ length: 6 }, (_, j) => (i === 11 ? ([2, 1, 1, 1, 0, 0][j] ?? 0) : 5 + ((i * 7 + j * 13) % 40))),
      ),
    );
    const { hidden } = await protect(problem);
    expect(hidden.map((i) => problem.cells[i]?.id)).toContain('11/6');
    expect(hidden.length).toBeLessThan(16);
    for (const { low, high } of (await intervals(problem, hidden)).values())
      expect(high - low).toBeGreaterThanOrEqual(LEAST_WIDTH);
  });

  it('of any small row protects what every possible world says is protected, and refuses only what cannot be', async () => {
    const some = fc.record({
      values: fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 2, maxLength: 3 }),
      settled: fc.array(fc.constantFrom(undefined, undefined, 'hidden' as const, 'shown' as const), {
        minLength: 4,
        maxLength: 4,
      }),
      total: fc.constantFrom('shown' as const, undefined),
      order: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(some, async ({ values, settled, total, order }) => {
        const states = values.map((value, i) => (value === 0 ? ('shown' as const) : settled[i]));
        const [first = 0, second = 0] = values;
        const problem = { ...row(values, total, states), orders: order && first <= second ? [{ less: 0, more: 1 }] : [] };
        // What a hidden total lets rise without end need not rise further than this for the width.
        const most = total === 'shown' ? values.reduce((a, b) => a + b, 0) : 9 + LEAST_WIDTH;
        const narrow = (hidden: Iterable<number>) =>
          [...widthsByHand(problem, new Set(hidden), most)].filter(([, width]) => width < LEAST_WIDTH).map(([i]) => i);
        const isFree = (i: number) => problem.cells[i]?.state === 'free';
        let everything = problem.cells.flatMap(({ state }, i) => (state === 'shown' ? [] : [i]));
        // What is too narrow with everything hidden can only be shown, where that is free.
        for (let out = narrow(everything).filter(isFree); out.length > 0; out = narrow(everything).filter(isFree))
          everything = everything.filter((i) => !out.includes(i));
        const answer = await protect(problem).catch((error: unknown) => error);
        expect(answer instanceof AppError).toBe(narrow(everything).length > 0);
        if (answer instanceof AppError) return;
        const { hidden } = answer as Awaited<ReturnType<typeof protect>>;
        expect(narrow(hidden)).toEqual([]);
        expect(hidden).toEqual(expect.arrayContaining(everything.filter((i) => problem.cells[i]?.state === 'must')));
        for (const needed of hidden.filter(isFree)) expect(narrow(hidden.filter((i) => i !== needed))).not.toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('of any table leaves every hidden count the least width, hides nothing without need, and says the same twice', async () => {
    const line = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 40 })), {
      minLength: 4,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 2, maxLength: 4 }), async (values) => {
        const problem = table(values);
        const { hidden, cost, bound } = await protect(problem);
        expect((await protect(problem)).hidden).toEqual(hidden);
        expect(bound).toBeLessThanOrEqual(cost);
        for (const { low, high } of (await intervals(problem, hidden)).values())
          expect(high - low).toBeGreaterThanOrEqual(LEAST_WIDTH);
        for (const shown of hidden.filter((i) => problem.cells[i]?.state === 'free')) {
          const without = await intervals(
            problem,
            hidden.filter((i) => i !== shown),
          );
          expect(
            [...without.values()].some(({ low, high }) => high - low < LEAST_WIDTH) || without.size < hidden.length - 1,
          ).toBe(true);
        }
      }),
      { numRuns: 8 },
    );
  });
});
