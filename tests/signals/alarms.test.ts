import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { type Alarm, AlarmsResponse } from '../../server/src/signals/alarms/contract.ts';
import { SignalTrendResponse } from '../../server/src/signals/trend/contract.ts';
import type { TestApp } from '../../server/src/testing/createTestApp.ts';
import { giveDelays, OUTBREAK, openSeriesWorld, PERIOD, RECEIVED_UNTIL, WEEKS } from './seriesWorld.ts';

let world: TestApp;
beforeAll(async () => {
  world = await openSeriesWorld();
});
afterAll(() => world.close());

const alarms = (query = '', level = 'kabkota') => world.get(`/signals/alarms?level=${level}&${query}`, AlarmsResponse);
const trend = (query: string) => world.get(`/signals/trend?${query}`, SignalTrendResponse);
const find = (answer: z.infer<typeof AlarmsResponse>, code: string, issue: string) =>
  answer.alarms.find((a) => a.code === code && a.issue === issue) as Alarm;

describe('alarms', () => {
  it('find the planted outbreak, with the figures of the definition', async () => {
    const answer = await alarms(PERIOD);
    const found = find(answer, '19.04', 'politik_uang');
    // Weeks 8 to 14 are compared with; the last alarm week is the 17th.
    const base = OUTBREAK.slice(7, 14);
    const mean = base.reduce((a, b) => a + b, 0) / 7;
    const sd = Math.sqrt(base.reduce((sum, v) => sum + (v - mean) ** 2, 0) / 6);
    expect(found).toMatchObject({
      since: WEEKS[14],
      week: WEEKS[16],
      periods: 3,
      observed: 11,
      origin: ['laporan'],
      provisional: false,
    });
    expect(found.expected).toBeCloseTo(mean, 9);
    expect(found.threshold).toBeCloseTo(mean + 3 * sd, 9);
    expect(found.excess).toBeCloseTo(11 - mean, 9);
    expect(found.sentence.id).toBe(
      '11 laporan pada minggu 23 September 2024, biasanya 1,9 per minggu; ambang 3,9. Di atas ambang sejak 9 September 2024.',
    );
    expect(found.coverageNote.id).toBe('Cakupan tetap sekitar 100 %.');
    expect(found.otherOrigin).toMatchObject({ origin: 'temuan', observed: 1, alarm: false });
    expect(found.series.find((p) => p.period === WEEKS[14])).toMatchObject({ observed: 12 + 1, alarm: true, coverage: 1 });
    expect(answer).toMatchObject({
      total: 3,
      states: { above: 0, open: 0, over: 3 },
      scanned: { areas: 5, issues: 5, weeks: 20, judged: 250, unknown: 20, alarmPeriods: 9 },
    });
    expect(answer.chance.expected).toBeGreaterThan(0);
    expect(answer.chance.expected).toBeLessThan(5);
    expect(answer.alarms.map((a) => a.score)).toEqual(answer.alarms.map((a) => a.score).sort((a, b) => b - a));
    expect((await alarms(`${PERIOD}&limit=1`)).alarms).toEqual(answer.alarms.slice(0, 1));
  });

  it('say that a channel opened, and that without it there is no alarm', async () => {
    const [opening, ...others] = find(await alarms(PERIOD), '19.01', 'netralitas_asn').openings;
    expect(others).toEqual([]);
    expect(opening).toMatchObject({ channel: 'call_center', day: '2024-09-09', observedWithout: 4, stillAlarm: false });
    expect(opening?.note.id).toContain('Tanpa kanal itu jumlahnya tidak lagi di atas ambang.');
    expect(find(await alarms(PERIOD), '19.04', 'politik_uang').openings).toEqual([]);
  });

  it('say that coverage rose, and that the rise is not more than coverage', async () => {
    expect(find(await alarms(PERIOD), '19.71', 'hoaks')).toMatchObject({
      coverageBefore: 0.5,
      coverageNow: 1,
      coverageExplains: true,
      coverageNote: { id: 'Cakupan naik dari 50 % ke 100 %: kenaikan dapat berasal dari pelaporan.' },
    });
  });

  it('never take reports and findings together unless asked to, and then say so', async () => {
    const findings = await alarms(`${PERIOD}&origin=temuan`);
    expect(findings.basis.origins).toEqual(['temuan']);
    expect([findings.total, findings.scanned.issues]).toEqual([0, 1]);
    const both = await alarms(`${PERIOD}&origin=laporan,temuan`);
    expect(find(both, '19.04', 'politik_uang')).toMatchObject({ observed: 12, otherOrigin: null });
    expect(both.basis.caveats.map((c) => c.code)).toContain('asal_dijumlahkan');
  });

  it('raise nothing on zeros, single reports and weeks that nobody watched', async () => {
    for (const method of ['c1', 'c2', 'c3', 'cusum']) {
      const { alarms: found, basis } = await alarms(`${PERIOD}&method=${method}`);
      expect(found.filter((a) => ['19.02', '18.01', '91.03'].includes(a.code))).toEqual([]);
      expect(found.map((a) => `${a.code} ${a.issue}`)).toContain('19.04 politik_uang');
      expect(basis.dropped.map((d) => [d.code, d.why])).toEqual([['91.03', 'belum_terpantau']]);
    }
  });

  it('judge a single week by what was before it', async () => {
    const week = `from=${WEEKS[15]}&to=${new Date(Date.parse(WEEKS[15] as string) + 6 * 86_400_000).toISOString().slice(0, 10)}`;
    const answer = await alarms(week);
    expect(answer.scanned.weeks).toBe(1);
    expect(find(answer, '19.04', 'politik_uang')).toMatchObject({ since: WEEKS[15], week: WEEKS[15], periods: 1, observed: 14 });
    const none = await alarms('from=2030-01-01&to=2030-02-01');
    expect([none.total, none.scanned.judged]).toEqual([0, 0]);
  });

  it('begin where anything is known, not where the filter does', async () => {
    const early = await alarms(`from=2024-01-01&to=2024-10-20`);
    expect([early.scanned.from, early.scanned.weeks]).toEqual([WEEKS[0], 20]);
    const asZero = await alarms('from=2024-01-01&to=2024-10-20&silent=zero');
    expect(asZero.scanned.from).toBe(WEEKS[0]);
  });

  it('judge days as well', async () => {
    const answer = await alarms('interval=day&from=2024-09-01&to=2024-09-30');
    expect([answer.scanned.weeks, answer.scanned.to]).toEqual([30, '2024-09-30']);
    expect(find(answer, '19.04', 'politik_uang')).toMatchObject({ since: '2024-09-13', observed: 12 });
  });

  it('score past alarms, each method on the same rises', async () => {
    const { scorecard, compared } = await alarms(PERIOD);
    expect(scorecard).toMatchObject({
      ...{ alarms: 3, hits: 3, falseAlarms: 0, misses: 0, rises: 3, notJudged: 0 },
      ...{ leadTimeMedian: 21, leadTimeRange: { low: 21, high: 21 }, proven: { hits: 1, falseAlarms: 0 } },
    });
    expect(compared.map((c) => [c.method, c.rises, c.hits + c.misses >= c.rises])).toEqual(
      ['c1', 'c2', 'c3', 'cusum'].map((m) => [m, 3, true]),
    );
    const numb = await alarms(`${PERIOD}&threshold=20`);
    expect(numb.scorecard).toMatchObject({ alarms: 0, hits: 0, misses: 3, leadTimeMedian: null });
  });

  it('refuse Farrington where years of history are missing, with the reason', async () => {
    const answer = await alarms(`${PERIOD}&method=farrington`);
    expect(answer.refusal).toMatchObject({ code: 'riwayat_kurang', reason: { id: expect.stringContaining('159 minggu') } });
    expect([answer.alarms, answer.scanned.judged]).toEqual([[], 0]);
    expect((await alarms(`${PERIOD}&method=farrington&interval=day`)).refusal?.code).toBe('perlu_minggu');
  });
});

