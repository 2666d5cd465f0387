import type { ImportSpec } from '../importSpec.ts';
import { keyColumns } from '../targetKey.ts';

/** Which columns of a stage file are searched for personal data. */
export interface WatchedColumns {
  /** Columns whose text is kept as people wrote it. */
  texts: ReadonlySet<string>;
  /** Those of them that identify a row: personal data there is a problem of the row. */
  keys: ReadonlySet<string>;
}

/** Columns that are passed through, and those that a rule keeps as text. */
export function watchedColumns(spec: ImportSpec): WatchedColumns {
  const texts = new Set([...spec.passThrough.map((p) => p.column), ...spec.columns.filter((c) => c.text).map((c) => c.name)]);
  return { texts, keys: new Set(keyColumns(spec).filter((c) => texts.has(c))) };
}
