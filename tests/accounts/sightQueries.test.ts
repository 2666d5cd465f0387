import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LayerResponse } from '../../server/src/layers/contract.ts';
import { RegionProfile } from '../../server/src/profiles/contract.ts';
import { activity, coverage, denominator, region, report, SMALL_COUNTRY } from '../../server/src/testing/builders.ts';
import { type AskerId, openPolicyWorld, type PolicyWorld } from './policyWorld.ts';

let world: PolicyWorld;
const EVERYWHERE = [...SMALL_COUNTRY.map((r) => r.code), '19.04.01.2001', '19.01.01.2001', '91.99'];

beforeAll(async () => {
  world = await openPolicyWorld({
    // 91.99 is no region of today any more.
    regions: ['19.04.01.2001', '19.01.01.2001']
      .map((code) => region({ code }))
      .concat(region({ code: '91.99', validTo: '2022-12-31' })),
    reports: EVERYWHERE.map((code) => report({ code: code.slice(0, 8), n: 30 })),
    coverage: SMALL_COUNTRY.map((r) => coverage({ code: r.code })),
    activities: EVERYWHERE.map((code) => activity({ code })),
    denominators: SMALL_COUNTRY.map((r) => denominator({ code: r.code })),
  });
});
afterAll(() => world.close());

const ASKED: readonly AskerId[] = ['operator', 'key', 'narrowKey', 'narrowPlanner'];
const inside = (code: string) => `${code}.`.startsWith('19.04.');

/** Ways to write an area, right and wrong. */
const written = fc
  .constantFrom(...EVERYWHERE)
  .chain((code) =>
    fc.constantFrom(
      code,
      code,
      code,
      code.replaceAll('.', ''),
      code.replaceAll('.', '-'),
      ` ${code}`,
      `${code}.`,
      `${code},19.04`,
      `19.04,${code}`,
      `${code}%00`,
      encodeURIComponent(`19.04' or '1'='1`),
      '',
    ),
  );
const own = fc.constantFrom('19.04', '19.04', '19.04.01', '19.04.01.2001');
const named = fc.oneof(
  fc.array(fc.tuple(fc.constantFrom('code', 'parent', 'Code', 'code[]', 'area'), written), { maxLength: 3 }),
  fc.tuple(fc.tuple(fc.constantFrom('code', 'parent'), own)),
  fc.tuple(fc.tuple(fc.constantFrom('code', 'parent'), own), fc.tuple(fc.constantFrom('code', 'parent', 'area'), written)),
);
const others = fc.subarray([
  'by=region',
  'by=region,issue',
  'level=provinsi',
  'level=kabkota',
  'level=kecamatan',
  'level=desa',
  'denominator=dpt',
  'denominator=jumlah',
  'election=pilkada-2024',
  'method=kuantil',
  'limit=500',
]);
const queries = fc.tuple(named, others).map(([areas, rest]) => [...areas.map(([k, v]) => `${k}=${v}`), ...rest].join('&'));

/** Codes of regions that an answer names as the place of a figure. */
function codesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(codesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, v]) =>
    // Published events are public; sources and sentences name no figure's place.
    key === 'events' ? [] : key === 'code' && typeof v === 'string' ? [v] : codesIn(v),
  );
}

it('whatever is asked, in whatever writing, an operator’s answers hold internal figures of the own region only', async () => {
  const internal = fc.constantFrom(
    '/reports/counts',
    '/reports/coverage',
    '/reports/trend',
    '/prevention/activities',
    '/prevention/marks',
  );
  let answered = 0;
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...ASKED), internal, queries, async (as, path, query) => {
      const response = await world.request(as, `${path}?${query}`);
      expect(response.status).toBeLessThan(500);
      if (response.status !== 200) return;
      answered++;
      const body = await response.json();
      expect(codesIn(body).filter((code) => !inside(code))).toEqual([]);
      // Nor may an area be left out: without one the whole country would be told.
      expect(query.split('&').some((q) => /^(?:code|parent)=19\.04/.test(q))).toBe(true);
      if (path === '/reports/trend') expect(inside(body.code)).toBe(true);
    }),
    { numRuns: 600 },
  );
  expect(answered).toBeGreaterThan(10);
});

it('a map shows figures, ranks and classes of the own region only, and says of each other area that its figure is internal', async () => {
  const layers = fc.constantFrom('laporan', 'pencegahan', 'cakupan');
  let shown = 0;
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...ASKED, 'public' as const), layers, queries, async (as, layer, query) => {
      const response = await world.request(as, `/layers/${layer}?${query}`);
      expect(response.status).toBeLessThan(500);
      if (response.status !== 200) return;
      const told = LayerResponse.parse(await response.json());
      const whole = as !== 'public' && told.parent !== null && inside(told.parent);
      if (!whole) expect([told.parentFigure, told.unplaced]).toEqual([null, null]);
      for (const area of told.areas) {
        const seen = as !== 'public' && inside(area.code);
        if (seen) {
          expect(area.absence).not.toBe('internal');
          shown++;
        } else {
          expect(area).toMatchObject({ value: null, absence: 'internal', class: null, rank: null });
          expect(area).toMatchObject({ interval: null, sameAsParent: null, counts: null, coverage: null });
        }
        if (!whole) expect(area.sameAsParent).toBeNull();
      }
      const known = told.areas.filter((a) => a.value !== null).length;
      expect(told.classes.items.reduce((n, c) => n + c.count, 0)).toBe(known);
    }),
    { numRuns: 300 },
  );
  expect(shown).toBeGreaterThan(10);
});

it('a profile holds internal figures of the own region only, and compares with nothing that is not seen', async () => {
  const places = written.filter((code) => /^[\d.,\- ]+$/.test(code) && !code.includes(','));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...ASKED, 'public' as const), places, async (as, place) => {
      const response = await world.request(as, `/regions/${encodeURIComponent(place)}/profile?denominator=dpt`);
      expect(response.status).toBeLessThan(500);
      if (response.status !== 200) return;
      const { region: of, reports, coverage: covered, activities, withheld } = RegionProfile.parse(await response.json());
      if (as === 'public' || !inside(of.code)) {
        expect({ reports, covered, ...activities }).toEqual({
          reports: null,
          covered: null,
          total: null,
          recent: [],
          events: [],
        });
        expect(withheld?.id).toContain('internal');
        return;
      }
      expect([withheld, reports?.counts.laporan === undefined, activities.total === null]).toEqual([null, false, false]);
      if (of.code !== '19.04') {
        expect(reports?.uncompared).toBeNull();
        return;
      }
      expect(reports?.rate?.parentValue ?? null).toBeNull();
      expect(reports?.issues.every((i) => i.parentShare === null && i.quotient === null)).toBe(true);
      expect(reports?.signature).toMatchObject({ issue: null, reason: reports?.uncompared });
      expect(reports?.uncompared?.id).toContain('Kepulauan Bangka Belitung');
    }),
    { numRuns: 150 },
  );
});
