import type { Db, Queryable, Row, Value } from '../db/database.ts';
import { AppError } from '../errors.ts';
import type { ImportComparison, ImportDetail, ImportSummary, RowChange } from './contract.ts';
import {
  type ImportRecord,
  importRecord,
  type RejectedRow,
  readRejected,
  SELECT_RECORD,
  SHOWN_PROBLEMS,
  summaryOf,
  targetOf,
} from './importRecord.ts';
import type { ImportTarget } from './importSpec.ts';
import { columnsOf, insideRegions } from './insideRegions.ts';
import { jsonArray, name } from './sqlText.ts';

/** How many example rows a comparison shows. */
const EXAMPLES = 20;

/** Which imports are listed. */
export interface ImportList {
  /** Number of the last import of the page before. */
  before?: number | null;
  limit?: number;
  kinds?: string[] | null;
  /** Only this channel. */
  channel?: string | null;
  /** Only imports owned by the people of these regions, or of areas inside them; null = all. */
  owners?: readonly string[] | null;
}

/** Imports, newest first. */
export async function listImports(
  db: Queryable,
  { before = null, limit = 100, kinds = null, channel = null, owners = null }: ImportList = {},
): Promise<ImportSummary[]> {
  const owned = owners?.map((_, k) => `o.region = $${k + 4} or o.region like $${k + 4} || '.%'`).join(' or ') || 'false';
  const rows = await db.all<ImportRecord>(
    `${SELECT_RECORD} where (cast($1 as bigint) is null or i.id < $1)
     and (cast($2 as varchar) is null or strpos(cast($2 as varchar), ',' || i.kind || ',') > 0)
     and (cast($3 as varchar) is null or i.channel = $3)
     ${owners === null ? '' : `and i.id in (select o.import_id from import_owners o where ${owned})`}
     order by i.id desc limit ${Math.trunc(limit)}`,
    [before, kinds && `,${kinds.join(',')},`, channel, ...(owners ?? [])],
  );
  return rows.map((r) => summaryOf(r));
}

/**
 * One import with its first problems and examples of what it changed; what was there before is shown where it lies `within` these
 * regions (null = everywhere). Throws AppError `not_found`.
 */
export async function showImport(db: Queryable, id: number, within: readonly string[] | null = null): Promise<ImportDetail> {
  const record = await importRecord(db, id);
  const problems = await db.all<RejectedRow>(
    `select row_no, values_json, problems_json from quarantine where import_id = $1 and admitted_by is null order by row_no limit ${SHOWN_PROBLEMS}`,
    [id],
  );
  const target = record.target_json === null ? null : targetOf(record);
  const examples = target === null || record.undone_at !== null ? [] : await changesBy(db, target, id, within);
  return {
    ...summaryOf(
      record,
      problems.map(readRejected).map(({ row, problems: p }) => ({ row, problems: p })),
    ),
    examples,
  };
}

/** Rows an import brought, each with what was there before; changed rows first. */
async function changesBy(
  db: Queryable,
  target: ImportTarget,
  id: number,
  within: readonly string[] | null,
): Promise<RowChange[]> {
  if (target.history !== 'versions') {
    const rows = await db.all<{ after: string; before: string | null }>(
      `select m.row_json as after,
         (select o.row_json from import_rows o where o.target = m.target and o.key_text = m.key_text and o.import_id < m.import_id
          order by o.import_id desc limit 1) as before
       from import_rows m where m.import_id = $1 and m.target = $2 order by m.key_text limit ${EXAMPLES}`,
      [id, target.table],
    );
    return rows.map((r) => ({ before: r.before === null ? null : parseState(r.before), after: parseState(r.after) }));
  }
  const columns = Object.keys(target.columns);
  const shown = within && target.place ? `and ${insideRegions(target.place, within, columnsOf('x'))}` : '';
  const pick = (alias: string, prefix: string) => columns.map((c, i) => `${alias}.${name(c)} as ${prefix}${i}`).join(', ');
  // Each side is read by itself first: the two are not joined by the column a distributed table is spread by.
  const rows = await db.all(
    `with n as materialized (select * from ${name(target.table)} where import_id = cast($1 as bigint)),
       o as materialized (select * from ${name(target.table)} x where x.superseded_by = cast($1 as bigint) ${shown})
     select ${pick('n', 'a')}, case when o.import_id is null then 0 else 1 end as known, ${pick('o', 'b')}
     from n left join o on ${target.key.map((k) => `o.${name(k)} = n.${name(k)}`).join(' and ')}
     order by known desc, ${target.key.map((k) => `n.${name(k)}`).join(', ')} limit ${EXAMPLES}`,
    [id],
  );
  const side = (row: Row, prefix: string) =>
    withNulls(target, Object.fromEntries(columns.map((c, i) => [c, row[`${prefix}${i}`] ?? null])));
  return rows.map((row) => ({ before: row.known === 1 ? side(row, 'b') : null, after: side(row, 'a') }));
}

