/** One cell of a CSV file; null becomes an empty cell. */
export type CsvCell = string | number | boolean | null;

/** A cell that a spreadsheet would run as a formula when it opens the file: as in the server's files (`csv/formulaText.ts`). */
const FORMULA = /^'*[\s\0]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

function cell(value: CsvCell): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'ya' : 'tidak';
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * CSV after RFC 4180: comma, CRLF, quotes doubled, decimal point. Starts with a byte order mark so that spreadsheets
 * read it as UTF-8; booleans read ya/tidak, as in the server's files. Text that would run as a formula gets a leading apostrophe; numbers stay numbers.
 */
export function toCsv(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${[header, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** File name without characters that a file system refuses: `Kab. Bangka/19.04` -> `kab-bangka-19.04`. */
export function fileName(parts: readonly string[], extension: string): string {
  const stem = parts
    .join(' ')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .replace(/\.-|-\./g, '-');
  return `${stem || 'petarawan'}.${extension}`;
}
