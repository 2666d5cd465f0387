import type { AuditEntry } from '@petarawan/server/contract/audit';
import type { ACCOUNT_STORIES } from './auditPhrases.ts';

export type AccountStory = keyof typeof ACCOUNT_STORIES;

const LINKS: Readonly<Record<string, AccountStory>> = { first: 'linkFirst', invite: 'linkInvite', reset: 'linkReset' };

/**
 * What an entry about an account tells beyond "changed this and that", read from its codes; null when the list of fields says it
 * best. A guest makes one account only, the first administrator's, and sets a password only with a link.
 */
export function accountStory({
  actor,
  action,
  subject,
  details,
}: Pick<AuditEntry, 'actor' | 'action' | 'subject' | 'details'>): AccountStory | null {
  if (subject.type !== 'account') return null;
  if (action === 'sign_in_failed') {
    if (subject.id === null) return details.via === 'oidc' ? 'refusedBySso' : 'unknownLogin';
    // Whoever is inside already is asked for a proof before a password or the second step changes.
    return subject.id === actor.id ? 'wrongProof' : null;
  }
  if (action !== 'account_changed') return null;
  const guest = actor.kind === 'tamu';
  const fields: readonly unknown[] = Array.isArray(details.fields) ? details.fields : [];
  if (details.created === true) return guest ? 'first' : 'created';
  if (fields.includes('link')) return LINKS[String(details.link)] ?? null;
  if (guest && fields.includes('password')) return fields.includes('status') ? 'arrived' : 'renewed';
  return null;
}
