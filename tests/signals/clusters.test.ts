import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clusterAreas } from '../../server/src/signals/clusters/clusterAreas.ts';
import { ClustersResponse } from '../../server/src/signals/clusters/contract.ts';
import { NeighboursResponse } from '../../server/src/signals/neighbours/contract.ts';
import { insertLink } from '../../server/src/signals/neighbours/linkRepository.ts';
import { ncSids } from '../../server/src/signals/spatial/fixtures/datasets.ts';
import { pairsOf } from '../../server/src/signals/spatial/neighbours.ts';
import { denominator, region, report } from '../../server/src/testing/builders.ts';
import { createTestApp, type TestApp } from '../../server/src/testing/createTestApp.ts';

const codeOf = (i: number) => `37.${String(i).padStart(2, '0')}`;
const counties = ncSids.observed.map((_, i) => codeOf(i));

let test: TestApp;
beforeAll(async () => {
  // North Carolina as somebody's own region set, without boundaries: its links are those that a planner entered.
  test = await createTestApp({
    regions: [region({ code: '37', name: 'North Carolina' }), ...counties.map((code) => region({ code }))],
    denominators: ncSids.observed.map(({ denominator: value }, i) => denominator({ code: codeOf(i), value })),
    reports: ncSids.observed.flatMap(({ count }, i) => (count ? [report({ code: codeOf(i), n: count })] : [])),
  });
}, 120_000);
afterAll(() => test.close());

describe('before anybody knows the neighbours', () => {
  it('clusters are refused for want of boundaries, and neighbours say so too', async () => {
    const refused = await test.get('/signals/clusters?silent=zero&parent=37', ClustersResponse);
    expect(refused).toMatchObject({ areas: [], global: null, smallestP: null, refusal: { code: 'no_boundaries', instead: [] } });
    const neighbours = await test.get('/signals/neighbours?parent=37', NeighboursResponse);
    expect(neighbours).toMatchObject({ links: [], boundaries: null, refusal: { code: 'no_boundaries' } });
    expect(neighbours.isolates).toHaveLength(100);
  });
});

describe('North Carolina through the API', () => {
  beforeAll(async () => {
    await test.db.write(async (tx) => {
      for (const [i, [a, b]] of pairsOf(ncSids.neighbours).entries())
        await insertLink(tx, {
          id: i + 1,
          level: 'kabkota',
          code_a: codeOf(a),
          code_b: codeOf(b),
          action: 'add',
          reason: 'berbatasan',
          author: 'uji',
          made_at: '2024-10-01T00:00:00.000Z',
          withdrawn_by: '',
          withdrawn_at: '',
        });
    });
  });
  const inputs = ncSids.observed.map((area, i) => ({ code: codeOf(i), ...area }));

  it('gives the published EB index 0.24875', async () => {
    const { global } = await test.get('/signals/clusters?silent=zero&parent=37&smoothing=none', ClustersResponse);
    expect(global).toMatchObject({ statistic: 'eb-index', n: 100, expectation: -1 / 99 });
    expect(global?.value).toBeCloseTo(0.24875, 5);
    expect(global?.sentence.en).toBe('Areas with like values tend to lie together.');
  });

  it.each([
    ['local-moran', 'none'],
    ['local-moran', 'eb'],
    ['gi-star', 'eb'],
  ] as const)('gives the figures of the pure function: %s of rates with smoothing %s', async (statistic, smoothing) => {
    const answer = await test.get(
      `/signals/clusters?silent=zero&parent=37&statistic=${statistic}&smoothing=${smoothing}&permutations=499&seed=9`,
      ClustersResponse,
    );
    const pure = clusterAreas(inputs, ncSids.neighbours, {
      statistic,
      smoothing,
      permutations: 499,
      seed: 9,
      alpha: 0.05,
      per: 100_000,
    });
    expect(answer.areas.map(({ name, ...figure }) => figure)).toEqual(pure.areas);
    expect(answer).toMatchObject({ global: pure.global, mean: pure.mean, smallestP: pure.smallestP, refusal: null });
    expect(answer.basis).toMatchObject({ n: 100, dropped: [], seed: 9 });
    expect(answer.areas.filter((a) => !['tidak-nyata', 'tanpa-tetangga'].includes(a.label)).length).toBeGreaterThan(5);
    expect(answer.links).toEqual({ land: 0, sea: 0, tambahan: 245, crossing: 0 });
  });

  it("tests raw counts with plain Moran's I, and refuses to smooth them", async () => {
    const { global, smoothing } = await test.get('/signals/clusters?silent=zero&parent=37&denominator=jumlah', ClustersResponse);
    expect([global?.statistic, smoothing]).toEqual(['moran', 'none']);
    const wrong = await test.request('/signals/clusters?silent=zero&parent=37&denominator=jumlah&smoothing=eb');
    expect(wrong.status).toBe(400);
  });

  it('says that permutations are too few, and how many would do', async () => {
    const { refusal, areas } = await test.get('/signals/clusters?silent=zero&parent=37&permutations=19', ClustersResponse);
    expect(areas).toEqual([]);
    expect(refusal).toMatchObject({ code: 'unattainable', smallestP: 0.1, permutationsNeeded: 39, instead: [] });
  });

  it('finds nothing by land alone, where all links are those of planners', async () => {
    const { refusal, basis } = await test.get('/signals/clusters?silent=zero&parent=37&weights=land', ClustersResponse);
    expect(refusal?.code).toBe('too_few_areas');
    expect(basis.dropped.map((d) => d.why)).toEqual(counties.map(() => 'tanpa_tetangga'));
  });

  it('drops a county without a denominator, and says so', async () => {
    const { areas, basis } = await test.get('/signals/clusters?silent=zero&parent=37&denominator=tps', ClustersResponse);
    expect(areas).toEqual([]);
    expect(new Set(basis.dropped.map((d) => d.why))).toEqual(new Set(['tanpa_penyebut']));
  });
});
