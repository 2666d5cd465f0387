import fc from 'fast-check';
import { expect, it } from 'vitest';
import { intervals } from '../disclosure/intervals.ts';
import { protect } from '../disclosure/protect.ts';
import { LEAST_WIDTH, type PublicTable, SMALLEST_SHOWN } from '../public/contract.ts';
import { hideCells } from '../table/hideCells.ts';
import { hideInSteps } from './hideInSteps.ts';
import { ISSUES, KECAMATAN, type Reports, smallSeries } from './testing/smallSeries.ts';

/** Hides release after release: the first as a whole, the later ones in steps. Answers the problem of each with all that is hidden in it. */
async function hideSeriesInSteps(counted: Reports[]) {
  const settled = new Map<string, PublicTable>();
  const releases = [];
  for (const [i] of counted.entries()) {
    const asked = smallSeries(counted.slice(0, i + 1), settled);
    const { problem, at } = asked.cells;
    const answer = i === 0 ? await protect(problem) : await hideInSteps(asked, protect);
    const bold = i === 0 ? null : await hideInSteps({ ...asked, careful: false }, protect);
    for (const table of asked.tables)
      if (!settled.has(table.key))
        settled.set(
          table.key,
          hideCells(table, (name) => answer.hidden.includes(at(name) ?? -1) || problem.cells[at(name) ?? -1]?.state === 'hidden'),
        );
    releases.push({ problem, answer, bold });
  }
  return releases;
}

const reports = fc.array(
  fc.record({ place: fc.nat(KECAMATAN.length - 1), issue: fc.nat(ISSUES.length - 1), n: fc.integer({ min: 1, max: 12 }) }),
  { minLength: 8, maxLength: 20 },
);

it('a series hidden in steps is protected as a whole, every figure below the least in it is hidden, and nothing settled is touched', async () => {
  let hiddenSums = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(reports, { minLength: 3, maxLength: 3 }), async (counted) => {
      let made: Awaited<ReturnType<typeof hideSeriesInSteps>>;
      try {
        made = await hideSeriesInSteps(counted);
      } catch (error) {
        // A window with next to nothing in it cannot be protected, in steps or as a whole.
        fc.pre((error as { code?: string }).code !== 'invalid_request');
        throw error;
      }
      for (const { problem, answer, bold } of made) {
        const hidden = new Set(answer.hidden);
        if (bold) {
          // On trial only sums are shown that no rule hides, and nothing else changes.
          const tried = answer.hidden.filter((i) => !bold.hidden.includes(i));
          expect(bold.hidden).toEqual(answer.hidden.filter((i) => !tried.includes(i)));
          expect(tried.length).toBe(bold.onTrial);
          for (const i of tried) expect(problem.cells[i]?.state).toBe('free');
        }
        for (const [i, cell] of problem.cells.entries()) {
          if (cell.state === 'must') expect(hidden.has(i), cell.id).toBe(true);
          if (hidden.has(i)) expect(['must', 'free'], cell.id).toContain(cell.state);
          if (cell.value < SMALLEST_SHOWN && cell.state !== 'hidden') expect(hidden.has(i), cell.id).toBe(true);
        }
        for (const [cell, { low, high }] of await intervals(problem, answer.hidden))
          expect(high - low, problem.cells[cell]?.id).toBeGreaterThanOrEqual(LEAST_WIDTH);
        hiddenSums += answer.hidden.filter((i) => problem.cells[i]?.id.startsWith('laporan sd-')).length;
      }
    }),
    { numRuns: 12 },
  );
  expect(hiddenSums).toBeGreaterThan(0);
});
