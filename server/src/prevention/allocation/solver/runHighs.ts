import loadHighs, { type Highs } from 'highs';
import type { Model } from './buildModel.ts';
import { type AllocationProblem, byPlace, type Pick } from './problem.ts';

let loaded: Promise<Highs> | null = null;

/** HiGHS compiled to WebAssembly; loaded once per thread. */
function highs(): Promise<Highs> {
  loaded ??= loadHighs();
  return loaded;
}

/** What HiGHS says of a model. */
export interface Solved {
  /** `limit`: the time was over; `picks` is then the best found, null when nothing was found. */
  status: 'optimal' | 'infeasible' | 'limit';
  picks: Pick[] | null;
  /** Upper bound of the objective, in score units. */
  bound: number | null;
  nodes: number;
  seconds: number;
}

/** Largest distance between objective and bound at which an optimum counts as proven: objectives are whole numbers. */
const GAP = 0.999;
const OPTIMAL = 7;
const INFEASIBLE = 8;
const EMPTY = 6;

/**
 * Maximises the model within `seconds`. Deterministic: the same model gives the same answer, unless the time was over. Throws Error when
 * HiGHS itself fails.
 */
export async function runHighs(problem: AllocationProblem, model: Model, seconds: number): Promise<Solved> {
  const solver = await highs();
  const started = performance.now();
  const m = problem.measures.length;
  const rows = model.rows.filter((row) => row.indices.length > 0);
  // A row without columns cannot be changed by any choice.
  if (model.rows.some((row) => row.indices.length === 0 && (row.lower > 0 || row.upper < 0))) {
    return { status: 'infeasible', picks: null, bound: null, nodes: 0, seconds: 0 };
  }
  const starts = [0];
  for (const row of rows) starts.push((starts.at(-1) as number) + row.indices.length);
  const infinite = (value: number) => (Number.isFinite(value) ? value : Math.sign(value) * solver.infinity);
  return solver.withModel(
    {
      numCols: model.columns,
      numRows: rows.length,
      sense: solver.constants.objectiveSense.maximize,
      colCost: model.cost,
      colLower: new Float64Array(model.columns),
      colUpper: model.upper,
      rowLower: rows.map((row) => infinite(row.lower)),
      rowUpper: rows.map((row) => infinite(row.upper)),
      matrix: {
        format: 'csr',
        numRows: rows.length,
        numCols: model.columns,
        starts,
        indices: rows.flatMap((row) => row.indices),
        values: rows.flatMap((row) => row.values),
      },
      integrality: new Int32Array(model.columns).fill(solver.constants.variableType.integer),
    },
    (open): Solved => {
      open.options.set({
        output_flag: false,
        time_limit: Math.max(0.05, seconds),
        mip_rel_gap: 0,
        mip_abs_gap: GAP,
        random_seed: 0,
      });
      const status = open.run().modelStatus;
      const elapsed = (performance.now() - started) / 1000;
      if (status === INFEASIBLE) return { status: 'infeasible', picks: null, bound: null, nodes: 0, seconds: elapsed };
      const bound = Number(open.info.get('mip_dual_bound'));
      const nodes = Number(open.info.get('mip_node_count'));
      const found = Number(open.info.get('primal_solution_status')) === 2;
      const values = open.getSolution().colValue;
      const picks: Pick[] = [];
      if (found)
        for (let c = 0; c < problem.scores.length; c++)
          if ((values[c] ?? 0) > 0.5) picks.push({ area: Math.floor(c / m), measure: c % m });
      return {
        status: status === OPTIMAL || status === EMPTY ? 'optimal' : 'limit',
        picks: found || status === EMPTY ? picks.sort(byPlace) : null,
        bound: Number.isFinite(bound) ? bound : null,
        nodes,
        seconds: elapsed,
      };
    },
  );
}
