import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { LOCAL_CALLER } from '../../server/src/accounts/caller.ts';
import { LAYERS } from '../../server/src/layers/contract.ts';
import { PlaceInput } from '../../server/src/prevention/places/contract.ts';
import { createPlace } from '../../server/src/prevention/places/savePlace.ts';
import { createPlan, movePlan } from '../../server/src/prevention/plans/savePlan.ts';
import { sampleRelease } from '../../server/src/releases/testing/sampleRelease.ts';
import { storeReleases } from '../../server/src/releases/testing/storeReleases.ts';
import { ROUTE_RULES } from '../../server/src/routeRules.ts';
import { activity, coverage, denominator, report, supervisionForms } from '../../server/src/testing/builders.ts';
import { planContent, planItem } from '../prevention/planContent.ts';
import { type AskerId, ofRegion, openPolicyWorld, type PolicyWorld } from './policyWorld.ts';

let world: PolicyWorld;
let ownImport = 0;

const PLACES = ['18.01', '19', '19.01', '19.04', '19.04.01'];
const layerViews = LAYERS.flatMap((layer) =>
  [
    '',
    'level=kabkota',
    'level=kecamatan',
    'parent=19',
    'parent=19.04',
    'parent=19.04&denominator=dpt',
    'parent=19&denominator=dpt&show=smoothed',
    'level=kabkota&denominator=pengawasan&show=low',
    'level=kabkota&denominator=dpt&method=kuantil',
    'parent=19&election=pilkada-2029',
    'parent=19&units=groups',
    'level=kabkota&boundaries=then&to=2006-12-31&apportion=dpt',
  ].map((query) => `${layer}?${query}`),
);
/** Views whose files are looked at. */
const taken = layerViews.filter((view) => /\?(?:level=kabkota|parent=19)$/.test(view));
/** Of everything, of province 19, of kabupaten 19.04, and of elsewhere. */
const DECKS = [1, 2, 3, 4];
const areas = ['', ...PLACES.map((code) => `code=${code}`), 'parent=19', 'parent=19.04', 'code=19.04&parent=19'];

