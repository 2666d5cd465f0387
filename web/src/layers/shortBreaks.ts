/**
 * The same classes with breaks that are pleasant to read and short in an address. A class starts at its break, so a break may
 * move down as far as the largest value below it; the shortest decimal in between is taken (2 significant digits and up).
 * Values between a break and the next value above stay where they are. Breaks stay ascending.
 */
export function shortBreaks(breaks: readonly number[], values: readonly number[]): number[] {
  const short: number[] = [];
  for (const exact of breaks) {
    const below = Math.max(short.at(-1) ?? -Infinity, ...values.filter((v) => v < exact));
    short.push(shortestBetween(below, exact));
  }
  return short;
}

/** Shortest decimal in `(low, high]`, rounded down from `high`. */
function shortestBetween(low: number, high: number): number {
  if (high === 0) return 0;
  const size = Math.floor(Math.log10(Math.abs(high)));
  for (let digits = 2; digits < 15; digits++) {
    const places = digits - 1 - size;
    // Powers of ten below one are not exact, so scaling always multiplies or divides by a whole power.
    const unit = 10 ** Math.abs(places);
    const rounded = places >= 0 ? Math.floor(high * unit) / unit : Math.floor(high / unit) * unit;
    if (rounded > low && rounded <= high) return rounded;
  }
  return high;
}
