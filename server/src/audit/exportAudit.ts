import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Db, Snapshot } from '../db/database.ts';
import { AppError } from '../errors.ts';
import { csvHeader, csvLine } from './auditCsv.ts';
import { type AuditRow, COLUMN_NAMES, GENESIS, type Head } from './auditRow.ts';
import type { Finding } from './checkChain.ts';
import { recipe } from './recipe.ts';
import { recordRead } from './recordRead.ts';
import { scanRows } from './repository.ts';
import { verifyIn } from './verifyAudit.ts';

export interface AuditExport {
  files: { csv: string; jsonl: string; txt: string };
  rows: number;
  /** Number and hash of the last row written; keep it elsewhere. */
  head: Head;
  /** What the check at the time of writing found; null when the chain is whole. */
  finding: Finding | null;
}

/** For whom it may concern only: who did what is nobody else's business. */
const MODE = 0o600;

/**
 * Writes rows `from` to `to` as `base`.csv (for reading), `base`.jsonl (the evidence) and `base`.txt (hashes, and how a stranger
 * checks them), in bounded memory. The export is itself the last entry. A log that was tampered with is written as it is.
 * Throws AppError `conflict` when a file exists and `force` is not set, `invalid_request` when it cannot be written.
 */
export async function exportAudit(
  db: Db,
  base: string,
  { from = 1, to = Number.MAX_SAFE_INTEGER, force = false }: { from?: number; to?: number; force?: boolean } = {},
): Promise<AuditExport> {
  const files = { csv: `${base}.csv`, jsonl: `${base}.jsonl`, txt: `${base}.txt` };
  const present = Object.values(files).filter((file) => existsSync(file));
  if (present.length && !force) {
    throw new AppError('conflict', {
      id: `${present.join(', ')} sudah ada. Pilih nama lain, atau timpa dengan --force.`,
      en: `${present.join(', ')} exists already. Choose another name, or overwrite it with --force.`,
    });
  }
  await recordRead(db, {
    action: 'export',
    subject: { type: 'audit' },
    details: { from, to: to < Number.MAX_SAFE_INTEGER ? to : null },
  });
  for (const file of present) rmSync(file, { force: true });
  return db.snapshot(async (s) => {
    const { finding } = await verifyIn(s, { from });
    const ends = { before: GENESIS, last: { seq: from - 1, hash: GENESIS } as Head, rows: 0 };
    const jsonl = await write(files.jsonl, jsonLines(s, from, to, ends));
    const csv = await write(files.csv, csvLines(s, from, to));
    const text = recipe({
      madeAt: new Date().toISOString(),
      first: from,
      ...ends,
      jsonl: { name: basename(files.jsonl), sha256: jsonl },
      csv: { name: basename(files.csv), sha256: csv },
      finding,
    });
    await write(files.txt, [text]);
    return { files, rows: ends.rows, head: ends.last, finding };
  });
}

/** Notes in `ends` what the rows continue and where they end. */
async function* jsonLines(s: Snapshot, from: number, to: number, ends: { before: string; last: Head; rows: number }) {
  for await (const rows of scanRows(s, from, to)) {
    for (const row of rows) {
      if (ends.rows++ === 0) ends.before = row.previous;
      ends.last = { seq: row.seq, hash: row.hash };
    }
    yield rows.map(jsonLine).join('');
  }
}

const jsonLine = (row: AuditRow) => `${JSON.stringify(Object.fromEntries(COLUMN_NAMES.map((c) => [c, row[c]])))}\n`;

async function* csvLines(s: Snapshot, from: number, to: number) {
  yield csvHeader();
  for await (const rows of scanRows(s, from, to)) yield rows.map(csvLine).join('');
}

/** Writes a file; answers its SHA-256. */
async function write(file: string, content: Iterable<string> | AsyncIterable<string>): Promise<string> {
  const hash = createHash('sha256');
  // A file that is there keeps its own rights, and a link leads elsewhere: away with it first.
  const out = createWriteStream(file, { mode: MODE, flags: 'wx' });
  const noted = async function* () {
    for await (const piece of content) {
      hash.update(piece);
      yield piece;
    }
  };
  try {
    await pipeline(noted, out);
  } catch (cause) {
    if (!(cause instanceof Error && 'syscall' in cause)) throw cause;
    throw new AppError(
      'invalid_request',
      { id: `Berkas ${file} tidak dapat ditulis: ${cause.message}`, en: `The file ${file} cannot be written: ${cause.message}` },
      { cause },
    );
  }
  return hash.digest('hex');
}
