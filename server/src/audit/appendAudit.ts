import type { Tx } from '../db/database.ts';
import { type Actor, currentActor } from './actor.ts';
import { type AuditRow, type Head, hashOf, VERSION } from './auditRow.ts';
import { canonicalJson, type Json } from './canonicalJson.ts';
import type { AuditAction } from './contract.ts';
import { plainDetails, plainText } from './plainWords.ts';
import { insertRow, takeHead, writeHead } from './repository.ts';

/** What happened, to what. */
export interface AuditEvent {
  action: AuditAction;
  subject: { type: string; id?: string | number | null };
  /** Counts, codes and checksums; never what people wrote, never a file's name or content. Whole numbers only. */
  details?: Record<string, Json | undefined>;
}

/**
 * Adds an entry in the name of `who` (default: in whose name the code runs) inside the transaction of the change it speaks of:
 * both are stored or neither. From here to the commit other appends wait, so call it last. Answers the new end of the chain.
 */
export async function appendAudit(tx: Tx, event: AuditEvent, who: Actor = currentActor()): Promise<Head> {
  const before = await takeHead(tx);
  const row: Omit<AuditRow, 'hash'> = {
    seq: before.seq + 1,
    version: VERSION,
    happened_at: new Date().toISOString(),
    actor_kind: who.kind,
    actor_id: plainText(who.id),
    actor_label: plainText(who.label),
    actor_role: plainText(who.role),
    actor_region: plainText(who.region),
    session: plainText(who.session),
    request_id: plainText(who.requestId),
    ip: plainText(who.ip),
    action: event.action,
    subject_type: event.subject.type,
    subject_id: event.subject.id == null ? null : plainText(String(event.subject.id)),
    details: canonicalJson(plainDetails(event.details ?? {})),
    previous: before.hash,
  };
  const head = { seq: row.seq as number, hash: hashOf(row) };
  await insertRow(tx, { ...row, hash: head.hash } as AuditRow);
  await writeHead(tx, head);
  return head;
}
