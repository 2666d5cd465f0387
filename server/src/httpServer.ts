import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { sightOfCaller } from './accounts/caller.ts';
import { unnamedCallers } from './accounts/identify.ts';
import { type AppOptions, createApp } from './app.ts';
import { createMetrics } from './http/metrics.ts';
import { isPublicSite, PUBLIC_SITE } from './http/publicView.ts';
import { REQUEST_ID_HEADER, requestIdOf } from './http/requestId.ts';
import { logKept } from './http/requestLog.ts';
import { ResponseCache } from './http/responseCache.ts';
import { securityHeadersAt } from './http/securityHeaders.ts';
import { unreadableRequests } from './http/unreadableRequests.ts';
import { silentLog } from './operations/createLog.ts';
import { openServedSite } from './releases/serve/openServedSite.ts';
import type { SiteRequest } from './releases/serve/servedSite.ts';

/** Headers that belong to one answer, not to all. */
const OWN = new Set(['content-type', 'content-length', 'date', 'connection', REQUEST_ID_HEADER]);

/** As the log and the metrics name it. */
const SITE_ROUTE = `${PUBLIC_SITE}/*`;

/** What is sent at once, from memory: the answer, and the pattern of the route that would have made it. */
interface Ready {
  answer: { status: number; headers: Record<string, string>; body: Buffer | null };
  route: string;
}

/**
 * The HTTP server of an application. Answers that were built before from the present data leave here, before routing,
 * validation and middleware: everything that decided them is in the key (what the caller may see as well), and they carry the
 * same headers. So do files of the public site, which are the same for everybody.
 */
export async function createHttpServer(options: Omit<AppOptions, 'cache' | 'metrics'>): Promise<Server> {
  const { db, config, log = silentLog } = options;
  const cache = new ResponseCache(db);
  const metrics = createMetrics(db, cache);
  const site = options.site ?? openServedSite({ db, config });
  const app = createApp({ ...options, cache, metrics, site });
  const common = [...(await app.request('/healthz')).headers].filter(([name]) => !OWN.has(name)).flat();
  const commonSite = await securityHeadersAt(config, PUBLIC_SITE);
  // Built once per answer: the same few are sent tens of thousands of times.
  const headers = new WeakMap<Ready['answer'], string[]>();
  const headersOf = (answer: Ready['answer'], of: string[]) => {
    const made = headers.get(answer) ?? [...of, ...Object.entries(answer.headers).flat(), REQUEST_ID_HEADER];
    headers.set(answer, made);
    return made;
  };
  const unnamed = unnamedCallers(options.config);
  const unreadable = unreadableRequests(common);
  const listener = getRequestListener(app.fetch, { errorHandler: () => unreadable.toResponse() });
  const send = (response: ServerResponse, { answer, route }: Ready, common: string[], start: number) => {
    const { method = 'GET', url: path = '', headers, socket } = response.req;
    const sentBefore = socket.bytesWritten;
    const id = requestIdOf(header(headers[REQUEST_ID_HEADER]));
    response.writeHead(answer.status, [...headersOf(answer, common), id]);
    response.end(answer.body ?? undefined);
    const ms = performance.now() - start;
    metrics.kept.observe(route, ms / 1000);
    const bytes = socket.bytesWritten - sentBefore;
    logKept(log, { id, method, route, path, status: answer.status, ms, bytes, dataVersion: db.version });
  };
  // A missing Host is refused below, in our own words.
  const server = createServer({ requireHostHeader: false }, (request, response) => {
    const { method, url, socket } = request;
    const start = performance.now();
    if (url !== undefined && isPublicSite(url)) {
      const answer = site.find(siteRequest(request));
      if (answer) return send(response, { answer, route: SITE_ROUTE }, commonSite, start);
    }
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
    send(response, known, common, start);
  });
  server.on('clientError', unreadable.onClientError);
  return server;
}

/** What the public site looks at; never who asks. */
const siteRequest = ({ method = 'GET', url = '', headers }: IncomingMessage): SiteRequest => ({
  method,
  url,
  acceptEncoding: header(headers['accept-encoding']),
  ifNoneMatch: headers['if-none-match'],
  range: headers.range,
  ifRange: header(headers['if-range']),
});

const header = (value: string | string[] | undefined) => (Array.isArray(value) ? value.join(',') : value);
