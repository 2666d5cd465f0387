import type { CommandContext } from '../cli/command.ts';
import type { Db } from '../db/database.ts';
import { AppError } from '../errors.ts';
import { runJob } from '../operations/events.ts';
import type { Progress } from './backup.ts';
import { type CopyReport, copyDatabase, type TableCopy } from './copyDatabase.ts';
import { openAlone } from './openAlone.ts';

const other = (engine: Db['engine']) => (engine === 'postgres' ? 'duckdb' : 'postgres');

/**
 * Copies the data directory to the PostgreSQL database of DATABASE_URL, or back, and prints what became of every table.
 * Throws AppError `conflict` when a table differs; see `openAlone` and `copyDatabase` for the rest.
 */
export async function migrateEngine({ config, out }: CommandContext, to: Db['engine'], progress: Progress): Promise<void> {
  const source = await openAlone(config, other(to));
  try {
    const target = await openAlone(config, to);
    try {
      const report = await runJob('migrate-engine', { to }, () => copyDatabase(source, target, { progress }), resultOf);
      if (report.equal) return out.result(report, lines(report));
      for (const line of lines(report)) out.line(line);
      throw differs(report);
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

const resultOf = ({ tables, equal }: CopyReport) => ({ equal, rows: tables.reduce((sum, t) => sum + t.source.rows, 0) });

const cells = (c: TableCopy) => [
  c.table,
  String(c.source.rows),
  String(c.target.rows),
  c.equal ? 'sama / equal' : 'BEDA / DIFFERENT',
  c.before ? 'sudah / before' : c.seconds.toFixed(1),
];

function lines({ tables, from, to, dataVersion, equal }: CopyReport): string[] {
  const rows = [['tabel', from, to, 'isi', 'detik'], ...tables.map(cells)];
  const widths = [0, 1, 2, 3, 4].map((i) => Math.max(...rows.map((r) => (r[i] ?? '').length)));
  const table = rows.map((r) =>
    r
      .map((cell, i) => (i === 1 || i === 2 ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  return [...table, ...(equal ? [`Selesai / done: ${from} -> ${to}, versi data ${dataVersion}`] : [])];
}

const differs = ({ tables }: CopyReport) => {
  const different = tables.filter((t) => !t.equal);
  const names = different.map((t) => t.table).join(', ');
  return new AppError(
    'conflict',
    {
      id: `Tabel berikut tidak sama setelah disalin: ${names}. Tujuan ditandai belum selesai; ulangi perintah ini.`,
      en: `These tables differ after copying: ${names}. The target is marked as unfinished; repeat this command.`,
    },
    {
      items: different.map(({ table, source, target }) => ({
        where: table,
        message: {
          id: `${table}: ${source.rows} -> ${target.rows} baris`,
          en: `${table}: ${source.rows} -> ${target.rows} rows`,
        },
      })),
    },
  );
};
