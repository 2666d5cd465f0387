import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Db, Value } from '../../server/src/db/database.ts';
import { openDuckDb } from '../../server/src/db/duckdb/openDuckDb.ts';
import { milliseconds } from './measure.ts';

const COLUMNS = 12;

/**
 * Seconds the engine itself takes to put a file of plain CSV into a table of text, checking nothing: DuckDB's reader, or
 * PostgreSQL's copy.
 */
export async function bareLoad(db: Db, file: string): Promise<number> {
  if (db.engine === 'duckdb') {
    const bare = await openDuckDb(':memory:');
    const ms = await milliseconds(() => bare.run(`create table t as select * from read_csv('${file}', all_varchar = true)`));
    await bare.close();
    return ms / 1000;
  }
  const names = Array.from({ length: COLUMNS }, (_, i) => `c${i}`);
  const types = Object.fromEntries(names.map((n) => [n, 'varchar' as const]));
  const ms = await milliseconds(() =>
    db.tx(async (tx) => {
      await tx.run(`create temp table bare (${names.map((n) => `${n} varchar`).join(', ')})`);
      await tx.load('bare', types, lines(file));
      await tx.run('drop table bare');
    }),
  );
  return ms / 1000;
}

/** Records of a file without quotes. */
async function* lines(file: string): AsyncGenerator<Value[]> {
  for await (const line of createInterface({ input: createReadStream(file) })) yield line.split(',');
}
