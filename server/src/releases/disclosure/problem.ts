/**
 * What has to be hidden in a release, told without any word of elections: counts, sums that hold between them, and which of them earlier
 * releases have settled.
 */
export interface SuppressionProblem {
  cells: SuppressionCell[];
  sums: Sum[];
  /** What an attacker may know beyond the sums: of two counts of the same thing at different times, that it only grew. */
  orders: Order[];
}

export interface SuppressionCell {
  /** For messages and tests; unique. */
  id: string;
  /** The true count, a whole number from 0. */
  value: number;
  /** What hiding it costs the reader, above 0. */
  weight: number;
  /**
   * `shown`, `hidden`: settled, because it was published so, or because it is zero; `must`: may not be shown now; `free`: decided here.
   * A shown cell is known exactly, a hidden one is known to be at least 1.
   */
  state: 'shown' | 'hidden' | 'must' | 'free';
}

/** `cells[total] = sum of cells[parts]`. */
export interface Sum {
  total: number;
  parts: number[];
}

/** `cells[less] <= cells[more]`, both true counts. */
export interface Order {
  less: number;
  more: number;
}

/** The answer: which cells are hidden now (of `must` all, of `free` some; settled ones are not repeated), in ascending order. */
export interface Suppression {
  hidden: number[];
  /** Of them hidden only to protect others. */
  complementary: number;
  /** Sum of the weights of the complementary cells. */
  cost: number;
  /** Lower bound for that cost, where one is known, so that nobody claims an optimum that was not proven. */
  bound: number | null;
  seconds: number;
}

/** Decides what is hidden. */
export type Protect = (problem: SuppressionProblem) => Promise<Suppression>;
