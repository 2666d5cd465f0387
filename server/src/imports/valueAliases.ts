import type { Queryable, Tx } from '../db/database.ts';
import type { Importer } from './importer.ts';
import type { ImportRule, ImportSpec } from './importSpec.ts';
import { wordKey } from './parse/choices.ts';
import { personalSpans } from './personal/maskPersonal.ts';
import { watchedColumns } from './personal/watchedColumns.ts';
import { aliasSource } from './rememberedHeaders.ts';

/** A value of a column and what it is read as. */
export interface ValueAlias {
  column: string;
  value: string;
  set: Record<string, string>;
}

const LONGEST = 200;
const LETTERS = /\p{L}{2}/u;
const keyOf = (column: string, value: string) => `${column}\n${wordKey(value)}`;

/** What earlier corrections say of values that cannot be read as they stand. */
export class ValueAliases {
  readonly list: readonly ValueAlias[];
  private readonly known: ReadonlyMap<string, ValueAlias>;

  constructor(list: readonly ValueAlias[]) {
    this.list = list;
    this.known = new Map(list.map((a) => [keyOf(a.column, a.value), a]));
  }

  /**
   * The inputs of a rule with the value of `column` replaced. Other columns are filled only where the row has nothing, so that a
   * remembered place never overrules what a row says of itself. Null when nothing is remembered.
   */
  applied(rule: ImportRule, raw: (string | null)[], column: string): { alias: ValueAlias; raw: (string | null)[] } | null {
    const value = raw[rule.inputs.indexOf(column)];
    const alias = value ? this.known.get(keyOf(column, value)) : undefined;
    if (!alias) return null;
    const replaced = rule.inputs.map((input, i) =>
      input === column ? (alias.set[input] ?? null) : (raw[i] ?? alias.set[input] ?? null),
    );
    return { alias, raw: replaced };
  }
}

interface AliasRow extends Record<string, string> {
  column_name: string;
  value: string;
  set_json: string;
}

/** Values remembered under one source. */
export async function rememberedValues(db: Queryable, kind: string, source: string): Promise<ValueAlias[]> {
  const rows = await db.all<AliasRow>(
    'select column_name, value, set_json from value_aliases where kind = $1 and source = $2 order by column_name, value',
    [kind, source],
  );
  return rows.map((r) => ({ column: r.column_name, value: r.value, set: JSON.parse(r.set_json) as Record<string, string> }));
}

/** Values that apply to an importer: what the whole country remembered, over it what the importer's region did. */
export async function aliasesFor(
  db: Queryable,
  kind: string,
  channel: string | null,
  { region }: Pick<Importer, 'region'>,
): Promise<ValueAliases> {
  const shared = await rememberedValues(db, kind, channel ?? '');
  const own = region === null ? [] : await rememberedValues(db, kind, aliasSource(channel, region));
  return new ValueAliases([...shared, ...own]);
}

/**
 * True for corrections that may be remembered: of a value made of words, in a column that a rule reads from a list or a register. Never
 * dates, numbers or free text, and nothing with personal data in it.
 */
export function mayRemember(spec: ImportSpec, column: string, value: string | null, set: Record<string, string | null>): boolean {
  if (value === null || value.length > LONGEST || !LETTERS.test(value)) return false;
  const { texts } = watchedColumns(spec);
  const listed = (name: string) =>
    !texts.has(name) && spec.columns.some((c) => c.name === name && !c.date) && spec.rules.some((r) => r.inputs.includes(name));
  const said = Object.entries(set).filter((entry): entry is [string, string] => entry[1] !== null);
  if (!said.some(([name]) => name === column) || !said.every(([name]) => listed(name))) return false;
  return [value, ...said.map(([, text]) => text)].every((text) => text.length <= LONGEST && personalSpans(text).length === 0);
}

/** Keeps a correction for later files; a later one of the same value replaces it. */
export async function rememberValue(tx: Tx, kind: string, source: string, { column, value, set }: ValueAlias): Promise<void> {
  await tx.run(
    `insert into value_aliases (kind, source, column_name, value_key, value, set_json) values ($1, $2, $3, $4, $5, $6)
     on conflict (kind, source, column_name, value_key) do update set value = excluded.value, set_json = excluded.set_json`,
    [kind, source, column, wordKey(value), value, JSON.stringify(set)],
  );
}

/** Forgets one value; answers whether it was there. */
export async function forgetValue(tx: Tx, kind: string, source: string, column: string, value: string): Promise<boolean> {
  const place = [kind, source, column, wordKey(value)];
  const where = 'kind = $1 and source = $2 and column_name = $3 and value_key = $4';
  const found = await tx.all(`select 1 as there from value_aliases where ${where}`, place);
  if (found.length) await tx.run(`delete from value_aliases where ${where}`, place);
  return found.length > 0;
}
