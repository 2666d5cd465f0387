/** The cells of a comma-separated file, row by row, as RFC 4180 reads them; a byte-order mark is skipped. */
export function csvCells(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|$)/y;
  const body = text.replace(/^\ufeff/, '');
  while (cell.lastIndex < body.length) {
    const at = cell.lastIndex;
    const match = cell.exec(body);
    if (!match) throw new Error(`no CSV at ${JSON.stringify(body.slice(at, at + 20))}`);
    const [, quoted, plain, end] = match;
    rows.at(-1)?.push(quoted === undefined ? (plain as string) : quoted.replaceAll('""', '"'));
    if (end !== ',' && cell.lastIndex < body.length) rows.push([]);
  }
  return rows;
}
