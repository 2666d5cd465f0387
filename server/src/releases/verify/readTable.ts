/** Rows of a CSV file by column name; fields may be quoted (RFC 4180). Throws RangeError for a row with another number of fields. */
export function* readTable(text: string, delimiter: ',' | ';'): Generator<Record<string, string>> {
  let names: string[] | null = null;
  for (const fields of lines(text.replace(/^\ufeff/, ''), delimiter)) {
    if (names === null) {
      names = fields;
      continue;
    }
    if (fields.length !== names.length) throw new RangeError(`${fields.length} fields, not ${names.length}`);
    yield Object.fromEntries(names.map((name, i) => [name, fields[i] as string]));
  }
}

function* lines(text: string, delimiter: string): Generator<string[]> {
  const field = new RegExp(`(?:"((?:[^"]|"")*)"|([^${delimiter}\\r\\n"]*))(${delimiter}|\\r?\\n|$)`, 'y');
  let row: string[] = [];
  while (field.lastIndex < text.length || row.length > 0) {
    const found = field.exec(text);
    if (!found) throw new RangeError('not a CSV file');
    row.push(found[1] === undefined ? (found[2] as string) : found[1].replaceAll('""', '"'));
    if (found[3] === delimiter) continue;
    yield row;
    row = [];
  }
}
