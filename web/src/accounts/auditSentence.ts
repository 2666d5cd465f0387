import { AuditAction, type AuditEntry } from '@petarawan/server/contract/audit';
import type { Language } from '../text/language.ts';
import { ACCOUNT_FIELDS, AUDIT_PHRASES, AUDIT_SUBJECTS, KEY_CHANGES, OWN_ACCOUNT, SOLO_PHRASES } from './auditPhrases.ts';

/** A sentence in parts, so that who did it can stand out. */
interface AuditSentence {
  who: string;
  /** What they did to what; codes that are not known are given as they are. */
  did: string;
}

const known = (action: string): AuditAction | null => AuditAction.options.find((a) => a === action) ?? null;

/** "Siti Aminah" "mengubah akun x7: peran, wilayah" of an entry. `kinds` names authors that are no persons. */
export function auditSentence(
  { actor, action, subject, details }: Pick<AuditEntry, 'actor' | 'action' | 'subject' | 'details'>,
  language: Language,
  kinds: Readonly<Record<string, string>>,
): AuditSentence {
  const who = actor.label ?? actor.id ?? kinds[actor.kind] ?? actor.kind;
  const own = subject.type === 'account' && subject.id !== null && subject.id === actor.id;
  const solo = SOLO_PHRASES[action]?.[language];
  if (own && solo !== undefined) return { who, did: solo };
  const code = known(action);
  const change = code === 'key_changed' ? KEY_CHANGES[String(details.change)] : undefined;
  const phrase = change?.[language] ?? (code === null ? action : AUDIT_PHRASES[code][language]);
  const type = AUDIT_SUBJECTS[subject.type]?.[language] ?? subject.type;
  const about = own ? OWN_ACCOUNT[language] : subject.id === null ? type : `${type} ${subject.id}`;
  const fields = Array.isArray(details.fields)
    ? details.fields.map((f) => ACCOUNT_FIELDS[String(f)]?.[language] ?? String(f))
    : [];
  return { who, did: `${phrase} ${about}${fields.length > 0 ? `: ${fields.join(', ')}` : ''}` };
}
