import type { Queryable, Row, Value } from '../db/database.ts';
import type { Scope } from './filter.ts';
import { NOTHING } from './nothing.ts';
import { dayConditions } from './periodSources.ts';
import { insideRegions } from './repository.ts';

type Columns =
  | 'prov'
  | 'kab'
  | 'kec'
  | 'desa'
  | 'month'
  | 'status'
  | 'platform'
  | 'content_kind'
  | 'origin'
  | 'indicator'
  | 'issue';
export type SumColumn = Columns;

/** What rows are added up, of which table, under which conditions beside those of the scope. */
export interface RowSums {
  table: 'reports' | 'supervision_records';
  columns: readonly SumColumn[];
  /** SQL over columns of the table. */
  condition: string;
  /** Name of a sum -> aggregate in SQL. */
  sums: Record<string, string>;
}

/** Conditions of a scope on current rows of a table, with their parameters. */
function scopeConditions(scope: Scope): { where: string[]; params: Value[] } {
  const where = ['superseded_by is null', ...dayConditions(scope.from, scope.to)];
  const params: Value[] = [];
  if (scope.election !== null) {
    params.push(scope.election);
    where.push('election = $1');
  }
  for (const column of ['issue', 'channel'] as const) {
    const list = scope[column];
    if (list) where.push(`${column} in (${list.map(Math.trunc).join(', ')})`);
  }
  const inside = insideRegions(scope);
  if (inside !== null) where.push(inside);
  return { where, params };
}

/**
 * Sums over rows that are in no roll-up, or by columns that none has: few enough to be added up when asked. A place column
 * is null where the place is less precise.
 */
export async function sumRowsOf(db: Queryable, { table, columns, condition, sums }: RowSums, scope: Scope): Promise<Row[]> {
  const { where, params } = scopeConditions(scope);
  const group = columns.join(', ');
  const selected = [...columns, ...Object.entries(sums).map(([name, sql]) => `cast(${sql} as bigint) as ${name}`)].join(', ');
  const rows = await db.all<Row>(
    `select ${selected} from ${table} where ${[...where, condition].join(' and ')}${group ? ` group by ${group}` : ''}`,
    params,
  );
  for (const column of ['prov', 'kab', 'kec'] as const) {
    if (columns.includes(column)) for (const row of rows) if (row[column] === NOTHING[column]) row[column] = null;
  }
  return rows;
}

/** Elections of the records inside a scope. */
export async function electionsOfRecords(db: Queryable, scope: Scope): Promise<string[]> {
  const { where, params } = scopeConditions(scope);
  const rows = await db.all<{ election: string }>(
    `select distinct election from supervision_records where ${where.join(' and ')} and election <> ''`,
    params,
  );
  return rows.map((r) => r.election).sort();
}
