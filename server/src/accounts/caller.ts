import type { Context } from 'hono';
import { AppError } from '../errors.ts';
import type { AccountRole, Action, CallerKind, Reach, Role } from './contract.ts';
import { ACTIONS } from './contract.ts';
import { POLICY } from './policy.ts';
import { type Sight, sees, sightOf } from './sight.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** Who asks; set by `identify` before any route. */
    caller: Caller;
  }
}

/** Who asks. */
export interface Caller {
  kind: CallerKind;
  role: Role;
  /** Region the role is bound to; null for the whole country. */
  region: string | null;
  account: { id: string; login: string; name: string; totp: boolean; password: boolean } | null;
  /** Public id of the session, or of the API key. */
  session: string | null;
  /** What an API key was given; null for people. */
  keyActions: readonly Action[] | null;
}

const nobody = { account: null, session: null, keyActions: null, region: null };
/** Whoever sits at the machine, where accounts are not demanded. */
export const LOCAL_CALLER: Caller = { ...nobody, kind: 'lokal', role: 'pengelola' };
/** Whoever did not sign in. */
export const PUBLIC_CALLER: Caller = { ...nobody, kind: 'tamu', role: 'publik' };

/** Somebody signed in. */
export const accountCaller = (
  account: NonNullable<Caller['account']> & { role: AccountRole; region: string | null },
  session: string,
): Caller => {
  const { role, region, ...own } = account;
  return { ...nobody, kind: 'akun', role, region, account: own, session };
};

/** How far the caller may go with an action. A key may do what it was given and its owner may. */
export function reachOf({ role, keyActions }: Caller, action: Action): Reach {
  if (!keyActions || action === 'read_public') return POLICY[role][action];
  // A key may be narrower than its owner: where the owner reaches everywhere it still stays in its own region.
  return keyActions.includes(action) && POLICY[role][action] !== 'none' ? 'own' : 'none';
}

/** Regions in which the caller may do something. */
export const sightFor = (caller: Caller, action: Action): Sight => sightOf(reachOf(caller, action), caller.region);

/** Whose internal figures the caller may see. */
export const sightOfCaller = (caller: Caller): Sight => sightFor(caller, 'read_internal');

/** Who asks this request. */
export function callerOf(c: Context): Caller {
  return c.get('caller') ?? PUBLIC_CALLER;
}

/** By what name somebody stands beside what they did: the account, or what kind of caller it is. */
export const authorOf = (caller: Caller): string => caller.account?.login ?? caller.kind;

/** Whether the caller may do `action` in the whole of `area` (null = the whole country, undefined = it is about no area). */
export const mayDo = (caller: Caller, action: Action, area?: string | null): boolean =>
  reachOf(caller, action) !== 'none' && (area === undefined || sees(sightFor(caller, action), area));

/**
 * Throws AppError `unauthenticated` when signing in may help, `forbidden` when it does not, unless the caller may do `action`
 * in the whole of `area` (null = the whole country, undefined = it is about no area).
 */
export function demand(caller: Caller, action: Action, area?: string | null): void {
  if (mayDo(caller, action, area)) return;
  const what = ACTIONS[action];
  if (caller.kind === 'tamu') {
    throw new AppError('unauthenticated', {
      id: `Perlu masuk: “${what.id}” tidak terbuka untuk publik.`,
      en: `Sign in first: “${what.en}” is not open to the public.`,
    });
  }
  if (reachOf(caller, action) === 'none') {
    throw new AppError('forbidden', {
      id: `“${what.id}” tidak termasuk wewenang Anda.`,
      en: `“${what.en}” is not within your authority.`,
    });
  }
  throw new AppError('forbidden', {
    id: `“${what.id}” hanya untuk wilayah Anda (${caller.region}) dan di bawahnya, bukan ${area ?? 'seluruh Indonesia'}.`,
    en: `“${what.en}” is for your own region (${caller.region}) and below it only, not ${area ?? 'the whole country'}.`,
  });
}
