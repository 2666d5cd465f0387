/** FNV-1a, 32 bit: turns a name into a seed. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/**
 * Small reproducible random source (mulberry32). Equal names give equal sequences on every machine; each kind of data
 * draws from a stream of its own, so that changing one leaves the others as they were. Not for secrets.
 */
export class Random {
  private state: number;

  constructor(stream: string) {
    this.state = hash(stream);
  }

  /** Uniform in [0, 1). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** Whole number in [from, to], both ends possible. */
  int(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(items: readonly T[]): T {
    return items[Math.floor(this.next() * items.length)] as T;
  }

  /** One key of `weights`, in proportion to its weight (at least one must be positive). */
  weighted<K extends string>(weights: Readonly<Partial<Record<K, number>>>): K {
    const entries = Object.entries(weights) as [K, number][];
    let left = this.next() * entries.reduce((sum, [, w]) => sum + w, 0);
    for (const [key, weight] of entries) {
      left -= weight;
      if (left < 0) return key;
    }
    return (entries.findLast(([, w]) => w > 0) ?? entries[0])?.[0] as K;
  }

  /** Poisson count with the given mean (Knuth's method, in steps so that large means do not underflow). */
  poisson(mean: number): number {
    let count = 0;
    let left = mean;
    while (left > 0) {
      const step = Math.min(left, 30);
      left -= step;
      const limit = Math.exp(-step);
      for (let p = this.next(); p > limit; p *= this.next()) count++;
    }
    return count;
  }

  /** Around 1, from about 0.3 to 3: the product of three uniform factors. */
  spread(): number {
    return (0.5 + this.next()) * (0.6 + 0.8 * this.next()) * (0.7 + 0.6 * this.next());
  }
}