/** Addresses of each route that reads; a route without any here fails below. */
const ADDRESSES: Record<string, () => string[]> = {
  'GET /api/v1/accounts/me': () => ['/accounts/me'],
  'GET /api/v1/accounts/policy': () => ['/accounts/policy'],
  'GET /api/v1/accounts': () => ['/accounts'],
  'GET /api/v1/accounts/keys': () => ['/accounts/keys'],
  // When a session was last used is all that moves in it, and does not depend on data.
  'GET /api/v1/accounts/sessions': () => [],
  'GET /api/v1/accounts/oidc/start': () => ['/accounts/oidc/start'],
  'GET /api/v1/accounts/oidc/callback': () => ['/accounts/oidc/callback'],
  // Administrators see everything, and everybody else nothing.
  'GET /api/v1/audit': () => ['/audit'],
  'GET /api/v1/boundaries/manifest': () => ['/boundaries/manifest'],
  'GET /api/v1/boundaries/:version/:file': () => ['/boundaries/x/y.json'],
  'GET /api/v1/boundaries/:version/tiles/:z{\\d{1,2}}/:x{\\d{1,6}}/:y{\\d{1,6}\\.pbf}': () => ['/boundaries/x/tiles/1/1/1.pbf'],
  'GET /api/v1/indices': () => ['/indices'],
  'GET /api/v1/indices/facts': () => ['/indices/facts'],
  'GET /api/v1/indices/:edition/scores': () => ['/indices/ikp-2024/scores?level=kabkota'],
  'GET /api/v1/layers/:layer': () => layerViews.map((view) => `/layers/${view}`),
  'GET /api/v1/layers/:layer/csv': () => taken.map((view) => `/layers/${view.replace('?', '/csv?')}`),
  // The table of the CSV in another file, as pixels are the drawing.
  'GET /api/v1/layers/:layer/xlsx': () => [],
  'GET /api/v1/layers/:layer/geojson': () => taken.map((view) => `/layers/${view.replace('?', '/geojson?')}`),
  'GET /api/v1/briefings/pictures/:layer/map.svg': () =>
    taken.map((view) => `/briefings/pictures/${view.replace('?', '/map.svg?')}`),
  'GET /api/v1/briefings/pictures/:layer/map.png': () => [],
  'GET /api/v1/briefings/decks': () => ['/briefings/decks'],
  'GET /api/v1/briefings/decks/:id': () => DECKS.map((id) => `/briefings/decks/${id}`),
  'GET /api/v1/briefings/decks/:id/slides/:slide/slide.svg': () =>
    DECKS.flatMap((id) => ['cover', 'map', 'area:19.04'].map((slide) => `/briefings/decks/${id}/slides/${slide}/slide.svg`)),
  // The slides above in other files.
  'GET /api/v1/briefings/decks/:id/slides/:slide/slide.png': () => [],
  'GET /api/v1/briefings/decks/:id/deck.pptx': () => [],
  'GET /api/v1/briefings/decks/:id/deck.pdf': () => [],
  'GET /api/v1/briefings/decks/:id/deck.html': () => [],
  'GET /api/v1/briefings/offices/:code': () => ['19', '19.04'].map((code) => `/briefings/offices/${code}`),
  'GET /api/v1/layers/laporan/panels': () =>
    [
      '',
      'level=kabkota',
      'parent=19&denominator=dpt&election=pilkada-2024',
      'parent=19.04&steps=minggu',
      'parent=19&steps=pemilihan',
    ].map((view) => `/layers/laporan/panels?${view}`),
  'GET /api/v1/prevention/allocation': () =>
    ['', ...PLACES.map((code) => `code=${code}`)].map((q) => `/prevention/allocation?${q}`),
  'GET /api/v1/prevention/allocation/:id': () => [1, 2, 3].map((id) => `/prevention/allocation/${id}`),
  'GET /api/v1/prevention/activities': () => areas.map((area) => `/prevention/activities?${area}`),
  'GET /api/v1/prevention/activities/:id': () => ['kegiatan-3', 'kegiatan-1'].map((id) => `/prevention/activities/${id}`),
  'GET /api/v1/prevention/numbering': () => PLACES.map((code) => `/prevention/numbering?code=${code}&day=2024-10-10`),
  'GET /api/v1/prevention/measures': () => ['', 'issue=sara'].map((q) => `/prevention/measures?${q}`),
  'GET /api/v1/prevention/measures/:code': () => ['/prevention/measures/forum_warga'],
  'GET /api/v1/prevention/belts': () => [...areas, 'parent=19&sea=ya'].map((area) => `/prevention/belts?${area}`),
  'GET /api/v1/prevention/belts/items': () => PLACES.map((code) => `/prevention/belts/items?code=${code}`),
  'GET /api/v1/prevention/outcome/suggest': () =>
    ['19.04', '19.04.01', '18.01'].map(
      (target) => `/prevention/outcome/suggest?target=${target}&issue=netralitas_asn&from=2024-10-01&to=2024-10-31`,
    ),
  // What a plan is judged by is asked for each area: tests/prevention.
  'GET /api/v1/prevention/plans/:id/outcome': () => ['/prevention/plans/1/outcome'],
  'GET /api/v1/prevention/catalogue': () => ['/prevention/catalogue'],
  'GET /api/v1/prevention/marks': () => areas.map((area) => `/prevention/marks?${area}`),
  'GET /api/v1/prevention/matrix': () =>
    ['level=kabkota', 'parent=19&minimum=5', 'parent=19.04', 'parent=19&units=groups&silent=zero'].map(
      (q) => `/prevention/matrix?${q}`,
    ),
  'GET /api/v1/prevention/need': () =>
    [
      '',
      'level=kabkota&effort=pengawas',
      'parent=19&effort=kampung',
      'parent=19&need=temuan&effort=bentuk:pendidikan',
      'parent=19&need=ikp',
      'parent=19.04&issue=sara',
      'level=kabkota&units=groups',
    ].map((q) => `/prevention/need?${q}`),
  'GET /api/v1/prevention/plans': () => ['', ...PLACES.map((code) => `code=${code}`)].map((q) => `/prevention/plans?${q}`),
  'GET /api/v1/prevention/plans/:id': () => [1, 2, 3].map((id) => `/prevention/plans/${id}`),
  'GET /api/v1/prevention/plans/:id/calendar.ics': () => [1, 2, 3].map((id) => `/prevention/plans/${id}/calendar.ics`),
  // Made from the same facts as the calendar and `belts/items`; the data version and the time of making stand inside the packed file.
  'GET /api/v1/prevention/plans/:id/plan.docx': () => [],
  'GET /api/v1/prevention/plans/:id/plan.xlsx': () => [],
  'GET /api/v1/prevention/plans/:id/versions': () => [1, 2, 3].map((id) => `/prevention/plans/${id}/versions`),
  'GET /api/v1/prevention/plans/:id/versions/:version': () => [1, 2, 3].map((id) => `/prevention/plans/${id}/versions/1`),
  'GET /api/v1/prevention/plans/:id/comments': () => [1, 2, 3].map((id) => `/prevention/plans/${id}/comments`),
  'GET /api/v1/prevention/places': () =>
    [...areas.filter((a) => !a.includes('parent')), 'kind=kampung&to=2024-12-31'].map((q) => `/prevention/places?${q}`),
  'GET /api/v1/prevention/places/gathered': () =>
    ['', 'level=kecamatan&parent=19'].map((q) => `/prevention/places/gathered?${q}`),
  'GET /api/v1/prevention/places/:id': () => ['kampung-19-04-01', 'kampung-18-01-04'].map((id) => `/prevention/places/${id}`),
  'GET /api/v1/regions': () => ['/regions', '/regions?q=bangka'],
  'GET /api/v1/regions/groups': () => ['/regions/groups'],
  'GET /api/v1/regions/groups/:id': () => ['/regions/groups/ex-kotatif'],
  'GET /api/v1/regions/:code': () => PLACES.map((code) => `/regions/${code}`),
  'GET /api/v1/regions/:code/profile': () =>
    PLACES.flatMap((code) =>
      ['', '?denominator=jumlah', '?election=pilkada-2029'].map((query) => `/regions/${code}/profile${query}`),
    ),
  'GET /api/v1/releases': () => ['/releases'],
  'GET /api/v1/releases/suggest': () => ['19', '18', 'ID'].map((area) => `/releases/suggest?area=${area}`),
  'GET /api/v1/releases/:number': () => [1, 2].map((number) => `/releases/${number}`),
  'GET /api/v1/releases/:number/document': () => [1, 2].map((number) => `/releases/${number}/document`),
  // Made from the document alone.
  'GET /api/v1/releases/:number/preview/*': () => ['/releases/2/preview/rilis/2/index.html'],
  'GET /api/v1/reports/catalogues': () => ['/reports/catalogues'],
  'GET /api/v1/reports/content': () =>
    areas.filter((a) => !a.startsWith('parent')).map((area) => `/reports/content?${area}&by=region,kind`),
  'GET /api/v1/reports/disputes': () => areas.map((area) => `/reports/disputes?${area}`),
  'GET /api/v1/reports/supervision': () => areas.map((area) => `/reports/supervision?${area}`),
  'GET /api/v1/reports/counts': () =>
    areas.flatMap((area) =>
      ['by=region', 'by=issue,status', 'by=region&level=kecamatan', 'election=pilkada-2029'].map(
        (q) => `/reports/counts?${area}&${q}`,
      ),
    ),
  'GET /api/v1/reports/coverage': () => areas.map((area) => `/reports/coverage?${area}`),
  'GET /api/v1/reports/coverage/calendar': () =>
    ['', '?parent=19', '?parent=19.04', '?level=kabkota'].map((q) => `/reports/coverage/calendar${q}`),
  'GET /api/v1/reports/deadlines': () => areas.map((area) => `/reports/deadlines?${area}&on=2024-12-01`),
  'GET /api/v1/reports/deadlines/rules': () => ['/reports/deadlines/rules'],
  'GET /api/v1/reports/deadlines/summary': () => areas.map((area) => `/reports/deadlines/summary?${area}&on=2024-12-01`),
  'GET /api/v1/reports/ladder': () =>
    areas.flatMap((area) => ['by=region', 'by=issue', 'election=pilkada-2029'].map((q) => `/reports/ladder?${area}&${q}`)),
  'GET /api/v1/reports/trend': () => areas.map((area) => `/reports/trend?${area}&interval=month`),
  'GET /api/v1/reports/imports': () => ['/reports/imports'],
  'GET /api/v1/reports/sample.csv': () => ['/reports/sample.csv?id=sigaplapor'],
  'GET /api/v1/reports/imports/:id': () => [`/reports/imports/${ownImport}`, '/reports/imports/1'],
  'GET /api/v1/reports/imports/:id/quarantine': () => [
    `/reports/imports/${ownImport}/quarantine`,
    '/reports/imports/1/quarantine',
  ],
  'GET /api/v1/reports/imports/:id/quarantine.csv': () => [`/reports/imports/${ownImport}/quarantine.csv`],
  // The same rows as the CSV file, packed with the time of day.
  'GET /api/v1/reports/imports/:id/quarantine.xlsx': () => [],
  'GET /api/v1/reports/imports/:id/quarantine/groups': () => [`/reports/imports/${ownImport}/quarantine/groups`],
  'GET /api/v1/reports/imports/:id/compare': () => [`/reports/imports/${ownImport}/compare`, '/reports/imports/1/compare'],
  'GET /api/v1/reports/intake': () => ['/reports/intake?channel=sigaplapor', '/reports/intake?channel=siwaslu'],
  'GET /api/v1/reports/template.xlsx': () => ['/reports/template.xlsx?kind=coverage&code=19.04'],
  'GET /api/v1/signals/alarms': () =>
    ['level=kabkota', 'parent=19&method=c1', 'parent=19.04&origin=laporan,temuan', 'level=kabkota&interval=day&method=cusum'].map(
      (q) => `/signals/alarms?${q}`,
    ),
  'GET /api/v1/signals/clusters': () =>
    ['level=kabkota&silent=zero', 'parent=19&denominator=jumlah', 'parent=19.04&statistic=gi-star&smoothing=none'].map(
      (q) => `/signals/clusters?${q}&permutations=99`,
    ),
  'GET /api/v1/signals/method': () => ['/signals/method'],
  'GET /api/v1/signals/neighbours': () => ['', 'level=kabkota', 'parent=19'].map((q) => `/signals/neighbours?${q}`),
  'GET /api/v1/signals/rates': () =>
    ['level=kabkota', 'parent=19', 'parent=19&denominator=pengawasan', 'parent=19&denominator=jumlah&silent=zero'].map(
      (q) => `/signals/rates?${q}`,
    ),
  'GET /api/v1/signals/ranks': () => ['level=kabkota', 'parent=19'].map((q) => `/signals/ranks?${q}&draws=100`),
  'GET /api/v1/signals/classes': () => ['level=kabkota', 'parent=19&show=smoothed'].map((q) => `/signals/classes?${q}`),
  'GET /api/v1/signals/readings': () => ['level=kabkota', 'parent=19', 'code=19.04'].map((q) => `/signals/readings?${q}`),
  'GET /api/v1/signals/agreement': () => ['level=kabkota', 'parent=19'].map((q) => `/signals/agreement?${q}`),
  'GET /api/v1/signals/signature': () =>
    ['level=kabkota', 'parent=19', 'parent=19&minimum=5&silent=zero', 'parent=19.04', 'parent=19&units=groups'].map(
      (q) => `/signals/signature?${q}`,
    ),
  'GET /api/v1/signals/trend': () =>
    ['level=kabkota', 'parent=19&interval=month', 'code=19.04', 'code=18.01'].map((q) => `/signals/trend?${q}`),
  'GET /api/v1/signals/verification': () => ['/signals/verification'],
  'GET /api/v1/stages': () => ['/stages'],
};
const reading = Object.keys(ROUTE_RULES).filter((route) => route.startsWith('GET '));

