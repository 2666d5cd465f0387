import { NATION, type PlaceCode } from '../public/contract.ts';
import { childrenOf, compareRows, isDetailed, isUnplacedDetailed, placeLevel } from './areaTree.ts';
import type { TrueRow } from './trueTable.ts';
import type { WindowCounts } from './windowCounts.ts';

/** What rows are made for: areas of the release, and the order of issues and months in them. */
export interface RowFrame {
  root: PlaceCode;
  /** With every area that has counts and everything around it up to the root. */
  areas: readonly PlaceCode[];
  issues: readonly string[];
  months: readonly string[];
}

interface Figures {
  total: number;
  issues: number[];
  months: number[];
}

/**
 * Rows of true counts of one origin in one window: a row per area and, above kecamatan, one for what names no area of the next level. All
 * sums hold. Throws Error when counts by place, by issue and by month disagree, or lie in an area that is not in the frame.
 */
export function buildRows(counts: WindowCounts, { root, areas, issues, months }: RowFrame): TrueRow[] {
  const known = new Set(areas);
  for (const part of [counts.places, counts.issues, counts.months])
    for (const code of part.keys()) if (!known.has(code)) throw new Error(`${code} has counts and is no area of the release`);
  const children = childrenOf(areas, root);
  const rows: TrueRow[] = [];

  const exact = (code: PlaceCode): Figures => ({
    total: counts.places.get(code) ?? 0,
    issues: inOrder(counts.issues.get(code), issues, code),
    months: inOrder(counts.months.get(code), months, code),
  });
  const put = (code: PlaceCode, unplaced: boolean, detailed: boolean, { total, issues, months }: Figures) =>
    rows.push({ code, unplaced, total, issues: detailed ? issues : null, months: detailed ? months : null });

  const visit = (code: PlaceCode): Figures => {
    const own = exact(code);
    const inside = (children.get(code) ?? []).map(visit);
    if (placeLevel(code) === 'kecamatan') {
      put(code, false, false, own);
      return own;
    }
    put(code, true, isUnplacedDetailed(code), own);
    // Issues and months are counted for the whole kabupaten/kota, places down to kecamatan.
    const whole = placeLevel(code) === 'kabkota' ? { ...own, total: own.total + totals(inside) } : [own, ...inside].reduce(added);
    if (sum(whole.issues) !== whole.total || sum(whole.months) !== whole.total)
      throw new Error(`counts of ${code} by place, issue and month disagree`);
    put(code, false, isDetailed(code), whole);
    return whole;
  };
  visit(root);
  return rows.sort(compareRows);
}

/** Every place that has counts. */
export function placesCounted(counts: WindowCounts): PlaceCode[] {
  return [...new Set([...counts.places.keys(), ...counts.issues.keys(), ...counts.months.keys()])].filter((c) => c !== NATION);
}

function inOrder(found: ReadonlyMap<string, number> | undefined, order: readonly string[], code: string): number[] {
  const list = order.map((key) => found?.get(key) ?? 0);
  if (found && sum(list) !== sum([...found.values()])) throw new Error(`counts of ${code} under an unknown issue or month`);
  return list;
}

const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
const totals = (list: readonly Figures[]) => list.reduce((n, f) => n + f.total, 0);
const each = (a: readonly number[], b: readonly number[]) => a.map((n, i) => n + (b[i] ?? 0));
const added = (a: Figures, b: Figures): Figures => ({
  total: a.total + b.total,
  issues: each(a.issues, b.issues),
  months: each(a.months, b.months),
});
