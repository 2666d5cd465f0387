import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, MiddlewareHandler } from 'hono';
import { AppError } from '../errors.ts';

const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const LOCAL_HOST = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/i;

/** Address of the caller; undefined when the app is called in-process. */
export function callerAddress(c: Context): string | undefined {
  try {
    return getConnInfo(c).remote.address;
  } catch {
    return undefined;
  }
}

const hostOf = (c: Context) => c.req.header('host') ?? new URL(c.req.url).host;

/** Whether the caller sits at this machine: the address is loopback and the Host a local name (no DNS rebinding, no proxy). */
export function isLocalCaller(c: Context): boolean {
  const address = callerAddress(c);
  return address === undefined || (LOOPBACK.test(address) && LOCAL_HOST.test(hostOf(c)));
}

/** Whether a browser says that the request comes from one of our own pages; programs say nothing. */
function isOwnPage(c: Context): boolean {
  const site = c.req.header('sec-fetch-site');
  const origin = c.req.header('origin');
  return (!site || site === 'same-origin' || site === 'none') && (!origin || origin.replace(/^https?:\/\//, '') === hostOf(c));
}

/**
 * Until there are accounts, data is changed only from the machine itself and only by its own pages:
 * the caller's address is loopback, the Host is a local name, and a browser says same-origin.
 */
export function localWrites(): MiddlewareHandler {
  return async (c, next) => {
    if (['GET', 'HEAD', 'OPTIONS'].includes(c.req.method) || (isLocalCaller(c) && isOwnPage(c))) return next();
    throw new AppError('forbidden', {
      id: 'Data hanya dapat diubah dari komputer tempat PetaRawan berjalan.',
      en: 'Data can be changed only from the computer PetaRawan runs on.',
    });
  };
}

/** The same rule for what only the administrator may read. */
export function localReads(): MiddlewareHandler {
  return async (c, next) => {
    if (isLocalCaller(c) && isOwnPage(c)) return next();
    throw new AppError('forbidden', {
      id: 'Ini hanya dapat dibaca dari komputer tempat PetaRawan berjalan.',
      en: 'This can be read only from the computer PetaRawan runs on.',
    });
  };
}
