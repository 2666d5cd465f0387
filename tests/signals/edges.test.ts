import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AgreementResponse } from '../../server/src/signals/agreement/contract.ts';
import { AlarmsResponse } from '../../server/src/signals/alarms/contract.ts';
import { ClassesResponse } from '../../server/src/signals/classes/contract.ts';
import { ClustersResponse } from '../../server/src/signals/clusters/contract.ts';
import { MethodResponse } from '../../server/src/signals/method/contract.ts';
import { RanksResponse } from '../../server/src/signals/ranks/contract.ts';
import { RatesResponse } from '../../server/src/signals/rates/contract.ts';
import { ReadingsResponse } from '../../server/src/signals/readings/contract.ts';
import { SignatureResponse } from '../../server/src/signals/signature/contract.ts';
import { SignalTrendResponse } from '../../server/src/signals/trend/contract.ts';
import { VerificationResponse } from '../../server/src/signals/verification/contract.ts';
import { testEngine } from '../../server/src/testing/openTestDb.ts';
import { type EdgeArea, type EdgeSignals, type EdgeWorld, MOST_AREAS, openEdges } from './edgeWorld.ts';
import * as honest from './expectHonest.ts';

let signals: EdgeSignals;
beforeAll(async () => {
  signals = await openEdges();
}, 60_000);
afterAll(() => signals?.close());

const ISSUES = ['sara', 'hoaks', 'apk'];
const areas = (counts: readonly (number | null)[], voters: (i: number) => number | null = () => 50_000): EdgeArea[] =>
  counts.map((count, i) => ({ count, voters: voters(i) }));
const same = (count: number, n = 12) => areas(Array<number>(n).fill(count));

const EDGES: Record<string, EdgeWorld> = {
  'no area at all': { areas: [], issues: ISSUES },
  'all zero': { areas: same(0), issues: ISSUES },
  'all equal': { areas: same(7), issues: ISSUES },
  'one area': { areas: same(5, 1), issues: ISSUES },
  'two areas': { areas: areas([3, 40]), issues: ISSUES },
  'nobody reported': { areas: areas(Array<null>(9).fill(null)), issues: ISSUES },
  'islands only': { areas: areas([...Array<null>(11).fill(null), 4, 9, 0]), issues: ISSUES },
  'land and islands': { areas: areas([9, 8, 1, 0, 12, 7, 1, 1, 2, 0, 0, 5, 30, 0]), issues: ISSUES },
  'no denominators': { areas: areas([4, 0, 9, 2, 7], () => null), issues: ISSUES },
  'some denominators': { areas: areas([4, 0, 9, 2, 7, 1, 1, 30], (i) => (i % 3 ? 20_000 : null)), issues: ISSUES },
  'a single voter': { areas: areas([1, 5, 7, 3, 2, 2], (i) => (i ? 80_000 : 1)), issues: ISSUES },
  'zeros and ones with ties': { areas: areas([0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 0, 0]), issues: ISSUES },
  'one case in all': { areas: areas([0, 0, 0, 1, 0, 0, 0, 0, 0]), issues: ISSUES },
  'a single issue': { areas: areas([30, 22, 41, 25, 28, 60]), issues: ['sara'] },
  'all cases in one area': { areas: areas([0, 0, 60, 0, 0, 0, 0]), issues: ISSUES },
};

/** Asks one endpoint about a world; the answer is sound and keeps its contract. */
async function asked<T extends Parameters<typeof honest.expectSound>[1]>(world: EdgeWorld, path: string, contract: T) {
  const { status, body } = await signals.answer(world, `/signals/${path}`);
  expect(status, `${path}: ${JSON.stringify(body).slice(0, 300)}`).toBe(200);
  return honest.expectSound(body, contract);
}

async function expectAllHonest(world: EdgeWorld): Promise<void> {
  const n = world.areas.length;
  for (const denominator of ['dpt', 'jumlah']) {
    const of = `parent=37&denominator=${denominator}`;
    const rates = await asked(world, `rates?${of}`, RatesResponse);
    honest.expectBasis(rates.basis, n);
    honest.expectRates(rates);
    const ranks = await asked(world, `ranks?${of}&draws=100`, RanksResponse);
    honest.expectBasis(ranks.basis, n);
    honest.expectRanks(ranks);
    for (const show of denominator === 'dpt' ? ['raw', 'smoothed', 'local', 'low'] : ['raw'])
      honest.expectClasses(await asked(world, `classes?${of}&show=${show}`, ClassesResponse));
    for (const statistic of ['local-moran', 'gi-star'])
      honest.expectClusters(await asked(world, `clusters?${of}&statistic=${statistic}&permutations=99`, ClustersResponse));
    honest.expectAgreement(await asked(world, `agreement?${of}`, AgreementResponse));
  }
  const signature = await asked(world, 'signature?parent=37&minimum=5', SignatureResponse);
  honest.expectBasis(signature.basis, n);
  honest.expectSignature(signature);
  honest.expectReadings(await asked(world, 'readings?parent=37', ReadingsResponse));
  for (const method of ['c1', 'c2', 'c3', 'cusum', 'farrington'])
    honest.expectAlarms(await asked(world, `alarms?parent=37&method=${method}&minimum=1`, AlarmsResponse));
  for (const interval of ['week', 'month'])
    honest.expectTrends(await asked(world, `trend?parent=37&interval=${interval}`, SignalTrendResponse));
}

