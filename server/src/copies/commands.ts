import { resolve } from 'node:path';
import type { CommandContext, RegisterCommands } from '../cli/command.ts';
import { AppError } from '../errors.ts';
import { backup, type Progress } from './backup.ts';
import { verifyFile } from './file/verifyFile.ts';
import { migrateEngine } from './migrateEngine.ts';
import { openAlone } from './openAlone.ts';
import { restore } from './restore.ts';

const mebibytes = (bytes: number) => (bytes / 2 ** 20).toFixed(1);

/** Work that replaces or moves all data is no work for the process that serves them. */
function refuseServing({ serving }: CommandContext): void {
  if (!serving) return;
  throw new AppError('busy', {
    id: 'Server PetaRawan sedang berjalan dengan data ini. Hentikan servernya, lalu ulangi perintah ini. Tidak ada data yang diubah.',
    en: 'A PetaRawan server is running on these data. Stop the server, then repeat this command. No data were changed.',
  });
}

/** `backup`, `restore` and `migrate-engine`: copies of all data. */
export const registerCopyCommands: RegisterCommands = (program, context) => {
  const { out } = context;
  const progress: Progress = (id, en) => out.progress(`${id} / ${en}`);
  const path = (file: string) => resolve(context.cwd, file);

  program
    .command('backup')
    .description(
      'Tulis semua data ke satu berkas, juga selagi server berjalan / write all data into one file, also while serving',
    )
    .argument('<berkas>', 'misalnya / for example cadangan.tar.gz')
    .option('--force', 'timpa berkas yang sudah ada / overwrite an existing file')
    .action(async (file: string, { force = false }: { force?: boolean }) => {
      const report = await backup(await context.db({ prepare: false }), path(file), { force, progress });
      out.result(report, [
        `Cadangan ditulis / backup written: ${report.file}`,
        `${report.rows} baris dari ${report.tables} tabel, ${mebibytes(report.bytes)} MiB, versi data ${report.dataVersion}, ${report.seconds.toFixed(1)} s`,
      ]);
    });

  program
    .command('restore')
    .description('Pulihkan semua data dari cadangan; server harus berhenti / restore all data from a backup; no server may run')
    .argument('<berkas>')
    .option('--replace', 'ganti data yang ada / replace the data that are there')
    .option('--check', 'periksa berkasnya saja / verify the file only')
    .action(async (file: string, options: { replace?: boolean; check?: boolean }) => {
      if (options.check) {
        const { entries: _, ...manifest } = await verifyFile(path(file));
        const rows = manifest.tables.reduce((sum, t) => sum + t.rows, 0);
        out.result(manifest, [
          `Cadangan utuh / the backup is whole: ${path(file)}`,
          `dibuat / made ${manifest.madeAt}, PetaRawan ${manifest.productVersion}, ${manifest.engine}, versi data ${manifest.dataVersion}`,
          `${rows} baris dari ${manifest.tables.length} tabel, ${manifest.contents.imports} impor (terakhir ${manifest.contents.lastImportAt ?? '-'})`,
        ]);
        return;
      }
      refuseServing(context);
      const report = await restoreAlone(context, path(file), options.replace ?? false, progress);
      out.result(report, [
        `Dipulihkan dari / restored from: ${report.file} (${report.madeAt})`,
        `${report.rows} baris dari ${report.tables} tabel, versi data sekarang ${report.dataVersion}, ${report.seconds.toFixed(1)} s`,
        ...report.migrated.map((name) => `skema diperbarui / schema brought up to date: ${name}`),
      ]);
    });

  program
    .command('migrate-engine')
    .description('Salin semua data ke mesin basis data lain / copy all data to the other database engine')
    .requiredOption('--to <mesin>', 'postgres (dari / from PETARAWAN_DIR) | duckdb (dari / from DATABASE_URL)')
    .action(async ({ to }: { to: string }) => {
      if (to !== 'postgres' && to !== 'duckdb') {
        throw new AppError('invalid_request', {
          id: `--to ${to}: pilih postgres atau duckdb.`,
          en: `--to ${to}: choose postgres or duckdb.`,
        });
      }
      refuseServing(context);
      await migrateEngine(context, to, progress);
    });
};

/** Restores into the database of this configuration while no server uses it. */
async function restoreAlone({ config }: CommandContext, file: string, replace: boolean, progress: Progress) {
  const engine = config.databaseUrl ? 'postgres' : 'duckdb';
  const db = await openAlone(config, engine);
  const report = await restore(db, file, { replace, progress }).finally(() => db.close());
  // A schema that was made anew gets PostgreSQL's indexes when it is opened.
  if (engine === 'postgres' && report.migrated.length) await (await openAlone(config, engine)).close();
  return report;
}
