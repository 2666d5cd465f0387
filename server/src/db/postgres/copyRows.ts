import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { ColumnType, StageFormat, Value } from '../database.ts';

const identifier = (name: string) => `"${name.replaceAll('"', '""')}"`;
/** Text gathered before it is handed to the connection. */
const PIECE = 64 * 1024;

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A value in PostgreSQL's text format of COPY. */
function field(value: Value | undefined): string {
  if (value === null || value === undefined) return '\\N';
  return typeof value === 'string' ? value.replace(/[\\\n\r\t]/g, (c) => ESCAPES[c] as string) : String(value);
}

/** Appends rows by COPY; PostgreSQL converts the text of every value to the column's type. */
export async function copyRows(
  client: ClientBase,
  table: string,
  columns: Record<string, ColumnType>,
  rows: Iterable<Value[]> | AsyncIterable<Value[]>,
): Promise<number> {
  const names = Object.keys(columns);
  let count = 0;
  async function* lines(): AsyncGenerator<string> {
    let piece = '';
    for await (const row of rows) {
      piece += `${names.map((_, i) => field(row[i])).join('\t')}\n`;
      count++;
      if (piece.length > PIECE) {
        yield piece;
        piece = '';
      }
    }
    if (piece) yield piece;
  }
  const target = client.query(copyFrom(`copy ${table} (${names.map(identifier).join(', ')}) from stdin`));
  await pipeline(Readable.from(lines()), target);
  return count;
}

/**
 * See `Tx.stageCsv`. The file goes through COPY's CSV format with a quote character that cannot occur in it, so that nothing
 * but the separator and the line feed has a meaning.
 */
export async function copyStage(client: ClientBase, table: string, file: string, format: StageFormat): Promise<number> {
  const columns = [...format.columns, 'defect'];
  await client.query(`create temp table ${table} (row_no bigint, ${columns.map((c) => `${identifier(c)} varchar`).join(', ')})`);
  const options = `format csv, delimiter e'\\x1f', quote e'\\x01', escape e'\\x01', null ''`;
  const target = client.query(copyFrom(`copy ${table} from stdin with (${options})`, { highWaterMark: 1 << 20 }));
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), target);
  for (const column of format.multiline) {
    const c = identifier(column);
    await client.query(`update ${table} set ${c} = replace(${c}, chr(30), chr(10)) where strpos(${c}, chr(30)) > 0`);
  }
  await client.query(`analyze ${table}`);
  return target.rowCount;
}
