import type { AuditAction } from '@petarawan/server/contract/audit';
import type { Text } from '@petarawan/server/contract/http';

/** What the author of an entry did, as the rest of a sentence that begins with who it was. */
export const AUDIT_PHRASES: Record<AuditAction, Text> = {
  sign_in: { id: 'masuk ke', en: 'signed in to' },
  sign_out: { id: 'keluar dari', en: 'signed out of' },
  sign_in_failed: { id: 'gagal masuk ke', en: 'failed to sign in to' },
  session_ended: { id: 'mengakhiri', en: 'ended' },
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
  plan_started: { id: 'menjalankan', en: 'started' },
  plan_finished: { id: 'menyelesaikan', en: 'finished' },
  plan_commented: { id: 'mengomentari', en: 'commented on' },
  activity_saved: { id: 'menyimpan', en: 'saved' },
  activity_withdrawn: { id: 'menarik', en: 'withdrew' },
  release_prepared: { id: 'menyiapkan', en: 'prepared' },
  release_approved: { id: 'menyetujui', en: 'approved' },
  release_published: { id: 'menerbitkan', en: 'published' },
  release_withdrawn: { id: 'menarik', en: 'withdrew' },
  release_submitted: { id: 'mengajukan', en: 'submitted' },
  release_returned: { id: 'mengembalikan', en: 'returned' },
  release_cancelled: { id: 'membatalkan', en: 'cancelled' },
  deck_saved: { id: 'menyimpan', en: 'saved' },
  deck_deleted: { id: 'menghapus', en: 'deleted' },
  deck_office_saved: { id: 'menyimpan', en: 'saved' },
};

/** What entries are about. */
export const AUDIT_SUBJECTS: Readonly<Record<string, Text>> = {
  account: { id: 'akun', en: 'account' },
  activity: { id: 'kegiatan', en: 'activity' },
  activity_numbering: { id: 'penomoran kegiatan', en: 'the numbering of activities' },
  api_key: { id: 'kunci API', en: 'API key' },
  audit: { id: 'catatan audit', en: 'the audit log' },
  backup: { id: 'cadangan', en: 'backup' },
  boundaries: { id: 'batas wilayah', en: 'boundaries' },
  database: { id: 'basis data', en: 'the database' },
  deck: { id: 'paparan', en: 'deck' },
  deck_office: { id: 'templat paparan kantor', en: 'the slide template of office' },
  demo: { id: 'data contoh', en: 'sample data' },
  facts: { id: 'angka terbit', en: 'published facts' },
  import: { id: 'impor', en: 'import' },
  layer: { id: 'lapisan', en: 'layer' },
  measure: { id: 'langkah', en: 'measure' },
  neighbour_link: { id: 'tautan tetangga', en: 'link of neighbours' },
  plan: { id: 'rencana', en: 'plan' },
  quarantine: { id: 'baris karantina', en: 'quarantined row' },
  quarantine_of_import: { id: 'karantina impor', en: 'quarantine of import' },
  release: { id: 'rilis', en: 'release' },
  session: { id: 'sesi', en: 'session' },
  setting: { id: 'pengaturan', en: 'setting' },
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

/** What happened to an account where "changed" would hide it; `{0}` stands for "account x7". See `accountStory`. */
export const ACCOUNT_STORIES = {
  created: { id: 'membuat {0}', en: 'made {0}' },
  first: {
    id: 'membuat {0}, pengelola pertama, lewat tautan sekali pakai',
    en: 'made {0}, the first administrator, through the one-time link',
  },
  linkFirst: {
    id: 'membuat tautan sekali pakai untuk pengelola pertama',
    en: 'made the one-time link for the first administrator',
  },
  linkInvite: { id: 'membuat tautan undangan untuk {0}', en: 'made an invitation for {0}' },
  linkReset: { id: 'membuat tautan kata sandi baru untuk {0}', en: 'made a link for a new password of {0}' },
  arrived: { id: 'memakai undangan dan mengaktifkan {0}', en: 'used the invitation and activated {0}' },
  renewed: {
    id: 'menentukan kata sandi baru {0} lewat tautan sekali pakai',
    en: 'set a new password of {0} through a one-time link',
  },
  unknownLogin: {
    id: 'gagal masuk: nama akun yang diketik tidak ada',
    en: 'failed to sign in: there is no account of the login that was typed',
  },
  wrongProof: {
    id: 'salah mengetik kata sandi atau kode akun sendiri',
    en: 'typed a wrong password or code of the own account',
  },
  refusedBySso: { id: 'gagal masuk lewat SSO', en: 'failed to sign in through SSO' },
} as const satisfies Record<string, Text>;

/** What of an account changed. */
export const ACCOUNT_FIELDS: Readonly<Record<string, Text>> = {
  login: { id: 'nama akun', en: 'login' },
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
