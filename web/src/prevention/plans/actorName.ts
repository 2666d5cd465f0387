import type { Text } from '@petarawan/server/contract/http';
import type { PlanVersion } from '@petarawan/server/contract/prevention/plans';
import type { plansText } from './text.ts';

type Words = Pick<(typeof plansText)['id'], 'localAdmin' | 'onBehalf'>;

/** Who did something, as it is read: the account's name, or the words for whoever sits at this machine. */
export const actorName = (by: string, text: Pick<Words, 'localAdmin'>): string => (by === 'lokal' ? text.localAdmin : by);

/**
 * The same with what is known of them: name, role and area of an account; at a machine of one user, the office that answers for the plan. What
 * stands beneath is null when nothing is known.
 */
export function actorFacts(
  { by, author }: Pick<PlanVersion, 'by' | 'author'>,
  owner: string,
  text: Words,
  say: (text: Text) => string,
): { name: string; beneath: string | null } {
  if (author !== null)
    return { name: author.name || by, beneath: [say(author.role), author.regionName].filter((part) => part !== null).join(', ') };
  return { name: actorName(by, text), beneath: by === 'lokal' ? text.onBehalf(owner) : null };
}
