import type { Language } from '../../text/language.ts';

/** Who made or changed a deck, as it is read: the account's name, or the words for whoever sits at this machine. */
export function makerName(by: string, language: Language): string {
  if (by !== 'lokal') return by;
  return language === 'en' ? 'the user of this computer' : 'pemakai komputer ini';
}
