import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LayerResponse } from '../../server/src/layers/contract.ts';
import { PanelsResponse } from '../../server/src/layers/panels/contract.ts';
import { classify } from '../../server/src/signals/classBreaks.ts';
import { coverage, denominator, report } from '../../server/src/testing/builders.ts';
import { createTestApp, type TestApp } from '../../server/src/testing/createTestApp.ts';

const ELECTION = 'pilkada-2024';
const DENSE = 'parent=19&denominator=dpt&election=pilkada-2024&from=2024-09-01&to=2024-11-30';

/** 19.04 rises over three months, 19.01 is watched and quiet in October, 19.02 is never heard of. */
describe('the reports map, period by period', () => {
  let world: TestApp;
  beforeAll(async () => {
    const at = (code: string, day: string, n: number) => report({ code, day, n, election: ELECTION });
    world = await createTestApp({
      reports: [
        at('19.04', '2024-09-10', 3),
        at('19.04', '2024-10-10', 30),
        at('19.04', '2024-11-10', 90),
        at('19.01', '2024-09-10', 6),
        at('19.01', '2024-11-10', 12),
      ],
      coverage: [coverage({ code: '19.01', status: 'nihil', start: '2024-10-01', end: '2024-10-31' })],
      denominators: [ELECTION, 'pemilu-2024'].flatMap((election) =>
        ['19.01', '19.02', '19.04'].map((code) => denominator({ code, value: 100_000, election })),
      ),
    });
  });
  afterAll(() => world.close());
  const panels = (query: string) => world.get(`/layers/laporan/panels?${query}`, PanelsResponse);

  it('has the figures of each period’s own map, all in classes of one legend', async () => {
    const answer = await panels(DENSE);
    expect(answer.panels.map((p) => p.name.id)).toEqual(['Sep 2024', 'Okt 2024', 'Nov 2024']);
    for (const panel of answer.panels) {
      const own = await world.get(
        `/layers/laporan?parent=19&denominator=dpt&election=pilkada-2024&from=${panel.from}&to=${panel.to}`,
        LayerResponse,
      );
      expect(answer.areas.map((a) => a.code)).toEqual(own.areas.map((a) => a.code));
      expect(panel.values).toEqual(own.areas.map((a) => a.value));
      expect(panel.absences).toEqual(own.areas.map((a) => a.absence));
      expect(panel.low).toEqual(own.areas.map((a) => a.interval?.[0] ?? null));
      expect(panel.title).toEqual(own.title);
      expect(panel.classes).toEqual(panel.values.map((v) => (v === null ? null : classify(v, answer.classes.items))));
    }
    const drawn = answer.panels.flatMap((p) => p.values).filter((v) => v !== null);
    expect(answer.classes.items.reduce((sum, c) => sum + c.count, 0)).toBe(drawn.length);
    const quiet = answer.areas.findIndex((a) => a.code === '19.01');
    expect(answer.panels[1]?.values[quiet]).toBe(0);
    expect(answer.panels[0]?.absences[answer.areas.findIndex((a) => a.code === '19.02')]).toBe('belum_terpantau');
  });

  it('keeps breaks that were frozen before', async () => {
    const answer = await panels(`${DENSE}&breaks=5,50`);
    expect(answer.classes).toMatchObject({ method: 'tetap', breaks: [5, 50] });
  });

  it('tells panels of different lengths per week when asked, and says so otherwise', async () => {
    const days = 'parent=19&denominator=dpt&election=pilkada-2024&from=2024-09-24&to=2024-10-31';
    const whole = await panels(days);
    const weekly = await panels(`${days}&pace=minggu`);
    expect(whole.panels.map((p) => p.days)).toEqual([7, 31]);
    expect(whole.caveats.map((c) => c.code)).toContain('panjang_panel_berbeda');
    expect(weekly.caveats.map((c) => c.code)).not.toContain('panjang_panel_berbeda');
    const at = whole.areas.findIndex((a) => a.code === '19.04');
    expect(weekly.panels[1]?.values[at]).toBeCloseTo(((whole.panels[1]?.values[at] ?? 0) * 7) / 31, 12);
    expect(weekly.unit.id).toContain('per minggu');
  });

  it('shows at most twelve periods and how to come to the earlier ones', async () => {
    const weeks = await panels('parent=19&election=pilkada-2024&steps=minggu&from=2024-08-01&to=2024-11-30');
    expect(weeks.panels).toHaveLength(12);
    expect(weeks.panels[0]?.from).toBe('2024-09-09');
    expect(weeks).toMatchObject({ earlier: 6, before: '2024-09-08' });
    const months = await panels('parent=19&election=pilkada-2024');
    expect(months.panels.at(-1)?.name.id).toBe('Nov 2024');
  });

  it('draws stages by their days, those on the same days once, and says that they run beside each other', async () => {
    const stages = await panels('parent=19&election=pilkada-2024&steps=tahapan');
    const froms = stages.panels.map((p) => p.from ?? '');
    expect([...froms].sort()).toEqual(froms);
    expect(new Set(stages.panels.map((p) => `${p.from} ${p.to}`)).size).toBe(stages.panels.length);
    expect(stages.panels.map((p) => p.name.id)).toContain('Pelaksanaan kampanye');
    expect(stages.caveats.map((c) => c.code)).toContain('tahapan_bertumpang');
  });

  it('refuses to put under one legend what does not belong there', async () => {
    for (const [query, word] of [
      ['level=kabkota&parent=19&boundaries=then', 'boundaries=then'],
      ['parent=19&denominator=dpt&from=2024-01-01&to=2024-11-30', 'Pemilu 2024, Pilkada 2024'],
      ['parent=19&steps=pemilihan&pace=minggu', 'per minggu'],
    ]) {
      const response = await world.request(`/layers/laporan/panels?${query}`);
      expect([query, response.status]).toEqual([query, 400]);
      expect(await response.text()).toContain(word);
    }
  });
});
