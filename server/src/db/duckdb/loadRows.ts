import type { DuckDBConnection } from '@duckdb/node-api';
import type { ColumnType, StageFormat, Value } from '../database.ts';

const identifier = (name: string) => `"${name.replaceAll('"', '""')}"`;
const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** Appends rows through a text table and casts them in SQL, so that both engines convert alike. */
export async function loadRows(
  connection: DuckDBConnection,
  table: string,
  columns: Record<string, ColumnType>,
  rows: Iterable<Value[]> | AsyncIterable<Value[]>,
): Promise<number> {
  const names = Object.keys(columns);
  const stage = `load_${Math.random().toString(36).slice(2)}`;
  await connection.run(`create temp table ${stage} (${names.map((n) => `${identifier(n)} varchar`).join(', ')})`);
  const appender = await connection.createAppender(stage);
  let count = 0;
  for await (const row of rows) {
    for (let i = 0; i < names.length; i++) {
      const value = row[i] ?? null;
      if (value === null) appender.appendNull();
      else appender.appendVarchar(String(value));
    }
    appender.endRow();
    count++;
  }
  appender.closeSync();
  const target = names.map(identifier).join(', ');
  const casts = names.map((n) => `cast(${identifier(n)} as ${columns[n]})`).join(', ');
  await connection.run(`insert into ${table} (${target}) select ${casts} from ${stage}`);
  await connection.run(`drop table ${stage}`);
  return count;
}

/** See `Tx.stageCsv`. Quoting is off, so that DuckDB's parser cannot read a record otherwise than `imports/` did. */
export async function stageCsv(connection: DuckDBConnection, table: string, file: string, format: StageFormat): Promise<number> {
  const types = [`row_no: 'BIGINT'`, ...[...format.columns, 'defect'].map((c) => `${literal(c)}: 'VARCHAR'`)].join(', ');
  const columns = format.columns.map((c) =>
    format.multiline.includes(c) ? `replace(${identifier(c)}, chr(30), chr(10)) as ${identifier(c)}` : identifier(c),
  );
  await connection.run(
    `create temp table ${table} as select row_no, ${[...columns, 'defect'].join(', ')}
     from read_csv(${literal(file)}, columns = {${types}}, delim = '\x1f', header = false, auto_detect = false,
       quote = '', escape = '', comment = '', new_line = '\\n', nullstr = '', max_line_size = 8388608, buffer_size = 16777216)`,
  );
  const reader = await connection.runAndReadAll(`select count(*) as n from ${table}`);
  return Number(reader.getColumns()[0]?.[0] ?? 0);
}
