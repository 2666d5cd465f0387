import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { actorOfRequest } from './accounts/actorOfRequest.ts';
import { authorize } from './accounts/authorize.ts';
import { identify } from './accounts/identify.ts';
import { limitAccounts } from './accounts/limitAccounts.ts';
import { metricsReader } from './accounts/metricsReader.ts';
import { accountsRoutes } from './accounts/routes.ts';
import { auditRoutes } from './audit/routes.ts';
import { briefingsRoutes } from './briefings/routes.ts';
import type { Config } from './config.ts';
import type { Db } from './db/database.ts';
import { AppError } from './errors.ts';
import { apiDocs } from './http/apiDocs.ts';
import type { Deps } from './http/deps.ts';
import { limitBodies } from './http/limitBodies.ts';
import { limitRequests } from './http/limitRequests.ts';
import { createMetrics, type Metrics } from './http/metrics.ts';
import { observeRequests } from './http/observeRequests.ts';
import { ownPages } from './http/ownPages.ts';
import { problemResponse } from './http/problem.ts';
import { PUBLIC_SITE } from './http/publicView.ts';
import { checkReady } from './http/readiness.ts';
import { ResponseCache } from './http/responseCache.ts';
import { securityHeaders } from './http/securityHeaders.ts';
import { webPages } from './http/webPages.ts';
import { IMPORT_KINDS } from './importKinds.ts';
import { indicesRoutes } from './indices/routes.ts';
import { observeAreas } from './layers/observe/observeAreas.ts';
import { layersRoutes } from './layers/routes.ts';
import { type Log, silentLog } from './operations/createLog.ts';
import { stopSignal } from './operations/stopSignal.ts';
import { preventionRoutes } from './prevention/routes.ts';
import { profilesRoutes } from './profiles/routes.ts';
import { describeBoundaryRoutes } from './regions/boundaries/describeRoutes.ts';
import { boundariesRoutes } from './regions/boundaries/routes.ts';
import { groupsRoutes } from './regions/groups/routes.ts';
import { regionsRoutes } from './regions/routes.ts';
import { releasesRoutes } from './releases/routes.ts';
import { describeSite } from './releases/serve/describeSite.ts';
import { openServedSite } from './releases/serve/openServedSite.ts';
import { publicHome } from './releases/serve/publicHome.ts';
import type { ServedSite } from './releases/serve/servedSite.ts';
import { siteRoutes } from './releases/serve/siteRoutes.ts';
import { reportsRoutes } from './reports/routes.ts';
import { ROUTE_RULES } from './routeRules.ts';
import { signalsRoutes } from './signals/routes.ts';
import { stagesRoutes } from './stages/routes.ts';

const DOCUMENT = {
  openapi: '3.1.0',
  info: {
    title: 'PetaRawan API',
    version: '1',
    description:
      'Jumlah laporan, indeks, cakupan dan pencegahan per wilayah. / Report counts, indices, coverage and prevention per region.',
  },
};

/** Addresses that take files: they stream the body and limit it themselves. */
export const STREAMED = ['/api/v1/reports/imports', '/api/v1/reports/imports/inspect'];

export interface AppOptions {
  db: Db;
  config: Config;
  /** Folder of the built pages; none serves the API alone. */
  webDir?: string;
  /** Given by a server that answers from the same cache before the application is asked. */
  cache?: ResponseCache;
  /** Of that same server; otherwise the application makes its own. */
  metrics?: Metrics;
  /** The public site that the same server answers from before the application is asked; otherwise that of the database's releases. */
  site?: ServedSite;
  /** Where requests are written down; default nowhere. */
  log?: Log;
  /** Aborted when the process has been told to stop. */
  stopping?: AbortSignal;
}

/** Builds the whole HTTP application on an open database. */
export function createApp(options: AppOptions): OpenAPIHono {
  const { db, config, webDir, cache = new ResponseCache(db), log = silentLog, stopping = stopSignal } = options;
  const deps: Deps = { db, config, cache };
  const metrics = options.metrics ?? createMetrics(db, cache);
  const site = options.site ?? openServedSite({ db, config });
  const app = new OpenAPIHono();
  app.onError((error, c) => problemResponse(c, error));
  const notFound = (c: Context) =>
    problemResponse(c, new AppError('not_found', { id: `Tidak ada ${c.req.path}.`, en: `There is no ${c.req.path}.` }));
  app.notFound(notFound);
  app.use(observeRequests({ db, log, metrics }));
  app.use(securityHeaders(config));
  const [limited, identified] = [limitRequests(config), identify(db, config)];
  for (const path of ['/api/*', '/metrics']) app.use(path, limited, identified);
  // Nobody is identified: the public site is the same for everybody.
  app.use(`${PUBLIC_SITE}/*`, limited);
  app.use('/api/*', limitAccounts(config));
  app.use('/api/*', actorOfRequest());
  app.use('/api/*', ownPages(config));
  app.use('/api/*', limitBodies(STREAMED));
  app.use('/api/v1/*', authorize(ROUTE_RULES, db));

  app.get('/healthz', (c) => c.json({ status: 'ok' }));
  app.get('/readyz', async (c) => {
    await checkReady(db, stopping);
    return c.json({ status: 'ready', dataVersion: db.version });
  });
  app.get('/metrics', metricsReader(), async (c) =>
    c.text(await metrics.registry.metrics(), 200, { 'content-type': metrics.registry.contentType }),
  );

  app.route('/api/v1/boundaries', boundariesRoutes({ db, dataDir: config.dataDir }));
  describeBoundaryRoutes(app.openAPIRegistry);
  for (const routes of [
    accountsRoutes,
    auditRoutes,
    stagesRoutes,
    indicesRoutes,
    layersRoutes,
    groupsRoutes,
    profilesRoutes,
    regionsRoutes,
    releasesRoutes,
    briefingsRoutes,
  ]) {
    app.route('/api/v1', routes(deps));
  }
  app.route('/api/v1', reportsRoutes({ ...deps, kinds: IMPORT_KINDS }));
  const observing = { ...deps, observe: observeAreas };
  app.route('/api/v1', signalsRoutes(observing));
  app.route('/api/v1', preventionRoutes(observing));
  app.route('/', siteRoutes(site));
  describeSite(app.openAPIRegistry);
  app.doc31('/api/openapi.json', DOCUMENT);
  app.route('/api/docs', apiDocs());
  app.all('/api/*', notFound);
  app.get('/', publicHome(config, site));
  if (webDir) app.route('/', webPages(webDir));
  return app;
}
