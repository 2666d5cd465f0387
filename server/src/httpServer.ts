import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { type AppOptions, createApp } from './app.ts';
import { ResponseCache } from './http/responseCache.ts';

/** Headers that belong to one answer, not to all. */
const OWN = new Set(['content-type', 'content-length', 'date', 'connection']);

/**
 * The HTTP server of an application. Answers that were built before from the present data leave here, before routing,
 * validation and middleware: everything that decided them is in the key, and they carry the same headers.
 */
export async function createHttpServer(options: Omit<AppOptions, 'cache'>): Promise<Server> {
  const cache = new ResponseCache(options.db);
  const app = createApp({ ...options, cache });
  const common = Object.fromEntries([...(await app.request('/healthz')).headers].filter(([name]) => !OWN.has(name)));
  const listener = getRequestListener(app.fetch);
  return createServer((request, response) => {
    const known =
      request.method === 'GET' && request.url
        ? cache.find(request.url, header(request.headers['accept-encoding']), request.headers['if-none-match'])
        : null;
    if (!known) return listener(request, response);
    response.writeHead(known.status, { ...common, ...known.headers });
    response.end(known.body ?? undefined);
  });
}

const header = (value: string | string[] | undefined) => (Array.isArray(value) ? value.join(',') : value);
