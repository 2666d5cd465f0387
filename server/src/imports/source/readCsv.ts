import type { RowProblem } from '../contract.ts';
import { checkHeaders, type HeaderMatch, type HeaderMatcher } from '../matchHeaders.ts';
import { IdentityColumns, SAMPLED_ROWS } from '../personal/identityColumns.ts';
import { maskedText } from '../personal/maskPersonal.ts';
import { cleanText } from './cleanText.ts';
import { type CsvRecord, CsvScanner, trimmed } from './csvScanner.ts';
import type { Inspection } from './inspectFile.ts';
import { refuseFile } from './refuseFile.ts';
import type { StageFile } from './stageFile.ts';
import { utf8Chunks } from './utf8Chunks.ts';

const DELIMITERS = [',', ';', '\t', '|'];
/** The header is looked for among this many records. */
export const HEAD_ROWS = 10;
const HEAD_BYTES = 256 << 10;
/** Longest surplus text shown in a problem. */
const SURPLUS_LENGTH = 500;

const decoder = new TextDecoder();

/** A field of a record as cleaned text, '' when empty. */
export function fieldText(record: CsvRecord, field: number): string {
  const [from, to] = trimmed(record.bytes, record.starts[field] as number, record.ends[field] as number);
  return cleanText(decoder.decode(record.bytes.subarray(from, to))) ?? '';
}

/** The first records of a file with one delimiter. Quotes left open by the cut are not an error here. */
function headRecords(head: Buffer, delimiter: string): string[][] {
  const records: string[][] = [];
  const scanner = new CsvScanner(delimiter, (record) => {
    records.push(Array.from({ length: record.count }, (_, i) => fieldText(record, i)));
    return records.length < HEAD_ROWS + 1;
  });
  try {
    scanner.push(head);
    scanner.end();
  } catch {
    // The real reading says what is wrong and where.
  }
  return records.slice(0, HEAD_ROWS + 1);
}

/** Spreadsheets hide a first line `sep=;` and do not count it. */
const isSeparatorLine = (record: string[]) => /^"?sep=.?"?$/i.test(record.join(''));

export interface CsvHead {
  delimiter: string;
  /** Scanner row of the header. */
  row: number;
  headers: string[];
  match: HeaderMatch;
  /** Rows a spreadsheet does not count. */
  hidden: number;
}

/** The record that best fits as a header row: all required columns, then most columns, then the earliest. */
export function bestHeader(
  records: string[][],
  matcher: HeaderMatcher,
): { index: number; headers: string[]; match: HeaderMatch } | null {
  let best: { index: number; headers: string[]; match: HeaderMatch; score: number } | null = null;
  records.forEach((record, index) => {
    const headers = trimEnd(record);
    if (headers.length === 0) return;
    const match = matcher.match(headers);
    const score = match.found + (match.missing.length === 0 ? 1000 : 0);
    if (!best || score > best.score) best = { index, headers, match, score };
  });
  return best;
}

/** A header row without the empty cells at its end, so that text below them counts as surplus. */
function trimEnd(headers: string[]): string[] {
  let length = headers.length;
  while (length > 0 && headers[length - 1] === '') length--;
  return headers.slice(0, length);
}

/** Delimiter and header row of a file that begins with `head`. Throws `invalid_file` when there is nothing in it. */
export function findHead(head: Buffer, matcher: HeaderMatcher): CsvHead {
  let best: (CsvHead & { score: number }) | null = null;
  for (const delimiter of DELIMITERS) {
    const records = headRecords(head, delimiter);
    const hidden = records[0] && isSeparatorLine(records[0]) ? 1 : 0;
    const found = bestHeader(records.slice(hidden, hidden + HEAD_ROWS), matcher);
    if (!found) continue;
    const { headers, match } = found;
    const score = (match.missing.length === 0 ? 1e6 : 0) + match.found * 1000 + Math.min(headers.length, 999);
    if (!best || score > best.score) best = { delimiter, row: found.index + hidden + 1, headers, match, hidden, score };
  }
  if (!best) throw refuseFile('Berkas ini kosong: hanya baris kosong.', 'This file is empty: blank lines only.');
  return best;
}

