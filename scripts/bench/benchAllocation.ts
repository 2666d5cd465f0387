import { SEES_ALL } from '../../server/src/accounts/sight.ts';
import { readConfig } from '../../server/src/config.ts';
import { observeAreas } from '../../server/src/layers/observe/observeAreas.ts';
import { openDb } from '../../server/src/openDb.ts';
import { prepareData } from '../../server/src/prepareData.ts';
import { AllocationInput } from '../../server/src/prevention/allocation/contract.ts';
import { readTask } from '../../server/src/prevention/allocation/readTask.ts';
import { solveAllocation } from '../../server/src/prevention/allocation/solver/solveAllocation.ts';
import { readCatalogues } from '../../server/src/reports/catalogues.ts';
import { seededRandom } from '../../server/src/signals/seededRandom.ts';
import { type Measurement, milliseconds } from './measure.ts';

/** What is asked beside budget, number and staff: nothing, or each harder demand. */
const CASES: Record<string, object> = {
  'one measure per area': {},
  'and 50 km apart': { distance: { rule: 'km', km: 50 } },
  'and 150 km apart': { distance: { rule: 'km', km: 150 }, perParent: { least: 0, most: 5 } },
  'and no two neighbours': { distance: { rule: 'neighbours' } },
  'up to three measures per area': { perArea: 3 },
};
const WITHIN = { value: 10, better: 'lower', of: 'value' } as const;
/** The bench goes on until the optimum is proven; the product stops after ten seconds by the clock. */
const PATIENCE = 120;

/**
 * The proven optimum for all kabupaten/kota and 20 measures of the sample data: seconds of the processor (what else runs on the machine must not
 * decide), how far the answer is from the best (0 = proven), and the greedy list beside it. One line more for reading the figures and stating the
 * problem.
 */
export async function benchAllocation(folder: string): Promise<Measurement[]> {
  const config = readConfig({ PETARAWAN_DIR: folder, PORT: '0', LOG_LEVEL: 'silent' }, folder);
  const db = await openDb(config);
  try {
    await prepareData(db, config, () => undefined);
    const { issues } = await readCatalogues(db);
    const random = seededRandom(20);
    const measures = Array.from({ length: 20 }, (_, k) => ({
      code: `langkah-${k}`,
      name: `Langkah ${k}`,
      cost: (2 + random.below(40)) * 500_000,
      staff: 1 + random.below(6),
      issue: issues[k % issues.length]?.code ?? null,
      worth: 0.5 + random.next(),
    }));
    const found: Measurement[] = [];
    for (const [name, over] of Object.entries(CASES)) {
      const input = AllocationInput.parse({
        measures,
        slots: 100,
        budget: 700_000_000,
        perParent: { least: 1, most: 6 },
        staff: { limit: true, total: 250 },
        floor: { share: 0.2 },
        weights: { expected: 3, underserved: 2, uncovered: 1, distinctive: 1 },
        ...over,
      });
      let task: Awaited<ReturnType<typeof readTask>> | null = null;
      const reading = await milliseconds(async () => {
        task = await readTask({ db, config, observe: observeAreas }, input, SEES_ALL);
      });
      const { problem } = task as unknown as Awaited<ReturnType<typeof readTask>>;
      const before = process.cpuUsage();
      const outcome = await solveAllocation(problem, { seconds: PATIENCE, extraSeconds: 0, variants: [] });
      const { user, system } = process.cpuUsage(before);
      const gap = outcome.best
        ? ((outcome.bound ?? 0) - outcome.best.objective) / Math.max(1, outcome.best.objective)
        : Number.NaN;
      const size = `${problem.areas.length} areas x ${problem.measures.length} measures`;
      if (found.length === 0) found.push({ name: `${size}: figures read, problem stated`, value: reading / 1000, unit: 's' });
      found.push({ name: `${size}, ${name}: ${outcome.status}`, value: (user + system) / 1e6, unit: 's', target: WITHIN });
      found.push({ name: `${size}, ${name}: distance to the best`, value: gap * 100, unit: '%' });
      found.push({
        name: `${size}, ${name}: greedy list below it`,
        value:
          outcome.best && outcome.greedy.fails.length === 0
            ? (1 - outcome.greedy.objective / outcome.best.objective) * 100
            : Number.NaN,
        unit: '%',
      });
    }
    return found;
  } finally {
    await db.close();
  }
}
