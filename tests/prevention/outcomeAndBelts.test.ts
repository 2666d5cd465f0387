import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountCaller, LOCAL_CALLER } from '../../server/src/accounts/caller.ts';
import { sightOf } from '../../server/src/accounts/sight.ts';
import { ResponseCache } from '../../server/src/http/responseCache.ts';
import { observeAreas } from '../../server/src/layers/observe/observeAreas.ts';
import { beltItemsFor } from '../../server/src/prevention/belts/beltItemsFor.ts';
import { BeltItemsResponse, BeltsResponse } from '../../server/src/prevention/belts/contract.ts';
import {
  OutcomeDeclaration,
  OutcomeJudgement,
  PlanOutcomes,
  SuggestResponse,
} from '../../server/src/prevention/outcome/contract.ts';
import { judgeOutcome } from '../../server/src/prevention/outcome/judgeOutcome.ts';
import { coverage, report } from '../../server/src/testing/builders.ts';
import { seedDatabase } from '../../server/src/testing/seed.ts';
import { type IslandWorld, openIslandWorld } from '../signals/islandWorld.ts';

const ISSUE = 'politik_uang';
const BEFORE = { from: '2024-08-01', to: '2024-09-29' };
const AFTER = { from: '2024-10-01', to: '2024-11-29' };
/** The published counts, 207 -> 110 where something was done and 308 -> 318 where nothing was; two smaller areas; one last case, much later. */
const COUNTS: Record<string, [number, number]> = {
  '19.01.01': [207, 110],
  '19.06.06': [308, 318],
  '19.01.03': [40, 44],
  '19.06.01': [41, 43],
};
const declaration = (over: object = {}) =>
  OutcomeDeclaration.parse({
    ...{ issue: ISSUE, origin: 'laporan', target: ['19.01.01'], comparison: ['19.06.06'], before: BEFORE, after: AFTER },
    ...{ chosenAsWorst: false, ...over },
  });
const BEFOREHAND = {
  declared: { version: 2, at: '2024-09-20T02:00:00.000Z', day: '2024-09-20', beforehand: true },
  carriedOut: {
    ...{ plan: 1, total: 1, done: 1, open: [], linked: 1 },
    outside: { count: 0, ...AFTER, sample: false },
  },
};

let world: IslandWorld;
const deps = () => ({ db: world.db, config: world.config, cache: new ResponseCache(world.db), observe: observeAreas });
const judged = async (given: OutcomeDeclaration): Promise<OutcomeJudgement> => {
  const response = await world.post('/prevention/outcome', { declaration: given });
  expect(response.status).toBe(200);
  return OutcomeJudgement.parse(await response.json());
};
beforeAll(async () => {
  world = await openIslandWorld();
  const areas = Object.keys(COUNTS);
  await seedDatabase(world.db, {
    reports: [
      ...Object.entries(COUNTS).flatMap(([code, [before, after]]) => [
        report({ code, issue: ISSUE, day: '2024-08-20', n: before }),
        report({ code, issue: ISSUE, day: '2024-10-20', n: after }),
      ]),
      report({ code: '19.01.03', issue: ISSUE, day: '2025-01-10' }),
    ],
    coverage: areas.flatMap((code) => [BEFORE, AFTER].map(({ from: start, to: end }) => coverage({ code, start, end }))),
  });
  // Everything was reported on the day it happened.
  await world.db.write((tx) => tx.run('update reports set event_date = day, report_date = day'));
}, 120_000);
afterAll(() => world.close());

