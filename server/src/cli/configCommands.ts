import { readdirSync } from 'node:fs';
import { changeSetting } from '../audit/changeSetting.ts';
import { listSettings } from '../config.ts';
import { AppError } from '../errors.ts';
import { databaseFile, ensureDataDir, prepareData } from '../prepareData.ts';
import type { RegisterCommands } from './command.ts';

/** `config` lists every setting; `init` prepares a data directory without starting the server. */
export const registerConfigCommands: RegisterCommands = (program, context) => {
  program
    .command('config')
    .description('Tampilkan pengaturan / list the settings')
    .action(() => {
      const rows = listSettings(context.config);
      context.out.result(
        rows,
        rows.map((r) => `${r.name.padEnd(22)}${String(r.value ?? '-').padEnd(40)} ${r.help}`),
      );
    });
  program
    .command('init')
    .description('Siapkan direktori data / prepare the data directory')
    .option('--empty', 'tanpa wilayah Indonesia; impor kumpulan wilayah sendiri / without Indonesian regions')
    .action(async (options: { empty?: boolean }) => {
      const { config, out } = context;
      ensureDataDir(config.dataDir);
      if (options.empty && readdirSync(config.dataDir).length > 0) {
        throw new AppError('conflict', {
          id: `${config.dataDir} tidak kosong. Pilih direktori baru dengan PETARAWAN_DIR.`,
          en: `${config.dataDir} is not empty. Choose a new directory with PETARAWAN_DIR.`,
        });
      }
      const db = await context.db({ prepare: false });
      if (options.empty) await changeSetting(db, 'region_set', 'own');
      await prepareData(db, config, (id, en) => out.progress(`${id} / ${en}`));
      out.result({ dataDir: config.dataDir, database: databaseFile(config) }, [`Siap / ready: ${config.dataDir}`]);
    });
};