const place = (name: string, code: string) =>
  createPlace(world.db, LOCAL_CALLER, PlaceInput.parse({ kind: 'kampung', name, code, launched: '2024-03-01' }));
const plan = (code: string, inside: string[] = [code]) =>
  createPlan(
    { db: world.db, config: { dataDir: '', seaLinkKm: 0 } },
    LOCAL_CALLER,
    planContent(
      inside.map((at) => planItem(`b-${at.replaceAll('.', '-')}`, { code: at })),
      { code, title: `Rencana ${code}` },
    ),
  );
const PERIOD = { start: '2024-10-01', end: '2024-10-31' };
beforeAll(async () => {
  // The day is part of some answers and may turn while these tests run: they run at noon. The clock goes on, so that a moment that leaks differs.
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(Date.now()).setUTCHours(5, 0, 0, 0), shouldAdvanceTime: true });
  world = await openPolicyWorld({
    reports: ['18.01', '18.01.04', '19.01', '19.02', '19.04', '19.04.01', '19.04.02', '91.03'].map((code, i) =>
      report({ code, n: 25 + i }),
    ),
    coverage: ['18.01', '19.01', '19.02', '19.04', '91.03'].map((code) => coverage({ code, ...PERIOD })),
    supervision: ['18.01', '19.01', '19.04', '19.04.01'].map((code, i) => supervisionForms({ code, n: 3 + i })),
    activities: ['18.01', '19.01', '19.04', '19.04.01'].map((code) => activity({ code })),
    denominators: ['18', '18.01', '19', '19.01', '19.02', '19.04', '91.03'].map((code) => denominator({ code, value: 100_000 })),
  });
  const own = await world.reports(
    ['K1,laporan,hoaks,19.04.01,2024-10-10,', 'K2,laporan,tidak-ada,19.04,2024-10-10,'],
    ofRegion('19.04'),
  );
  ownImport = own.id as number;
  await place('Kampung Koba', '19.04.01');
  await place('Kampung Natar', '18.01.04');
  await plan('19', ['19.04.01', '19.01']);
  await movePlan({ db: world.db }, LOCAL_CALLER, 1, { version: 1, to: 'diajukan', reason: null });
  await movePlan({ db: world.db }, LOCAL_CALLER, 1, { version: 2, to: 'disetujui', reason: null });
  await storeReleases(world.db, [sampleRelease({ number: 1 }), sampleRelease({ number: 2 })], 'draf');
  await plan('19.04');
  await plan('18.01');
  for (const [as, area] of [
    ['local', '19'],
    ['planner', '19'],
    ['narrowPlanner', '19.04'],
    ['local', '18.01'],
  ] as const) {
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ area }) };
    expect((await world.request(as, '/briefings/decks', init)).status).toBe(201);
  }
});
afterAll(() => {
  vi.useRealTimers();
  return world.close();
});

