import { degree, type Neighbours } from './neighbours.ts';

/**
 * The sums of weights in the moments of Moran's I, Geary's C and join counts (Cliff and Ord 1981):
 * S0 = sum of w_ij, S1 = 1/2 sum of (w_ij + w_ji)^2, S2 = sum over i of (row sum + column sum)^2.
 */
export interface WeightSums {
  s0: number;
  s1: number;
  s2: number;
}

/** `row`: w_ij = 1 / number of neighbours of i (row-standardised); `binary`: w_ij = 1. */
export function weightSums(neighbours: Neighbours, style: 'row' | 'binary'): WeightSums {
  const { n, offsets, targets } = neighbours;
  const weight = (i: number) => (style === 'binary' ? 1 : 1 / degree(neighbours, i));
  let [s0, s1, s2] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    let [row, column] = [0, 0];
    for (let k = offsets[i] as number; k < (offsets[i + 1] as number); k++) {
      const back = weight(targets[k] as number);
      row += weight(i);
      column += back;
      s1 += (weight(i) + back) ** 2;
    }
    s0 += row;
    s2 += (row + column) ** 2;
  }
  return { s0, s1: s1 / 2, s2 };
}