describe('trends', () => {
  it('are told in a sentence, and not where nothing could be seen', async () => {
    const { areas, labels, leastPeriods } = await trend(`level=kabkota&${PERIOD}`);
    expect(areas.map((a) => [a.code, a.label])).toEqual([
      ['18.01', 'tidak_terlihat'],
      ['19.01', 'naik'],
      ['19.02', 'tidak_diuji'],
      ['19.04', 'tidak_terlihat'],
      ['19.71', 'naik'],
    ]);
    expect(labels).toEqual({ naik: 2, turun: 0, tidak_terlihat: 2, tidak_diuji: 1 });
    expect(leastPeriods).toBe(8);
    expect(areas[0]).toMatchObject({ known: 16, unknown: 4 });
    expect(areas[4]?.coverage.note?.id).toBe('Cakupan naik dari 50 % ke 80 %: arah ini dapat berasal dari pelaporan.');
    expect(areas[1]?.byOrigin.map((o) => [o.origin, o.label])).toEqual([
      ['laporan', 'naik'],
      ['temuan', 'tidak_diuji'],
    ]);
  });

  it('show unwatched weeks as unknown, not as zero', async () => {
    const { areas } = await trend(`code=18.01&${PERIOD}`);
    expect(areas[0]?.series?.slice(0, 8).map((p) => p.count)).toEqual([1, 0, 2, null, null, null, null, 1]);
    const asZero = await trend(`code=18.01&silent=zero&${PERIOD}`);
    expect(asZero.areas[0]?.series?.slice(3, 5).map((p) => p.count)).toEqual([0, 0]);
  });

  it('are not tested on a few months, nor on an area that nobody watched', async () => {
    const months = await trend(`code=19.04&interval=month&from=2024-06-01&to=2024-10-31`);
    expect(months.areas[0]).toMatchObject({ label: 'tidak_diuji', mannKendall: null, theilSen: null });
    const unwatched = await trend(`code=91.03&${PERIOD}`);
    expect([unwatched.areas, unwatched.basis.dropped.map((d) => d.code)]).toEqual([[], ['91.03']]);
    expect((await world.request('/signals/trend?code=19.99')).status).toBe(404);
    expect((await world.request('/signals/trend?code=19.04.01.2001')).status).toBe(400);
  });
});

