import { InvalidArgumentError } from 'commander';
import { commandGroup, type RegisterCommands } from '../cli/command.ts';
import { registerImportVerb } from '../imports/importVerb.ts';
import { LEVELS, type Level, type RegionDetail } from './contract.ts';
import { denominatorsImport } from './denominatorsImport.ts';
import { registerGroupCommands } from './groups/commands.ts';
import { listRegionsPage } from './listRegionsPage.ts';
import { regionDetail } from './regionDetail.ts';
import { regionIndex } from './regionIndex.ts';
import { regionsImport } from './regionsImport.ts';
import { listOrphans } from './repository.ts';

function readLevel(text: string): Level {
  const level = LEVELS.find((l) => l === text);
  if (!level) throw new InvalidArgumentError(LEVELS.join(' | '));
  return level;
}

function readLimit(text: string): number {
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000) throw new InvalidArgumentError('1..1000');
  return limit;
}

/** At most so many regions without a parent are listed. */
const MOST_ORPHANS = 1000;

/** `regions import|search|show|check|groups` and `denominators import`. */
export const registerRegionCommands: RegisterCommands = (program, context) => {
  const group = commandGroup(program, 'regions', 'wilayah: daftar, pencarian, impor / regions: list, search, import');
  group
    .command('search')
    .description('cari wilayah menurut nama atau kode / search regions by name or code')
    .argument('<text...>', 'nama atau kode / name or code')
    .option('--level <level>', LEVELS.join(' | '), readLevel)
    .option('--parent <code>', 'hanya di dalam wilayah ini / only inside this region')
    .option('--limit <n>', 'paling banyak / at most', readLimit, 20)
    .action(async (text: string[], options: { level?: Level; parent?: string; limit: number }) => {
      const found = listRegionsPage(await regionIndex(await context.db()), { ...options, q: text.join(' ') });
      const lines = found.items.map((r) => `${r.code.padEnd(13)}  ${r.name}  (${r.level})`);
      context.out.result(found, lines.length ? lines : ['Tidak ada wilayah yang cocok. / No region fits.']);
    });
  group
    .command('show')
    .description('satu wilayah dengan riwayat dan penyebutnya / one region with its history and denominators')
    .argument('<code>', 'kode wilayah / region code')
    .action(async (code: string) => {
      const detail = await regionDetail(await context.db(), code);
      context.out.result(detail, detailLines(detail));
    });
  group
    .command('check')
    .description('wilayah yang induknya tidak ada dalam daftar / regions whose parent is not in the list')
    .action(async () => {
      const orphans = await listOrphans(await context.db(), MOST_ORPHANS);
      const lines = orphans.map((r) => `${r.code} ${r.name}: induk ${r.parent} tidak ada / parent ${r.parent} is missing`);
      context.out.result(orphans, lines.length ? lines : ['Semua wilayah mempunyai induk. / Every region has its parent.']);
    });
  registerGroupCommands(group, context);
  registerImportVerb(program, context, { noun: 'regions', description: 'daftar wilayah / list of regions', spec: regionsImport });
  registerImportVerb(program, context, {
    noun: 'denominators',
    description: 'penyebut (DPT, TPS, desa …) / denominators',
    spec: denominatorsImport,
  });
};

function detailLines(r: RegionDetail): string[] {
  const { kabkota, kecamatan, desa } = r.children;
  return [
    `${r.code} ${r.name} (${r.level})${
      r.ancestors.length
        ? `, ${r.ancestors
            .map((a) => a.name)
            .reverse()
            .join(', ')}`
        : ''
    }`,
    `kabupaten/kota ${kabkota}, kecamatan ${kecamatan}, desa/kelurahan ${desa}`,
    ...r.lineage.map(
      (l) => `${l.relation} ${l.code} ${l.name}${l.until ? ` (sampai/until ${l.until})` : ''}${l.note ? `: ${l.note}` : ''}`,
    ),
    ...r.denominators.map((d) => {
      const origin = [d.source.name, d.source.date, d.source.note].filter(Boolean).join(', ');
      return `${d.election} ${d.measure} ${d.value} (${origin})`;
    }),
  ];
}
