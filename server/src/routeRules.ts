import type { Context } from 'hono';
import type { RouteRules } from './accounts/authorize.ts';
import type { Db } from './db/database.ts';
import { importRegion, quarantineRegion } from './imports/importOwner.ts';

/** Region of the query: `code`, else `parent`, else the whole country. */
const asked = (c: Context): string | null => c.req.query('code') ?? c.req.query('parent') ?? null;
const idOf = (c: Context) => Number(c.req.param('id') ?? c.req.path.split('/').findLast((part) => /^\d+$/.test(part)));
const ofImport = (c: Context, db: Db) => importRegion(db, idOf(c));
const ofQuarantine = (c: Context, db: Db) => quarantineRegion(db, idOf(c));

const PUBLIC = { action: 'read_public' } as const;

/**
 * What each route needs (`authorize` enforces it; a test walks all routes). Layers and profiles are public with holes: the route
 * itself shows each area as the caller may see it.
 */
export const ROUTE_RULES: RouteRules = {
  'GET /api/v1/accounts/me': PUBLIC,
  'GET /api/v1/accounts/policy': PUBLIC,
  'GET /api/v1/audit': { action: 'read_audit', area: () => null },
  'GET /api/v1/boundaries/manifest': PUBLIC,
  'GET /api/v1/boundaries/:version/:file': PUBLIC,
  'GET /api/v1/boundaries/:version/tiles/:z{\\d{1,2}}/:x{\\d{1,6}}/:y{\\d{1,6}\\.pbf}': PUBLIC,
  'GET /api/v1/indices': PUBLIC,
  'GET /api/v1/indices/facts': PUBLIC,
  'GET /api/v1/indices/:edition/scores': PUBLIC,
  'GET /api/v1/layers/:layer': PUBLIC,
  'GET /api/v1/layers/:layer/csv': PUBLIC,
  'GET /api/v1/prevention/activities': { action: 'read_internal', area: asked },
  'GET /api/v1/prevention/catalogue': PUBLIC,
  'GET /api/v1/regions': PUBLIC,
  'GET /api/v1/regions/:code': PUBLIC,
  'GET /api/v1/regions/:code/profile': PUBLIC,
  'GET /api/v1/reports/catalogues': PUBLIC,
  'GET /api/v1/reports/counts': { action: 'read_internal', area: asked },
  'GET /api/v1/reports/coverage': { action: 'read_internal', area: asked },
  'GET /api/v1/reports/trend': { action: 'read_internal', area: asked },
  'GET /api/v1/reports/imports': { action: 'read_records' },
  'POST /api/v1/reports/imports': { action: 'import_data' },
  'GET /api/v1/reports/imports/:id': { action: 'read_records', area: ofImport },
  'POST /api/v1/reports/imports/:id/undo': { action: 'import_data', area: ofImport },
  'GET /api/v1/reports/imports/:id/quarantine': { action: 'read_records', area: ofImport },
  'GET /api/v1/reports/imports/:id/quarantine.csv': { action: 'read_records', area: ofImport },
  'POST /api/v1/reports/quarantine/:id': { action: 'import_data', area: ofQuarantine },
  'GET /api/v1/stages': PUBLIC,
};
