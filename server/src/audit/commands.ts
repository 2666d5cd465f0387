import { resolve } from 'node:path';
import { type CommandContext, commandGroup, type RegisterCommands } from '../cli/command.ts';
import { AppError } from '../errors.ts';
import { invalidRequest } from '../http/problem.ts';
import { AUDIT_ACTIONS, type AuditAction, type AuditEntry, AuditFilter } from './contract.ts';
import { exportAudit } from './exportAudit.ts';
import { listAudit } from './listAudit.ts';
import { verifyAudit } from './verifyAudit.ts';

/** A row number from a command line. Throws AppError `invalid_request`. */
function number(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value >= 1) return value;
  throw new AppError('invalid_request', { id: `“${text}” bukan nomor.`, en: `“${text}” is not a number.` });
}

function hash(text: string): string {
  if (/^[0-9a-f]{64}$/i.test(text)) return text;
  throw new AppError('invalid_request', {
    id: `“${text}” bukan jangkar: 64 angka heksadesimal.`,
    en: `“${text}” is no anchor: 64 hexadecimal digits.`,
  });
}

const said = (action: string) => AUDIT_ACTIONS[action as AuditAction]?.id ?? action;
const line = ({ seq, at, actor, action, subject, details }: AuditEntry) =>
  [
    String(seq).padStart(6),
    at,
    [actor.kind, actor.id, actor.label].filter(Boolean).join(' '),
    `${said(action)} (${action})`,
    [subject.type, subject.id].filter(Boolean).join(' '),
    JSON.stringify(details),
  ].join('  ');

const keep = (value: string) => [
  `Jangkar / anchor: ${value}`,
  'Simpan di luar basis data ini (kertas bertanda tangan, surat, komputer lain). Siapa yang dapat menulis ulang seluruh tabel dapat',
  'menghitung ulang rantainya; hanya jangkar yang disimpan di tempat lain yang membuktikannya: audit verify --anchor HASH',
  'Keep it outside this database: who can rewrite the whole table can compute the chain anew; only an anchor kept elsewhere tells.',
];

/** `audit verify | list | export`. */
export const registerAuditCommands: RegisterCommands = (program, context) => {
  const group = commandGroup(program, 'audit', 'Catatan audit / the audit log');
  const { out } = context;
  group
    .command('verify')
    .description('Buktikan rantai catatan audit / prove the chain of the audit log')
    .option('--from <nomor>', 'mulai dari baris ini / begin at this row')
    .option('--anchor <hash>', 'pastikan jangkar ini bagian dari rantai / make sure that this anchor is part of the chain')
    .action((options: { from?: string; anchor?: string }) => verify(context, options));
  filterOptions(group.command('list').description('Catatan audit, terbaru lebih dahulu / entries, newest first')).action(
    async ({ limit, before, ...given }: Record<string, string> & { limit: string; before?: string }) => {
      const filter = AuditFilter.safeParse({
        action: given.action,
        actor_kind: given.actorKind,
        actor_id: given.actor,
        subject_type: given.subjectType,
        subject_id: given.subject,
        request_id: given.request,
        from: given.from,
        to: given.to,
      });
      if (!filter.success) throw invalidRequest(filter.error);
      const page = await listAudit(await context.db({ prepare: false }), filter.data, {
        before: before === undefined ? null : number(before),
        limit: number(limit),
      });
      const more = page.next === null ? [] : [`Selanjutnya / next: --before ${page.next}`];
      out.result(page, page.items.length ? [...page.items.map(line), ...more] : ['Tidak ada catatan. / No entries.']);
    },
  );
  group
    .command('export')
    .description('Tulis catatan audit untuk sidang: .csv, .jsonl, dan cara memeriksanya / write the log for a hearing')
    .argument('<berkas>', 'nama tanpa akhiran / name without ending')
    .option('--from <nomor>', 'dari baris ini / from this row')
    .option('--to <nomor>', 'sampai baris ini / to this row')
    .option('--anchor', 'cetak jangkar untuk disimpan di tempat lain / print the anchor to keep elsewhere')
    .option('--force', 'timpa berkas yang sudah ada / overwrite existing files')
    .action(async (file: string, options: { from?: string; to?: string; anchor?: boolean; force?: boolean }) => {
      const base = resolve(context.cwd, file.replace(/\.(?:csv|jsonl|txt)$/, ''));
      const done = await exportAudit(await context.db({ prepare: false }), base, {
        from: options.from === undefined ? undefined : number(options.from),
        to: options.to === undefined ? undefined : number(options.to),
        force: options.force,
      });
      out.result(done, [
        `${done.rows} baris / rows: ${Object.values(done.files).join(', ')}`,
        ...(done.finding ? [`PERHATIAN / WARNING: ${done.finding.text.id} / ${done.finding.text.en}`] : []),
        ...(options.anchor ? keep(done.head.hash) : []),
      ]);
    });
};

function filterOptions(command: ReturnType<typeof commandGroup>) {
  return command
    .option('--action <kode>', `salah satu dari / one of: ${Object.keys(AUDIT_ACTIONS).join(', ')}`)
    .option('--actor-kind <jenis>', 'program, perintah, lokal, tamu, akun, kunci')
    .option('--actor <id>', 'pelaku / actor')
    .option('--subject-type <jenis>', 'jenis objek, misalnya import / type of subject')
    .option('--subject <id>', 'objek / subject')
    .option('--request <id>', 'nomor permintaan / request id')
    .option('--from <tanggal>', 'dari tanggal (UTC) / from this day')
    .option('--to <tanggal>', 'sampai tanggal (UTC) / to this day')
    .option('--before <nomor>', 'sebelum baris ini / before this row')
    .option('--limit <n>', 'paling banyak / at most', '100');
}

async function verify(context: CommandContext, options: { from?: string; anchor?: string }): Promise<void> {
  const result = await verifyAudit(await context.db({ prepare: false }), {
    from: options.from === undefined ? undefined : number(options.from),
    anchor: options.anchor === undefined ? undefined : hash(options.anchor),
  });
  const { finding, rows, from, head, anchoredAt } = result;
  if (finding) throw new AppError('conflict', finding.text);
  context.out.result(result, [
    `Catatan audit utuh / the audit log is whole: ${rows} baris / rows (${from}–${head.seq})`,
    ...(anchoredAt === null ? [] : [`Jangkar ada di baris / the anchor is row ${anchoredAt}`]),
    ...keep(head.hash),
  ]);
}
