import { createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import { recordRead } from '../audit/recordRead.ts';
import { type CommandContext, commandGroup } from '../cli/command.ts';
import type { Db } from '../db/database.ts';
import { AppError } from '../errors.ts';
import { quarantineExported } from './auditEvents.ts';
import type { QuarantineRow, StoredPersonal } from './contract.ts';
import { importRecord } from './importRecord.ts';
import type { ImportSpec, SpecSource } from './importSpec.ts';
import { KIND_NAMES, specSources, summaryLines } from './importVerb.ts';
import { compareImports, listImports, showImport } from './listImports.ts';
import { scanStored } from './personal/scanStored.ts';
import { correctRow, listQuarantine, quarantineCsv, quarantineRow, readmitRows, waitingImports } from './quarantine.ts';
import { undoImport } from './undoImport.ts';

/** A whole number from a command line. Throws AppError `invalid_request`. */
function number(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) {
    throw new AppError('invalid_request', { id: `“${text}” bukan nomor.`, en: `“${text}” is not a number.` });
  }
  return value;
}

/** The registered spec of an import's kind. */
async function specOf(program: Command, db: Db, importId: number): Promise<SpecSource> {
  const { kind, channel } = await importRecord(db, importId);
  for (const source of specSources(program)) {
    const spec: ImportSpec | null = typeof source === 'function' ? await source(db, channel).catch(() => null) : source;
    if (spec?.kind === kind) return source;
  }
  throw new AppError('conflict', { id: `Jenis impor “${kind}” tidak dikenal.`, en: `Unknown kind of import “${kind}”.` });
}

const rowLines = (r: QuarantineRow) => [
  `${r.id}  impor ${r.importId}, baris ${r.row}`,
  ...r.problems.map(
    (p) => `    ${p.column} = ${p.value ?? '(kosong)'}: ${p.reason.id}${p.suggestion === null ? '' : ` Saran: ${p.suggestion}`}`,
  ),
];

/** `col=value` arguments; an empty value empties the column. */
function corrections(args: string[]): Record<string, string | null> {
  return Object.fromEntries(
    args.map((arg) => {
      const at = arg.indexOf('=');
      if (at < 1)
        throw new AppError('invalid_request', {
          id: `Tulis kolom=nilai, bukan “${arg}”.`,
          en: `Write column=value, not “${arg}”.`,
        });
      return [arg.slice(0, at).trim(), arg.slice(at + 1) || null];
    }),
  );
}

function scanLines({ masked, found }: StoredPersonal): string[] {
  if (!found.length) return ['Tidak ada yang tampak seperti data pribadi. / Nothing looks like personal data.'];
  const lines = found.map((f) => `  ${f.column}: ${f.count} ${KIND_NAMES[f.kind].id} / ${KIND_NAMES[f.kind].en}`);
  return masked
    ? ['Disamarkan; salinan cadangan yang lama masih memuatnya. / Masked; older backups still hold it.', ...lines]
    : ['Tampak seperti data pribadi; samarkan dengan --mask. / Looks like personal data; mask it with --mask.', ...lines];
}

