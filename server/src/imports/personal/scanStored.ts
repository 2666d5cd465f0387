import { appendAudit } from '../../audit/appendAudit.ts';
import type { Db, Tx } from '../../db/database.ts';
import { dataMasked } from '../auditEvents.ts';
import type { RowProblem, StoredPersonal } from '../contract.ts';
import { literal, name } from '../sqlText.ts';
import { hashAgain } from './hashAgain.ts';
import { KeyNames } from './keyNames.ts';
import { type MaskText, maskColumn } from './maskColumn.ts';
import { MaskCounts } from './maskCounts.ts';
import { maskHeaders } from './maskHeaders.ts';
import { maskedText, maskPersonal, personalSpans } from './maskPersonal.ts';
import { maskProblem } from './maskProblem.ts';
import { maskValues } from './maskRejected.ts';
import { MARKER_END } from './personalKind.ts';
import { type FilledTable, filledTables } from './storedText.ts';

/** A text that is personal data or not as a whole. */
const plain =
  (column: string): MaskText =>
  (text) => {
    const masked = maskPersonal(text);
    return { text: masked.text, found: [{ column, spans: masked.spans }] };
  };

/** JSON whose strings are looked at one by one; `masked` answers it without personal data. */
const json =
  <T>(column: string, masked: (value: T) => T): MaskText =>
  (text) => {
    const value = JSON.parse(text) as T;
    // The whole text would also be read across quotes and escapes.
    const spans = stringsOf(value).flatMap((s) => personalSpans(s));
    return spans.length ? { text: JSON.stringify(masked(value)), found: [{ column, spans }] } : { text, found: [] };
  };

/** Every string inside a JSON value without personal data. */
function deepMasked(value: unknown): unknown {
  if (typeof value === 'string') return maskedText(value);
  if (Array.isArray(value)) return value.map(deepMasked);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, deepMasked(inner)]));
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, v]) => [...(Array.isArray(value) ? [] : [key]), ...stringsOf(v)]);
}

/** A row in JSON: which of its columns are text, and which identify it. */
function rowText(prefix: string, { target, texts }: FilledTable, names: KeyNames): MaskText {
  return (text) => {
    const row = JSON.parse(text) as Record<string, string | null>;
    const found = texts.flatMap((column) => {
      const value = row[column];
      if (value == null) return [];
      const masked = target.key.includes(column) ? names.mask(value) : maskPersonal(value);
      row[column] = masked.text;
      return masked.spans.length ? [{ column: `${prefix}.${column}`, spans: masked.spans }] : [];
    });
    return found.length ? { text: JSON.stringify(row), found } : { text, found };
  };
}

/** The key of a row as JSON array, in the order of the target. */
function keyText(column: string, { target, texts }: FilledTable, names: KeyNames): MaskText {
  return (text) => {
    const key = JSON.parse(text) as (string | null)[];
    const found = target.key.flatMap((k, i) => {
      const value = key[i];
      if (value == null || !texts.includes(k)) return [];
      const masked = names.mask(value);
      key[i] = masked.text;
      return masked.spans.length ? [{ column, spans: masked.spans }] : [];
    });
    return found.length ? { text: JSON.stringify(key), found } : { text, found };
  };
}

/** Identifiers of a table and of its earlier rows that were masked before. */
async function maskedKeys(tx: Tx, { target, texts }: FilledTable): Promise<string[]> {
  const keys: string[] = [];
  for (const column of target.key.filter((k) => texts.includes(k))) {
    const rows = await tx.all<{ k: string }>(
      `select distinct ${name(column)} as k from ${name(target.table)} where strpos(${name(column)}, ${literal(MARKER_END)}) > 0`,
    );
    keys.push(...rows.map((r) => r.k));
  }
  const rows = await tx.all<{ key_text: string }>(
    `select distinct key_text from import_rows where target = $1 and strpos(key_text, ${literal(MARKER_END)}) > 0`,
    [target.table],
  );
  return [...keys, ...rows.flatMap((r) => stringsOf(JSON.parse(r.key_text)))];
}

