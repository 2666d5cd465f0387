import type { Context } from 'hono';
import type { RouteRules } from './accounts/authorize.ts';
import type { Db } from './db/database.ts';
import { importRegion, quarantineRegion } from './imports/importOwner.ts';
import { regionOfGroup } from './regions/groups/groupArea.ts';
import { NATION } from './releases/public/contract.ts';

// A parameter given twice is refused by the contract of every route below, so the first is the only one that is answered.
/** Region of the query: `code`, else the whole country. */
const code = (c: Context): string | null => c.req.query('code') ?? null;
/** For the routes that know `parent` as well: `code` is inside it. */
const codeOrParent = (c: Context): string | null => code(c) ?? c.req.query('parent') ?? null;
/** A group without an area is about the smallest region that holds it; with one, about what of it lies inside the area. */
const orGroup =
  (area: (c: Context) => string | null) =>
  (c: Context, db: Db): Promise<string | null> | string | null => {
    const group = c.req.query('group');
    return area(c) ?? (group === undefined ? null : regionOfGroup(db, group));
  };
/** Number in the path as the handler reads it; NaN (nobody's, so of the whole country) when it is written in any other way. */
const idOf = (c: Context) => Number(c.req.path.split('/').find((part) => /^\d+$/.test(part)));
const ofImport = (c: Context, db: Db) => importRegion(db, idOf(c));
const ofQuarantine = (c: Context, db: Db) => quarantineRegion(db, idOf(c));

/** Area of a release: `ID` is the whole country. */
const rootOfRelease = (c: Context): string | null => {
  const area = c.req.query('area') ?? NATION;
  return area === NATION ? null : area;
};

const PUBLIC = { action: 'read_public' } as const;
const OWN_ACCOUNT = { action: 'own_account' } as const;
/** Accounts are administered for the whole country or not at all. */
const MANAGE_ACCOUNTS = { action: 'manage_accounts', area: () => null } as const;

/**
 * What each route needs (`authorize` enforces it; a test walks all routes). Layers and profiles are public with holes: the route
 * itself shows each area as the caller may see it.
 */
