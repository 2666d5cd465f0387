import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { LOCAL_CALLER, PUBLIC_CALLER } from '../../accounts/caller.ts';
import type { CommandContext } from '../../cli/command.ts';
import { AppError } from '../../errors.ts';
import { invalidRequest } from '../../http/problem.ts';
import { shapeFiles } from '../../regions/boundaries/shapeFiles.ts';
import { askedFor, collect } from '../askedFor.ts';
import { DeckQuestion } from '../deck/contract.ts';
import type { MadeDeck } from '../deck/madeDeck.ts';
import { makeDeck } from '../deck/makeDeck.ts';
import { firstChoices, showDeck } from '../deck/showDeck.ts';
import { logoSize } from '../offices/logoSize.ts';
import { readOffice } from '../offices/readOffice.ts';
import { DeckPaper } from '../saved/contract.ts';
import { listDecks, seenDeck } from '../saved/readDeck.ts';
import { type DeckFileKind, deckTask } from './deckTask.ts';
import { makeDeckFile } from './makeDeckFile.ts';
import { recordDownload } from './recordDownload.ts';
import { showStored } from './showStored.ts';

interface DeckOptions {
  area: string;
  release?: string;
  lang?: string;
  paper?: string;
  office?: string;
  denominator?: string;
  slide?: string;
  filter: string[];
}

/** `briefing deck`, `slide`, `list`, `file`: decks without a browser. */
export function registerDeckCommands(briefing: Command, context: CommandContext): void {
  const question = (command: Command) =>
    command
      .requiredOption('--area <kode>', 'provinsi, kabupaten atau kota / province, regency or city')
      .option('--release <nomor>', 'hanya dari rilis ini, untuk publik / of this release alone, for the public')
      .option('--lang <bahasa>', 'id, en')
      .option('--denominator <penyebut>', 'dpt, tps, desa, jumlah')
      .option('--paper <kertas>', 'slide (16:9), a4')
      .option('--office <nama>', 'nama kantor pada setiap halaman / name of the office on every slide')
      .option('--filter <nama=nilai>', 'issue=sara, from=2024-09-25 (boleh diulang) / repeatable', collect, []);
  question(
    briefing
      .command('deck')
      .description('paparan suatu wilayah sebagai .pptx, .pdf atau .html, tanpa disimpan / a deck as a file, without saving it')
      .argument('<berkas>', 'nama berkas / file name'),
  ).action((file: string, options: DeckOptions) => writeDeck(context, file, kindOf(file, options.paper), options));
  question(
    briefing
      .command('slide')
      .description('satu halaman paparan sebagai .svg atau .png / one slide of a deck as a picture')
      .argument('<berkas>', 'nama berkas / file name')
      .requiredOption('--slide <id>', 'cover, map, ranking, area:19.04 …'),
  ).action((file: string, options: DeckOptions) =>
    writeDeck(context, file, pictureKind(file, options.slide ?? '', options.paper), options),
  );
  briefing
    .command('list')
    .description('paparan tersimpan / saved decks')
    .action(async () => {
      const { items } = await listDecks(await context.db(), LOCAL_CALLER);
      context.out.result(
        items,
        items.map(
          ({ id, area, release, title, edited, behind }) =>
            `${id}  ${area}  ${release === null ? 'internal' : `rilis ${release}`}  ${edited.at.slice(0, 10)}  ${title}${behind ? ' (data sudah berubah)' : ''}`,
        ),
      );
    });
  briefing
    .command('file')
    .description('paparan tersimpan sebagai .pptx, .pdf atau .html / a saved deck as a file')
    .argument('<nomor>', 'nomor paparan / number of the deck')
    .argument('<berkas>', 'nama berkas / file name')
    .option('--paper <kertas>', 'slide (16:9), a4')
    .action((id: string, file: string, { paper }: { paper?: string }) => writeStored(context, id, file, kindOf(file, paper)));
}

async function writeDeck(context: CommandContext, file: string, kind: DeckFileKind, options: DeckOptions): Promise<void> {
  const { area, release, lang, denominator, filter, office } = options;
  const asked = DeckQuestion.strict().safeParse(askedFor({ area, release, lang, denominator }, filter));
  if (!asked.success) throw invalidRequest(asked.error);
  const { config } = context;
  const db = await context.db();
  const caller = asked.data.release === undefined ? LOCAL_CALLER : PUBLIC_CALLER;
  const { content, pictures }: MadeDeck = await makeDeck({ db, config }, caller, asked.data);
  const { name, logo } = await readOffice(db, content.area.code);
  const shown = showDeck(content, firstChoices(content), {
    ...{ office: office ?? name, logo: logo === null ? null : logoSize(logo), maker: null },
  });
  if ('slide' in kind && !content.slides.some(({ id }) => id === kind.slide))
    throw new AppError('not_found', {
      id: `Paparan ini tidak punya halaman “${kind.slide}”: ${content.slides.map(({ id }) => id).join(', ')}.`,
      en: `This deck has no slide “${kind.slide}”: ${content.slides.map(({ id }) => id).join(', ')}.`,
    });
  const bytes = await makeDeckFile(deckTask(shown, pictures, await shapeFiles(db, config.dataDir), kind));
  const { dataVersion, release: published } = content;
  const head = { id: null, area, release: published?.number ?? 0, version: null, data_version: dataVersion };
  await recordDownload(db, head, { format: kind.type });
  const path = resolve(context.cwd, file);
  await writeFile(path, bytes);
  const slides = 'slide' in kind ? 1 : content.slides.length;
  context.out.result({ file: path, slides, dataVersion, internal: published === null }, [
    `${content.slides[0]?.title ?? content.area.name} (${slides}) → ${path}`,
  ]);
}

async function writeStored({ config, cwd, out, ...context }: CommandContext, number: string, file: string, kind: DeckFileKind) {
  const db = await context.db();
  const deck = await seenDeck(db, LOCAL_CALLER, /^\d{1,9}$/.test(number) ? Number(number) : 0);
  const task = deckTask(await showStored(db, deck), deck.pictures, await shapeFiles(db, config.dataDir), kind);
  const bytes = await makeDeckFile(task);
  await recordDownload(db, deck.head, { format: kind.type });
  const path = resolve(cwd, file);
  await writeFile(path, bytes);
  out.result({ file: path, id: deck.head.id, slides: task.deck.slides.length }, [`${deck.head.title} → ${path}`]);
}

function kindOf(file: string, paper: string | undefined): DeckFileKind {
  const type = /\.(pptx|pdf|html)$/i.exec(file)?.[1]?.toLowerCase();
  if (type === 'pdf') return { type, paper: paperOf(paper) };
  if (type === 'pptx' || type === 'html') return { type };
  throw wrongEnding(file, '.pptx, .pdf', '.html');
}

function pictureKind(file: string, slide: string, paper: string | undefined): DeckFileKind {
  const type = /\.(svg|png)$/i.exec(file)?.[1]?.toLowerCase();
  if (type === 'svg' || type === 'png') return { type, slide, paper: paperOf(paper) };
  throw wrongEnding(file, '.svg', '.png');
}

function paperOf(paper = 'slide'): DeckPaper {
  const parsed = DeckPaper.safeParse(paper);
  if (!parsed.success) throw invalidRequest(parsed.error);
  return parsed.data;
}

const wrongEnding = (file: string, some: string, last: string) =>
  new AppError('invalid_request', {
    id: `Nama berkas ${file} tidak berakhir dengan ${some} atau ${last}.`,
    en: `The file name ${file} does not end in ${some} or ${last}.`,
  });
