import type { SeededRandom } from './seededRandom.ts';

/** Standard normal draw (Marsaglia's polar method; the second of each pair is thrown away, so that there is no hidden state). */
export function normalSample(random: SeededRandom): number {
  for (;;) {
    const u = 2 * openUniform(random) - 1;
    const v = 2 * openUniform(random) - 1;
    const s = u * u + v * v;
    if (s > 0 && s < 1) return u * Math.sqrt((-2 * Math.log(s)) / s);
  }
}

/** Uniform in (0, 1), never 0. */
export const openUniform = (random: SeededRandom): number => (random.uint32() + 0.5) / 4_294_967_296;