/** Joins the first pieces of the text until there is enough to look for a header. */
export async function readHead(file: string, inspection: Inspection): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const chunk of utf8Chunks(file, inspection)) {
    pieces.push(chunk);
    size += chunk.length;
    if (size >= HEAD_BYTES) break;
  }
  return Buffer.concat(pieces).subarray(0, HEAD_BYTES);
}

/** A record with text beyond the header's columns. */
export function surplusProblem(fields: string[]): RowProblem {
  const value = maskedText(fields.join(' | ')).slice(0, SURPLUS_LENGTH);
  return {
    column: 'surplus',
    value,
    reason: {
      id: 'Ada isian melebihi jumlah kolom judul; mungkin tanda pemisah di dalam teks tidak diberi tanda kutip.',
      en: 'There are more fields than header columns; a delimiter inside text may lack quotes.',
    },
    suggestion: null,
  };
}

const SWALLOWED: RowProblem = {
  column: 'surplus',
  value: null,
  reason: {
    id: 'Satu isian memuat baris-baris yang tampak seperti data; mungkin ada tanda kutip yang hilang.',
    en: 'One field holds lines that look like records; a quote may be missing.',
  },
  suggestion: null,
};

/**
 * Reads delimited text into a stage file: delimiter and header row are found in the first rows, where title lines may
 * stand above. Row numbers are those a spreadsheet shows. Throws `invalid_file` when there is no usable header or no row.
 */
export async function readCsv(
  file: string,
  inspection: Inspection,
  matcher: HeaderMatcher,
  open: () => StageFile,
): Promise<{ stage: StageFile; columns: Record<string, string | null>; dropped: string[] }> {
  const head = findHead(await readHead(file, inspection), matcher);
  checkHeaders(matcher, head.headers, head.match, head.row - head.hidden);
  const width = head.headers.length;
  const { fields } = head.match;
  const ignored = head.headers.flatMap((header, field) =>
    header === '' || fields.includes(field) || head.match.dropped.includes(header) ? [] : [{ header, field }],
  );
  const identity = new IdentityColumns();
  const stage = open();
  try {
    const scanner: CsvScanner = new CsvScanner(head.delimiter, (record) => {
      if (record.row < head.row) return true;
      if (record.row === head.row) {
        scanner.expected = width;
        return true;
      }
      if (isBlank(record)) return true;
      const defects: RowProblem[] = [];
      if (record.count > width) {
        const surplus = Array.from({ length: record.count - width }, (_, i) => fieldText(record, width + i));
        if (surplus.some((s) => s !== '')) defects.push(surplusProblem(surplus));
      }
      if (record.swallows) defects.push(SWALLOWED);
      if (stage.rows < SAMPLED_ROWS) {
        for (const { header, field } of ignored) if (field < record.count) identity.see(header, fieldText(record, field));
      }
      stage.writeRecord(record.row - head.hidden, record, fields, defects);
      return true;
    });
    for await (const chunk of utf8Chunks(file, inspection)) scanner.push(chunk);
    scanner.end();
  } finally {
    stage.close();
  }
  return { stage, columns: head.match.columns, dropped: [...head.match.dropped, ...identity.headers()] };
}

/** True for a record of blanks only. */
export function isBlank(record: CsvRecord): boolean {
  for (let i = 0; i < record.count; i++) {
    const start = record.starts[i] as number;
    const end = record.ends[i] as number;
    // The first byte decides nearly always; `trimmed` only looks at blanks.
    if (start === end) continue;
    const [from, to] = trimmed(record.bytes, start, end);
    if (from < to) return false;
  }
  return true;
}
