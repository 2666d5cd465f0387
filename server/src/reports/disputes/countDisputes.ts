import type { Queryable } from '../../db/database.ts';
import type { Level } from '../../regions/contract.ts';
import { codeToNumber, compareCodes } from '../../regions/regionCode.ts';
import { DISPUTE_STATUSES } from '../doors/disputeStatuses.ts';
import type { Scope } from '../filter.ts';
import { listAreas } from '../repository.ts';
import { type SumColumn, sumRowsOf } from '../rowSumsRepository.ts';
import { DISPUTE_ORIGIN } from '../uncounted.ts';
import type { DISPUTE_DIMENSIONS, DisputeRow } from './contract.ts';

const LEVEL_COLUMN = { provinsi: 'prov', kabkota: 'kab', kecamatan: 'kec', desa: 'desa' } as const satisfies Record<
  Level,
  SumColumn
>;

/** Applications to settle disputes inside a scope, by any dimensions; those placed less precisely than `level` are `unplaced`. */
export async function countDisputes(
  db: Queryable,
  by: readonly (typeof DISPUTE_DIMENSIONS)[number][],
  level: Level | null,
  scope: Scope,
): Promise<{ rows: DisputeRow[]; total: number; unplaced: number }> {
  const area = by.includes('region') && level !== null ? LEVEL_COLUMN[level] : null;
  const columns: SumColumn[] = [...(area ? [area] : []), ...by.filter((d) => d !== 'region')];
  const sums = await sumRowsOf(
    db,
    { table: 'reports', columns, condition: `origin = ${DISPUTE_ORIGIN}`, sums: { n: 'coalesce(sum(quantity), 0)' } },
    scope,
  );
  const areas = area && level ? new Map((await listAreas(db, level, scope.code)).map((a) => [codeToNumber(a.code), a])) : null;
  const statuses = new Map(DISPUTE_STATUSES.map((s) => [s.num, s.code]));
  let [total, unplaced] = [0, 0];
  const rows: DisputeRow[] = [];
  for (const sum of sums) {
    const n = Number(sum.n);
    total += n;
    const found = area && sum[area] !== null ? areas?.get(Number(sum[area])) : undefined;
    if (area && !found) {
      unplaced += n;
      continue;
    }
    if (n === 0) continue;
    rows.push({
      ...(found ? { code: found.code, name: found.name } : {}),
      ...(by.includes('status') ? { status: statuses.get(Number(sum.status)) ?? String(sum.status) } : {}),
      ...(by.includes('month') ? { month: String(sum.month).slice(0, 7) } : {}),
      n,
    });
  }
  const order = (s?: string) => DISPUTE_STATUSES.findIndex((d) => d.code === s);
  rows.sort(
    (a, b) =>
      compareCodes(a.code ?? '', b.code ?? '') ||
      (a.month ?? '').localeCompare(b.month ?? '') ||
      order(a.status) - order(b.status),
  );
  return { rows, total, unplaced };
}
