import type { Observed } from './ebRate.ts';
import { type NoFigure, noFigure } from './noFigure.ts';
import { poissonTails } from './poissonTails.ts';

export interface CountProbability {
  /** Count expected at the overall rate. */
  expected: number;
  /** P(X <= count), P(X >= count) if the area had the overall rate. */
  atMost: number;
  atLeast: number;
  /** Choynowski's value: the tail on the count's own side of the expected one; small = improbable. */
  probability: number;
  /** The side: below the expected count, or at or above it. */
  side: 'fewer' | 'more';
}

const NOT_KNOWN = noFigure('Jumlah atau penyebut tidak diketahui.', 'The count or the denominator is not known.');
const NO_CASES = noFigure(
  'Tidak ada laporan di semua wilayah, jadi tidak ada jumlah yang tak lazim.',
  'There are no cases in any area, so no count is unusual.',
);

/**
 * Probability map (Choynowski 1959): how improbable each area's count would be if every area had the overall rate.
 *
 * E = n sum O / sum n over the areas with both figures; P(X <= O) for O < E, P(X >= O) otherwise, X Poisson with mean E. `atMost` is
 * the value of R's `probmap`. It allows neither for spread beyond chance nor for looking at many areas at once: the funnel's
 * overdispersion and the false discovery rate do. Areas without count or denominator are left out and get a reason.
 * Example: North Carolina 1974-78, Ashe 1 of 1,091 -> expected 2.2054, 0.3533, fewer.
 */
export function choynowski(areas: readonly Observed[]): (CountProbability | NoFigure)[] {
  const known = ({ count, denominator }: Observed) => count !== null && denominator !== null && denominator > 0;
  let cases = 0;
  let people = 0;
  for (const area of areas) {
    if (!known(area)) continue;
    cases += area.count ?? 0;
    people += area.denominator ?? 0;
  }
  return areas.map((area) => {
    if (!known(area)) return NOT_KNOWN;
    if (cases === 0) return NO_CASES;
    const count = area.count ?? 0;
    const expected = ((area.denominator ?? 0) * cases) / people;
    const { atMost, atLeast } = poissonTails(count, expected);
    const fewer = count < expected;
    return { expected, atMost, atLeast, probability: fewer ? atMost : atLeast, side: fewer ? 'fewer' : 'more' };
  });
}