export const ROUTE_RULES: RouteRules = {
  'GET /api/v1/accounts/me': PUBLIC,
  'GET /api/v1/accounts/policy': PUBLIC,
  'POST /api/v1/accounts/sign-in': PUBLIC,
  'POST /api/v1/accounts/sign-out': PUBLIC,
  'POST /api/v1/accounts/links/open': PUBLIC,
  'POST /api/v1/accounts/links/use': PUBLIC,
  'GET /api/v1/accounts/sessions': OWN_ACCOUNT,
  'DELETE /api/v1/accounts/sessions': OWN_ACCOUNT,
  'DELETE /api/v1/accounts/sessions/:id': OWN_ACCOUNT,
  'POST /api/v1/accounts/password': OWN_ACCOUNT,
  'POST /api/v1/accounts/totp': OWN_ACCOUNT,
  'DELETE /api/v1/accounts/totp': OWN_ACCOUNT,
  'POST /api/v1/accounts/totp/confirm': OWN_ACCOUNT,
  'GET /api/v1/accounts': MANAGE_ACCOUNTS,
  'POST /api/v1/accounts': MANAGE_ACCOUNTS,
  'PATCH /api/v1/accounts/:id': MANAGE_ACCOUNTS,
  'POST /api/v1/accounts/:id/link': MANAGE_ACCOUNTS,
  'GET /api/v1/accounts/keys': OWN_ACCOUNT,
  'POST /api/v1/accounts/keys': OWN_ACCOUNT,
  'DELETE /api/v1/accounts/keys/:id': OWN_ACCOUNT,
  'GET /api/v1/accounts/oidc/start': PUBLIC,
  'GET /api/v1/accounts/oidc/callback': PUBLIC,
  'POST /api/v1/accounts/oidc/link': OWN_ACCOUNT,
  'DELETE /api/v1/accounts/oidc/link': OWN_ACCOUNT,
  'DELETE /api/v1/accounts/:id/oidc': MANAGE_ACCOUNTS,
  'GET /api/v1/audit': { action: 'read_audit', area: () => null },
  'GET /api/v1/boundaries/manifest': PUBLIC,
  'GET /api/v1/boundaries/:version/:file': PUBLIC,
  'GET /api/v1/boundaries/:version/tiles/:z{\\d{1,2}}/:x{\\d{1,6}}/:y{\\d{1,6}\\.pbf}': PUBLIC,
  'GET /api/v1/indices': PUBLIC,
  'GET /api/v1/indices/facts': PUBLIC,
  'GET /api/v1/indices/:edition/scores': PUBLIC,
  'GET /api/v1/layers/:layer': PUBLIC,
  'GET /api/v1/layers/:layer/csv': PUBLIC,
  'GET /api/v1/layers/:layer/xlsx': PUBLIC,
  'GET /api/v1/layers/:layer/geojson': PUBLIC,
  'GET /api/v1/briefings/pictures/:layer/map.svg': PUBLIC,
  'GET /api/v1/briefings/pictures/:layer/map.png': PUBLIC,
  // Whose decks they are is decided deck by deck: who sees all that one was read with, and who plans for its area.
  'GET /api/v1/briefings/decks': { action: 'read_internal' },
  // The area stands in the body: the route demands it itself.
  'POST /api/v1/briefings/decks': { action: 'edit_plans' },
  'GET /api/v1/briefings/decks/:id': { action: 'read_internal' },
  'PUT /api/v1/briefings/decks/:id': { action: 'edit_plans' },
  'DELETE /api/v1/briefings/decks/:id': { action: 'edit_plans' },
  'POST /api/v1/briefings/decks/:id/refresh': { action: 'edit_plans' },
  'GET /api/v1/briefings/decks/:id/deck.pptx': { action: 'read_internal' },
  'GET /api/v1/briefings/decks/:id/deck.pdf': { action: 'read_internal' },
  'GET /api/v1/briefings/decks/:id/deck.html': { action: 'read_internal' },
  'GET /api/v1/briefings/decks/:id/slides/:slide/slide.svg': { action: 'read_internal' },
  'GET /api/v1/briefings/decks/:id/slides/:slide/slide.png': { action: 'read_internal' },
  // Names and logos are no figures; they are changed by who plans for the area.
  'GET /api/v1/briefings/offices/:code': { action: 'read_internal' },
  'PUT /api/v1/briefings/offices/:code': { action: 'edit_plans' },
  'GET /api/v1/layers/laporan/panels': PUBLIC,
  // The area stands in the body, or in the run: the route demands it itself.
  'POST /api/v1/prevention/allocation': { action: 'read_internal' },
  'GET /api/v1/prevention/allocation': { action: 'read_internal' },
  'GET /api/v1/prevention/allocation/:id': { action: 'read_internal' },
  'GET /api/v1/prevention/activities': { action: 'read_internal', area: code },
  'GET /api/v1/prevention/belts': PUBLIC,
  'GET /api/v1/prevention/belts/items': { action: 'read_internal', area: code },
  'POST /api/v1/prevention/activities': { action: 'import_data' },
  'GET /api/v1/prevention/activities/:id': { action: 'read_internal' },
  'PUT /api/v1/prevention/activities/:id': { action: 'import_data' },
  'GET /api/v1/prevention/numbering': { action: 'import_data', area: code },
  'PUT /api/v1/prevention/numbering': { action: 'edit_plans' },
  'GET /api/v1/prevention/catalogue': PUBLIC,
  'GET /api/v1/prevention/marks': { action: 'read_internal', area: code },
  'GET /api/v1/prevention/measures': PUBLIC,
  'POST /api/v1/prevention/measures': { action: 'edit_plans' },
  'GET /api/v1/prevention/measures/:code': PUBLIC,
  'PUT /api/v1/prevention/measures/:code': { action: 'edit_plans' },
  'GET /api/v1/prevention/plans': { action: 'read_internal' },
  'POST /api/v1/prevention/plans': { action: 'edit_plans' },
  'GET /api/v1/prevention/plans/:id': { action: 'read_internal' },
  'PUT /api/v1/prevention/plans/:id': { action: 'edit_plans' },
  // Submitting is a planner's, approving an approver's: the step says which.
  'POST /api/v1/prevention/plans/:id/status': { action: 'read_internal' },
  'GET /api/v1/prevention/plans/:id/calendar.ics': { action: 'read_internal' },
  'GET /api/v1/prevention/plans/:id/plan.docx': { action: 'read_internal' },
  'GET /api/v1/prevention/plans/:id/plan.xlsx': { action: 'read_internal' },
  'GET /api/v1/prevention/plans/:id/versions': { action: 'read_internal' },
  'GET /api/v1/prevention/plans/:id/versions/:version': { action: 'read_internal' },
  'GET /api/v1/prevention/plans/:id/comments': { action: 'read_internal' },
  // Of planners and approvers: the route asks.
  'POST /api/v1/prevention/plans/:id/comments': { action: 'read_internal' },
  'GET /api/v1/prevention/need': PUBLIC,
  'GET /api/v1/prevention/matrix': PUBLIC,
  // Of every area in the declaration: the route asks.
  'POST /api/v1/prevention/outcome': { action: 'read_internal' },
  'GET /api/v1/prevention/outcome/suggest': { action: 'read_internal' },
  'GET /api/v1/prevention/plans/:id/outcome': { action: 'read_internal' },
  'GET /api/v1/prevention/places': PUBLIC,
  'POST /api/v1/prevention/places': { action: 'edit_plans' },
  'GET /api/v1/prevention/places/gathered': PUBLIC,
  'GET /api/v1/prevention/places/:id': PUBLIC,
  'PUT /api/v1/prevention/places/:id': { action: 'edit_plans' },
  'GET /api/v1/regions': PUBLIC,
  'GET /api/v1/regions/groups': PUBLIC,
  'GET /api/v1/regions/groups/:id': PUBLIC,
  'POST /api/v1/regions/groups': { action: 'edit_plans' },
  'PUT /api/v1/regions/groups/:id': { action: 'edit_plans' },
  'DELETE /api/v1/regions/groups/:id': { action: 'edit_plans' },
  'GET /api/v1/regions/:code': PUBLIC,
  'GET /api/v1/regions/:code/profile': PUBLIC,
  // Published releases are everybody's; the route adds others for those who prepare or approve releases of their area.
  'GET /api/v1/releases': PUBLIC,
  // The area stands in the body: the route demands it itself.
  'POST /api/v1/releases': { action: 'prepare_releases' },
  'GET /api/v1/releases/suggest': { action: 'prepare_releases', area: rootOfRelease },
  // Of those who prepare or approve releases of its area: the route asks.
  'GET /api/v1/releases/:number': { action: 'read_internal' },
  'GET /api/v1/releases/:number/document': PUBLIC,
  'GET /api/v1/releases/:number/preview/*': { action: 'read_internal' },
  // Submitting is a planner's, approving an approver's: the step says which.
  'POST /api/v1/releases/:number/status': { action: 'read_internal' },
  'GET /api/v1/reports/catalogues': PUBLIC,
  'GET /api/v1/reports/content': { action: 'read_internal', area: code },
  'GET /api/v1/reports/counts': { action: 'read_internal', area: orGroup(codeOrParent) },
  'GET /api/v1/reports/coverage': { action: 'read_internal', area: orGroup(codeOrParent) },
  'GET /api/v1/reports/coverage/calendar': { action: 'read_internal', area: codeOrParent },
  'GET /api/v1/reports/disputes': { action: 'read_internal', area: codeOrParent },
  'GET /api/v1/reports/supervision': { action: 'read_internal', area: codeOrParent },
  'GET /api/v1/reports/deadlines': { action: 'read_records' },
  'GET /api/v1/reports/deadlines/rules': PUBLIC,
  'GET /api/v1/reports/deadlines/summary': { action: 'read_internal', area: codeOrParent },
  'GET /api/v1/reports/ladder': { action: 'read_internal', area: orGroup(codeOrParent) },
  'GET /api/v1/reports/trend': { action: 'read_internal', area: orGroup(code) },
  'GET /api/v1/reports/imports': { action: 'read_records' },
  'POST /api/v1/reports/imports': { action: 'import_data' },
  'GET /api/v1/reports/imports/:id': { action: 'read_records', area: ofImport },
  'POST /api/v1/reports/imports/:id/undo': { action: 'import_data', area: ofImport },
  'GET /api/v1/reports/imports/:id/quarantine': { action: 'read_records', area: ofImport },
  'GET /api/v1/reports/imports/:id/quarantine.csv': { action: 'read_records', area: ofImport },
  'GET /api/v1/reports/imports/:id/quarantine.xlsx': { action: 'read_records', area: ofImport },
  'GET /api/v1/reports/imports/:id/quarantine/groups': { action: 'read_records', area: ofImport },
  'POST /api/v1/reports/imports/:id/quarantine/correct': { action: 'import_data', area: ofImport },
  'GET /api/v1/reports/imports/:id/compare': { action: 'read_records', area: ofImport },
  'POST /api/v1/reports/imports/inspect': { action: 'import_data' },
  'GET /api/v1/reports/intake': { action: 'import_data' },
  'POST /api/v1/reports/remembered/forget': { action: 'import_data' },
  'GET /api/v1/reports/template.xlsx': { action: 'import_data' },
  'GET /api/v1/reports/sample.csv': { action: 'import_data' },
  'POST /api/v1/reports/entries': { action: 'import_data' },
  'POST /api/v1/reports/entries/key': { action: 'import_data' },
  'POST /api/v1/reports/quarantine/:id': { action: 'import_data', area: ofQuarantine },
  'GET /api/v1/signals/alarms': PUBLIC,
  'GET /api/v1/signals/clusters': PUBLIC,
  'GET /api/v1/signals/method': PUBLIC,
  'GET /api/v1/signals/neighbours': PUBLIC,
  'POST /api/v1/signals/neighbours': { action: 'change_thresholds' },
  'DELETE /api/v1/signals/neighbours/:id': { action: 'change_thresholds' },
  'GET /api/v1/signals/signature': PUBLIC,
  'GET /api/v1/signals/verification': PUBLIC,
  'GET /api/v1/signals/agreement': PUBLIC,
  'GET /api/v1/signals/classes': PUBLIC,
  'GET /api/v1/signals/ranks': PUBLIC,
  'GET /api/v1/signals/rates': PUBLIC,
  'GET /api/v1/signals/readings': PUBLIC,
  'GET /api/v1/signals/trend': PUBLIC,
  'GET /api/v1/stages': PUBLIC,
};