/** A row of the target as it was given: null where the table keeps a word for nothing. */
const withNulls = (target: ImportTarget, row: Record<string, Value>): Record<string, Value> =>
  Object.fromEntries(Object.entries(row).map(([c, v]) => [c, v === (target.nothing?.[c] ?? null) ? null : v]));

const parseState = (json: string) => JSON.parse(json) as Record<string, Value>;

/** Key and content of the rows an import brought, as a subquery. */
function broughtBy(target: ImportTarget, place: string): string {
  return target.history === 'versions'
    ? `select ${jsonArray(target.key.map(name))} as key_text, content_hash as content from ${name(target.table)} where import_id = ${place}`
    : `select key_text, ${content(target)} as content from import_rows where import_id = ${place} and target = '${target.table.replaceAll("'", "''")}'`;
}

/** What a kept state says, without the number of the import that brought it. */
const content = (target: ImportTarget) =>
  jsonArray(Object.keys(target.columns).map((c) => `(cast(row_json as json) ->> '${c.replaceAll("'", "''")}')`));

/**
 * Compares the rows two imports brought, by key. Both must be of one kind (AppError `conflict` otherwise).
 * Rows that an import found unchanged were not brought by it.
 */
export async function compareImports(db: Db, a: number, b: number): Promise<ImportComparison> {
  const [first, second] = [await importRecord(db, a), await importRecord(db, b)];
  if (first.kind !== second.kind) {
    throw new AppError('conflict', {
      id: `Impor ${a} (${first.kind}) dan ${b} (${second.kind}) berbeda jenis dan tidak dapat dibandingkan.`,
      en: `Imports ${a} (${first.kind}) and ${b} (${second.kind}) are of different kinds and cannot be compared.`,
    });
  }
  const target = targetOf(first);
  const both = `with x as materialized (${broughtBy(target, 'cast($1 as bigint)')}),
    y as materialized (${broughtBy(target, 'cast($2 as bigint)')})`;
  const [count] = await db.all<{ only_a: number; only_b: number; same: number; different: number }>(
    `${both} select count(*) filter (where y.key_text is null) as only_a, count(*) filter (where x.key_text is null) as only_b,
       count(*) filter (where x.content = y.content) as same, count(*) filter (where x.content <> y.content) as different
     from x full join y on y.key_text = x.key_text`,
    [a, b],
  );
  const keys = await db.all<{ key_text: string }>(
    `${both} select x.key_text from x join y on y.key_text = x.key_text where x.content <> y.content order by x.key_text limit ${EXAMPLES}`,
    [a, b],
  );
  const examples: RowChange[] = [];
  for (const { key_text } of keys) {
    examples.push({ before: await rowBy(db, target, a, key_text), after: await rowBy(db, target, b, key_text) });
  }
  return {
    a,
    b,
    onlyA: count?.only_a ?? 0,
    onlyB: count?.only_b ?? 0,
    same: count?.same ?? 0,
    different: count?.different ?? 0,
    examples,
  };
}

async function rowBy(db: Queryable, target: ImportTarget, id: number, key: string): Promise<Record<string, Value> | null> {
  if (target.history !== 'versions') {
    const [row] = await db.all<{ row_json: string }>(
      'select row_json from import_rows where import_id = $1 and target = $2 and key_text = $3',
      [id, target.table, key],
    );
    return row ? parseState(row.row_json) : null;
  }
  const [row] = await db.all(
    `select ${Object.keys(target.columns).map(name).join(', ')} from ${name(target.table)} where import_id = $1 and ${jsonArray(target.key.map(name))} = $2`,
    [id, key],
  );
  return row ? withNulls(target, row) : null;
}
