import { LEAST_WIDTH } from '../public/contract.ts';
import { type Component, isSmall } from './components.ts';

/** Lowest and highest value of each unknown over all worlds that were found; those that obey the rule count apart. */
export interface SeenWorlds {
  /** Values of `vars` in a world that is otherwise the first; it must have been checked. */
  record(vars: readonly number[], values: readonly number[]): void;
  /** True while no two worlds that obey the rule are LEAST_WIDTH apart in this unknown. */
  isOpen(unknown: number): boolean;
  low(unknown: number): number;
  high(unknown: number): number;
}

/** Starts with one world. Where that has no small count the rule tells nothing, and every world obeys it. */
export function seenWorlds(component: Component, first: readonly number[]): SeenWorlds {
  const smalls = first.filter((v, i) => isSmall(component, i, v)).length;
  const [low, high] = [[...first], [...first]];
  return {
    low: (i) => low[i] as number,
    high: (i) => high[i] as number,
    isOpen: (i) => (high[i] as number) - (low[i] as number) < LEAST_WIDTH,
    record: (vars, values) => {
      if (smalls > 0) {
        let small = smalls;
        for (const [k, i] of vars.entries())
          small += Number(isSmall(component, i, values[k] as number)) - Number(isSmall(component, i, first[i] as number));
        if (small === 0) return;
      }
      for (const [k, i] of vars.entries()) {
        const v = values[k] as number;
        low[i] = Math.min(low[i] as number, v);
        high[i] = Math.max(high[i] as number, v);
      }
    },
  };
}
