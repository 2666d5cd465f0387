import { extname } from 'node:path';
import { releaseFormula } from '../../csv/formulaText.ts';
import type { HeaderMatch, HeaderMatcher } from '../matchHeaders.ts';
import { IdentityColumns, SAMPLED_ROWS } from '../personal/identityColumns.ts';
import { CsvScanner } from '../source/csvScanner.ts';
import { type Inspection, inspectFile } from '../source/inspectFile.ts';
import { fieldText, findHead, isBlank, readHead } from '../source/readCsv.ts';
import { lines, scalar } from '../source/readJsonLines.ts';
import { textFormat } from '../source/readSource.ts';
import { cellText, chooseSheet, rowTexts } from '../source/readXlsx.ts';
import { refuseFile } from '../source/refuseFile.ts';
import { utf8Chunks } from '../source/utf8Chunks.ts';
import { dateCell, xlsxRows } from '../source/xlsxRows.ts';
import { openWorkbook } from '../source/xlsxWorkbook.ts';

/** The beginning of a file, read as an import would read it. */
export interface FileSample {
  inspection: Inspection;
  format: 'csv' | 'xlsx' | 'jsonl';
  separator: string | null;
  sheets: { name: string; chosen: boolean }[];
  headerRow: number | null;
  /** In the order of the file; '' for a column without a header. */
  headers: string[];
  match: Pick<HeaderMatch, 'dropped' | 'missing' | 'claims'> & { columnOf: (string | null)[] };
  /** First rows (at most a thousand): cells in the order of `headers`, '' when empty, never those of identity. */
  rows: { row: number; cells: string[] }[];
  /** Headers of columns that nobody reads and whose values are people's identity. */
  identity: string[];
  /** Rows of data, null when the file is too large to be counted. */
  total: number | null;
}

/** Larger files are not read to their end to count rows. */
const COUNTED_BYTES = 32 << 20;
const COUNTED_XLSX = 8 << 20;

type Body = Omit<FileSample, 'inspection' | 'format' | 'identity'>;

/** Header field -> column it was taken for. */
function columnsByField(headers: string[], match: HeaderMatch, matcher: HeaderMatcher): (string | null)[] {
  return headers.map((_, field) => {
    const at = match.fields.indexOf(field);
    return at < 0 ? null : (matcher.spec.columns[at]?.name ?? null);
  });
}

async function sampleCsv(file: string, inspection: Inspection, matcher: HeaderMatcher): Promise<Body> {
  const head = findHead(await readHead(file, inspection), matcher);
  const rows: Body['rows'] = [];
  let total = 0;
  const all = inspection.bytes <= COUNTED_BYTES;
  const scanner: CsvScanner = new CsvScanner(head.delimiter, (record) => {
    if (record.row < head.row) return true;
    if (record.row === head.row) {
      scanner.expected = head.headers.length;
      return true;
    }
    if (isBlank(record)) return true;
    total++;
    if (rows.length < SAMPLED_ROWS) {
      const cells = head.headers.map((_, field) => (field < record.count ? releaseFormula(fieldText(record, field)) : ''));
      rows.push({ row: record.row - head.hidden, cells });
    }
    return all || total <= SAMPLED_ROWS;
  });
  let whole = true;
  for await (const chunk of utf8Chunks(file, inspection)) {
    whole = scanner.push(chunk);
    if (!whole) break;
  }
  if (whole) scanner.end();
  return {
    separator: head.headers.length > 1 ? head.delimiter : null,
    sheets: [],
    headerRow: head.row - head.hidden,
    headers: head.headers,
    match: { ...head.match, columnOf: columnsByField(head.headers, head.match, matcher) },
    rows,
    total: whole ? total : null,
  };
}

