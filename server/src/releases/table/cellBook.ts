import type { SuppressionCell, SuppressionProblem } from '../disclosure/problem.ts';
import { SMALLEST_SHOWN } from '../public/contract.ts';

type State = SuppressionCell['state'];
/** Which state wins when two names turn out to mean the same number. */
const RANK: readonly State[] = ['free', 'must', 'hidden', 'shown'];

/** A problem, and where in it the cell of a name is; null for a zero. */
export interface Cells {
  problem: SuppressionProblem;
  at(name: string): number | null;
}

/**
 * Cells by name, with the rules that hold between them, on the way to a problem for the solver. Zeros are no cells: everybody sees them, and
 * they add nothing to a sum. Names that must mean the same number (a sum with a single part) become one cell: shown together or hidden
 * together, and the solver has less to do.
 */
export class CellBook {
  private readonly numbers = new Map<string, number>();
  private readonly list: SuppressionCell[] = [];
  private readonly same: number[] = [];
  private readonly sums: { total: number; parts: number[] }[] = [];
  private readonly orders: { less: number; more: number }[] = [];

  /** Adds a cell under its id, which is also its name; one of value zero is none. */
  put(cell: SuppressionCell): void {
    if (cell.value === 0) return;
    if (this.numbers.has(cell.id)) throw new Error(`two cells are called ${cell.id}`);
    this.numbers.set(cell.id, this.list.push(cell) - 1);
    this.same.push(this.list.length - 1);
  }

  /** Value of a cell; 0 for one that is not there. */
  value(name: string): number {
    const number = this.numbers.get(name);
    return number === undefined ? 0 : this.cell(number).value;
  }

  /** States that one cell is the sum of others. Throws Error when the counts say otherwise. */
  sum(total: string, parts: readonly string[]): void {
    const there = parts.map((name) => this.numbers.get(name)).filter((n) => n !== undefined);
    if (there.reduce((sum, n) => sum + this.cell(n).value, 0) !== this.value(total)) throw new Error(`${total} is not the sum`);
    const whole = this.numbers.get(total);
    const [only] = there;
    if (whole === undefined || only === undefined) return;
    if (there.length === 1) this.join(whole, only);
    else this.sums.push({ total: whole, parts: there });
  }

  /** States that the lesser of two counts of the same thing, taken at different times, only grew to the greater. */
  order(less: string, more: string): void {
    const [a, b] = [this.numbers.get(less), this.numbers.get(more)];
    if (a !== undefined && b !== undefined) this.orders.push({ less: a, more: b });
  }

  /** The cells so far as a problem. */
  cells(): Cells {
    const position = new Map<number, number>();
    const cells: SuppressionCell[] = [];
    for (const [number, cell] of this.list.entries()) {
      const root = this.root(number);
      const known = position.get(root);
      if (known === undefined) position.set(root, cells.push({ ...cell }) - 1);
      else merge(cells[known] as SuppressionCell, cell);
    }
    const at = (number: number) => position.get(this.root(number)) as number;
    const problem: SuppressionProblem = {
      cells,
      sums: distinct(
        this.sums.map(({ total, parts }) => ({ total: at(total), parts: parts.map(at).sort((a, b) => a - b) })),
        ({ total, parts }) => `${total}=${parts.join('+')}`,
      ),
      orders: distinct(
        this.orders.map(({ less, more }) => ({ less: at(less), more: at(more) })),
        ({ less, more }) => `${less}<${more}`,
      ),
    };
    return {
      problem,
      at: (name) => {
        const number = this.numbers.get(name);
        return number === undefined ? null : at(number);
      },
    };
  }

  private cell(number: number): SuppressionCell {
    return this.list[number] as SuppressionCell;
  }

  private root(number: number): number {
    let at = number;
    while (this.same[at] !== at) {
      this.same[at] = this.same[this.same[at] as number] as number;
      at = this.same[at] as number;
    }
    return at;
  }

  private join(a: number, b: number): void {
    const [x, y] = [this.root(a), this.root(b)];
    this.same[Math.max(x, y)] = Math.min(x, y);
  }
}

function merge(cell: SuppressionCell, other: SuppressionCell): void {
  const states = [cell.state, other.state];
  if (states.includes('shown') && (states.includes('hidden') || cell.value < SMALLEST_SHOWN))
    throw new Error(`${cell.id} and ${other.id} are one number, once shown and once hidden`);
  if (RANK.indexOf(other.state) > RANK.indexOf(cell.state)) cell.state = other.state;
  cell.weight += other.weight;
}

function distinct<T>(list: readonly T[], key: (item: T) => string): T[] {
  return [...new Map(list.map((item) => [key(item), item])).values()];
}
