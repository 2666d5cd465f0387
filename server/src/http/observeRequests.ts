import type { HttpBindings } from '@hono/node-server';
import type { Context, MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Db } from '../db/database.ts';
import type { Log } from '../operations/createLog.ts';
import type { Metrics } from './metrics.ts';
import { REQUEST_ID_HEADER, requestIdOf } from './requestId.ts';
import { logRequest } from './requestLog.ts';

const pathOf = (c: Context) => c.req.url.slice(c.req.url.indexOf('/', c.req.url.indexOf('://') + 3));

/** Gives every request its id, and says what became of it in metrics and log once the whole answer is out. */
export function observeRequests({ db, log, metrics }: { db: Db; log: Log; metrics: Metrics }): MiddlewareHandler {
  return async (c, next) => {
    const start = performance.now();
    const id = requestIdOf(c.req.header(REQUEST_ID_HEADER));
    // Absent when the application is called in-process.
    const { incoming, outgoing } = (c.env ?? {}) as Partial<HttpBindings>;
    const sentBefore = incoming?.socket.bytesWritten ?? 0;
    const socket = incoming?.socket;
    c.set('requestId', id);
    metrics.begin();
    await next();
    c.res.headers.set(REQUEST_ID_HEADER, id);
    const route = routePath(c);
    const { method } = c.req;
    const { status } = c.res;
    const finish = () => {
      const ms = performance.now() - start;
      metrics.end({ method, route, status }, ms / 1000);
      const bytes = (socket?.bytesWritten ?? 0) - sentBefore;
      const aborted = outgoing !== undefined && !outgoing.writableFinished;
      const facts = { id, method, route, path: pathOf(c), status, ms, bytes, dataVersion: db.version, aborted };
      logRequest(log, facts, c.get('failure'));
    };
    if (outgoing && !outgoing.closed) outgoing.once('close', finish);
    else finish();
  };
}
