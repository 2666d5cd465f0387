import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { sightOfCaller } from './accounts/caller.ts';
import { unnamedCallers } from './accounts/identify.ts';
import { type AppOptions, createApp } from './app.ts';
import { createMetrics } from './http/metrics.ts';
import { REQUEST_ID_HEADER, requestIdOf } from './http/requestId.ts';
import { logKept } from './http/requestLog.ts';
import { type Answer, ResponseCache } from './http/responseCache.ts';
import { unreadableRequests } from './http/unreadableRequests.ts';
import { silentLog } from './operations/createLog.ts';

/** Headers that belong to one answer, not to all. */
const OWN = new Set(['content-type', 'content-length', 'date', 'connection', REQUEST_ID_HEADER]);

/**
 * The HTTP server of an application. Answers that were built before from the present data leave here, before routing,
 * validation and middleware: everything that decided them is in the key (what the caller may see as well), and they carry the
 * same headers.
 */
export async function createHttpServer(options: Omit<AppOptions, 'cache' | 'metrics'>): Promise<Server> {
  const { db, log = silentLog } = options;
  const cache = new ResponseCache(db);
  const metrics = createMetrics(db, cache);
  const app = createApp({ ...options, cache, metrics });
  const common = [...(await app.request('/healthz')).headers].filter(([name]) => !OWN.has(name)).flat();
  // Built once per answer: the same few are sent tens of thousands of times.
  const headers = new WeakMap<Answer, string[]>();
  const headersOf = (answer: Answer) => {
    const made = headers.get(answer) ?? [...common, ...Object.entries(answer.headers).flat(), REQUEST_ID_HEADER];
    headers.set(answer, made);
    return made;
  };
  const unnamed = unnamedCallers(options.config);
  const unreadable = unreadableRequests(common);
  const listener = getRequestListener(app.fetch, { errorHandler: () => unreadable.toResponse() });
  // A missing Host is refused below, in our own words.
  const server = createServer({ requireHostHeader: false }, (request, response) => {
    const { method, url, socket } = request;
    const start = performance.now();
    // Who signed in is looked up first, by the application.
    const caller = method === 'GET' ? unnamed(socket.remoteAddress, request.headers) : null;
    const known =
      caller && url
        ? cache.find(url, sightOfCaller(caller).key, header(request.headers['accept-encoding']), request.headers['if-none-match'])
        : null;
    if (!known) {
      // Kept answers do not depend on the Host; nothing else may be asked under two of them.
      if ((request.headersDistinct.host?.length ?? 0) > 1) return unreadable.refuse(response);
      return listener(request, response);
    }
    const { answer, route } = known;
    const sentBefore = socket.bytesWritten;
    const id = requestIdOf(header(request.headers[REQUEST_ID_HEADER]));
    response.writeHead(answer.status, [...headersOf(answer), id]);
    response.end(answer.body ?? undefined);
    const ms = performance.now() - start;
    metrics.kept.observe(route, ms / 1000);
    const bytes = socket.bytesWritten - sentBefore;
    logKept(log, { id, method: 'GET', route, path: url as string, status: answer.status, ms, bytes, dataVersion: db.version });
  });
  server.on('clientError', unreadable.onClientError);
  return server;
}

const header = (value: string | string[] | undefined) => (Array.isArray(value) ? value.join(',') : value);
