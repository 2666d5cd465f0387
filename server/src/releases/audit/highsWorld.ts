import loadHighs, { type Highs, type Model, type ModelData } from 'highs';

let loaded: Promise<Highs> | null = null;

/** HiGHS compiled to WebAssembly; loaded once per thread. */
export function highs(): Promise<Highs> {
  loaded ??= loadHighs();
  return loaded;
}

/** Whole numbers to be found: bounds of each, and rows `lower <= sum(factor * x) <= upper`. */
export interface WorldTask {
  lower: ArrayLike<number>;
  upper: ArrayLike<number>;
  rows: { columns: number[]; factors: number[]; lower: number; upper: number }[];
  /** To be maximised. */
  objective: ArrayLike<number>;
}

/** `none`: there is no such world; `late`: time was over. `value` is then the best bound known, if any. */
export type WorldFound = { status: 'found'; x: number[]; bound: number } | { status: 'none' } | { status: 'late' };

const OPTIMAL = 7;
const INFEASIBLE = 8;
/** Presolve could not say which; nothing here is unbounded, because every number has bounds. */
const INFEASIBLE_OR_UNBOUNDED = 9;
const CLOSE = 1e-6;

/**
 * A world of fractions (`whole: false`) or whole numbers that fits and has the highest objective. Whole-number answers are rounded, and it
 * is for the caller to check them exactly. Throws Error when HiGHS itself fails.
 */
export function highsWorld(solver: Highs, task: WorldTask, whole: boolean, seconds: number, gap = 0): WorldFound {
  if (misfits(task)) return { status: 'none' };
  return solver.withModel(modelOf(solver, task, whole), (open): WorldFound => {
    open.options.set({ ...OPTIONS, time_limit: Math.max(0.05, seconds), mip_rel_gap: gap, mip_abs_gap: 0.999 });
    const found = answerOf(open);
    if (found.status !== 'found' || !whole) return found;
    return { ...found, x: found.x.map(Math.round), bound: Number(open.info.get('mip_dual_bound')) };
  });
}

/** Asks for the highest or lowest value of one unknown. */
export type AskOne = (unknown: number, direction: 1 | -1) => WorldFound;

/**
 * Lends `use` a way to ask for worlds of fractions that are highest (lowest) in one unknown after the other. Each search begins where the one
 * before ended, which is many times faster than beginning anew. `seconds` are for all of them together. The objective of the task is not used.
 */
export function askOneByOne(solver: Highs, task: WorldTask, seconds: number, use: (ask: AskOne) => void): void {
  if (misfits(task)) return;
  solver.withModel(modelOf(solver, { ...task, objective: new Float64Array(task.lower.length) }, false), (open) => {
    open.options.set({ ...OPTIONS, time_limit: Math.max(0.05, seconds) });
    let last: number | null = null;
    use((unknown, direction) => {
      if (last !== null && last !== unknown) open.changeColCost(last, 0);
      open.changeColCost(unknown, direction);
      last = unknown;
      return answerOf(open);
    });
  });
}

const OPTIONS = { output_flag: false, random_seed: 0 };

const misfits = ({ rows }: WorldTask) => rows.some((row) => row.columns.length === 0 && (row.lower > 0 || row.upper < 0));

function answerOf(open: Model): WorldFound {
  const status = open.run().modelStatus;
  if (status === INFEASIBLE || status === INFEASIBLE_OR_UNBOUNDED) return { status: 'none' };
  if (status !== OPTIMAL) return { status: 'late' };
  return {
    status: 'found',
    x: Array.from(open.getSolution().colValue),
    bound: Number(open.info.get('objective_function_value')),
  };
}

function modelOf(solver: Highs, task: WorldTask, whole: boolean): ModelData {
  const [n, rows] = [task.lower.length, task.rows.filter((row) => row.columns.length > 0)];
  const starts = new Int32Array(rows.length + 1);
  rows.forEach((row, i) => {
    starts[i + 1] = (starts[i] as number) + row.columns.length;
  });
  const limit = (value: number) => (Number.isFinite(value) ? value : Math.sign(value) * solver.infinity);
  return {
    numCols: n,
    numRows: rows.length,
    sense: solver.constants.objectiveSense.maximize,
    colCost: Float64Array.from(task.objective),
    colLower: Float64Array.from(task.lower),
    colUpper: Float64Array.from(task.upper),
    rowLower: rows.map((row) => limit(row.lower)),
    rowUpper: rows.map((row) => limit(row.upper)),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: n,
      starts,
      indices: Int32Array.from(rows.flatMap((row) => row.columns)),
      values: Float64Array.from(rows.flatMap((row) => row.factors)),
    },
    ...(whole ? { integrality: new Int32Array(n).fill(solver.constants.variableType.integer) } : {}),
  };
}

/** True when every number of a world is whole, apart from rounding. */
export const isWhole = (x: readonly number[]): boolean => x.every((v) => Math.abs(v - Math.round(v)) < CLOSE);

/** The last whole number that a highest (lowest) value in fractions leaves possible. */
export const inwards = (end: number, direction: 1 | -1): number => direction * Math.floor(direction * end + CLOSE);
