import type { Queryable } from '../db/database.ts';
import { keptPerVersion } from '../db/keptPerVersion.ts';
import type { Level } from '../regions/contract.ts';
import { compareCodes, numberToCode } from '../regions/regionCode.ts';
import { absenceOf } from './absenceRule.ts';
import { originNumber, statusNumber } from './catalogues.ts';
import { type CountDimension, type CountRow, ORIGINS, type OriginCounts, STATUSES } from './contract.ts';
import { areasReported } from './coverage.ts';
import type { Scope } from './filter.ts';
import { type CountColumn, listAreas, listCatalogue, sumCounts } from './repository.ts';
import { scopeRegions } from './scopeRegions.ts';

const LEVEL_COLUMN: Record<Level, CountColumn> = { provinsi: 'prov', kabkota: 'kab', kecamatan: 'kec', desa: 'desa' };

export const noCounts = (): OriginCounts => ({ laporan: 0, temuan: 0, informasi_awal: 0 });
const total = (c: OriginCounts) => c.laporan + c.temuan + c.informasi_awal;

/** Adds the counts of `more` to `counts`. */
export function addCounts(counts: OriginCounts, more: OriginCounts): void {
  for (const origin of ORIGINS) counts[origin] += more[origin];
}

/**
 * Counts reports inside a filter by any dimensions. With `region` every area of `level` in scope has a row: with counts,
 * or zero with the reason when nobody looked (`absence`); reports placed less precisely than `level` are `unplaced`.
 * Further dimensions list only combinations that occur. Origins are never summed together.
 */
export async function countReports(
  db: Queryable,
  by: CountDimension[],
  level: Level | null,
  scope: Scope,
): Promise<{ rows: CountRow[]; unplaced: OriginCounts }> {
  const region = by.includes('region') && level !== null ? LEVEL_COLUMN[level] : null;
  const columns: CountColumn[] = [
    ...(region ? [region] : []),
    ...by.filter((d) => d !== 'region' && d !== 'origin'),
  ] as CountColumn[];
  const sums = await sumCounts(db, columns, scope);
  const unplaced = noCounts();
  const rows: CountRow[] = [];
  const issues = by.includes('issue') ? await codesByNumber(db, 'issues') : new Map<number, string>();
  const channels = by.includes('channel') ? await codesByNumber(db, 'channels') : new Map<number, string>();
  for (const sum of sums) {
    if (region && sum[region] === null) {
      addCounts(unplaced, sum);
      continue;
    }
    const row: CountRow = { laporan: sum.laporan, temuan: sum.temuan, informasi_awal: sum.informasi_awal };
    if (region) row.code = numberToCode(Number(sum[region]));
    for (const dimension of by) {
      // A published aggregate may be of all issues.
      if (dimension === 'issue' && Number(sum.issue) !== 0) row.issue = issues.get(Number(sum.issue)) ?? String(sum.issue);
      if (dimension === 'channel') row.channel = channels.get(Number(sum.channel)) ?? String(sum.channel);
      if (dimension === 'status') row.status = STATUSES[Number(sum.status) - 1];
      if (dimension === 'month') row.month = String(sum.month).slice(0, 7);
      if (dimension === 'election' && sum.election !== null) row.election = String(sum.election);
    }
    if (by.includes('origin')) {
      for (const origin of ORIGINS) if (row[origin] > 0) rows.push({ ...row, ...noCounts(), origin, [origin]: row[origin] });
    } else rows.push(row);
  }
  if (!region || level === null) return { rows: rows.sort(byDimensions(by)), unplaced };
  return { rows: await everyArea(db, rows, level, scope), unplaced };
}

/** Adds names, the areas without reports, and the reason where a zero is no finding. */
async function everyArea(db: Queryable, found: CountRow[], level: Level, scope: Scope): Promise<CountRow[]> {
  const byCode = new Map<string, CountRow[]>();
  for (const row of found) {
    const list = byCode.get(row.code as string);
    if (list) list.push(row);
    else byCode.set(row.code as string, [row]);
  }
  const areas = (await Promise.all((scopeRegions(scope) ?? [null]).map((code) => listAreas(db, level, code)))).flat();
  const silent = areas.some((a) => !byCode.has(a.code)) || found.some((row) => total(row) === 0);
  const reported = silent ? await areasReported(db, level, scope.from, scope.to) : new Set<string>();
  const rows: CountRow[] = [];
  for (const { code, name } of areas) {
    for (const row of byCode.get(code) ?? [{ ...noCounts(), code }]) {
      row.name = name;
      row.absence = absenceOf(total(row), { reported: reported.has(code) });
      rows.push(row);
    }
    byCode.delete(code);
  }
  // Reports of an area that is no longer in today's list stay visible under their code.
  for (const list of byCode.values()) rows.push(...list.map((row) => ({ ...row, absence: null })));
  return rows;
}

function codesByNumber(db: Queryable, catalogue: 'issues' | 'channels'): Promise<Map<number, string>> {
  return keptPerVersion(
    db,
    `codes ${catalogue}`,
    async () => new Map((await listCatalogue(db, catalogue)).map((e) => [e.num, e.code])),
  );
}

/** Stable order: by each dimension as its list prints it. */
function byDimensions(by: CountDimension[]): (a: CountRow, b: CountRow) => number {
  const rank = (row: CountRow, d: CountDimension): string | number => {
    if (d === 'origin') return originNumber(row.origin ?? '');
    if (d === 'status') return statusNumber(row.status ?? '');
    return (d === 'region' ? row.code : row[d]) ?? '';
  };
  return (a, b) => {
    for (const d of by) {
      const [x, y] = [rank(a, d), rank(b, d)];
      if (x !== y) return typeof x === 'number' && typeof y === 'number' ? x - y : compareCodes(String(x), String(y));
    }
    return 0;
  };
}
