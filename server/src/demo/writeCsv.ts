import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';

type Cell = string | number | null;

/** Quotes a field when it needs it. */
const field = (value: Cell): string => {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Writes UTF-8 CSV (comma, LF) and answers the number of rows. */
export async function writeCsv(file: string, header: readonly string[], rows: Iterable<readonly Cell[]>): Promise<number> {
  const out = createWriteStream(file);
  let count = 0;
  let chunk = `${header.join(',')}\n`;
  for (const row of rows) {
    chunk += `${row.map(field).join(',')}\n`;
    count++;
    if (chunk.length > 262_144) {
      if (!out.write(chunk)) await once(out, 'drain');
      chunk = '';
    }
  }
  out.end(chunk);
  await finished(out);
  return count;
}
