import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../testing/createTestApp.ts';
import { EditionsResponse, FactsResponse, ScoresResponse } from './contract.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({}, { facts: true });
});
afterAll(() => app.close());

describe('GET /indices', () => {
  it('lists editions with their readings, and cut-offs that differ by level', async () => {
    const { editions } = await app.get('/indices', EditionsResponse);
    const ikp = editions.find((e) => e.id === 'ikp-2024');
    expect(ikp?.readings.map((r) => [r.level, r.id, r.areas])).toEqual([
      ['provinsi', 'input_provinsi', 34],
      ['provinsi', 'agregat_kabkota', 10],
      ['kabkota', 'input_kabkota', 58],
    ]);
    const begin = (level: string) => ikp?.cutoffs.find((c) => c.level === level && c.class === 'tinggi')?.from;
    expect([begin('provinsi'), begin('kabkota')]).toEqual([68.5, 49.33]);
    expect(editions.find((e) => e.id === 'pemetaan-pilkada-2024')?.cutoffs).toEqual([]);
  });
});

describe('GET /indices/{edition}/scores', () => {
  it("answers for today's 38 provinces: 32 scores of 2022, six times tidak_berlaku", async () => {
    const { scores } = await app.get(
      '/indices/ikp-2024/scores?level=provinsi&reading=input_provinsi&indicator=skor',
      ScoresResponse,
    );
    expect(scores).toHaveLength(38);
    const absent = scores.filter((s) => s.score === null);
    expect(absent.map((s) => [s.code, s.absence])).toEqual(
      ['91', '92', '93', '94', '95', '96'].map((code) => [code, 'tidak_berlaku']),
    );
    expect(scores.find((s) => s.code === '94')?.former).toMatchObject({ code: '91', name: 'Papua', score: 57.27 });
  });

  it("filters by area and keeps every figure's source", async () => {
    const { scores } = await app.get('/indices/ikp-2024/scores?parent=94', ScoresResponse);
    expect(scores.map((s) => [s.code, s.indicator, s.score])).toEqual([
      ['94.07', 'kontestasi', 100],
      ['94.07', 'skor', 100],
    ]);
    for (const s of scores) expect(s.source.name).not.toBe('');
  });

  it('keeps DI Yogyakarta as tidak_berlaku on the Pilkada map', async () => {
    const { scores } = await app.get('/indices/pemetaan-pilkada-2024/scores?code=34', ScoresResponse);
    expect(scores.map((s) => s.absence)).toEqual(['tidak_berlaku']);
  });

  it('refuses an unknown edition with the known ones, and a wrong code', async () => {
    const missing = await app.request('/indices/ikp-1955/scores');
    expect([missing.status, ((await missing.json()) as { detail: string }).detail]).toEqual([
      404,
      expect.stringContaining('ikp-2024'),
    ]);
    expect((await app.request('/indices/ikp-2024/scores?code=x')).status).toBe(400);
  });
});

describe('GET /indices/facts', () => {
  it('shows contradicting figures side by side', async () => {
    const { facts } = await app.get('/indices/facts?code=11&topic=DPT%20Pemilu%202024', FactsResponse);
    expect(facts.map((f) => [f.value, f.conflict])).toEqual(
      expect.arrayContaining([
        [3742037, true],
        [3749037, true],
      ]),
    );
    expect(facts).toHaveLength(2);
  });

  it('has all published rows', async () => {
    const { facts } = await app.get('/indices/facts', FactsResponse);
    expect(facts.length).toBeGreaterThan(400);
    expect(facts.some((f) => f.valueText === '>100' && f.value === null)).toBe(true);
  });
});