describe('when the last week is not complete', () => {
  beforeAll(() => giveDelays(world));

  it('it is left out of the trend, which says so', async () => {
    const { areas, provisional, periods } = await trend(`code=19.04&${PERIOD}`);
    expect(provisional).toMatchObject({ periods: 1, from: WEEKS[19], asOf: RECEIVED_UNTIL });
    expect(provisional.text.id).toContain('belum lengkap');
    expect([periods.n, periods.used, areas[0]?.known]).toEqual([20, 19, 19]);
    expect(areas[0]?.series?.at(-1)).toMatchObject({ provisional: true });
  });

  it('it raises an alarm that can only grow, is pending where it would with the rest, and is never said to be without one', async () => {
    const answer = await alarms(PERIOD);
    expect(find(answer, '19.01', 'hoaks')).toMatchObject({
      observed: 9,
      provisional: true,
      state: 'open',
      running: true,
      week: WEEKS[19],
    });
    expect(find(answer, '19.01', 'hoaks').sentence.id).toContain('belum lengkap');
    const [waiting] = answer.pending.filter((p) => p.issue === 'daftar_pemilih' && p.week === WEEKS[19]);
    expect(waiting).toMatchObject({ code: '19.04', observed: 6, week: WEEKS[19] });
    expect(waiting?.projected).toBeCloseTo(6 / (waiting?.complete ?? 0), 9);
    expect(waiting?.projected).toBeGreaterThan(waiting?.threshold ?? Number.POSITIVE_INFINITY);
    expect(answer.scanned.incomplete).toBeGreaterThan(0);
    const now = await alarms(`${PERIOD}&state=running`);
    expect(now.alarms).toEqual(answer.alarms.filter((a) => a.running));
    expect([now.total, now.running]).toEqual([answer.running, answer.running]);
    expect(answer.total).toBeGreaterThan(answer.running);
    expect(answer.states.above + answer.states.open).toBe(answer.running);
    expect(answer.states.over).toBe(answer.total - answer.running);
    expect(answer.provisional.periods).toBe(1);
  });
});