async function sampleXlsx(file: string, inspection: Inspection, matcher: HeaderMatcher, sheet?: string): Promise<Body> {
  const book = await openWorkbook(file);
  const head = await chooseSheet(book, matcher, sheet);
  const columnOf = columnsByField(head.headers, head.match, matcher);
  const dates = columnOf.map((name) => matcher.spec.columns.some((c) => c.name === name && c.date));
  const rows: Body['rows'] = [];
  let total: number | null = 0;
  for await (const row of xlsxRows(book, head.sheet)) {
    if (row.row <= head.row || rowTexts(row).every((t) => t === '')) continue;
    total++;
    if (rows.length < SAMPLED_ROWS) {
      const cells = head.headers.map((_, field) => {
        const cell = row.cells[field];
        return releaseFormula(cellText(typeof cell === 'number' && dates[field] ? dateCell(cell, book.date1904) : cell));
      });
      rows.push({ row: row.row, cells });
    } else if (inspection.bytes > COUNTED_XLSX) {
      total = null;
      break;
    }
  }
  return {
    separator: null,
    sheets: book.sheets.map(({ name }) => ({ name, chosen: name === head.sheet.name })),
    headerRow: head.row,
    headers: head.headers,
    match: { ...head.match, columnOf },
    rows,
    total,
  };
}

async function sampleJsonLines(file: string, inspection: Inspection, matcher: HeaderMatcher): Promise<Body> {
  const headers: string[] = [];
  const found: { row: number; values: Map<string, string> }[] = [];
  let total: number | null = 0;
  for await (const [row, line] of lines(file, inspection)) {
    if (line.trim() === '') continue;
    total++;
    if (found.length === SAMPLED_ROWS) {
      if (inspection.bytes <= COUNTED_BYTES) continue;
      total = null;
      break;
    }
    const values = new Map<string, string>();
    for (const [key, value] of Object.entries(objectOf(line))) {
      if (!headers.includes(key)) headers.push(key);
      values.set(key, scalar(value) ?? (value === null ? '' : JSON.stringify(value)));
    }
    found.push({ row, values });
  }
  const taken = headers.map((header) => matcher.take(header));
  const columnOf = taken.map((t) => t.column);
  return {
    separator: null,
    sheets: [],
    headerRow: null,
    headers,
    // Two keys for one column are a matter of single lines here, not of the file.
    match: {
      dropped: headers.filter((_, i) => taken[i]?.dropped),
      missing: matcher.missing((c) => columnOf.includes(c)),
      claims: new Map(),
      columnOf,
    },
    rows: found.map(({ row, values }) => ({ row, cells: headers.map((h) => values.get(h) ?? '') })),
    total,
  };
}

/** The object on a line, empty when there is none: the import says what is wrong with it. */
function objectOf(line: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/**
 * Reads the beginning of a file. Headers that are missing or claimed twice are told, not refused; everything else that makes a file
 * unreadable throws `invalid_file` as an import does.
 */
export async function sampleFile(file: string, name: string, matcher: HeaderMatcher, sheet?: string): Promise<FileSample> {
  const inspection = await inspectFile(file);
  const format = inspection.format === 'xlsx' ? 'xlsx' : await textFormat(file, inspection, extname(name).toLowerCase());
  const body =
    format === 'xlsx'
      ? await sampleXlsx(file, inspection, matcher, sheet)
      : await (format === 'csv' ? sampleCsv : sampleJsonLines)(file, inspection, matcher);
  if (body.rows.length === 0) {
    throw refuseFile(
      'Berkas ini hanya berisi judul kolom; tidak ada baris data.',
      'This file has a header only; there are no rows.',
    );
  }
  const { dropped, columnOf } = body.match;
  const identity = new IdentityColumns();
  body.headers.forEach((header, field) => {
    if (header === '' || columnOf[field] !== null || dropped.includes(header)) return;
    for (const { cells } of body.rows) identity.see(header, cells[field] ?? '');
  });
  return { ...body, inspection, format, identity: [...dropped, ...identity.headers()] };
}
