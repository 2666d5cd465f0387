import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACTIONS, type Action, ROLES } from '../../server/src/accounts/contract.ts';
import { BOUND_TO, POLICY } from '../../server/src/accounts/policy.ts';
import { ROUTE_RULES } from '../../server/src/routeRules.ts';
import { ASKER_IDS, type Asker, type AskerId, askerOf, ofRegion, openPolicyWorld, type PolicyWorld } from './policyWorld.ts';

/** Areas a request is about: the nation, a province, a kabupaten, inside it, beside it, elsewhere. */
const AREAS = [null, '19', '19.04', '19.04.01', '19.01', '18.01'] as const;
type Area = (typeof AREAS)[number];
/** What the rule itself says when it refuses; a handler's own refusals read otherwise. */
const BY_RULE =
  /^(?:Perlu masuk: “.+” tidak terbuka untuk publik\.|“.+” (?:tidak termasuk wewenang Anda\.|hanya untuk wilayah Anda .+))$/s;

let world: PolicyWorld;
/** Per area: an import that its people own, and a row of it that waits in the quarantine. */
const owned = new Map<Area, { id: number; row: number }>();

beforeAll(async () => {
  world = await openPolicyWorld();
  for (const [i, area] of AREAS.entries()) {
    const place = area ?? '19.02';
    const summary = await world.reports(
      [`A${i},laporan,hoaks,${place},2024-10-10,`, `B${i},laporan,tidak-ada-isu-ini,${place},2024-10-10,`],
      ofRegion(area),
    );
    expect(summary).toMatchObject({ new: 1, quarantined: 1 });
    const [row] = await world.db.all<{ id: number }>('select id from quarantine where import_id = $1', [summary.id]);
    owned.set(area, { id: summary.id as number, row: row?.id as number });
  }
});
afterAll(() => world.close());

const routes = () => [
  ...new Set(
    world.app.routes.filter((r) => r.method !== 'ALL' && r.path.startsWith('/api/v1/')).map((r) => `${r.method} ${r.path}`),
  ),
];

/** The table read by hand, not by the code that enforces it. */
function may(asker: Asker, action: Action, area: Area | undefined): boolean {
  const reach = POLICY[asker.role][action];
  if (reach === 'none') return false;
  if (asker.kind === 'kunci' && action !== 'read_public' && !asker.given?.includes(action)) return false;
  if (area === undefined || asker.region === null || action === 'read_public') return true;
  return area !== null && `${area}.`.startsWith(`${asker.region}.`);
}

/** A request of a route about an area, under `/api/v1`. */
function addressOf(path: string, area: Area): string {
  const { id, row } = owned.get(area) as { id: number; row: number };
  const filled = path
    .replace('/api/v1', '')
    .replace('quarantine/:id', `quarantine/${row}`)
    .replace('imports/:id', `imports/${id}`)
    .replace(':layer', 'laporan')
    .replace(':code', '19.04')
    .replaceAll(/:\w+(?:\{[^}]*\}+(?:\\\.\w+\})?)?/g, '1');
  return area !== null && !filled.includes('imports/') ? `${filled}?code=${area}` : filled;
}

async function refused(as: AskerId, method: string, address: string): Promise<{ byRule: boolean; status: number }> {
  const body = method === 'GET' ? {} : { body: '{}', headers: { 'content-type': 'application/json' } };
  const response = await world.request(as, address, { method, ...body });
  const text = await response.text();
  const byRule = [401, 403].includes(response.status) && BY_RULE.test((JSON.parse(text) as { detail: string }).detail);
  return { byRule, status: response.status };
}

describe('the rule', () => {
  it('speaks of every role and every action', () => {
    const roles = Object.keys(ROLES).sort();
    expect(Object.keys(POLICY).sort()).toEqual(roles);
    expect(Object.keys(BOUND_TO).sort()).toEqual(roles);
    for (const role of Object.values(POLICY)) expect(Object.keys(role).sort()).toEqual(Object.keys(ACTIONS).sort());
    expect(ASKER_IDS.map((id) => askerOf(id).role).sort()).toEqual(expect.arrayContaining(roles));
  });

  it('has one entry for every route of the application, and no other', () => {
    expect(routes().length).toBeGreaterThan(40);
    expect(Object.keys(ROUTE_RULES).sort()).toEqual(routes().sort());
  });

  it('tells guests that signing in may help, and others that it does not', async () => {
    expect((await refused('public', 'GET', '/reports/counts')).status).toBe(401);
    expect((await refused('operator', 'GET', '/reports/counts')).status).toBe(403);
    expect((await refused('reader', 'GET', '/reports/imports')).status).toBe(403);
  });

  it.each(ASKER_IDS)('is what every route does: %s', async (as) => {
    const asker = askerOf(as);
    const wrong: string[] = [];
    let asked = 0;
    for (const [route, rule] of Object.entries(ROUTE_RULES)) {
      const [method, path] = route.split(' ') as [string, string];
      // Where the rule names an area other than the nation's, each is asked for; the others are about none.
      const about =
        /code|imports\/:id|quarantine\/:id|reports\/(?:counts|coverage|trend|ladder|deadlines\/summary)|activities|numbering|marks/.test(
          path,
        ) && rule.area;
      for (const area of about ? AREAS : [null]) {
        asked++;
        const { byRule, status } = await refused(as, method, addressOf(path, area));
        if (method !== 'GET') await world.renew(as);
        const allowed = may(asker, rule.action, rule.area ? area : undefined);
        if (byRule === allowed || status >= 500)
          wrong.push(`${route} (${area}): ${status}, the table says ${allowed ? 'yes' : 'no'}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(80);
  });
});
