import type { Sight } from '../../accounts/sight.ts';
import { codeAtLevel } from '../../regions/regionCode.ts';
import { SignalQuery } from '../../signals/basis/contract.ts';
import type { Observed, ObservedArea } from '../../signals/observed/observed.ts';
import type { PreventionDeps } from '../deps.ts';
import type { BorderBelt } from './borderBelts.ts';
import type { BeltsQuery } from './contract.ts';

/** What is counted in the kecamatan of some belts, as the asker sees it. */
export interface BeltCounts {
  areas: ReadonlyMap<string, ObservedArea>;
  /** Cases by kecamatan and issue. */
  issues: ReadonlyMap<string, { issue: string; count: number }[]>;
  observed: readonly Observed[];
}

/** Counts of the kecamatan of belts by issue: one observation per provinsi that they lie in. */
export async function beltCounts(
  { db, observe }: Pick<PreventionDeps, 'db' | 'observe'>,
  belts: readonly BorderBelt[],
  query: Omit<BeltsQuery, 'parent' | 'code' | 'sea'>,
  sight: Sight,
): Promise<BeltCounts> {
  const members = new Set(belts.flatMap((b) => b.members.map((m) => m.code)));
  const provinces = [...new Set([...members].map((code) => codeAtLevel(code, 'provinsi') as string))].sort();
  const areas = new Map<string, ObservedArea>();
  const issues = new Map<string, { issue: string; count: number }[]>();
  const observed: Observed[] = [];
  for (const parent of provinces) {
    const found = await observe(db, SignalQuery.parse({ ...query, parent, level: 'kecamatan', denominator: 'jumlah' }), sight);
    observed.push(found);
    for (const area of found.areas) if (members.has(area.code)) areas.set(area.code, area);
    for (const { code, issue, counts } of await found.by(['issue'])) {
      if (issue === undefined || !members.has(code)) continue;
      const count = found.origins.reduce((sum, origin) => sum + counts[origin], 0);
      if (count > 0) issues.set(code, [...(issues.get(code) ?? []), { issue, count }]);
    }
  }
  for (const rows of issues.values()) rows.sort((a, b) => b.count - a.count || (a.issue < b.issue ? -1 : 1));
  return { areas, issues, observed };
}
