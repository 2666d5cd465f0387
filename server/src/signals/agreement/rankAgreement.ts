import { isFigure, type NoFigure, noFigure } from '../noFigure.ts';
import { LEAST, type RankCorrelation, rankCorrelation } from '../rankCorrelation.ts';
import { type RankRegression, rankRegression } from '../rankRegression.ts';

export interface AgreementInput {
  /** The values by which areas are ranked. */
  values: readonly number[];
  /** A list per factor, in the order of `values`; null where it is not known of an area. */
  factors: readonly (readonly (number | null)[])[];
}

export interface Agreement {
  factors: (RankCorrelation | NoFigure)[];
  /** Of the areas of which all factors are known that are known of enough areas. */
  joint: RankRegression | NoFigure;
  /** Which factors take part in it, by their place. */
  jointFactors: number[];
}

/**
 * How far the order of the areas follows each factor, and all of them together; a pure function for a thread of its own. A factor takes part in
 * the joint figure when it has a correlation of its own and is known of at least half of the areas.
 */
export function rankAgreement({ values, factors }: AgreementInput): Agreement {
  const alone = factors.map((factor) => {
    const pairs = values.flatMap((v, i) => (factor[i] == null ? [] : [[v, factor[i] as number] as const]));
    return rankCorrelation(
      pairs.map(([v]) => v),
      pairs.map(([, f]) => f),
    );
  });
  const jointFactors = alone.flatMap((a, j) => (isFigure<RankCorrelation>(a) && a.n >= values.length / 2 ? [j] : []));
  const complete = values.map((_, i) => i).filter((i) => jointFactors.every((j) => factors[j]?.[i] != null));
  // No factor can be compared: why not is said of them, not that none is known.
  const first = alone.find((a): a is NoFigure => !isFigure<RankCorrelation>(a));
  if (jointFactors.length === 0 && first) {
    return { factors: alone, joint: tooFew(values.length) ?? first, jointFactors };
  }
  const joint = rankRegression(
    complete.map((i) => values[i] as number),
    jointFactors.map((j) => complete.map((i) => factors[j]?.[i] as number)),
  );
  return { factors: alone, joint, jointFactors };
}

function tooFew(n: number): NoFigure | null {
  if (n >= LEAST) return null;
  return noFigure(
    `Hanya ${n} wilayah: terlalu sedikit untuk menyimpulkan (sekurangnya ${LEAST}).`,
    `Only ${n} areas: too few to conclude (at least ${LEAST}).`,
  );
}
