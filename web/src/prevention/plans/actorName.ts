import type { plansText } from './text.ts';

/** Who did something, as it is read: the account's name, or the words for whoever sits at this machine. */
export const actorName = (by: string, text: Pick<(typeof plansText)['id'], 'localAdmin'>): string =>
  by === 'lokal' ? text.localAdmin : by;
