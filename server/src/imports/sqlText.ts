import type { ColumnType } from '../db/database.ts';

/** Pieces of SQL built from names of tables and columns (never from values a user gave). */

/** A quoted identifier. */
export const name = (identifier: string) => `"${identifier.replaceAll('"', '""')}"`;

/** A quoted text literal. */
export const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** A type of a column as both engines call it. */
export const sqlType = (type: ColumnType) => (type === 'double' ? 'double precision' : type);

/** An expression as JSON text: a string of its text form, or `null`. */
export function jsonText(expression: string): string {
  const escaped = [
    ['\\', '\\\\'],
    ['"', '\\"'],
  ].reduce(
    (sql, [from, to]) => `replace(${sql}, ${literal(from as string)}, ${literal(to as string)})`,
    `cast(${expression} as varchar)`,
  );
  const lines = [
    [10, '\\n'],
    [9, '\\t'],
    [13, '\\r'],
  ].reduce((sql, [code, to]) => `replace(${sql}, chr(${code}), ${literal(to as string)})`, escaped);
  return `case when ${expression} is null then 'null' else '"' || ${lines} || '"' end`;
}

/** A JSON object of columns as text: key -> expression. */
export function jsonObject(fields: Record<string, string>): string {
  const parts = Object.entries(fields).map(
    ([key, expression]) => `${literal(`${JSON.stringify(key)}:`)} || ${jsonText(expression)}`,
  );
  return `'{' || ${parts.join(` || ',' || `)} || '}'`;
}

/** A JSON array of expressions as text; the form in which keys of rows are kept. */
export const jsonArray = (expressions: string[]) => `'[' || ${expressions.map(jsonText).join(` || ',' || `)} || ']'`;

/** `a.k1 = b.k1 and …` for key columns. */
export const sameKey = (left: string, right: string, keys: [string, string][]) =>
  keys.map(([l, r]) => `${left}.${name(l)} = ${right}.${name(r)}`).join(' and ');
