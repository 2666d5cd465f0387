import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { LOCAL_CALLER } from '../accounts/caller.ts';
import { type CommandContext, commandGroup, type RegisterCommands } from '../cli/command.ts';
import { AppError } from '../errors.ts';
import { invalidRequest } from '../http/problem.ts';
import { LayerId } from '../layers/contract.ts';
import { askedFor, collect } from './askedFor.ts';
import { PictureQuery } from './contract.ts';
import { registerDeckCommands } from './files/commands.ts';
import { makePicture } from './picture/makePicture.ts';

interface MapOptions {
  layer: string;
  parent?: string;
  level?: string;
  size?: string;
  lang?: string;
  mark?: string;
  filter: string[];
}

/** `briefing`: pictures and decks without a browser. */
export const registerBriefingCommands: RegisterCommands = (program, context) => {
  const briefing = commandGroup(program, 'briefing', 'bahan paparan / material for meetings');
  registerDeckCommands(briefing, context);
  briefing
    .command('map')
    .description('peta suatu lapisan sebagai gambar .svg atau .png / the map of a layer as a picture')
    .argument('<berkas>', 'nama berkas .svg atau .png / file name')
    .requiredOption('--layer <lapisan>', LayerId.options.join(', '))
    .option('--parent <kode>', 'wilayah yang digambar isinya; tanpa ini Indonesia / area whose inside is drawn')
    .option('--level <tingkat>', 'provinsi, kabkota, kecamatan')
    .option('--size <ukuran>', 'slide, social, a4, a4_tegak')
    .option('--lang <bahasa>', 'id, en')
    .option('--mark <kode>', 'wilayah yang ditandai / area to be marked')
    .option(
      '--filter <nama=nilai>',
      'saringan seperti pada API: issue=sara, from=2024-09-25 (boleh diulang) / repeatable',
      collect,
      [],
    )
    .action((file: string, options: MapOptions) => drawMap(context, file, options));
};

async function drawMap({ db, config, cwd, out }: CommandContext, file: string, options: MapOptions): Promise<void> {
  const format = /\.(svg|png)$/i.exec(file)?.[1]?.toLowerCase() as 'svg' | 'png' | undefined;
  if (!format)
    throw new AppError('invalid_request', {
      id: `Nama berkas ${file} tidak berakhir dengan .svg atau .png.`,
      en: `The file name ${file} does not end in .svg or .png.`,
    });
  const { layer, filter, ...named } = options;
  const asked = askedFor(named, filter);
  const id = LayerId.safeParse(layer);
  if (!id.success) throw invalidRequest(id.error);
  const query = PictureQuery.strict().safeParse(asked);
  if (!query.success) throw invalidRequest(query.error);
  const made = await makePicture({ db: await db(), config }, LOCAL_CALLER, id.data, query.data, format);
  const path = resolve(cwd, file);
  await writeFile(path, made.bytes);
  out.result({ file: path, title: made.layer.title, dataVersion: made.layer.meta.dataVersion, internal: made.internal }, [
    `${made.layer.title.id} → ${path}`,
  ]);
}
