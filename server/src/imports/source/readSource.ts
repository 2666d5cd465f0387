import { basename, extname } from 'node:path';
import type { HeaderMatcher } from '../matchHeaders.ts';
import type { WatchedColumns } from '../personal/watchedColumns.ts';
import { type Inspection, inspectFile } from './inspectFile.ts';
import { readCsv } from './readCsv.ts';
import { readJsonLines } from './readJsonLines.ts';
import { readXlsx } from './readXlsx.ts';
import { refuseFile } from './refuseFile.ts';
import { StageFile } from './stageFile.ts';
import { utf8Chunks } from './utf8Chunks.ts';

/** A file as one staged table of canonical columns. */
export interface SourceTable {
  stage: StageFile;
  /** Header -> column, null when ignored. */
  columns: Record<string, string | null>;
  /** Headers of people's identity, by name or by content, never read. */
  dropped: string[];
  sha256: string;
}

/** CSV or JSON lines, by the first characters. Throws `invalid_file` for an empty file and for JSON that is no JSON lines. */
export async function textFormat(file: string, inspection: Inspection, extension: string): Promise<'csv' | 'jsonl'> {
  let start = '';
  for await (const chunk of utf8Chunks(file, inspection)) {
    start = chunk.toString('utf8').trimStart();
    break;
  }
  if (start === '' && inspection.bytes < 1 << 20) throw refuseFile('Berkas ini kosong.', 'This file is empty.');
  if (start.startsWith('{')) return 'jsonl';
  if (/^\[\s*[{\]]/.test(start) || extension === '.json') {
    throw refuseFile(
      'JSON diterima sebagai JSON lines: satu objek per baris, tanpa kurung siku di luar.',
      'JSON is accepted as JSON lines: one object per line, without brackets around them.',
    );
  }
  return ['.jsonl', '.ndjson'].includes(extension) ? 'jsonl' : 'csv';
}

/**
 * Reads any accepted file (CSV, XLSX, JSON lines; told by its content) into a stage file at `stagePath`.
 * `name` is the file's name for the user; `onRows` hears now and then how many rows were read, and may throw to give up. Throws AppError `invalid_file` with what was found and what is accepted.
 */
export async function readSource(
  file: string,
  options: {
    matcher: HeaderMatcher;
    watched: WatchedColumns;
    stagePath: string;
    name?: string;
    sheet?: string;
    onRows?: (rows: number) => void;
  },
): Promise<SourceTable> {
  const inspection = await inspectFile(file);
  const open = () =>
    new StageFile(
      options.stagePath,
      options.matcher.spec.columns.map((c) => c.name),
      options.watched,
      options.onRows,
    );
  const extension = extname(options.name ?? basename(file)).toLowerCase();
  const format = inspection.format === 'xlsx' ? 'xlsx' : await textFormat(file, inspection, extension);
  const table =
    format === 'xlsx'
      ? await readXlsx(file, options.sheet, options.matcher, open)
      : await (format === 'csv' ? readCsv : readJsonLines)(file, inspection, options.matcher, open);
  if (table.stage.rows === 0) {
    throw refuseFile(
      'Berkas ini hanya berisi judul kolom; tidak ada baris data.',
      'This file has a header only; there are no rows.',
    );
  }
  return { ...table, sha256: inspection.sha256 };
}
