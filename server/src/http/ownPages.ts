import type { MiddlewareHandler } from 'hono';
import type { Config } from '../config.ts';
import { AppError } from '../errors.ts';

const SAFE = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Refuses changes that another site's page asks a browser for (CSRF), whatever cookies come along: a browser says where a request
 * comes from, programs say nothing. Throws AppError `forbidden`.
 */
export function ownPages({ publicUrl }: Pick<Config, 'publicUrl'>): MiddlewareHandler {
  const publicOrigin = publicUrl && new URL(publicUrl).origin;
  return async (c, next) => {
    const site = c.req.header('sec-fetch-site');
    const origin = c.req.header('origin');
    const host = c.req.header('host') ?? new URL(c.req.url).host;
    const ours = origin === undefined || origin === publicOrigin || origin.replace(/^https?:\/\//, '') === host;
    if (SAFE.includes(c.req.method) || (ours && (!site || site === 'same-origin' || site === 'none'))) return next();
    throw new AppError('forbidden', {
      id: 'Permintaan ini datang dari halaman situs lain dan ditolak. Buka PetaRawan langsung lalu ulangi.',
      en: 'This request comes from a page of another site and is refused. Open PetaRawan itself and try again.',
    });
  };
}
