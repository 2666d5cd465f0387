import { AuditAction, type AuditEntry } from '@petarawan/server/contract/audit';
import type { Language } from '../text/language.ts';
import { accountStory } from './accountStory.ts';
import {
  ACCOUNT_FIELDS,
  ACCOUNT_STORIES,
  AUDIT_PHRASES,
  AUDIT_SUBJECTS,
  KEY_CHANGES,
  OWN_ACCOUNT,
  SOLO_PHRASES,
} from './auditPhrases.ts';

/** A sentence in parts, so that who did it can stand out. */
interface AuditSentence {
  who: string;
  /** What they did to what; codes that are not known are given as they are. */
  did: string;
}

const known = (action: string): AuditAction | null => AuditAction.options.find((a) => a === action) ?? null;

const NO_LOGINS: ReadonlyMap<string, string> = new Map();

/**
 * "Siti Aminah" "mengubah akun op.bateng: peran, wilayah" of an entry. `kinds` names authors that are no persons, `logins` accounts
 * by id; an account that is not among them is named by its id.
 */
export function auditSentence(
  entry: Pick<AuditEntry, 'actor' | 'action' | 'subject' | 'details'>,
  language: Language,
  kinds: Readonly<Record<string, string>>,
  logins: ReadonlyMap<string, string> = NO_LOGINS,
): AuditSentence {
  const { actor, action, subject, details } = entry;
  const who = actor.label ?? actor.id ?? kinds[actor.kind] ?? actor.kind;
  const own = subject.type === 'account' && subject.id !== null && subject.id === actor.id;
  const solo = SOLO_PHRASES[action]?.[language];
  if ((own || subject.type === 'session') && solo !== undefined) return { who, did: solo };
  const type = AUDIT_SUBJECTS[subject.type]?.[language] ?? subject.type;
  const name = subject.type === 'account' ? (logins.get(subject.id ?? '') ?? subject.id) : subject.id;
  const about = own ? OWN_ACCOUNT[language] : name === null ? type : `${type} ${name}`;
  const story = accountStory(entry);
  if (story !== null) return { who, did: ACCOUNT_STORIES[story][language].replace('{0}', () => about) };
  const code = known(action);
  const change = code === 'key_changed' ? KEY_CHANGES[String(details.change)] : undefined;
  const phrase = change?.[language] ?? (code === null ? action : AUDIT_PHRASES[code][language]);
  const fields = Array.isArray(details.fields)
    ? details.fields.map((f) => ACCOUNT_FIELDS[String(f)]?.[language] ?? String(f))
    : [];
  return { who, did: `${phrase} ${about}${fields.length > 0 ? `: ${fields.join(', ')}` : ''}` };
}