describe('every signal gives figures or a reason', () => {
  it.each(Object.entries(EDGES))('%s', async (_, world) => {
    await expectAllHonest(world);
  });

  it('whatever the counts, voters, gaps and issues are', async () => {
    const area = fc.record({
      count: fc.oneof({ weight: 3, arbitrary: fc.nat(2) }, fc.nat(40), fc.constant(null)),
      voters: fc.oneof(fc.integer({ min: 1, max: 200_000 }), fc.constantFrom(null, 1, 20_000)),
    });
    const world = fc.record({
      areas: fc.array(area, { maxLength: MOST_AREAS }),
      issues: fc.constantFrom(ISSUES, ISSUES.slice(0, 1), ISSUES.slice(0, 2)),
    });
    await fc.assert(
      fc.asyncProperty(world, (w) => expectAllHonest(w)),
      // The engine matters to none of this: the worlds are data.
      { numRuns: testEngine() === 'duckdb' ? 15 : 2 },
    );
  }, 60_000);
});

describe('a cluster is claimed only where it can be', () => {
  it.each(['all zero', 'all equal', 'one area', 'two areas', 'nobody reported', 'islands only', 'no area at all'])(
    'never for %s',
    async (name) => {
      for (const statistic of ['local-moran', 'gi-star']) {
        const {
          areas: found,
          refusal,
          global,
        } = await asked(EDGES[name] as EdgeWorld, `clusters?parent=37&statistic=${statistic}`, ClustersResponse);
        expect(found.filter((a) => !['tidak-nyata', 'tanpa-tetangga'].includes(a.label))).toEqual([]);
        expect(refusal?.reason.id).toMatch(/\w/);
        expect(global?.permutation.twoSided ?? 1).toBeGreaterThan(0.05);
      }
    },
  );

  it('but is claimed where high values lie together', async () => {
    const world = { areas: areas([60, 55, 5, 4, 50, 3, 6, 2, 4, 5, 3]), issues: ISSUES };
    const { areas: found, refusal } = await asked(world, 'clusters?parent=37&permutations=999', ClustersResponse);
    expect(refusal).toBeNull();
    expect(found[0]).toMatchObject({ code: '37.01', label: 'tinggi-tinggi', why: 'significant' });
    honest.expectClusters(await asked(world, 'clusters?parent=37&permutations=999', ClustersResponse));
    // Every corner of the grid has two neighbours of ten others: 2 in 45 is the least p there is.
    expect(found[0]?.smallestP).toBeCloseTo(2 / 45, 6);
  });
});

describe('a rise is called only where there is one', () => {
  const world = { areas: areas([0, 0, 60, 40, 0, 0, 0, 9]), issues: ['sara'] };

  it('alarms name the two areas whose reports leapt, and no other', async () => {
    const { alarms } = await asked(world, 'alarms?parent=37&minimum=3', AlarmsResponse);
    expect([...new Set(alarms.map((a) => a.code))].sort()).toEqual(['37.03', '37.04']);
  });

  it('trends rise there, are not tested where nothing was reported, and nowhere fall', async () => {
    const { areas: found, labels } = await asked(world, 'trend?parent=37', SignalTrendResponse);
    expect(found.filter((a) => a.label === 'naik').map((a) => a.code)).toEqual(['37.03', '37.04']);
    expect(labels.turun).toBe(0);
    for (const a of found) if ([0, 1, 4, 5, 6].some((i) => a.code === `37.0${i + 1}`)) expect(a.label).toBe('tidak_diuji');
  });
});

describe('the statistics themselves', () => {
  const nothing = EDGES['no area at all'] as EdgeWorld;

  it('are explained, and every one that is checked has an explanation', async () => {
    const { statistics } = await asked(nothing, 'method', MethodResponse);
    const { figures } = await asked(nothing, 'verification', VerificationResponse);
    const codes = statistics.map((s) => s.code);
    for (const { statistic } of figures) expect(codes).toContain(statistic);
  });

  it('are checked in a thread, once per process: nothing differs but what must', async () => {
    const [first, again] = [
      await signals.answer(nothing, '/signals/verification'),
      await signals.answer(nothing, '/signals/verification'),
    ];
    expect(again.body).toBe(first.body);
    expect(first.body).toMatchObject({ counts: { knowing: 5, differs: 0 } });
  });
});
