import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';

export const STARTED_COOKIE = '__Host-petarawan-oidc';
/** Time to sign in at the provider. */
const SECONDS = 600;
// Lax, not Strict: the browser comes back from the provider's site. Nothing but the way back reads it.
const OPTIONS = { path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const;

/** What the browser that began keeps until it comes back: no other browser can end what it began. */
const Started = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** Path of our own page to go to; looked at again when it is used. */
  to: z.string(),
  /** When it began, milliseconds. */
  at: z.number(),
  /** Only to link: the cookie of the session that asked, which proves whose account it is. */
  link: z.string().nullable(),
});
export type Started = z.infer<typeof Started>;

export const setStartedCookie = (c: Context, started: Started): void =>
  setCookie(c, STARTED_COOKIE, Buffer.from(JSON.stringify(started)).toString('base64url'), { ...OPTIONS, maxAge: SECONDS });

/** What this browser began within the last ten minutes, once: it is taken away. Null when there is nothing. */
export function takeStartedCookie(c: Context): Started | null {
  const value = getCookie(c, STARTED_COOKIE);
  if (value === undefined) return null;
  deleteCookie(c, STARTED_COOKIE, OPTIONS);
  try {
    const started = Started.parse(JSON.parse(Buffer.from(value, 'base64url').toString('utf8')));
    const age = Date.now() - started.at;
    // Another process may have begun it, by a clock that is a little ahead.
    return age >= -60_000 && age <= SECONDS * 1000 ? started : null;
  } catch {
    return null;
  }
}
