import type { Component } from './components.ts';

/** Passes over all rows; after that what is left is left to the solver. */
const MOST_PASSES = 20;

/**
 * The component with bounds drawn in as far as single rows tell (what the others leave over). No world is lost by it. Null when a lower
 * bound passes an upper one: nothing fits.
 */
export function tighten(component: Component): Component | null {
  const [lower, upper] = [[...component.lower], [...component.upper]];
  let waiting = new Set(component.rows.keys());
  for (let pass = 0; pass < MOST_PASSES && waiting.size > 0; pass++) {
    const next = new Set<number>();
    for (const r of waiting) {
      const row = component.rows[r];
      if (!row) continue;
      let [least, most] = [0, 0];
      for (const [k, c] of row.columns.entries()) {
        const f = row.factors[k] as number;
        least += f * ((f > 0 ? lower : upper)[c] as number);
        most += f * ((f > 0 ? upper : lower)[c] as number);
      }
      for (const [k, c] of row.columns.entries()) {
        const f = row.factors[k] as number;
        const [low, high] = [lower[c] as number, upper[c] as number];
        // f x <= upper - (what the others are at least); f x >= lower - (what they are at most).
        const above = row.upper - (least - f * (f > 0 ? low : high));
        const below = row.lower - (most - f * (f > 0 ? high : low));
        const newLow = Math.max(low, f > 0 ? below : -above);
        const newHigh = Math.min(high, f > 0 ? above : -below);
        if (newLow > newHigh) return null;
        if (newLow === low && newHigh === high) continue;
        lower[c] = newLow;
        upper[c] = newHigh;
        least += f * (f > 0 ? newLow - low : newHigh - high);
        most += f * (f > 0 ? newHigh - high : newLow - low);
        for (const other of component.rowsOf[c] ?? []) next.add(other);
      }
    }
    waiting = next;
  }
  return { ...component, lower, upper };
}
