import type { AuditAction } from '@petarawan/server/contract/audit';
import type { Text } from '@petarawan/server/contract/http';

/** What the author of an entry did, as the rest of a sentence that begins with who it was. */
export const AUDIT_PHRASES: Record<AuditAction, Text> = {
  sign_in: { id: 'masuk ke', en: 'signed in to' },
  sign_out: { id: 'keluar dari', en: 'signed out of' },
  sign_in_failed: { id: 'gagal masuk ke', en: 'failed to sign in to' },
  session_ended: { id: 'mengakhiri sesi dari', en: 'ended a session of' },
  account_changed: { id: 'mengubah', en: 'changed' },
  key_changed: { id: 'mengubah', en: 'changed' },
  import: { id: 'mengimpor', en: 'imported' },
  import_undone: { id: 'membatalkan', en: 'undid' },
  readmit: { id: 'menerima kembali baris dari', en: 're-admitted rows of' },
  quarantine_corrected: { id: 'memperbaiki', en: 'corrected' },
  data_masked: { id: 'menyamarkan data pribadi dalam', en: 'masked personal data in' },
  catalogue_changed: { id: 'mengubah', en: 'changed' },
  facts_loaded: { id: 'memuat', en: 'loaded' },
  boundaries_replaced: { id: 'mengganti', en: 'replaced' },
  demo_loaded: { id: 'memuat', en: 'loaded' },
  demo_removed: { id: 'menghapus', en: 'removed' },
  backup: { id: 'membuat', en: 'made' },
  restore: { id: 'memulihkan', en: 'restored' },
  database_distributed: { id: 'menyebar', en: 'distributed' },
  settings_changed: { id: 'mengubah', en: 'changed' },
  threshold_changed: { id: 'mengubah', en: 'changed' },
  export: { id: 'mengunduh', en: 'exported' },
  record_read: { id: 'membaca rincian', en: 'read details of' },
  plan_saved: { id: 'menyimpan', en: 'saved' },
  plan_submitted: { id: 'mengajukan', en: 'submitted' },
  plan_approved: { id: 'menyetujui', en: 'approved' },
  plan_returned: { id: 'mengembalikan', en: 'returned' },
  plan_withdrawn: { id: 'menarik', en: 'withdrew' },
  release_prepared: { id: 'menyiapkan', en: 'prepared' },
  release_approved: { id: 'menyetujui', en: 'approved' },
  release_published: { id: 'menerbitkan', en: 'published' },
  release_withdrawn: { id: 'menarik', en: 'withdrew' },
};

/** What entries are about. */
export const AUDIT_SUBJECTS: Readonly<Record<string, Text>> = {
  account: { id: 'akun', en: 'account' },
  api_key: { id: 'kunci API', en: 'API key' },
  audit: { id: 'catatan audit', en: 'the audit log' },
  backup: { id: 'cadangan', en: 'backup' },
  boundaries: { id: 'batas wilayah', en: 'boundaries' },
  database: { id: 'basis data', en: 'the database' },
  demo: { id: 'data contoh', en: 'sample data' },
  facts: { id: 'angka terbit', en: 'published facts' },
  import: { id: 'impor', en: 'import' },
  layer: { id: 'lapisan', en: 'layer' },
  plan: { id: 'rencana', en: 'plan' },
  quarantine: { id: 'baris karantina', en: 'quarantined row' },
  quarantine_of_import: { id: 'karantina impor', en: 'quarantine of import' },
  release: { id: 'rilis', en: 'release' },
  settings: { id: 'pengaturan', en: 'settings' },
  threshold: { id: 'ambang', en: 'threshold' },
};

/** What one does with the own account and needs no object. */
export const SOLO_PHRASES: Readonly<Record<string, Text>> = {
  sign_in: { id: 'masuk', en: 'signed in' },
  sign_out: { id: 'keluar', en: 'signed out' },
};
export const OWN_ACCOUNT: Text = { id: 'akun sendiri', en: 'the own account' };

/** What happened to an API key. */
export const KEY_CHANGES: Readonly<Record<string, Text>> = {
  created: { id: 'membuat', en: 'made' },
  ended: { id: 'mengakhiri', en: 'ended' },
};

/** What of an account changed. */
export const ACCOUNT_FIELDS: Readonly<Record<string, Text>> = {
  created: { id: 'dibuat', en: 'made' },
  name: { id: 'nama', en: 'name' },
  role: { id: 'peran', en: 'role' },
  region: { id: 'wilayah', en: 'area' },
  status: { id: 'keadaan', en: 'state' },
  totp: { id: 'langkah kedua', en: 'second step' },
  recovery_code: { id: 'kode pemulihan dipakai', en: 'recovery code used' },
  unlock: { id: 'kunci masuk dibuka', en: 'sign-in unlocked' },
  link: { id: 'tautan sekali pakai', en: 'one-time link' },
  password: { id: 'kata sandi', en: 'password' },
  sessions: { id: 'sesi', en: 'sessions' },
  oidc: { id: 'tautan SSO', en: 'SSO link' },
};
