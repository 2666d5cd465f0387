import { describe, expect, it } from 'vitest';
import { auditSearch, readAuditView } from './auditQuery.ts';

describe('the address of the audit log', () => {
  it('is read back as it was written, and keeps the language', () => {
    const view = { action: 'import', from: '2026-11-01', to: '2026-11-22', kind: 'akun', actor: 'a1&b=2' } as const;
    const search = auditSearch(view, 'bahasa=en');
    expect(search).toContain('bahasa=en');
    expect(readAuditView(search)).toEqual(view);
    expect(auditSearch({ action: null, from: null, to: null, kind: null, actor: null }, search)).toBe('bahasa=en');
  });

  it('leaves out what it does not know', () => {
    expect(readAuditView('tindakan=hack&dari=2026-13-45&sampai=kemarin&jenis=raja&pelaku=')).toEqual({
      action: null,
      from: null,
      to: null,
      kind: null,
      actor: null,
    });
  });
});
