import { type AuditEvent, appendAudit } from '../../audit/appendAudit.ts';
import type { Tx } from '../../db/database.ts';

/** Logs which fields of an account changed, and codes that say to what; the last statement of the change. */
export const accountChanged = (tx: Tx, id: string, fields: readonly string[], more: AuditEvent['details'] = {}) =>
  appendAudit(tx, { action: 'account_changed', subject: { type: 'account', id }, details: { fields: [...fields], ...more } });
