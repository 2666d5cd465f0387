/** A reproducible source of uniform numbers; not for secrets. */
export interface SeededRandom {
  /** Whole number from 0 to 2^32 - 1. */
  uint32(): number;
  /** Uniform in [0, 1), a multiple of 2^-32. */
  next(): number;
  /** Whole number in [0, n), n at most 2^32; each equally likely up to n / 2^32. */
  below(n: number): number;
}

/**
 * xoshiro128** (Blackman and Vigna 2018, period 2^128 - 1), its state filled by splitmix32 from `seed` and `stream`, both whole numbers
 * of which the low 32 bits count. The same seed gives the same numbers on every machine. A stream of its own per area (its place in the
 * code order) makes a result independent of the order in which areas are worked on, also over several workers.
 *
 * The synthetic data of `demo/random.ts` keep their own generator (mulberry32, period 2^32): they would change otherwise, and a
 * permutation test of 7,285 areas draws more numbers than that period should give.
 */
export function seededRandom(seed: number, stream = 0): SeededRandom {
  if (!Number.isInteger(seed) || !Number.isInteger(stream)) throw new RangeError(`not a seed: ${seed}, ${stream}`);
  const fromSeed = splitmix32(seed);
  // The stream is mixed through a draw of its own: seed 1 stream 2 and seed 2 stream 1 have nothing in common.
  const fill = splitmix32(fromSeed() ^ splitmix32(stream ^ fromSeed())());
  return xoshiro128(fill(), fill(), fill(), fill());
}

/** The generator from a state that is not all zero. */
export function xoshiro128(a: number, b: number, c: number, d: number): SeededRandom {
  if ((a | b | c | d) === 0) throw new RangeError('the state of the generator is all zero');
  let s0 = a | 0;
  let s1 = b | 0;
  let s2 = c | 0;
  let s3 = d | 0;
  const uint32 = () => {
    const x = Math.imul(s1, 5);
    const result = Math.imul((x << 7) | (x >>> 25), 9) >>> 0;
    const t = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= t;
    s3 = (s3 << 11) | (s3 >>> 21);
    return result;
  };
  const next = () => uint32() / 4_294_967_296;
  return { uint32, next, below: (n) => Math.floor(next() * n) };
}

/** splitmix32: spreads a 32-bit number over a sequence of unrelated ones. */
function splitmix32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let t = state ^ (state >>> 16);
    t = Math.imul(t, 0x21f0aaad);
    t = Math.imul(t ^ (t >>> 15), 0x735a2d97);
    return (t ^ (t >>> 15)) >>> 0;
  };
}