/** `imports list|show|undo|compare|scan` and `quarantine list|fix|readmit|export`. */
export function registerImportCommands(program: Command, context: CommandContext): void {
  const { out } = context;
  const imports = commandGroup(program, 'imports', 'daftar, bandingkan dan batalkan impor');
  imports
    .command('list')
    .description('semua impor, terbaru lebih dahulu')
    .option('--limit <n>', 'paling banyak', '50')
    .action(async ({ limit }: { limit: string }) => {
      const list = await listImports(await context.db(), { limit: number(limit) });
      out.result(list, list.length ? list.flatMap((s) => summaryLines({ ...s, columns: {} })) : ['Belum ada impor.']);
    });
  imports
    .command('show')
    .description('satu impor: jumlah, masalah pertama, contoh yang berubah')
    .argument('<nomor>')
    .action(async (id: string) => {
      const detail = await showImport(await context.db(), number(id));
      const examples = detail.examples.map(
        (e) => `  ${e.before === null ? '' : `${JSON.stringify(e.before)} -> `}${JSON.stringify(e.after)}`,
      );
      out.result(detail, [...summaryLines(detail), ...(examples.length ? ['Contoh:', ...examples] : [])]);
    });
  imports
    .command('undo')
    .description('batalkan satu impor, juga bila sesudahnya ada impor lain')
    .argument('<nomor>')
    .action(async (id: string) => {
      const summary = await undoImport(await context.db(), number(id));
      out.result(summary, [
        `Impor ${summary.id} dibatalkan: ${summary.new + summary.changed} baris ditarik kembali${summary.withdrawn ? `, ${summary.withdrawn} yang ditariknya kembali berlaku` : ''}.`,
      ]);
    });
  imports
    .command('compare')
    .description('bandingkan baris yang dibawa dua impor sejenis')
    .argument('<a>')
    .argument('<b>')
    .action(async (a: string, b: string) => {
      const r = await compareImports(await context.db(), number(a), number(b));
      out.result(r, [
        `Hanya di ${a}: ${r.onlyA}, hanya di ${b}: ${r.onlyB}, sama: ${r.same}, berbeda: ${r.different}`,
        ...r.examples.map((e) => `  ${JSON.stringify(e.before)} -> ${JSON.stringify(e.after)}`),
      ]);
    });
  imports
    .command('scan')
    .description('cari data pribadi (NIK, telepon, surel) dalam teks yang tersimpan')
    .option('--mask', 'samarkan yang ditemukan, semuanya atau tidak sama sekali; tidak dapat dibatalkan')
    .action(async ({ mask }: { mask?: boolean }) => {
      const result = await scanStored(await context.db(), { mask: mask ?? false });
      out.result(result, scanLines(result));
    });

  const quarantine = commandGroup(program, 'quarantine', 'baris yang belum dapat diterima');
  quarantine
    .command('list')
    .description('baris yang menunggu, dengan alasannya')
    .option('--import <nomor>', 'hanya dari impor ini')
    .option('--limit <n>', 'paling banyak', '100')
    .action(async (options: { import?: string; limit: string }) => {
      const rows = await listQuarantine(await context.db(), {
        importId: options.import ? number(options.import) : null,
        limit: number(options.limit),
      });
      out.result(rows, rows.length ? rows.flatMap(rowLines) : ['Karantina kosong.']);
    });
  quarantine
    .command('fix')
    .description('perbaiki satu baris; nilai kosong mengosongkan kolom')
    .argument('<nomor>')
    .argument('<kolom=nilai...>')
    .action(async (id: string, args: string[]) => {
      const row = await correctRow(await context.db(), number(id), corrections(args));
      out.result(row, [`Baris ${row.id} diperbaiki. Terima kembali dengan: quarantine readmit ${row.id}`]);
    });
  quarantine
    .command('readmit')
    .description('periksa lagi baris yang menunggu dan terima yang sudah benar')
    .argument('[nomor...]', 'baris karantina; semua bila tidak disebut')
    .option('--import <nomor>', 'hanya dari impor ini')
    .action(async (ids: string[], options: { import?: string }) => {
      const db = await context.db();
      const groups = new Map<number, number[] | null>();
      for (const id of ids) {
        const row = await quarantineRow(db, number(id));
        groups.set(row.importId, [...(groups.get(row.importId) ?? []), row.id]);
      }
      if (!ids.length && options.import) groups.set(number(options.import), null);
      if (!ids.length && !options.import) for (const id of await waitingImports(db)) groups.set(id, null);
      const summaries = [];
      for (const [importId, rows] of groups)
        summaries.push(await readmitRows(db, await specOf(program, db, importId), importId, rows));
      out.result(summaries, summaries.length ? summaries.flatMap(summaryLines) : ['Karantina kosong.']);
    });
  quarantine
    .command('export')
    .description('tulis baris yang menunggu sebagai CSV dalam kolom berkas asalnya')
    .argument('<berkas>')
    .requiredOption('--import <nomor>', 'impor asalnya')
    .action(async (file: string, options: { import: string }) => {
      const path = resolve(context.cwd, file);
      const db = await context.db();
      await importRecord(db, number(options.import));
      await recordRead(db, quarantineExported(number(options.import)));
      try {
        await pipeline(Readable.from(quarantineCsv(db, number(options.import))), createWriteStream(path));
      } catch (cause) {
        throw new AppError(
          'invalid_request',
          { id: `Berkas ${path} tidak dapat ditulis.`, en: `The file ${path} cannot be written.` },
          { cause },
        );
      }
      out.result({ file: path }, [`Ditulis ke ${path}`]);
    });
}
