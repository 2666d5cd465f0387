import type { Component } from './components.ts';
import type { WorldTask } from './highsWorld.ts';

/** Adds the rule to a task: yes/no numbers of which at least one is yes, and each yes makes a count (or a correction) small. */
export function withRule(component: Component, task: WorldTask): WorldTask {
  const [lower, upper, rows] = [Array.from(task.lower), Array.from(task.upper), [...task.rows]];
  const objective = Array.from(task.objective);
  const yes: number[] = [];
  const addYes = (i: number, low: number, high: number) => {
    const [least, most] = [component.lower[i] as number, component.upper[i] as number];
    if (most < low || least > high) return;
    const y = lower.push(0) - 1;
    upper.push(1);
    objective.push(0);
    yes.push(y);
    // Yes makes low <= x <= high; no leaves x as it is.
    rows.push({ columns: [i, y], factors: [1, most - high], lower: Number.NEGATIVE_INFINITY, upper: most });
    rows.push({ columns: [i, y], factors: [1, least - low], lower: least, upper: Number.POSITIVE_INFINITY });
  };
  for (const i of component.members.keys()) {
    addYes(i, 1, 4);
    if (component.isStep[i]) addYes(i, -4, -1);
  }
  rows.push({ columns: yes, factors: yes.map(() => 1), lower: 1, upper: Number.POSITIVE_INFINITY });
  return { lower, upper, rows, objective };
}