/** What may differ between two data versions without telling anything, and what no two answers share. */
const steady = (body: string) =>
  body
    .replaceAll(/"dataVersion":\d+/g, '"dataVersion":0')
    .replaceAll(/Versi data: \d+/g, 'Versi data: 0')
    .replaceAll(/"versi_data":\d+/g, '"versi_data":0')
    .replaceAll(/data versi \d+/g, 'data versi 0')
    .replaceAll(/,\d+,(ya|tidak)\r/g, ',0,$1\r')
    // That the data version was raised is no secret.
    .replaceAll(/"behind":(?:true|false)/g, '"behind":false')
    .replaceAll(/"requestId":"[^"]+"/g, '"requestId":""')
    .replaceAll(/"lastUsedAt":"[^"]+"/g, '"lastUsedAt":""');

async function answers(as: AskerId): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const addresses = reading.flatMap((route) => ADDRESSES[route]?.() ?? []);
  const ask = async (address: string) => {
    const { status, body } = await world.text(as, address);
    found.set(address, `${status} ${steady(body)}`);
  };
  for (let at = 0; at < addresses.length; at += 16) await Promise.all(addresses.slice(at, at + 16).map(ask));
  return found;
}

/** Changes everything there is of some areas: reports with a new election and channel, coverage, activities, imports, quarantine. */
async function change(codes: string[], tag: string): Promise<void> {
  await world.reports(
    codes.flatMap((code, i) => [
      `${tag}${i},temuan,sara,${code},2024-11-1${i % 9},pilkada-2029`,
      `${tag}X${i},temuan,tidak-ada,${code},2024-11-10,`,
    ]),
    undefined,
    'pojok_pengawasan',
  );
  for (const channel of ['sips', 'form_a', 'media_sosial']) {
    await world.reports(
      codes.map((code, i) => `${tag}${channel}${i},,sara,${code},2024-10-1${i % 9},`),
      undefined,
      channel,
    );
  }
  for (const code of codes) {
    await world.reports(
      [`${tag}own${code},laporan,apk,${code},2024-10-20,`, `${tag}bad${code},laporan,x,${code},,`],
      ofRegion(code),
    );
    if (code.length === 5) await world.coverage([`${code},${PERIOD.start},${PERIOD.end},belum_lapor`]);
  }
  for (const code of codes) await place(`Kampung ${tag}`, code);
  for (const code of codes) await plan(code);
  await world.seed({
    supervision: codes.map((code) => supervisionForms({ code, n: 17 })),
    activities: codes.map((code) => activity({ code, form: 'pengawasan' })),
    reports: codes.map((code) => report({ code, n: 40, issue: 'sara' })),
    sample: true,
  });
}

