import { resolve } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { LOCAL_CALLER } from '../accounts/caller.ts';
import { type CommandContext, commandGroup, type RegisterCommands } from '../cli/command.ts';
import { AppError } from '../errors.ts';
import { invalidRequest } from '../http/problem.ts';
import { askRelease } from './askRelease.ts';
import { releaseLine, releaseLines } from './commandLines.ts';
import { NewRelease, type ReleaseDetail, type ReleaseStatus } from './contract.ts';
import { databaseSource } from './databaseSource.ts';
import { madeHere } from './makers.ts';
import { moveRelease } from './moveRelease.ts';
import { readRelease, readReleases } from './readReleases.ts';
import { siteUrlOf } from './siteUrl.ts';

function readNumber(text: string): number {
  if (/^\d{1,9}$/.test(text) && Number(text) >= 1) return Number(text);
  throw new InvalidArgumentError('1, 2, 3 …');
}
const collect = (value: string, before: string[]): string[] => [...before, value];

/** `release list | show | draft | submit | approve | publish | cancel | export | verify`. */
export const registerReleaseCommands: RegisterCommands = (program, context) => {
  const group = commandGroup(program, 'release', 'rilis publik / public releases');
  const { out } = context;
  group
    .command('list')
    .description('semua rilis / all releases')
    .action(async () => {
      const { items, open, closed } = await readReleases(await context.db(), LOCAL_CALLER);
      const all = [...open, ...closed].sort((a, b) => b.number - a.number);
      out.result({ items, open, closed }, all.length ? all.map(releaseLine) : ['Belum ada rilis. / No releases yet.']);
    });
  group
    .command('show')
    .description('satu rilis / one release')
    .argument('<nomor>', 'nomor rilis / number', readNumber)
    .action(async (number: number) => print(context, await readRelease(await context.db(), LOCAL_CALLER, number)));
  group
    .command('draft')
    .description('siapkan draf dan tunggu sampai jadi / prepare a draft and wait until it is made')
    .requiredOption('--area <kode>', 'ID atau kode provinsi / ID or a province code')
    .option('--from <tanggal>', 'awal periode, hanya untuk rilis pertama / first day, first release only')
    .option('--to <tanggal>', 'akhir periode: hari terakhir suatu bulan / last day of the new period')
    .option('--notes <teks>', 'apa yang baru / what is new', '')
    .option('--correct <nomor:teks>', 'koreksi atas rilis terdahulu (boleh diulang) / a correction (repeatable)', collect, [])
    .option('--restate <jendela>', 'hitung ulang jendela ini (boleh diulang) / count this window anew (repeatable)', collect, [])
    .action((options: DraftOptions) => draft(context, options));
  for (const { verb, to, description } of MOVES) {
    group
      .command(verb)
      .description(description)
      .argument('<nomor>', 'nomor rilis / number', readNumber)
      .option('--reason <teks>', 'alasan / reason')
      .action(async (number: number, { reason }: { reason?: string }) => {
        const db = await context.db();
        const { version } = await readRelease(db, LOCAL_CALLER, number);
        await moveRelease(db, LOCAL_CALLER, number, { version, to, reason: reason ?? null });
        print(context, await readRelease(db, LOCAL_CALLER, number));
      });
  }
  group
    .command('export')
    .description('tulis situs publik sebagai berkas untuk server web mana pun / write the public site as files')
    .requiredOption('--out <folder>', 'folder tujuan / target folder')
    .option('--release <nomor>', 'hanya rilis ini / only this release', readNumber)
    .action(async ({ out: folder, release }: { out: string; release?: number }) => {
      const { exportSite } = await import('./export/exportSite.ts');
      const { config } = context;
      const report = await exportSite(databaseSource(await context.db()), resolve(context.cwd, folder), {
        contact: config.publicContact ?? null,
        siteUrl: siteUrlOf(config),
        ...(release === undefined ? {} : { release }),
        log: (line: string) => out.progress(line),
      });
      out.result(report, [
        `${report.files} berkas / files, ${report.bytes} B, ${report.seconds.toFixed(1)} s: ${resolve(context.cwd, folder)}`,
      ]);
    });
  group
    .command('verify')
    .description('hitung ulang hash dan angka sebuah rilis / recompute hashes and figures of a release')
    .argument('<berkas>', 'dokumen JSON, atau folder hasil release export / a document, or an exported folder')
    .action(async (file: string) => {
      const { verifyRelease } = await import('./verify/verifyRelease.ts');
      const result = await verifyRelease(resolve(context.cwd, file));
      if (result.ok) return out.result(result, result.lines);
      for (const line of result.lines) out.line(line);
      const failed = result.checks.filter(({ ok }) => !ok);
      throw new AppError('invalid_file', NOT_WHAT_IT_SAYS, { items: failed.map(({ what }) => ({ message: what })) });
    });
};

interface DraftOptions {
  area: string;
  from?: string;
  to?: string;
  notes: string;
  correct: string[];
  restate: string[];
}

async function draft({ db: open, config, out }: CommandContext, { correct, from, to, ...rest }: DraftOptions): Promise<void> {
  const corrections = correct.map((text) => {
    const cut = text.indexOf(':');
    return { about: Number(text.slice(0, cut)), text: text.slice(cut + 1) };
  });
  const given = NewRelease.safeParse({ ...rest, from: from ?? null, to: to ?? null, corrections });
  if (!given.success) throw invalidRequest(given.error);
  const db = await open();
  const { number } = await askRelease({ db, config }, LOCAL_CALLER, given.data);
  out.progress(`Rilis ${number} sedang disiapkan … / release ${number} is being prepared …`);
  await madeHere(db, number);
  const made = await readRelease(db, LOCAL_CALLER, number);
  if (made.problem)
    throw new AppError('invalid_request', made.problem.text, { items: made.problem.items.map((message) => ({ message })) });
  out.result(made, releaseLines(made));
}

const print = ({ out }: CommandContext, release: ReleaseDetail) => out.result(release, releaseLines(release));

const MOVES: readonly { verb: string; to: ReleaseStatus; description: string }[] = [
  { verb: 'submit', to: 'diajukan', description: 'ajukan draf / submit a draft' },
  { verb: 'return', to: 'draf', description: 'kembalikan menjadi draf / give back as a draft' },
  {
    verb: 'approve',
    to: 'disetujui',
    description: 'setujui; di komputer ini tanpa orang kedua / approve; on this machine without a second person',
  },
  { verb: 'publish', to: 'terbit', description: 'terbitkan; tidak dapat ditarik kembali / publish; it cannot be taken back' },
  { verb: 'cancel', to: 'dibatalkan', description: 'batalkan yang belum terbit / cancel what is not published' },
];
const NOT_WHAT_IT_SAYS = {
  id: 'Berkas ini bukan seperti yang dikatakannya. Lihat hasil pemeriksaan di atas.',
  en: 'These files are not what they say they are. See the checks above.',
};
