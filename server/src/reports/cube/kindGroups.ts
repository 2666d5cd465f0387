import type { Scope } from '../filter.ts';
import type { Combination } from './blockSums.ts';
import type { Kind, KindColumn } from './countCube.ts';

/** A kind that a filter lets through: its position, the group it is counted in, its origin. */
export interface ChosenKind {
  kind: number;
  group: number;
  origin: number;
}

/** Chosen kinds, and what those of each group have in common, in the order of the columns. */
export interface KindGroups {
  chosen: ChosenKind[];
  values: (string | number)[][];
  /** Group of such values. */
  find(values: readonly (string | number)[]): number;
}

/** The kinds that a filter lets through, in groups that agree in the columns. */
export function groupKinds(kinds: readonly (Kind | Combination)[], columns: readonly KindColumn[], scope: Scope): KindGroups {
  const numbers = new Map<string, number>();
  const values: (string | number)[][] = [];
  const chosen: ChosenKind[] = [];
  for (const [k, kind] of kinds.entries()) {
    if (scope.election !== null && kind.election !== scope.election) continue;
    if (scope.issue && !scope.issue.includes(kind.issue as number)) continue;
    if (scope.channel && !scope.channel.includes(kind.channel as number)) continue;
    if (scope.status && !scope.status.includes(kind.status as number)) continue;
    if (scope.origin && !scope.origin.includes(kind.origin)) continue;
    const value = columns.map((c) => kind[c] as string | number);
    const key = value.join();
    let group = numbers.get(key);
    if (group === undefined) {
      group = values.push(value) - 1;
      numbers.set(key, group);
    }
    chosen.push({ kind: k, group, origin: kind.origin });
  }
  // A question without columns has an answer even where nothing is found.
  if (columns.length === 0 && values.length === 0) values.push([]);
  return { values, chosen, find: (value) => numbers.get(value.join()) as number };
}

/** Columns of a kind that a question tells apart. */
export function columnsNeeded(columns: readonly KindColumn[], scope: Scope): KindColumn[] {
  const filtered = (['issue', 'channel', 'status', 'election'] as const).filter((c) => scope[c] !== null);
  return [...new Set([...columns, ...filtered])];
}
