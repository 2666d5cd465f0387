import type { Command } from 'commander';
import { recordRead } from '../../audit/recordRead.ts';
import { type CommandContext, commandGroup } from '../../cli/command.ts';
import { invalidRequest } from '../../http/problem.ts';
import { todayInJakarta } from '../../today.ts';
import { areaOf, levelFor } from '../areaLevel.ts';
import { readScope } from '../filter.ts';
import { reportMeta } from '../meta.ts';
import {
  type DeadlineCase,
  DeadlinesQuery,
  type DeadlinesResponse,
  LadderQuery,
  type LadderRow,
  type LadderShare,
} from './contract.ts';
import { listDeadlines } from './listDeadlines.ts';
import { CONVENTION, readLadder } from './readLadder.ts';

const percent = (share: number) => `${(100 * share).toLocaleString('id-ID', { maximumFractionDigits: 1 })}%`;

function shareText({ k, n, share, low, high }: LadderShare): string {
  if (share === null || low === null || high === null) return `${k}/${n} (terlalu sedikit untuk persentase)`;
  return `${k}/${n} = ${percent(share)} (${percent(low)}–${percent(high)})`;
}

function ladderLine(row: LadderRow): string {
  const label = [row.code, row.name, row.issue, row.channel, row.origin].filter(Boolean).join('  ');
  if (row.counts === null || row.proven === null) return `${label}\t${row.absence}`;
  const c = row.counts;
  return `${label}\tmasuk ${c.received}, diregistrasi ${c.registered}, diperiksa ${c.examined}, pelanggaran ${c.violation}, bukan ${c.notViolation}, dilimpahkan ${c.handedOver}, terbuka ${c.open}; terbukti ${shareText(row.proven)}`;
}

function caseLine(c: DeadlineCase): string {
  const when = c.daysLate > 0 ? `terlambat ${c.daysLate} hari` : c.daysLate === 0 ? 'hari ini' : `${-c.daysLate} hari lagi`;
  return `${c.due}\t${when}\t${c.channel} ${c.sourceId}\t${c.name ?? 'tanpa lokasi'}\t${c.status}\t${c.rule} sejak ${c.since}`;
}

/** `reports ladder` and `reports deadlines`. */
export function registerLadderCommands(program: Command, context: CommandContext): void {
  const reports = commandGroup(program, 'reports', 'laporan, temuan dan informasi awal');
  reports
    .command('ladder')
    .description('tangga penanganan per asal, dengan selang bagian yang terbukti')
    .option('--by <dimensi>', 'region, issue, channel atau origin')
    .option('--level <tingkat>', 'provinsi, kabkota, kecamatan atau desa')
    .option('--parent <kode>', 'hanya wilayah di dalam ini')
    .option('--code <kode>', 'hanya wilayah ini')
    .option('--election <pemilihan>', 'mis. pilkada-2024')
    .option('--from <tanggal>', 'sejak tanggal ini')
    .option('--to <tanggal>', 'sampai tanggal ini')
    .option('--issue <isu>')
    .option('--channel <kanal>')
    .option('--origin <asal>')
    .action(async (options: Record<string, string>) => {
      const parsed = LadderQuery.safeParse(options);
      if (!parsed.success) throw invalidRequest(parsed.error);
      const query = parsed.data;
      const db = await context.db();
      const by = query.by ?? 'origin';
      const level = by === 'region' ? levelFor(query) : null;
      const ladder = await readLadder(db, by, level, await readScope(db, query, areaOf(query)));
      const meta = await reportMeta(db, 'reports');
      context.out.result({ by, level, ...ladder, convention: CONVENTION, group: null, meta }, [
        ...ladder.rows.map(ladderLine),
        CONVENTION.id,
        ...(meta.sample ? ['Termasuk data contoh.'] : []),
      ]);
    });
  reports
    .command('deadlines')
    .description('perkara terbuka dengan tenggatnya, yang paling terlambat dahulu')
    .option('--code <kode>', 'hanya wilayah ini')
    .option('--election <pemilihan>', 'mis. pilkada-2024')
    .option('--channel <kanal>')
    .option('--issue <isu>')
    .option('--late', 'hanya yang terlambat')
    .option('--on <tanggal>', 'menurut hari ini bila tidak disebut')
    .option('--limit <n>', 'paling banyak', '100')
    .option('--cursor <penanda>', 'halaman berikutnya')
    .action(async ({ late, ...options }: Record<string, string> & { late?: boolean }) => {
      const parsed = DeadlinesQuery.safeParse({ ...options, late: late ? '1' : '0' });
      if (!parsed.success) throw invalidRequest(parsed.error);
      const { code = null, on = todayInJakarta(), cursor, limit, ...query } = parsed.data;
      const db = await context.db();
      const scope = await readScope(db, query, code);
      const page = await listDeadlines(db, scope, { on, late: query.late === '1', cursor, limit });
      if (page.items.length) {
        await recordRead(db, {
          action: 'record_read',
          subject: { type: 'deadlines', id: code },
          details: { rows: page.items.length },
        });
      }
      const answer: DeadlinesResponse = { on, ...page, meta: await reportMeta(db, 'reports') };
      context.out.result(answer, [
        ...(page.items.length ? page.items.map(caseLine) : ['Tidak ada perkara terbuka yang bertenggat.']),
        ...(page.next ? [`Berikutnya: --cursor ${page.next}`] : []),
        ...(answer.meta.sample ? ['Termasuk data contoh.'] : []),
      ]);
    });
}
