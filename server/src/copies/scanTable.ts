import type { Snapshot, Value } from '../db/database.ts';
import { type CopiedTable, selectRows } from './repository.ts';
import { rowText } from './rowText.ts';
import { type Fingerprint, TableChecksum } from './tableChecksum.ts';

/** Text of rows gathered before they are handed on: memory stays bounded however large the table is. */
const PIECE_CHARACTERS = 4 * 1024 * 1024;

export interface Piece {
  rows: Value[][];
  /** The canonical text of each row. */
  lines: string[];
}

/** All rows of a table in pieces of bounded size; each row is added to `checksum` on its way. */
export async function* scanTable(
  reader: Pick<Snapshot, 'scan'>,
  table: CopiedTable,
  checksum: TableChecksum,
): AsyncGenerator<Piece> {
  let piece: Piece = { rows: [], lines: [] };
  let characters = 0;
  for await (const rows of reader.scan(selectRows(table))) {
    for (const row of rows) {
      const line = rowText(row);
      checksum.add(line);
      piece.rows.push(row);
      piece.lines.push(line);
      characters += line.length + 1;
      if (characters < PIECE_CHARACTERS) continue;
      yield piece;
      piece = { rows: [], lines: [] };
      characters = 0;
    }
  }
  if (piece.rows.length) yield piece;
}

/** Counts a table's rows and computes their checksum. */
export async function fingerprint(reader: Pick<Snapshot, 'scan'>, table: CopiedTable): Promise<Fingerprint> {
  const checksum = new TableChecksum();
  for await (const rows of reader.scan(selectRows(table))) for (const row of rows) checksum.add(rowText(row));
  return { rows: checksum.rows, checksum: checksum.text };
}
