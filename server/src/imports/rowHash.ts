import type { Tx } from '../db/database.ts';
import type { ImportSpec, ImportTarget } from './importSpec.ts';
import { literal, name } from './sqlText.ts';

/**
 * The hash of what a row of `alias` says, a table whose columns are called like the outputs. Twelve digits of an md5 are plenty (and kept
 * inline by DuckDB), for they are only compared with other versions of the same row.
 */
export function rowHash(target: ImportTarget, alias: string): string {
  return hashOf(target, (output) => `${alias}.${name(output)}`);
}

/** Computes the hashes in `judged` again, after outputs were changed. */
export async function hashJudged(tx: Tx, spec: ImportSpec): Promise<void> {
  await tx.run(`update judged set content_hash = ${rowHash(spec.target, 'judged')}`);
}

/** The same hash from the columns of a stored version; a version whose text was changed in place gets it anew. */
export function storedHash(target: ImportTarget): string {
  const { settles } = target;
  return hashOf(target, (_, column) => {
    // A settled column holds what follows from other rows; the hash is over what the row's own file said.
    if (settles?.table === target.table && settles.column === column) return `coalesce(${name(settles.given)}, ${name(column)})`;
    const nothing = target.nothing?.[column];
    if (nothing === undefined) return name(column);
    return `nullif(${name(column)}, ${typeof nothing === 'number' ? nothing : literal(nothing)})`;
  });
}

/** Outputs joined in their order; those of later columns follow with their names, and only where they have a value. */
function hashOf(target: ImportTarget, expression: (output: string, column: string) => string): string {
  const later = target.later ?? [];
  const columns = Object.entries(target.columns);
  const seen = new Set<string>();
  const first: string[] = [];
  for (const [column, output] of columns) {
    if (later.includes(column) || seen.has(output)) continue;
    seen.add(output);
    first.push(`coalesce(cast(${expression(output, column)} as varchar), chr(30))`);
  }
  const rest = columns
    .filter(([column]) => later.includes(column))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([column, output]) => `${literal(`${column}=`)} || cast(${expression(output, column)} as varchar)`);
  return `left(md5(concat_ws(chr(31), ${[...first, ...rest].join(', ')})), 12)`;
}
