import { releaseFormula } from '../../csv/formulaText.ts';
import type { RowProblem } from '../contract.ts';
import { checkHeaders, type HeaderMatch, type HeaderMatcher } from '../matchHeaders.ts';
import { IdentityColumns, SAMPLED_ROWS } from '../personal/identityColumns.ts';
import { cleanText } from './cleanText.ts';
import { typedNumber } from './numberText.ts';
import { bestHeader, HEAD_ROWS, surplusProblem } from './readCsv.ts';
import { refuseFile } from './refuseFile.ts';
import type { StageFile } from './stageFile.ts';
import { type Cell, dateCell, type SheetRow, xlsxRows } from './xlsxRows.ts';
import { openWorkbook, type Workbook } from './xlsxWorkbook.ts';

/** A cell as text, '' when empty. */
export const cellText = (cell: Cell | undefined): string =>
  cell === undefined ? '' : (cleanText(typeof cell === 'number' ? typedNumber(cell) : cell) ?? '');
/** All cells of a row as text. */
export const rowTexts = (row: SheetRow): string[] => Array.from(row.cells, cellText);

export interface SheetHead {
  sheet: Workbook['sheets'][number];
  row: number;
  headers: string[];
  match: HeaderMatch;
}

/** The best header row of a sheet, null when its first rows are empty. */
async function sheetHead(book: Workbook, sheet: Workbook['sheets'][number], matcher: HeaderMatcher): Promise<SheetHead | null> {
  const rows: SheetRow[] = [];
  for await (const row of xlsxRows(book, sheet)) {
    if (rowTexts(row).some((t) => t !== '')) rows.push(row);
    if (rows.length >= HEAD_ROWS) break;
  }
  const best = bestHeader(rows.map(rowTexts), matcher);
  return best && { sheet, row: (rows[best.index] as SheetRow).row, headers: best.headers, match: best.match };
}

/** The named sheet, else the first whose header has all required columns, else the first that is not empty. */
export async function chooseSheet(book: Workbook, matcher: HeaderMatcher, name: string | undefined): Promise<SheetHead> {
  const candidates =
    name === undefined ? book.sheets : book.sheets.filter((s) => s.name.trim().toLowerCase() === name.trim().toLowerCase());
  const names = book.sheets.map((s) => `“${s.name}”`).join(', ');
  if (!candidates.length) {
    throw refuseFile(
      `Lembar “${name ?? ''}” tidak ada. Yang ada: ${names || '-'}.`,
      `There is no sheet “${name ?? ''}”. There are: ${names || '-'}.`,
    );
  }
  let first: SheetHead | null = null;
  for (const sheet of candidates) {
    const head = await sheetHead(book, sheet, matcher);
    if (head && head.match.missing.length === 0) return head;
    first ??= head;
  }
  if (!first) throw refuseFile('Semua lembar kerja kosong.', 'All worksheets are empty.');
  return first;
}

/**
 * Reads a worksheet into a stage file. Dates become `YYYY-MM-DD`, plain numbers in date columns too; other numbers arrive
 * as typed. Title rows may stand above the header. Throws `invalid_file` when no sheet has a usable header.
 */
export async function readXlsx(
  file: string,
  sheetName: string | undefined,
  matcher: HeaderMatcher,
  open: () => StageFile,
): Promise<{ stage: StageFile; columns: Record<string, string | null>; dropped: string[] }> {
  const book = await openWorkbook(file);
  const head = await chooseSheet(book, matcher, sheetName);
  checkHeaders(matcher, head.headers, head.match, head.row);
  const width = head.headers.length;
  const { columns } = matcher.spec;
  const ignored = head.headers.flatMap((header, field) =>
    header === '' || head.match.fields.includes(field) || head.match.dropped.includes(header) ? [] : [{ header, field }],
  );
  const identity = new IdentityColumns();
  const stage = open();
  try {
    for await (const row of xlsxRows(book, head.sheet)) {
      if (row.row <= head.row) continue;
      const values = columns.map((column, c) => {
        const cell = row.cells[head.match.fields[c] as number];
        const text = cellText(typeof cell === 'number' && column.date ? dateCell(cell, book.date1904) : cell);
        // A file of errors that was corrected in a spreadsheet brings the mark of our own CSV files along.
        return releaseFormula(text) || null;
      });
      const defects: RowProblem[] = [];
      const surplus = row.cells.length > width ? rowTexts({ row: row.row, cells: row.cells.slice(width) }) : [];
      if (surplus.some((s) => s !== '')) defects.push(surplusProblem(surplus.filter((s) => s !== '')));
      if (!defects.length && values.every((v) => v === null) && rowTexts(row).every((t) => t === '')) continue;
      if (stage.rows < SAMPLED_ROWS) for (const { header, field } of ignored) identity.see(header, cellText(row.cells[field]));
      stage.writeTexts(row.row, values, defects);
    }
  } finally {
    stage.close();
  }
  return { stage, columns: head.match.columns, dropped: [...head.match.dropped, ...identity.headers()] };
}