describe('POST /prevention/outcome', () => {
  it('works out a declaration that stands in no plan, as a description only', async () => {
    const found = await judged(declaration({ chosenAsWorst: true }));
    expect(found.groups.map((g) => [g.group, g.count.before, g.count.after])).toEqual([
      ['target', 207, 110],
      ['comparison', 308, 318],
    ]);
    expect(found.conditions.filter((c) => !c.met).map((c) => c.code)).toEqual(['dilaksanakan', 'dinyatakan_dahulu']);
    expect([found.verdict, found.headline.id]).toEqual(['belum', 'Hanya gambaran, bukan penilaian']);
    expect(found.local).toMatchObject({ value: -107, standardError: Math.sqrt(943) });
    expect(found.warnings.map((w) => w.code)).toEqual(expect.arrayContaining(['kembali_ke_rata_rata', 'tanpa_sekitar']));
  });

  it('divides by the size of the areas on the map', async () => {
    const found = await judged(declaration({ weights: 'area' }));
    // A box of a third by half a degree on a sphere, from 50 to 50.5 degrees north; the comparison reaches from 51.5 to 52.
    const km2 = (south: number) =>
      6371.0088 ** 2 * (Math.PI / 540) * (Math.sin(((south + 0.5) * Math.PI) / 180) - Math.sin((south * Math.PI) / 180));
    const [target, comparison] = found.groups.map((g) => g.weighted.before);
    expect(target).toBeCloseTo((207 / km2(50)) * 100, 1);
    expect(comparison).toBeCloseTo((308 / km2(51.5)) * 100, 1);
  });

  it('refuses what cannot be judged, and areas that the asker does not see', async () => {
    for (const over of [
      { target: ['19.01'] },
      { comparison: ['19.01.01'] },
      { near: ['19.01.02'] },
      { after: BEFORE },
      { comparison: ['19.99.01'] },
      { issue: 'tidak_ada' },
    ]) {
      expect((await world.post('/prevention/outcome', { declaration: declaration(over) })).status).toBe(400);
    }
    const account = { id: 'a', login: 'a', name: 'A', totp: false, password: true, role: 'perencana', region: '19.01' } as const;
    await expect(judgeOutcome(deps(), accountCaller(account, 's'), declaration(), BEFOREHAND)).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('is judged once it was declared beforehand, and no sooner than the data are complete', async () => {
    const found = await judgeOutcome(deps(), LOCAL_CALLER, declaration(), BEFOREHAND);
    expect([found.verdict, found.conditions.every((c) => c.met)]).toEqual(['turun', true]);
    expect(found.readings).toHaveLength(2);
    const early = await judgeOutcome(deps(), LOCAL_CALLER, declaration(), BEFOREHAND, '2024-11-20');
    expect([early.verdict, early.headline.id]).toEqual(['belum', 'Terlalu dini untuk dinilai']);
    const still = declaration({ after: { from: '2024-12-01', to: '2025-01-20' } });
    expect(
      (await judgeOutcome(deps(), LOCAL_CALLER, still, BEFOREHAND)).conditions.find((c) => c.code === 'data_lengkap')?.met,
    ).toBe(false);
  });
});

describe('GET /prevention/outcome/suggest', () => {
  it('offers areas alike that are no neighbours, and says why others are not', async () => {
    const query = `target=19.01.01&issue=${ISSUE}&from=${BEFORE.from}&to=${BEFORE.to}`;
    const found = SuggestResponse.parse(await world.get(`/prevention/outcome/suggest?${query}`));
    expect(found.comparison[0]).toMatchObject({ code: '19.06.06', count: 308 });
    expect(found.near.map((a) => a.code)).toEqual(['19.01.02', '19.01.04', '19.01.05']);
    expect(found.passed.map((a) => a.code)).toEqual(expect.arrayContaining(['19.01.02', '19.01.05']));
    expect(found.comparison.map((a) => a.code)).not.toContain('19.01.02');
  });
});

describe('border belts', () => {
  it('join two kabupaten along their border, or by a link that a planner added', async () => {
    const found = BeltsResponse.parse(await world.get('/prevention/belts?parent=19'));
    expect(found.belts.map((b) => b.id)).toEqual(expect.arrayContaining(['19.01~19.02', '19.01~19.05']));
    expect(found.belts.find((b) => b.id === '19.01~19.05')?.members.map((m) => m.code)).toEqual(['19.01.06', '19.05.01']);
    expect((await world.get('/prevention/belts?code=19.07&sea=ya')).belts).toEqual([]);
    const ferry = {
      level: 'kecamatan',
      from: '19.03.06',
      to: '19.07.01',
      action: 'add',
      reason: 'Feri harian menghubungkan keduanya',
    };
    expect((await world.post('/signals/neighbours', ferry)).status).toBe(201);
    const over = BeltsResponse.parse(await world.get('/prevention/belts?code=19.07'));
    expect(over.belts).toMatchObject([{ id: '19.03~19.07', link: 'tambahan' }]);
    expect((await world.request('/prevention/belts')).status).toBe(400);
  });

  it('count what lies in them, by side, as far as the asker sees it', async () => {
    const { belts } = BeltsResponse.parse(await world.get(`/prevention/belts?code=19.01&issue=${ISSUE}`));
    const belt = belts.find((b) => b.id === '19.01~19.02');
    expect(belt?.issues).toEqual([{ issue: ISSUE, count: 85, sides: [85, 0] }]);
    expect(belt?.members.find((m) => m.code === '19.01.03')).toMatchObject({ count: 85, coverage: 1 });
  });
});

describe('a plan with a declared outcome and an item in a shared belt', () => {
  const item = (key: string, code: string, belt: string | null) => ({
    ...{ key, code, belt, issue: ISSUE, measure: null, title: `Patroli ${code}`, form: null, kind: null, stage: null },
    ...{
      from: null,
      to: null,
      actor: null,
      audience: null,
      channels: [],
      cost: 1_000,
      staff: null,
      target: null,
      targetNumber: null,
    },
    ...{ status: 'direncanakan', activities: [], evidence: null },
  });
  const later = declaration({ after: { from: '2099-01-01', to: '2099-03-01' } });
  const content = {
    ...{
      title: 'Rencana timur',
      code: '19.02',
      election: null,
      from: null,
      to: null,
      owner: 'Kordiv',
      budget: null,
      targets: [],
      note: null,
    },
    items: [item('a', '19.01.03', '19.01~19.02'), item('b', '19.02.01', null)],
    outcomes: [later, declaration()],
  };

  it('is declared from the first approved version on, and shown to the other owner from then on', async () => {
    const made = await world.post('/prevention/plans', { content });
    expect(made.status).toBe(201);
    const plan = (await made.json()) as { id: number; version: number };
    const neighbour = () => beltItemsFor(deps(), '19.01', sightOf('own', '19.01'));
    const first = PlanOutcomes.parse(await world.get(`/prevention/plans/${plan.id}/outcome`));
    expect(first.outcomes.map((o) => o.declared)).toEqual([null, null]);
    expect((await neighbour()).items).toEqual([]);
    let { version } = plan;
    for (const to of ['diajukan', 'disetujui']) {
      const step = await world.post(`/prevention/plans/${plan.id}/status`, { version, to, reason: 'diperiksa sendiri' });
      expect(step.status).toBe(200);
      version = ((await step.json()) as { version: number }).version;
    }
    const { outcomes, refused } = PlanOutcomes.parse(await world.get(`/prevention/plans/${plan.id}/outcome`));
    expect(refused).toEqual([]);
    expect(outcomes.map((o) => [o.declared?.version, o.declared?.beforehand])).toEqual([
      [version, true],
      [version, false],
    ]);
    expect(outcomes.map((o) => o.verdict)).toEqual(['belum', 'belum']);
    // What was done about the issue in the target area, with no word of this plan: told, but not taken for the plan's.
    const meeting = { code: '19.01.01', start: '2024-10-10', form: 'kegiatan_lainnya', kind: 'patroli_pengawasan', issue: ISSUE };
    expect((await world.post('/prevention/activities', meeting)).status).toBe(201);
    const again = PlanOutcomes.parse(await world.get(`/prevention/plans/${plan.id}/outcome`));
    expect(again.outcomes.map((o) => o.carriedOut?.outside)).toEqual([
      { count: 0, from: '2099-01-01', to: '2099-03-01', sample: false },
      { count: 1, ...AFTER, sample: false },
    ]);
    expect(again.outcomes.map((o) => o.headline.id)).toEqual(
      Array(2).fill('Belum ada kegiatan yang dikaitkan dengan rencana ini; belum dinilai'),
    );
    // The one in the belt; what lies on their own side without being put into it is theirs.
    expect((await neighbour()).items.map((i) => [i.belt.id, i.code, i.plan.owner])).toEqual([
      ['19.01~19.02', '19.01.03', 'Kordiv'],
    ]);
    const all = BeltItemsResponse.parse(await world.get('/prevention/belts/items?code=19.01'));
    expect(all.items.map((i) => i.code)).toEqual(['19.01.03', '19.02.01']);
  });
});