/** Addresses whose answer differs, with the place where the two part. */
function differing(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  return [...one].flatMap(([address, a]) => {
    const b = other.get(address) ?? '';
    if (a === b) return [];
    let at = 0;
    while (a[at] === b[at]) at++;
    const piece = (text: string) => text.slice(Math.max(0, at - 60), at + 60);
    return [`${address}: “${piece(a)}” and “${piece(b)}”`];
  });
}

describe('what one may not see changes nothing one gets', () => {
  it('asks every route that reads', () => {
    expect(Object.keys(ADDRESSES).sort()).toEqual(reading.sort());
  });

  it('of another province: for guests, an operator, a planner, a reader and a key', async () => {
    const askers: AskerId[] = ['public', 'operator', 'planner', 'reader', 'key'];
    const before = new Map<AskerId, Map<string, string>>();
    for (const as of askers) before.set(as, await answers(as));
    const all = await answers('local');
    await change(['18.01', '18.01.04', '91.03'], 'P');
    for (const as of askers) {
      const known = before.get(as) as Map<string, string>;
      expect({ as, differs: differing(known, await answers(as)) }).toEqual({ as, differs: [] });
    }
    // The same change is seen at once by whoever may see it: the test would find a leak.
    expect(differing(all, await answers('local')).length).toBeGreaterThan(60);
  });

  it('of another kabupaten, and of the province around: for guests, an operator and a key; the planner of the province sees it', async () => {
    const askers: AskerId[] = ['public', 'operator', 'narrowKey', 'elsewhere'];
    const before = new Map<AskerId, Map<string, string>>();
    for (const as of askers) before.set(as, await answers(as));
    const planner = await answers('planner');
    await change(['19.01', '19.01.01', '19'], 'K');
    for (const as of askers) {
      const known = before.get(as) as Map<string, string>;
      expect({ as, differs: differing(known, await answers(as)) }).toEqual({ as, differs: [] });
    }
    expect(differing(planner, await answers('planner')).length).toBeGreaterThan(40);
  });
});
