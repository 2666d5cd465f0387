import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

/** With the prefix: sent only over https (or on this machine), to this host alone, and settable by nobody else. */
export const SESSION_COOKIE = '__Host-petarawan';
const OPTIONS = { path: '/', secure: true, httpOnly: true, sameSite: 'Strict' } as const;

export const readSessionCookie = (c: Context): string | null => getCookie(c, SESSION_COOKIE) ?? null;

/** Kept by the browser until it is closed; the server knows when the session ends. */
export const setSessionCookie = (c: Context, token: string): void => setCookie(c, SESSION_COOKIE, token, OPTIONS);

export const clearSessionCookie = (c: Context): void => void deleteCookie(c, SESSION_COOKIE, OPTIONS);
