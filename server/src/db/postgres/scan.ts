import type { ClientBase } from 'pg';
import Cursor from 'pg-cursor';
import type { Value } from '../database.ts';

const ROWS = 5_000;

/** Rows of a statement in pieces, through a cursor on this connection. */
export async function* scan(client: ClientBase, sql: string, params: Value[]): AsyncGenerator<Value[][]> {
  const cursor = client.query(new Cursor<Value[]>(sql, params, { rowMode: 'array' }));
  try {
    for (;;) {
      const rows = await cursor.read(ROWS);
      if (rows.length === 0) return;
      yield rows;
    }
  } finally {
    await cursor.close();
  }
}
