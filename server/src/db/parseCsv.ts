/** A row of text by column name; empty fields are null. */
export type TextRow = Record<string, string | null>;

/**
 * Parses RFC 4180 text (comma, double quotes, LF or CRLF, header line) of files that ship with the product.
 * Strict: a quote in the wrong place or a row of another width throws with `name` and the line.
 * Files that people bring go through `imports/` instead.
 */
export function parseCsv(text: string, name: string): TextRow[] {
  const records = splitRecords(text.replace(/^\uFEFF/, ''), name);
  const header = records.shift();
  if (!header) throw new Error(`${name}: no header`);
  return records.map(({ line, fields }) => {
    if (fields.length !== header.fields.length) {
      throw new Error(`${name}:${line}: ${fields.length} fields, expected ${header.fields.length}`);
    }
    return Object.fromEntries(header.fields.map((column, i) => [column, fields[i] || null]));
  });
}

function splitRecords(text: string, name: string): { line: number; fields: string[] }[] {
  const records: { line: number; fields: string[] }[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;
  let line = 1;
  while (field.lastIndex < text.length) {
    const record = { line, fields: [] as string[] };
    for (;;) {
      const at = field.lastIndex;
      const match = field.exec(text);
      if (!match) throw new Error(`${name}:${line}: misplaced quote near ${JSON.stringify(text.slice(at, at + 20))}`);
      record.fields.push(match[1] === undefined ? (match[2] ?? '') : match[1].replaceAll('""', '"'));
      line += match[0].split('\n').length - 1;
      if (match[3] !== ',') break;
    }
    records.push(record);
  }
  return records;
}
