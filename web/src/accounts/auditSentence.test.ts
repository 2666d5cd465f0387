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
