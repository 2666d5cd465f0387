import { z } from 'zod';
import { IsoDate, PageQuery, type Text } from '../http/contract.ts';

/** Everything the log may speak of. A code keeps its meaning for ever; codes are added, never renamed. */
export const AUDIT_ACTIONS = {
  sign_in: { id: 'masuk', en: 'signed in' },
  sign_out: { id: 'keluar', en: 'signed out' },
  sign_in_failed: { id: 'gagal masuk', en: 'sign-in failed' },
  session_ended: { id: 'sesi diakhiri', en: 'session ended' },
  account_changed: { id: 'akun diubah', en: 'account changed' },
  key_changed: { id: 'kunci API diubah', en: 'API key changed' },
  import: { id: 'impor', en: 'import' },
  import_undone: { id: 'impor dibatalkan', en: 'import undone' },
  readmit: { id: 'baris karantina diterima kembali', en: 'quarantined rows re-admitted' },
  quarantine_corrected: { id: 'baris karantina diperbaiki', en: 'quarantined row corrected' },
  data_masked: { id: 'data pribadi disamarkan', en: 'personal data masked' },
  catalogue_changed: { id: 'katalog diubah', en: 'catalogue changed' },
  facts_loaded: { id: 'angka terbit dimuat', en: 'published facts loaded' },
  boundaries_replaced: { id: 'batas wilayah diganti', en: 'boundaries replaced' },
  demo_loaded: { id: 'data contoh dimuat', en: 'sample data loaded' },
  demo_removed: { id: 'data contoh dihapus', en: 'sample data removed' },
  backup: { id: 'cadangan dibuat', en: 'backup made' },
  restore: { id: 'cadangan dipulihkan', en: 'backup restored' },
  database_distributed: { id: 'basis data disebar', en: 'database distributed' },
  settings_changed: { id: 'pengaturan diubah', en: 'settings changed' },
  threshold_changed: { id: 'ambang diubah', en: 'threshold changed' },
  export: { id: 'data diunduh', en: 'data exported' },
  record_read: { id: 'rincian dibaca', en: 'record detail read' },
  plan_saved: { id: 'rencana disimpan', en: 'plan saved' },
  plan_submitted: { id: 'rencana diajukan', en: 'plan submitted' },
  plan_approved: { id: 'rencana disetujui', en: 'plan approved' },
  plan_returned: { id: 'rencana dikembalikan', en: 'plan returned' },
  plan_withdrawn: { id: 'rencana ditarik', en: 'plan withdrawn' },
  plan_started: { id: 'rencana dijalankan', en: 'plan started' },
  plan_finished: { id: 'rencana diselesaikan', en: 'plan finished' },
  plan_commented: { id: 'rencana dikomentari', en: 'plan commented on' },
  activity_saved: { id: 'kegiatan disimpan', en: 'activity saved' },
  activity_withdrawn: { id: 'kegiatan ditarik', en: 'activity withdrawn' },
  release_prepared: { id: 'rilis disiapkan', en: 'release prepared' },
  release_approved: { id: 'rilis disetujui', en: 'release approved' },
  release_published: { id: 'rilis diterbitkan', en: 'release published' },
  release_withdrawn: { id: 'rilis ditarik', en: 'release withdrawn' },
  release_submitted: { id: 'rilis diajukan', en: 'release submitted' },
  release_returned: { id: 'rilis dikembalikan', en: 'release returned' },
  release_cancelled: { id: 'rilis dibatalkan', en: 'release cancelled' },
  deck_saved: { id: 'paparan disimpan', en: 'deck saved' },
  deck_deleted: { id: 'paparan dihapus', en: 'deck deleted' },
  deck_office_saved: { id: 'templat kantor disimpan', en: 'template of an office saved' },
} as const satisfies Record<string, Text>;

export type AuditAction = keyof typeof AUDIT_ACTIONS;
export const AuditAction = z.enum(Object.keys(AUDIT_ACTIONS) as [AuditAction, ...AuditAction[]]);

/**
 * Who acts: `program` by itself (a start), `perintah` a command line, `lokal` the page on this machine, `tamu` anybody else by
 * HTTP without signing in, `akun` somebody signed in, `kunci` a machine with an API key.
 */
export const ActorKind = z.enum(['program', 'perintah', 'lokal', 'tamu', 'akun', 'kunci']);
export type ActorKind = z.infer<typeof ActorKind>;

/** Author of an entry. */
export const Actor = z.object({
  kind: ActorKind,
  /** Account, key, or the system's name of the user who ran a command. */
  id: z.string().nullable(),
  label: z.string().nullable(),
  role: z.string().nullable(),
  /** Region the role is bound to; null for the whole country. */
  region: z.string().nullable(),
  session: z.string().nullable(),
  /** One request or one command line; entries of the same one belong together. */
  requestId: z.string().nullable(),
  ip: z.string().nullable(),
});
export type Actor = z.infer<typeof Actor>;

/** One row of the log. Codes are plain text here: a log that was tampered with, or holds newer codes, must still be readable. */
export const AuditEntry = z.object({
  seq: z.number().int(),
  /** ISO 8601 in UTC. */
  at: z.string(),
  actor: Actor.extend({ kind: z.string() }),
  action: z.string(),
  subject: z.object({ type: z.string(), id: z.string().nullable() }),
  details: z.record(z.string(), z.unknown()),
  previous: z.string(),
  hash: z.string(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** What narrows a list; days are in UTC, both included. */
export const AuditFilter = z.object({
  action: AuditAction.optional(),
  actor_kind: ActorKind.optional(),
  actor_id: z.string().max(300).optional(),
  subject_type: z.string().max(300).optional(),
  subject_id: z.string().max(300).optional(),
  request_id: z.string().max(64).optional(),
  from: IsoDate.optional(),
  to: IsoDate.optional(),
});
export type AuditFilter = z.infer<typeof AuditFilter>;

export const AuditQuery = AuditFilter.extend(PageQuery.shape);

/** A page, newest first, and the end of the chain at that moment. */
export const AuditResponse = z.object({
  items: z.array(AuditEntry),
  next: z.string().nullable(),
  head: z.object({ seq: z.number().int(), hash: z.string() }),
});
export type AuditResponse = z.infer<typeof AuditResponse>;
