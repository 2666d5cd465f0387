import type { Action, Me } from '@petarawan/server/contract/accounts';

/** Whether the caller may do something at least somewhere. */
export function may(me: Pick<Me, 'can'> | undefined, action: Action): boolean {
  return (me?.can[action] ?? 'none') !== 'none';
}

/** Whether the caller may do something in all of a region (null = the whole country); the same rule as the server's. */
export function mayIn(me: Pick<Me, 'can' | 'region'> | undefined, action: Action, code: string | null): boolean {
  const reach = me?.can[action] ?? 'none';
  if (!me || reach === 'none') return false;
  if (reach === 'all' || me.region === null) return true;
  return code === me.region || (code?.startsWith(`${me.region}.`) ?? false);
}
