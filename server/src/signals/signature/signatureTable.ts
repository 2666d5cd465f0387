import type { OriginCounts } from '../../reports/contract.ts';
import type { Observed } from '../observed/observed.ts';

/** Areas x issues, and the issues of everything the areas are compared with. */
export interface SignatureTable {
  /** By code of the area, then by issue; combinations that do not occur are left out. */
  areas: ReadonlyMap<string, ReadonlyMap<string, OriginCounts>>;
  /** Of all of the scope, reports without a place in it included; null when the asker may not see all of it. */
  parent: ReadonlyMap<string, OriginCounts> | null;
}

/** The table of an observation, of all issues whatever issue was asked for: a share needs the others. */
export async function signatureTable(observed: Pick<Observed, 'by' | 'byWhole'>): Promise<SignatureTable> {
  const [rows, whole] = await Promise.all([
    observed.by(['issue'], { issue: null }),
    observed.byWhole(['issue'], { issue: null }),
  ]);
  const areas = new Map<string, Map<string, OriginCounts>>();
  for (const { code, issue = '', counts } of rows) {
    const area = areas.get(code) ?? new Map<string, OriginCounts>();
    areas.set(code, area.set(issue, counts));
  }
  return { areas, parent: whole && new Map(whole.map(({ issue = '', counts }) => [issue, counts])) };
}
