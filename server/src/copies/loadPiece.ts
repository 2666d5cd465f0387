import type { Tx, Value } from '../db/database.ts';
import { AppError } from '../errors.ts';
import { type CopiedTable, columnTypes, quoted } from './repository.ts';

const NUL = '\u0000';

/**
 * Adds rows as they were read from a copy. Throws AppError `conflict` naming table, column and row for the one text that
 * DuckDB keeps and PostgreSQL cannot: a NUL character.
 */
export async function loadPiece(tx: Tx, table: CopiedTable, rows: Value[][]): Promise<void> {
  if (tx.engine === 'postgres') for (const row of rows) refuseNul(table, row);
  await tx.load(quoted(table.name), columnTypes(table), rows);
}

function refuseNul(table: CopiedTable, row: Value[]): void {
  const at = row.findIndex((value) => typeof value === 'string' && value.includes(NUL));
  if (at < 0) return;
  const where = `${table.name}.${table.columns[at]?.name}`;
  const shown = JSON.stringify(row).slice(0, 200);
  throw new AppError('conflict', {
    id: `Kolom ${where} memuat karakter NUL (U+0000), yang tidak dapat disimpan PostgreSQL. Perbaiki baris ini di data asal lalu ulangi: ${shown}`,
    en: `The column ${where} holds a NUL character (U+0000), which PostgreSQL cannot store. Mend this row in the source, then repeat: ${shown}`,
  });
}
