import { ImportSummary } from '@petarawan/server/contract/imports';
import { FileInspection, ImportLine, type ImportProgress } from '@petarawan/server/contract/imports/intake';
import { ApiError } from '../api/apiError.ts';
import { query } from '../api/client.ts';
import type { Door } from './door.ts';
import { refusalOf, type SendWatch, sendFile } from './sendFile.ts';

/** A file with everything that says how it is to be read. */
export interface Reading {
  file: File;
  door: Door;
  sheet: string | null;
  mapping: Record<string, string | null>;
  /** The file holds everything of its channel in its dates: what it does not have is withdrawn. */
  full: boolean;
}

/** What is known of an upload on its way: the share of the file that has left, then the server's own words. */
export interface UploadProgress {
  sent: number;
  step: ImportProgress | null;
}

function form({ file, mapping }: Pick<Reading, 'file' | 'mapping'>): FormData {
  const body = new FormData();
  // Fields stand before the file: a server that reads as it receives knows them by then.
  if (Object.keys(mapping).length > 0) body.set('mapping', JSON.stringify(mapping));
  body.set('file', file, file.name);
  return body;
}

const how = ({ door, sheet }: Pick<Reading, 'door' | 'sheet'>) => ({ kind: door.kind, channel: door.channel, sheet });

function unexpected(): ApiError {
  const detail = {
    id: 'Jawaban server tidak sesuai kontrak data. Muat ulang halaman; bila berulang, hubungi pengelola.',
    en: 'The answer does not match the data contract. Reload the page; if it happens again, ask your administrator.',
  };
  return new ApiError(200, 'unexpected_answer', detail, null);
}

/** What each column of the file is taken for. Nothing is stored. @throws as `sendFile`. */
export async function inspectFile(reading: Omit<Reading, 'full'>, watch: SendWatch): Promise<FileInspection> {
  const [answer] = await sendFile(`/reports/imports/inspect${query(how(reading))}`, form(reading), watch);
  const parsed = FileInspection.safeParse(answer);
  if (!parsed.success) throw unexpected();
  return parsed.data;
}

/**
 * Imports the file, or with `dryRun` finds out what an import would do. `onProgress` hears of every step.
 * @throws as `sendFile`; ApiError also when the import stops with a problem after it began.
 */
export async function importFile(
  reading: Reading,
  { dryRun, onProgress, signal }: { dryRun: boolean; onProgress(progress: UploadProgress): void; signal: AbortSignal },
): Promise<ImportSummary> {
  let progress: UploadProgress = { sent: 0, step: null };
  const tell = (change: Partial<UploadProgress>) => {
    progress = { ...progress, ...change };
    onProgress(progress);
  };
  const path = `/reports/imports${query({ ...how(reading), dry_run: dryRun ? 1 : null, full: reading.full ? 1 : null })}`;
  const lines = await sendFile(path, form(reading), {
    signal,
    onSent: (sent) => tell({ sent }),
    onLine(line) {
      const known = ImportLine.safeParse(line);
      if (known.success && 'progress' in known.data) tell({ step: known.data.progress });
    },
  });
  const last = lines.at(-1);
  const line = ImportLine.safeParse(last);
  if (line.success && 'summary' in line.data) return line.data.summary;
  if (line.success && 'problem' in line.data) {
    const { problem } = line.data;
    throw refusalOf(problem, problem.status, problem.requestId);
  }
  const plain = ImportSummary.safeParse(last);
  if (!plain.success) throw unexpected();
  return plain.data;
}
