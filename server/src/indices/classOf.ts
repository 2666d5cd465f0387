import type { Cutoff, IndexClass } from './contract.ts';

/**
 * Official class of a score by the cut-offs of one edition, level and reading, in any order.
 * A class takes its lower edge (`>=`), unless it is open below (`>`): then the edge belongs to the class under it.
 * The top class takes its upper edge. IKP 2024 kabupaten/kota: 13.46 rendah, 13.47 sedang, 49.32 sedang, 49.33 tinggi;
 * provinsi: 21.7 and 68.5 sedang. Null for a score outside the scale, and without cut-offs.
 */
export function classOf(
  score: number,
  cutoffs: readonly Pick<Cutoff, 'class' | 'from' | 'fromOpen' | 'to'>[],
): IndexClass | null {
  const ascending = [...cutoffs].sort((a, b) => (a.from ?? Number.NEGATIVE_INFINITY) - (b.from ?? Number.NEGATIVE_INFINITY));
  const top = ascending.at(-1)?.to ?? null;
  if (Number.isNaN(score) || (top !== null && score > top)) return null;
  return ascending.findLast((c) => c.from === null || (c.fromOpen ? score > c.from : score >= c.from))?.class ?? null;
}