async function scanTable(tx: Tx, filled: FilledTable, counts: MaskCounts, write: boolean): Promise<void> {
  const { target, texts } = filled;
  const names = new KeyNames(await maskedKeys(tx, filled));
  let changed = 0;
  for (const column of texts) {
    const at = `${target.table}.${column}`;
    const mask: MaskText = target.key.includes(column)
      ? (text) => {
          const masked = names.mask(text);
          return { text: masked.text, found: [{ column: at, spans: masked.spans }] };
        }
      : plain(at);
    changed += await maskColumn(tx, { table: target.table, column }, mask, counts, write);
  }
  if (write && changed && target.history === 'versions') {
    // Versions that were masked say what an import of the masked text says.
    await hashAgain(tx, target, texts.map((c) => `strpos(${name(c)}, ${literal(MARKER_END)}) > 0`).join(' or '));
  }
  const only = { column: 'target', value: target.table };
  await maskColumn(
    tx,
    { table: 'import_rows', column: 'row_json', only },
    rowText(`import_rows.row_json ${target.table}`, filled, names),
    counts,
    write,
  );
  await maskColumn(
    tx,
    { table: 'import_rows', column: 'key_text', only },
    keyText(`import_rows.key_text ${target.table}`, filled, names),
    counts,
    write,
  );
}

async function scanRecords(tx: Tx, counts: MaskCounts, write: boolean): Promise<void> {
  type Values = Record<string, string | null>;
  const ignored = new MaskCounts();
  const column = (table: string, name: string, mask: MaskText) => maskColumn(tx, { table, column: name }, mask, counts, write);
  await column(
    'quarantine',
    'values_json',
    json<Values>('quarantine.values_json', (v) => maskValues(v, ignored)),
  );
  await column(
    'quarantine',
    'problems_json',
    json<RowProblem[]>('quarantine.problems_json', (p) => p.map(maskProblem)),
  );
  await column('imports', 'file', plain('imports.file'));
  await column('neighbour_links', 'reason', plain('neighbour_links.reason'));
  for (const [table, name] of [
    ['plans', 'title'],
    ['plans', 'owner'],
    ['plan_items', 'title'],
    ['plan_versions', 'reason'],
    ['plan_comments', 'body'],
    ['release_steps', 'reason'],
    ['decks', 'title'],
    ['decks', 'occasion'],
    ['deck_offices', 'name'],
  ] as const)
    await column(table, name, plain(`${table}.${name}`));
  await column('plan_versions', 'content', json<unknown>('plan_versions.content', deepMasked));
  for (const name of ['content', 'choices', 'changes']) await column('decks', name, json<unknown>(`decks.${name}`, deepMasked));
  // What a release says was masked before it was made; its document is never changed, so what was asked for is only counted.
  await maskColumn(tx, { table: 'releases', column: 'task' }, json<unknown>('releases.task', deepMasked), counts, false);
  await column('imports', 'channel', plain('imports.channel'));
  await column('imports', 'columns_json', json<Values>('imports.columns_json', maskHeaders));
  await column(
    'imports',
    'dropped_json',
    json<string[]>('imports.dropped_json', (list) => list.map(maskedText)),
  );
  // What is remembered is compared with headers and values of files; masked it would match none.
  for (const [table, name] of [
    ['column_aliases', 'header'],
    ['column_aliases', 'source'],
    ['value_aliases', 'value'],
    ['value_aliases', 'set_json'],
    ['value_aliases', 'source'],
  ] as const) {
    const found: string[] = [];
    await maskColumn(
      tx,
      { table, column: name },
      (text) => {
        const spans = personalSpans(text);
        if (spans.length) found.push(text);
        return { text, found: [{ column: `${table}.${name}`, spans }] };
      },
      counts,
      false,
    );
    if (write) for (const text of found) await tx.run(`delete from ${table} where ${name} = $1`, [text]);
  }
}

/**
 * Counts what is stored today that looks like personal data, by table and column: rows of imports, their earlier states, the
 * quarantine and the records of imports. With `mask` it is replaced by markers, all or nothing, so that importing the same files
 * again changes nothing. Identifiers of rows become numbered markers; the rows stay.
 */
export function scanStored(db: Db, { mask = false }: { mask?: boolean } = {}): Promise<StoredPersonal> {
  const counts = new MaskCounts();
  const work = async (tx: Tx) => {
    for (const filled of await filledTables(tx)) await scanTable(tx, filled, counts, mask);
    await scanRecords(tx, counts, mask);
    if (mask) await appendAudit(tx, dataMasked(counts.list()));
  };
  return db.exclusive('imports', async () => {
    await (mask ? db.write(work) : db.tx(work));
    return { masked: mask, found: counts.list() };
  });
}
