import type { Command } from 'commander';
import { type CommandContext, commandGroup } from '../cli/command.ts';
import { invalidRequest } from '../http/problem.ts';
import { registerImportVerb } from '../imports/importVerb.ts';
import { areaOf, levelFor } from './areaLevel.ts';
import { type CountRow, CountsQuery, type CountsResponse } from './contract.ts';
import { countReports } from './countReports.ts';
import { coverageImport } from './coverageImport.ts';
import { readScope } from './filter.ts';
import { registerLadderCommands } from './ladder/commands.ts';
import { handlingImport } from './ladder/handlingImport.ts';
import { reportMeta } from './meta.ts';
import { openingsImport } from './openings/openingsImport.ts';
import { reportsImport } from './reportsImport.ts';

/** A count as a line of a table: its dimensions, then the three origins. */
function rowLine(row: CountRow): string {
  const labels = [row.code, row.name, row.issue, row.origin, row.channel, row.status, row.month, row.election].filter(
    (v) => v !== undefined,
  );
  const absence = row.absence ? ` (${row.absence})` : '';
  return `${labels.join('  ') || 'semua'}\t${row.laporan}\t${row.temuan}\t${row.informasi_awal}${absence}`;
}

/** `reports import|handling|openings|counts|ladder|deadlines` and `coverage import`. */
export function registerReportCommands(program: Command, context: CommandContext): void {
  registerImportVerb(program, context, {
    noun: 'reports',
    description: 'laporan, temuan dan informasi awal',
    spec: (db, channel) => reportsImport(db, channel),
    channel: true,
    whole: true,
  });
  registerImportVerb(program, context, {
    noun: 'reports',
    verb: 'handling',
    description: 'langkah penanganan laporan yang sudah ada, dengan tanggalnya,',
    spec: (db, channel) => handlingImport(db, channel),
    channel: true,
    whole: true,
  });
  registerImportVerb(program, context, {
    noun: 'reports',
    verb: 'openings',
    description: 'hari dibuka dan ditutupnya kanal laporan',
    spec: openingsImport,
  });
  registerImportVerb(program, context, { noun: 'coverage', description: 'cakupan pelaporan', spec: coverageImport });
  registerLadderCommands(program, context);

  commandGroup(program, 'reports', 'laporan, temuan dan informasi awal')
    .command('counts')
    .description('jumlah menurut wilayah, isu, asal, kanal, status, bulan atau pemilihan')
    .option('--by <dimensi>', 'region,issue,origin,channel,status,month,election')
    .option('--level <tingkat>', 'provinsi, kabkota, kecamatan atau desa')
    .option('--parent <kode>', 'hanya wilayah di dalam ini')
    .option('--code <kode>', 'hanya wilayah ini')
    .option('--election <pemilihan>', 'mis. pilkada-2024 atau "Pilkada 2024"')
    .option('--from <tanggal>', 'sejak tanggal ini')
    .option('--to <tanggal>', 'sampai tanggal ini')
    .option('--issue <isu>')
    .option('--channel <kanal>')
    .option('--origin <asal>')
    .option('--status <status>')
    .action(async (options: Record<string, string>) => {
      const parsed = CountsQuery.safeParse(options);
      if (!parsed.success) throw invalidRequest(parsed.error);
      const query = parsed.data;
      const db = await context.db();
      const by = [...new Set(query.by ?? [])];
      const level = by.includes('region') ? levelFor(query) : null;
      const scope = await readScope(db, query, areaOf(query));
      const answer: CountsResponse = {
        by,
        level,
        ...(await countReports(db, by, level, scope)),
        meta: await reportMeta(db, 'reports'),
      };
      const { unplaced } = answer;
      const unplacedLines =
        level === null ? [] : [`tanpa ${level}\t${unplaced.laporan}\t${unplaced.temuan}\t${unplaced.informasi_awal}`];
      const sample = answer.meta.sample ? ['Termasuk data contoh.'] : [];
      context.out.result(answer, ['\tlaporan\ttemuan\tinformasi awal', ...answer.rows.map(rowLine), ...unplacedLines, ...sample]);
    });
}
