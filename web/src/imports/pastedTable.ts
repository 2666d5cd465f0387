/** A table copied out of a spreadsheet, made a file like any other, with its size as the reader will see it. */
export interface PastedTable {
  file: File;
  /** Lines below the header. */
  rows: number;
  columns: number;
}

/**
 * Cells of the first line and the number of lines of text copied from a spreadsheet (cells between tabs, cells with line
 * ends in quotes). Empty lines do not count. Text without tabs is taken as one of the other separators the server knows.
 */
export function measurePasted(text: string): { lines: number; cells: number } {
  const first = text.slice(0, 20_000).split(/\r?\n/, 1)[0] ?? '';
  const separator = ['\t', ';', ',', '|'].find((mark) => first.includes(mark)) ?? '\t';
  let lines = 0;
  let cells = 0;
  let quoted = false;
  let filled = false;
  let inLine = 1;
  const end = () => {
    if (filled) {
      if (lines === 0) cells = inLine;
      lines += 1;
    }
    filled = false;
    inLine = 1;
  };
  for (let i = 0; i < text.length; i++) {
    const mark = text[i];
    if (mark === '"') {
      quoted = !quoted;
      filled = true;
    } else if (quoted) continue;
    else if (mark === '\n') end();
    else if (mark === separator) inLine += 1;
    else if (mark !== '\r' && mark !== ' ') filled = true;
  }
  end();
  return { lines, cells };
}

const two = (n: number) => String(n).padStart(2, '0');

/** The pasted text as a file named after the moment; null when it is no table: fewer than two lines, or a single cell per line. */
export function pastedTable(text: string, now: Date): PastedTable | null {
  const { lines, cells } = measurePasted(text);
  if (lines < 2 || cells < 2) return null;
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const name = `tempelan ${day} ${two(now.getHours())}.${two(now.getMinutes())}.csv`;
  return { file: new File([text], name, { type: 'text/csv' }), rows: lines - 1, columns: cells };
}
