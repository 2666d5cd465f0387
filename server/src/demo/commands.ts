import { join } from 'node:path';
import { commandGroup, type RegisterCommands } from '../cli/command.ts';
import { loadDemo } from './loadDemo.ts';
import { removeDemo } from './removeDemo.ts';

/** `demo load` and `demo remove`: synthetic data for trying things out, always marked "data contoh". */
export const registerDemoCommands: RegisterCommands = (program, context) => {
  const group = commandGroup(program, 'demo', 'data contoh (sintetis) / synthetic sample data');
  group
    .command('load')
    .description('membuat dan memuat data contoh / make and load the sample data')
    .action(async () => {
      const folder = join(context.config.dataDir, 'contoh');
      const rows = await loadDemo(await context.db(), folder, (id, en) => context.out.progress(`${id} / ${en}`));
      context.out.result({ folder, rows }, [
        `Data contoh dimuat: ${rows.reports} laporan, ${rows.coverage} baris cakupan, ${rows.activities} kegiatan, ${rows.denominators} penyebut. Berkas: ${folder}`,
      ]);
    });
  group
    .command('remove')
    .description('membatalkan semua impor data contoh / undo all imports of sample data')
    .action(async () => {
      const undone = await removeDemo(await context.db());
      context.out.result({ undone }, [
        undone === 0
          ? 'Tidak ada data contoh. / There is no sample data.'
          : `${undone} impor data contoh dibatalkan. / ${undone} sample imports undone.`,
      ]);
    });
};
