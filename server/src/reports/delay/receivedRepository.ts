import type { Queryable, Row, Value } from '../../db/database.ts';
import { ORIGINS, type OriginCounts } from '../contract.ts';
import type { Scope } from '../filter.ts';
import { insideRegions } from '../repository.ts';
import type { Interval } from '../trend.ts';
import { COUNTED } from '../uncounted.ts';

/** Conditions of a scope on table `reports`; `from` and `to` are about `day`. */
function conditionsOf(scope: Scope, day: string): { where: string; params: Value[] } {
  const conditions = ['superseded_by is null', COUNTED];
  const params: Value[] = [];
  const bind = (value: Value) => `$${params.push(value)}`;
  if (scope.election !== null) conditions.push(`election = ${bind(scope.election)}`);
  for (const column of ['issue', 'channel', 'origin', 'status'] as const) {
    const list = scope[column];
    if (list) conditions.push(`${column} in (${list.map(Math.trunc).join(', ')})`);
  }
  const inside = insideRegions(scope);
  if (inside !== null) conditions.push(inside);
  if (scope.from !== null) conditions.push(`${day} >= cast(${bind(scope.from)} as date)`);
  if (scope.to !== null) conditions.push(`${day} <= cast(${bind(scope.to)} as date)`);
  return { where: conditions.join(' and '), params };
}

/**
 * Reports by the period they were received in, origins side by side; the dates of the scope are those of receipt. Reports without
 * a report date are in none. No sum is kept by that date: the reports themselves are read.
 */
export async function sumReceived(
  db: Queryable,
  interval: Interval,
  scope: Scope,
): Promise<(OriginCounts & { period: string })[]> {
  const { where, params } = conditionsOf(scope, 'report_date');
  const rows = await db.all<Row & { period: string; origin: number; n: number }>(
    `select cast(date_trunc('${interval}', report_date) as date) as period, origin, cast(sum(quantity) as bigint) as n
     from reports where ${where} and report_date is not null group by 1, 2`,
    params,
  );
  return rows.map(({ period, origin, n }) => ({
    period,
    laporan: 0,
    temuan: 0,
    informasi_awal: 0,
    [ORIGINS[origin - 1] as string]: n,
  }));
}

/** Reports of a scope that lack one of the dates, its days being those they are counted on. */
export async function countUndated(db: Queryable, column: 'event_date' | 'report_date', scope: Scope): Promise<number> {
  const { where, params } = conditionsOf(scope, 'day');
  const [row] = await db.all<{ n: number | null }>(
    `select cast(sum(quantity) as bigint) as n from reports where ${where} and ${column} is null`,
    params,
  );
  return row?.n ?? 0;
}
