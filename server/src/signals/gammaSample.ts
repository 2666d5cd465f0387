import { normalSample, openUniform } from './normalSample.ts';
import type { SeededRandom } from './seededRandom.ts';

/**
 * One draw from the gamma distribution with shape `shape` (above 0) and scale 1 (Marsaglia and Tsang 2000; below shape 1 a draw of
 * shape + 1 times a power of a uniform number). The number of uniform numbers taken varies, so give each use its own stream.
 */
export function gammaSample(shape: number, random: SeededRandom): number {
  if (shape < 1) return gammaSample(shape + 1, random) * openUniform(random) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normalSample(random);
    const v = (1 + c * x) ** 3;
    if (!(v > 0)) continue;
    const u = openUniform(random);
    // Their squeeze: what it takes the exact test takes too, without its logarithms.
    if (u < 1 - 0.0331 * x ** 4 || Math.log(u) < (x * x) / 2 + d * (1 - v + Math.log(v))) return d * v;
  }
}
