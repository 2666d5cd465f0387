import loadHighs, { type Highs, type Model } from 'highs';
import type { Clock } from './clock.ts';

let loaded: Promise<Highs> | null = null;

/** HiGHS compiled to WebAssembly; loaded once per thread. */
export function loadSolver(): Promise<Highs> {
  loaded ??= loadHighs();
  return loaded;
}

const OPTIMAL = 7;
const EMPTY = 6;
const TIME = 13;
const FEASIBLE = 2;
const NEAR = 1e-6;

/** A program over whole numbers, to be minimised. */
export class Program {
  private readonly cost: number[] = [];
  private readonly lower: number[] = [];
  private readonly upper: number[] = [];
  private readonly rowLower: number[] = [];
  private readonly rowUpper: number[] = [];
  private readonly starts: number[] = [0];
  private readonly indices: number[] = [];
  private readonly values: number[] = [];

  column(lower: number, upper: number, cost = 0): number {
    this.lower.push(lower);
    this.upper.push(upper);
    return this.cost.push(cost) - 1;
  }

  row(lower: number, upper: number, indices: readonly number[], values: readonly number[]): void {
    for (let i = 0; i < indices.length; i++) {
      this.indices.push(indices[i] as number);
      this.values.push(values[i] as number);
    }
    this.starts.push(this.indices.length);
    this.rowLower.push(lower);
    this.rowUpper.push(upper);
  }

  /** Values of the columns where they need not be whole; null when there are none. */
  relaxed(solver: Highs, clock: Clock): number[] | null {
    return this.open(solver, clock, (model) => Array.from(model.getSolution().colValue));
  }

  /**
   * Values of the columns, whole numbers; null when there are none, or none were found within `nodes` branches. First without asking for
   * whole numbers, which often gives them all the same and is much quicker. `gap`: how far from the best it may be, as a share.
   */
  solve(solver: Highs, clock: Clock, { nodes = Number.POSITIVE_INFINITY, gap = 0 } = {}): number[] | null {
    return this.open(solver, clock, (model) => {
      const first = wholeOf(model.getSolution().colValue);
      if (first) return first;
      const columns = this.cost.length;
      model.changeColsIntegrality(
        { kind: 'range', from: 0, to: columns - 1 },
        new Int32Array(columns).fill(solver.constants.variableType.integer),
      );
      model.options.set({ time_limit: clock.left(), mip_rel_gap: gap, mip_abs_gap: NEAR });
      if (Number.isFinite(nodes)) model.options.set({ mip_max_nodes: nodes });
      if (model.run().modelStatus === TIME) clock.check();
      return Number(model.info.get('primal_solution_status')) === FEASIBLE ? wholeOf(model.getSolution().colValue) : null;
    });
  }

  /** Solves without whole numbers, and reads the answer; null when there is none. */
  private open<T>(solver: Highs, clock: Clock, read: (model: Model) => T | null): T | null {
    const infinite = (values: number[]) => values.map((v) => (Number.isFinite(v) ? v : Math.sign(v) * solver.infinity));
    return solver.withModel(
      {
        numCols: this.cost.length,
        numRows: this.rowLower.length,
        sense: solver.constants.objectiveSense.minimize,
        colCost: this.cost,
        colLower: infinite(this.lower),
        colUpper: infinite(this.upper),
        rowLower: infinite(this.rowLower),
        rowUpper: infinite(this.rowUpper),
        matrix: {
          format: 'csr',
          numRows: this.rowLower.length,
          numCols: this.cost.length,
          starts: this.starts,
          indices: this.indices,
          values: this.values,
        },
      },
      (model) => {
        model.options.set({ output_flag: false, random_seed: 0, time_limit: clock.left() });
        const status = model.run().modelStatus;
        if (status === TIME) clock.check();
        return status === OPTIMAL || status === EMPTY ? read(model) : null;
      },
    );
  }
}

/** Solver's values as whole numbers; null when one is not. */
export function wholeOf(values: ArrayLike<number>): number[] | null {
  const whole: number[] = [];
  for (let i = 0; i < values.length; i++) {
    const rounded = Math.round(values[i] as number);
    if (Math.abs(rounded - (values[i] as number)) > NEAR * 10) return null;
    whole.push(rounded === 0 ? 0 : rounded);
  }
  return whole;
}
