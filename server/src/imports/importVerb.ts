import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import { type CommandContext, commandGroup } from '../cli/command.ts';
import { AppError } from '../errors.ts';
import type { Text } from '../http/contract.ts';
import type { ImportSummary, MaskedValues } from './contract.ts';
import type { SpecSource } from './importSpec.ts';
import { runImport } from './runImport.ts';

/** How a noun's `import` verb is made. */
export interface ImportVerb {
  noun: string;
  description: string;
  spec: SpecSource;
  /** Default `import`. */
  verb?: string;
  /** `channel`: the verb needs `--channel C`. */
  channel?: boolean;
  /** The verb knows `--full`. */
  whole?: boolean;
}

/** Specs of the kinds of files a program can import, so that quarantined rows can be judged again. */
const sources = new WeakMap<Command, SpecSource[]>();

export const specSources = (program: Command): SpecSource[] => sources.get(program) ?? [];

const Mapping = z.record(z.string(), z.string().nullable());

/** Reads a mapping file: `{"Header in the file": "column" or null}`. Throws AppError `invalid_request`. */
export async function readMapping(path: string): Promise<Record<string, string | null>> {
  try {
    return Mapping.parse(JSON.parse((await readFile(path, 'utf8')).replace(/^\uFEFF/, '')));
  } catch (cause) {
    throw new AppError(
      'invalid_request',
      {
        id: `Pemetaan ${path} tidak dapat dibaca. Isinya {"Judul di berkas": "kolom"} atau null untuk mengabaikan.`,
        en: `The mapping ${path} cannot be read. It holds {"Header in the file": "column"}, or null to ignore a header.`,
      },
      { cause },
    );
  }
}

const count = (n: number) => n.toLocaleString('id-ID');

export const KIND_NAMES: Record<MaskedValues['kind'], Text> = {
  nik: { id: 'NIK', en: 'NIK' },
  telepon: { id: 'telepon', en: 'phone' },
  surel: { id: 'surel', en: 'e-mail' },
};

/** What was masked, in both languages on one line. */
export function maskedLine(masked: readonly MaskedValues[]): string {
  const list = (language: keyof Text) =>
    masked.map((m) => `${m.column} ${count(m.count)} ${KIND_NAMES[m.kind][language]}`).join(', ');
  return `Data pribadi yang disamarkan / personal data masked: ${list('id')} / ${list('en')}`;
}

/** A summary as a person reads it. */
export function summaryLines(s: ImportSummary): string[] {
  const ignored = Object.entries(s.columns).flatMap(([header, column]) =>
    column === null && !s.dropped.includes(header) ? [header] : [],
  );
  const title = s.dryRun ? 'Uji coba, tidak ada yang disimpan' : s.id === null ? 'Tidak ada yang diimpor' : `Impor ${s.id}`;
  return [
    `${title}: ${s.file}${s.channel ? ` (${s.channel})` : ''}${s.sample ? ', data contoh' : ''}${s.undoneAt ? `, dibatalkan ${s.undoneAt}` : ''}`,
    `${count(s.rows)} baris: ${count(s.new)} baru, ${count(s.changed)} berubah, ${count(s.unchanged)} tetap, ${count(s.quarantined)} dikarantina${s.withdrawn ? `; ${count(s.withdrawn)} yang tersimpan ditarik karena tidak ada lagi di berkas` : ''}`,
    ...s.derived
      .filter((d) => d.new + d.changed + d.unchanged + d.withdrawn > 0)
      .map(
        (d) =>
          `  ${d.table}: ${count(d.new)} baru, ${count(d.changed)} berubah, ${count(d.unchanged)} tetap, ${count(d.withdrawn)} ditarik`,
      ),
    ...(ignored.length ? [`Kolom yang diabaikan: ${ignored.join(', ')}`] : []),
    ...(s.dropped.length ? [`Kolom identitas yang tidak dibaca: ${s.dropped.join(', ')}`] : []),
    ...(s.masked.length ? [maskedLine(s.masked)] : []),
    ...s.problems
      .slice(0, 10)
      .flatMap(({ row, problems }) =>
        problems.map(
          (p) => `  baris ${row}, ${p.column}: ${p.reason.id}${p.suggestion === null ? '' : ` Saran: ${p.suggestion}`}`,
        ),
      ),
    ...(s.quarantined > 10 && s.problems.length
      ? [`  … dan ${count(s.quarantined - Math.min(10, s.problems.length))} baris lain`]
      : []),
  ];
}

/** Adds `<noun> import F` with dry run, mapping and errors file. Exit 0 also when rows were quarantined. */
export function registerImportVerb(program: Command, context: CommandContext, verb: ImportVerb): void {
  sources.set(program, [...specSources(program), verb.spec]);
  const command = commandGroup(program, verb.noun, verb.description)
    .command(verb.verb ?? 'import')
    .description(`impor ${verb.description} dari CSV, XLSX atau JSON lines`)
    .argument('<berkas>', 'CSV (, ; tab |), XLSX atau JSON lines')
    .option('--mapping <json>', 'judul di berkas -> kolom; diingat untuk berkas berikutnya dari sumber yang sama')
    .option('--sheet <nama>', 'lembar kerja XLSX; bila tidak disebut, yang pertama dengan kolom wajib')
    .option('--dry-run', 'periksa semuanya, jangan simpan apa pun')
    .option('--errors <csv>', 'tulis baris yang dikarantina beserta alasannya ke berkas ini');
  if (verb.channel) command.requiredOption('--channel <kanal>', 'kanal laporan, mis. sigaplapor, siwaslu, form_a, rilis');
  if (verb.whole) {
    command.option(
      '--full',
      'berkas ini memuat semua isi kanal dari hari pertama sampai terakhirnya: yang tidak ada lagi ditarik',
    );
  }
  if (!verb.channel) command.option('--source <nama>', 'nama sumber; pemetaan kolom diingat per sumber');
  command.action(
    async (
      file: string,
      options: {
        mapping?: string;
        sheet?: string;
        dryRun?: boolean;
        errors?: string;
        channel?: string;
        source?: string;
        full?: boolean;
      },
    ) => {
      const db = await context.db();
      const summary = await runImport(db, verb.spec, resolve(context.cwd, file), {
        channel: options.channel ?? options.source ?? null,
        mapping: options.mapping ? await readMapping(resolve(context.cwd, options.mapping)) : {},
        sheet: options.sheet,
        dryRun: options.dryRun ?? false,
        full: options.full ?? false,
        errorsFile: options.errors ? resolve(context.cwd, options.errors) : undefined,
        onProgress: (id) => context.out.progress(id),
      });
      context.out.result(summary, summaryLines(summary));
    },
  );
}
