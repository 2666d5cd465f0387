import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { type CommandContext, commandGroup, type Output, type RegisterCommands } from '../../cli/command.ts';
import { AppError } from '../../errors.ts';
import type { MapLevel } from '../contract.ts';
import { listLineage, listRegions } from '../repository.ts';
import { activeManifest } from './boundaryStore.ts';
import { comparisonLines, importLines, statusLines } from './commandLines.ts';
import type { GivenProperties } from './import/guessProperties.ts';
import { runBoundaryJob } from './job/runBoundaryJob.ts';
import { importAndPublish, publishLocal, rebuildBoundaries } from './replaceBoundaries.ts';
import { MAP_LEVELS } from './set/layers.ts';
import { syncBoundaries } from './syncBoundaries.ts';

interface FileOptions {
  level: MapLevel;
  codeProperty?: string;
  nameProperty?: string;
  parentProperty?: string;
}

/** `boundaries build | import | compare | publish | status`. */
export const registerBoundaryCommands: RegisterCommands = (program, context) => {
  const group = commandGroup(program, 'boundaries', 'Batas wilayah / boundaries');
  group
    .command('build')
    .description('Susun batas indikatif dan pakai / build the indicative boundaries and use them')
    .action(async () => {
      const db = await context.db();
      const regions = await regionsOf(context);
      const manifest = await rebuildBoundaries(db, context.config.dataDir, regions, tell(context.out));
      context.out.result(manifest, statusLines(manifest));
    });
  fileOptions(group.command('import <file>'), true)
    .description('Ganti batas satu tingkat dengan isi berkas / replace the shapes of a level by those of a file')
    .option('--source <text>', 'sumber yang ditampilkan / source to be shown')
    .action(async (file: string, options: FileOptions & { source?: string }) => {
      const request = await fileRequest(context, file, options);
      const db = await context.db();
      const result = await importAndPublish(db, { ...request, source: options.source }, tell(context.out));
      context.out.result(result, importLines(result));
    });
  fileOptions(group.command('compare <file>'), false)
    .description('Bandingkan batas yang dipakai dengan berkas (IoU) / compare the active shapes with a file')
    .action(async (file: string, options: FileOptions) => {
      const request = await fileRequest(context, file, options);
      await syncBoundaries(await context.db(), request.dataDir);
      const comparison = await runBoundaryJob('compare', request, tell(context.out));
      context.out.result(comparison, comparisonLines(comparison));
    });
  group
    .command('publish')
    .description(
      'Pakai set batas di direktori data ini untuk semua, bila basis data rusak / use the set of this data directory for all, when the database is damaged',
    )
    .action(async () => {
      const manifest = await publishLocal(await context.db(), context.config.dataDir);
      context.out.result(manifest, statusLines(manifest));
    });
  group
    .command('status')
    .description('Batas yang sedang dipakai / the boundaries in use')
    .action(async () => {
      const manifest = await activeManifest(await context.db(), context.config.dataDir);
      if (manifest === null)
        throw new AppError('not_found', { id: 'Belum ada batas wilayah.', en: 'There are no boundaries yet.' });
      context.out.result(manifest, statusLines(manifest));
    });
};

function fileOptions(command: Command, levelRequired: boolean): Command {
  const level = new Option('--level <level>', 'tingkat isi berkas / level of the file').choices(MAP_LEVELS);
  if (levelRequired) level.makeOptionMandatory();
  else level.default('kabkota');
  return command
    .addOption(level)
    .option('--code-property <name>', 'properti berisi kode / property with codes')
    .option('--name-property <name>', 'properti berisi nama / property with names')
    .option('--parent-property <name>', 'properti berisi induk / property with the parent');
}

async function fileRequest(context: CommandContext, file: string, options: FileOptions) {
  const db = await context.db();
  const properties: GivenProperties = { code: options.codeProperty, name: options.nameProperty, parent: options.parentProperty };
  return {
    dataDir: context.config.dataDir,
    regions: await regionsOf(context),
    lineage: await listLineage(db),
    file: resolve(context.cwd, file),
    level: options.level,
    properties,
  };
}

async function regionsOf(context: CommandContext) {
  const regions = await listRegions(await context.db());
  if (regions.length > 0) return regions;
  throw new AppError('invalid_request', {
    id: 'Daftar wilayah kosong. Impor wilayah dahulu.',
    en: 'The region list is empty. Import regions first.',
  });
}

const tell = (out: Output) => (id: string, en: string) => out.progress(`${id} / ${en}`);
