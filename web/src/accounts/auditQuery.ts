import { ActorKind, AuditAction } from '@petarawan/server/contract/audit';

/** What narrows the list, as it stands in the address: `?tindakan=import&dari=2026-11-01&jenis=akun&pelaku=a1`. */
export interface AuditView {
  action: AuditAction | null;
  from: string | null;
  to: string | null;
  kind: ActorKind | null;
  actor: string | null;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const day = (text: string | null) => (text !== null && DAY.test(text) && !Number.isNaN(Date.parse(text)) ? text : null);

/** Reads the address; what it does not know is left out. */
export function readAuditView(search: string): AuditView {
  const q = new URLSearchParams(search);
  return {
    action: AuditAction.options.find((a) => a === q.get('tindakan')) ?? null,
    from: day(q.get('dari')),
    to: day(q.get('sampai')),
    kind: ActorKind.options.find((k) => k === q.get('jenis')) ?? null,
    actor: q.get('pelaku')?.slice(0, 300) || null,
  };
}

/** Query string of the address without `?`, other keys kept. */
export function auditSearch(view: AuditView, search: string): string {
  const q = new URLSearchParams(search);
  const pairs = { tindakan: view.action, dari: view.from, sampai: view.to, jenis: view.kind, pelaku: view.actor };
  for (const [key, value] of Object.entries(pairs)) {
    if (value === null) q.delete(key);
    else q.set(key, value);
  }
  return q.toString();
}
