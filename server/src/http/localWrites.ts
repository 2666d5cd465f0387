import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, MiddlewareHandler } from 'hono';
import { AppError } from '../errors.ts';

const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const LOCAL_HOST = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/i;

/** Address of the caller; undefined when the app is called in-process. */
function caller(c: Context): string | undefined {
  try {
    return getConnInfo(c).remote.address;
  } catch {
    return undefined;
  }
}

/**
 * Until there are accounts, data is changed only from the machine itself and only by its own pages:
 * the caller's address is loopback, the Host is a local name (no DNS rebinding), and a browser says same-origin.
 */
export function localWrites(): MiddlewareHandler {
  return async (c, next) => {
    if (['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)) return next();
    const address = caller(c);
    const site = c.req.header('sec-fetch-site');
    const origin = c.req.header('origin');
    const host = c.req.header('host') ?? new URL(c.req.url).host;
    const local = address === undefined || (LOOPBACK.test(address) && LOCAL_HOST.test(host));
    const own = (!site || site === 'same-origin' || site === 'none') && (!origin || origin.replace(/^https?:\/\//, '') === host);
    if (!local || !own) {
      throw new AppError('forbidden', {
        id: 'Data hanya dapat diubah dari komputer tempat PetaRawan berjalan.',
        en: 'Data can be changed only from the computer PetaRawan runs on.',
      });
    }
    return next();
  };
}
