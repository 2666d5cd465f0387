import { type GlobalStatistic, LEAST_AREAS, normalTest } from './globalTest.ts';
import type { Neighbours } from './neighbours.ts';
import { noVariation, type Refusal, tooFewAreas } from './refusal.ts';
import { spatialSample } from './spatialSample.ts';
import { weightSums } from './weightSums.ts';

/** Joins between two marked areas, two unmarked ones, and one of each. In `mixed` a positive z means more contact than by chance. */
export type JoinCounts = Record<'marked' | 'unmarked' | 'mixed', GlobalStatistic>;

/**
 * Join counts of a mark that areas have or have not: pairs of neighbours (each once, weight 1) by the marks of both, with expectation and
 * variance under non-free sampling: the number of marked areas is as observed, every choice of them equally likely (Cliff and Ord 1981).
 * z and two-sided normal p. Null marks and areas without neighbours are dropped first and listed. Refused below four areas and when all
 * marks are equal.
 */
export function joinCounts(marks: ArrayLike<boolean | null | undefined>, neighbours: Neighbours): JoinCounts | Refusal {
  const sample = spatialSample(
    Array.from(marks, (m) => (typeof m === 'boolean' ? Number(m) : null)),
    neighbours,
  );
  const { n, values } = sample;
  if (n < LEAST_AREAS) return tooFewAreas(n, LEAST_AREAS);
  const marked = values.reduce((a, b) => a + b, 0);
  if (marked === 0 || marked === n) return noVariation();
  const { offsets, targets } = sample.neighbours;
  // Twice the joins by the sum of both marks.
  const ends = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    for (let k = offsets[i] as number; k < (offsets[i + 1] as number); k++) {
      const both = (values[i] as number) + (values[targets[k] as number] as number);
      ends[both] = (ends[both] as number) + 1;
    }
  }
  const { s0, s1, s2 } = weightSums(sample.neighbours, 'binary');
  /** a (a-1) ... over n (n-1) ...: the chance that so many areas drawn are all of a kind with `a` members. */
  const chance = (a: number, terms: number, from = 0) =>
    Array.from({ length: terms }, (_, t) => (a - t) / (n - from - t)).reduce((x, y) => x * y, 1);
  const answer = (value: number, expectation: number, square: number): GlobalStatistic => ({
    n,
    value,
    expectation,
    test: normalTest(value - expectation, square - expectation ** 2, square),
    dropped: sample.dropped,
  });
  const alike = (value: number, a: number) => {
    const square = s1 * chance(a, 2) + (s2 - 2 * s1) * chance(a, 3) + (s0 * s0 + s1 - s2) * chance(a, 4);
    return answer(value, (s0 / 2) * chance(a, 2), square / 4);
  };
  const rest = n - marked;
  const one = (marked / n) * (rest / (n - 1));
  // With two kinds only, the middle term of the general formula loses its factor (a + b - 2) / (n - 2).
  const square = 2 * s1 * one + (s2 - 2 * s1) * one + 4 * (s0 * s0 + s1 - s2) * chance(marked, 2) * chance(rest, 2, 2);
  return {
    marked: alike((ends[2] as number) / 2, marked),
    unmarked: alike((ends[0] as number) / 2, rest),
    mixed: answer((ends[1] as number) / 2, s0 * one, square / 4),
  };
}
