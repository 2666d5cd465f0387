import type { QuarantineRow } from '@petarawan/server/contract/imports';

/** What was written over held rows and not yet sent: row id -> column -> text (null is empty). */
export type RowEdits = ReadonlyMap<number, Readonly<Record<string, string | null>>>;

export const NO_EDITS: RowEdits = new Map();

/** The text of a cell as it stands now: what was written, else what came in the file. */
export function cellText(edits: RowEdits, row: QuarantineRow, column: string): string {
  const written = edits.get(row.id)?.[column];
  return (written === undefined ? row.values[column] : written) ?? '';
}

export const isEdited = (edits: RowEdits, id: number, column: string): boolean => edits.get(id)?.[column] !== undefined;

/** Writes a cell. Surrounding blanks go; writing back what stood in the file forgets the change. */
export function writeCell(edits: RowEdits, row: QuarantineRow, column: string, text: string): RowEdits {
  const value = text.trim() === '' ? null : text.trim();
  const { [column]: _, ...others } = edits.get(row.id) ?? {};
  const changes = value === (row.values[column] ?? null) ? others : { ...others, [column]: value };
  const next = new Map(edits);
  if (Object.keys(changes).length === 0) next.delete(row.id);
  else next.set(row.id, changes);
  return next;
}

export function forgetRow(edits: RowEdits, id: number): RowEdits {
  if (!edits.has(id)) return edits;
  const next = new Map(edits);
  next.delete(id);
  return next;
}
