import { ALL_ISSUES, type Measure } from '@petarawan/server/contract/prevention/measures';

export interface MeasureGroup<M> {
  /** Code of the issue; `*` for measures that serve all of them. */
  issue: string;
  measures: M[];
}

/**
 * Measures by the issue they serve, issues in the order of `issues`, those for all issues last. A measure for several issues stands under each
 * of them: whoever looks for an issue finds all that there is against it.
 */
export function measureGroups<M extends Pick<Measure, 'issues'>>(
  measures: readonly M[],
  issues: readonly string[],
): MeasureGroup<M>[] {
  const groups = new Map<string, M[]>(issues.map((issue) => [issue, []]));
  const general: M[] = [];
  for (const measure of measures) {
    if (measure.issues.includes(ALL_ISSUES)) general.push(measure);
    else for (const issue of measure.issues) groups.set(issue, [...(groups.get(issue) ?? []), measure]);
  }
  return [...groups, [ALL_ISSUES, general] as const]
    .map(([issue, found]) => ({ issue, measures: found }))
    .filter((group) => group.measures.length > 0);
}
