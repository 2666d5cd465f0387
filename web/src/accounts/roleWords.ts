import { ROLES, Role } from '@petarawan/server/contract/accounts';
import type { Language } from '../text/language.ts';

/** Name of a role that stands in the log; a code nobody knows any more is given as it is. */
export function roleWords(code: string, language: Language): string {
  const role = Role.options.find((r) => r === code);
  return role === undefined ? code : ROLES[role][language];
}
