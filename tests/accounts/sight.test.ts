import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SEES_PUBLIC, sightOf } from '../../server/src/accounts/sight.ts';
import { buildLayer } from '../../server/src/layers/buildLayer.ts';
import { LayerQuery, LayerResponse } from '../../server/src/layers/contract.ts';
import { RegionProfile } from '../../server/src/profiles/contract.ts';
import { activity, coverage, denominator, report } from '../../server/src/testing/builders.ts';
import { type AskerId, openPolicyWorld, type PolicyWorld } from './policyWorld.ts';

let world: PolicyWorld;
beforeAll(async () => {
  world = await openPolicyWorld({
    reports: [
      report({ code: '19.01', n: 90 }),
      report({ code: '19.04', n: 5 }),
      report({ code: '19.04.01', n: 25 }),
      report({ code: '19', n: 3 }),
      report({ code: '18.01', n: 70, channel: 'siwaslu' }),
    ],
    coverage: [coverage(), coverage({ code: '19.01', status: 'belum_lapor' }), coverage({ code: '18.01' })],
    activities: [activity(), activity({ code: '19.01' })],
    denominators: ['19', '19.01', '19.04', '18.01'].map((code) => denominator({ code, value: 200_000 })),
  });
});
afterAll(() => world.close());

const layer = async (as: AskerId, path: string) => LayerResponse.parse(await (await world.request(as, `/layers/${path}`)).json());
const profile = async (as: AskerId, code: string) =>
  RegionProfile.parse(await (await world.request(as, `/regions/${code}/profile`)).json());
/** Without what is said of the imports behind the figures, which are fewer for those who see less. */
const withoutSources = <T extends { meta: object }>({ meta: _, ...told }: T) => told;

describe('maps with holes', () => {
  it('tell a guest which areas there are, their published denominators, and that the rest is internal', async () => {
    const told = await layer('public', 'laporan?parent=19&denominator=dpt');
    expect(told.areas.map((a) => [a.code, a.value, a.absence, a.denominator?.value ?? null])).toEqual([
      ['19.01', null, 'internal', 200_000],
      ['19.02', null, 'internal', null],
      ['19.04', null, 'internal', 200_000],
      ['19.71', null, 'internal', null],
    ]);
    expect(told.areas[0]?.absenceNote?.id).toMatch(/belum dirilis.*petugas yang masuk/);
    expect(told.absences).toEqual([
      { reason: 'internal', count: 4, label: { id: 'Internal, belum dirilis', en: 'Internal, not released' } },
    ]);
    expect(told.caveats.map((c) => c.code)).toContain('angka_internal');
    expect(told.meta.sources.map((s) => s.name)).toEqual(['KPU']);
  });

  it('show an operator the own area with the same value as the administrator, ranked among what is seen', async () => {
    const mine = await layer('operator', 'laporan?parent=19&denominator=dpt');
    const all = await layer('administrator', 'laporan?parent=19&denominator=dpt');
    const [own, whole] = [mine, all].map((l) => l.areas.find((a) => a.code === '19.04'));
    expect(own).toMatchObject({
      value: 15,
      rank: 1,
      counts: { laporan: 30 },
      coverage: whole?.coverage,
      interval: whole?.interval,
      sameAsParent: null,
    });
    expect(whole).toMatchObject({ value: 15, rank: 2, sameAsParent: false });
    expect(all).toMatchObject({ unplaced: { laporan: 3 }, parentFigure: { code: '19' } });
    expect(mine).toMatchObject({ unplaced: null, parentFigure: null });
    expect(JSON.stringify(mine.meta)).not.toContain('Siwaslu');
    // Inside the own region nothing is held back, its own figure and what has no place in it included.
    const within = await layer('operator', 'laporan?parent=19.04&denominator=dpt');
    expect(within).toMatchObject({ unplaced: { laporan: 5 }, parentFigure: { code: '19.04', value: expect.closeTo(15, 9) } });
  });

  it('read nothing that is not shown: a guest’s map asks the database for no report, coverage or activity', async () => {
    const asked: string[] = [];
    const db = new Proxy(world.db, {
      get(target, key) {
        const value = Reflect.get(target, key);
        if (key === 'all') {
          return (sql: string, params: never) => {
            asked.push(sql);
            return target.all(sql, params);
          };
        }
        if (key === 'snapshot') return () => expect.fail('a snapshot was opened');
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    for (const id of ['laporan', 'pencegahan', 'cakupan'] as const) {
      const told = await buildLayer(db, id, LayerQuery.parse({ level: 'kabkota', denominator: 'dpt' }), SEES_PUBLIC);
      expect(told.areas.every((a) => a.absence === 'internal')).toBe(true);
    }
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((sql) => /\b(?:reports|report_\w+|coverage|activities)\b/.test(sql))).toEqual([]);
  });

  it('say of an operator’s area without activities that none of the own region were loaded', async () => {
    const told = await buildLayer(world.db, 'pencegahan', LayerQuery.parse({ parent: '19' }), sightOf('own', '19.71'));
    expect(told.areas.find((a) => a.code === '19.71')).toMatchObject({
      absence: 'tidak_ada_data',
      absenceNote: { id: expect.stringContaining('wilayah Anda') },
    });
  });

  it('leave the index layer as it is for everybody', async () => {
    const [mine, all] = [await layer('public', 'indeks?parent=19'), await layer('administrator', 'indeks?parent=19')];
    expect(mine).toEqual(all);
    expect(mine.absences.map((a) => a.reason)).not.toContain('internal');
  });
});

describe('a reader of a province', () => {
  it('sees the province wholly: the same map, profile and counts as the administrator', async () => {
    for (const id of ['laporan', 'pencegahan', 'cakupan']) {
      for (const query of ['parent=19&denominator=dpt', 'parent=19.04', 'parent=19&level=kecamatan']) {
        const [mine, all] = [await layer('reader', `${id}?${query}`), await layer('administrator', `${id}?${query}`)];
        expect(withoutSources(mine)).toEqual(withoutSources(all));
      }
    }
    for (const code of ['19.04', '19.01', '19.04.01']) {
      expect(withoutSources(await profile('reader', code))).toEqual(withoutSources(await profile('administrator', code)));
    }
    const counts = async (as: AskerId) => (await (await world.request(as, '/reports/counts?by=region&parent=19')).json()).rows;
    expect(await counts('reader')).toEqual(await counts('administrator'));
  });

  it('sees the own figures of the province, compared with nothing, and nothing of the nation', async () => {
    const { reports } = await profile('reader', '19');
    expect(reports).toMatchObject({ counts: { laporan: 123 }, uncompared: { id: expect.stringContaining('Indonesia') } });
    expect((await world.request('reader', '/reports/counts?by=region')).status).toBe(403);
    const map = await layer('reader', 'laporan');
    expect(map.areas.filter((a) => a.value !== null).map((a) => a.code)).toEqual(['19']);
  });
});
