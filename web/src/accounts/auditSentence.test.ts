import { AUDIT_ACTIONS, type AuditEntry } from '@petarawan/server/contract/audit';
import { describe, expect, it } from 'vitest';
import { auditSentence } from './auditSentence.ts';

const nobody = { id: null, label: null, role: null, region: null, session: null, requestId: null, ip: null };
const entry = (over: Partial<AuditEntry>) => ({
  actor: { ...nobody, kind: 'akun', id: 'a1', label: 'Siti Aminah' },
  action: 'import_undone',
  subject: { type: 'import', id: '12' },
  details: {},
  ...over,
});
const kinds = { program: 'program sendiri' };

describe('auditSentence', () => {
  it('says who did what to what, in both languages', () => {
    expect(auditSentence(entry({}), 'id', kinds)).toEqual({ who: 'Siti Aminah', did: 'membatalkan impor 12' });
    expect(auditSentence(entry({}), 'en', kinds)).toEqual({ who: 'Siti Aminah', did: 'undid import 12' });
  });

  it('names the program by its kind, and leaves out a subject without number', () => {
    const own = entry({ actor: { ...nobody, kind: 'program' }, action: 'demo_removed', subject: { type: 'demo', id: null } });
    expect(auditSentence(own, 'id', kinds)).toEqual({ who: 'program sendiri', did: 'menghapus data contoh' });
  });

  it('says what was done to accounts and keys, and needs no object for the own account', () => {
    const role = entry({
      action: 'account_changed',
      subject: { type: 'account', id: 'b2' },
      details: { fields: ['role', 'baru'] },
    });
    expect(auditSentence(role, 'id', kinds).did).toBe('mengubah akun b2: peran, baru');
    const own = { type: 'account', id: 'a1' };
    expect(auditSentence(entry({ action: 'sign_in', subject: own }), 'id', kinds).did).toBe('masuk');
    expect(auditSentence(entry({ action: 'account_changed', subject: own }), 'id', kinds).did).toBe('mengubah akun sendiri');
    const key = entry({ action: 'key_changed', subject: { type: 'api_key', id: 'k1' }, details: { change: 'ended' } });
    expect(auditSentence(key, 'en', kinds).did).toBe('ended API key k1');
  });

  it('names accounts by their logins where these are known', () => {
    const logins = new Map([['b2', 'op.bateng']]);
    const about = (id: string) =>
      entry({ action: 'account_changed', subject: { type: 'account', id }, details: { fields: ['role'] } });
    expect(auditSentence(about('b2'), 'id', kinds, logins).did).toBe('mengubah akun op.bateng: peran');
    expect(auditSentence(about('c3'), 'id', kinds, logins).did).toBe('mengubah akun c3: peran');
    // An import of the same number is no account.
    expect(auditSentence(entry({ subject: { type: 'import', id: 'b2' } }), 'id', kinds, logins).did).toBe('membatalkan impor b2');
  });

  it('says that an account was made, and how the first administrator came to be', () => {
    const logins = new Map([['b2', 'siti']]);
    const details = { fields: ['login', 'name', 'role', 'region', 'status'], created: true, role: 'pengelola', status: 'active' };
    const made = entry({ action: 'account_changed', subject: { type: 'account', id: 'b2' }, details });
    expect(auditSentence(made, 'id', kinds, logins).did).toBe('membuat akun siti');
    const first = { ...made, actor: { ...nobody, kind: 'tamu' } };
    expect(auditSentence(first, 'id', { tamu: 'tamu' }, logins)).toEqual({
      who: 'tamu',
      did: 'membuat akun siti, pengelola pertama, lewat tautan sekali pakai',
    });
  });

  it('tells what links were made for and how they were used', () => {
    const did = (kind: string, details: object, id: string | null = 'b2') =>
      auditSentence(
        entry({
          actor: { ...nobody, kind },
          action: 'account_changed',
          subject: { type: 'account', id },
          details: { ...details },
        }),
        'id',
        kinds,
      ).did;
    expect(did('perintah', { fields: ['link'], link: 'first' }, null)).toBe(
      'membuat tautan sekali pakai untuk pengelola pertama',
    );
    expect(did('akun', { fields: ['link'], link: 'reset' })).toBe('membuat tautan kata sandi baru untuk akun b2');
    expect(did('tamu', { fields: ['password', 'status'] })).toBe('memakai undangan dan mengaktifkan akun b2');
    expect(did('tamu', { fields: ['password'] })).toBe('menentukan kata sandi baru akun b2 lewat tautan sekali pakai');
    expect(did('akun', { fields: ['password'] })).toBe('mengubah akun b2: kata sandi');
  });

  it('says of a refused sign-in what is known of it', () => {
    const did = (id: string | null, details = {}) =>
      auditSentence(entry({ action: 'sign_in_failed', subject: { type: 'account', id }, details }), 'id', kinds).did;
    expect(did('a1', { failures: 1 })).toBe('salah mengetik kata sandi atau kode akun sendiri');
    expect(did('b2', { failures: 2 })).toBe('gagal masuk ke akun b2');
    expect(did(null, { failures: 1 })).toBe('gagal masuk: nama akun yang diketik tidak ada');
    expect(did(null, { via: 'oidc', reason: 'akun_nonaktif' })).toBe('gagal masuk lewat SSO');
  });

  it('speaks of sessions without their numbers where one leaves, and with them where one is ended', () => {
    const session = { type: 'session', id: 's1' };
    expect(auditSentence(entry({ action: 'sign_out', subject: session }), 'id', kinds).did).toBe('keluar');
    expect(auditSentence(entry({ action: 'session_ended', subject: session }), 'id', kinds).did).toBe('mengakhiri sesi s1');
  });

  it('gives codes it does not know as they are', () => {
    const later = entry({ action: 'peta_dicetak', subject: { type: 'poster', id: '3' }, actor: { ...nobody, kind: 'robot' } });
    expect(auditSentence(later, 'id', kinds)).toEqual({ who: 'robot', did: 'peta_dicetak poster 3' });
  });

  it('has a sentence for every action of the log', () => {
    for (const action of Object.keys(AUDIT_ACTIONS)) {
      const { did } = auditSentence(entry({ action }), 'id', kinds);
      expect(did).not.toContain(action.includes('_') ? action : ' undefined');
      expect(did.endsWith(' impor 12')).toBe(true);
    }
  });
});
