import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFigure } from '../noFigure.ts';
import { rateRatio } from '../rateRatio.ts';
import { seededRandom } from '../seededRandom.ts';
import { SALMONELLA_AGONA } from '../series/salmonellaAgona.fixture.ts';
import { alarmRuns } from './alarmRuns.ts';
import { chanceOfAlarm, poissonSample } from './chanceOfAlarm.ts';
import type { AlarmMethod } from './contract.ts';
import { alarmOptions, type Judged, judgeSeries, refusalOf } from './judgeSeries.ts';
import { lastingRises } from './lastingRises.ts';
import { type ScanInput, scanAlarms } from './scanAlarms.ts';

const METHODS: AlarmMethod[] = ['c1', 'c2', 'c3', 'cusum'];
const RULE = { window: 4, before: 7, known: 5 };
const steady = [2, 3, 2, 1, 2, 3, 2, 2, 1, 2, 3, 2];
const input = (series: readonly (readonly (number | null)[])[], over: Partial<ScanInput> = {}): ScanInput => {
  const periods = series[0]?.length ?? 0;
  return {
    values: Int32Array.from(series.flatMap((s) => s.map((v) => v ?? -1))),
    proven: new Int32Array(series.length * periods),
    periods,
    first: 0,
    provisional: Array<boolean>(periods).fill(false),
    complete: Array<number | null>(periods).fill(null),
    silent: [],
    method: 'c2',
    compared: [],
    asked: {},
    rule: RULE,
    ...over,
  };
};

describe('lastingRises', () => {
  it('finds four high weeks where they are clearest, and no single high week', () => {
    expect(lastingRises([...steady, 9, 11, 8, 10, 2, 2, 2, 2], RULE)).toEqual([{ onset: 12, end: 15 }]);
    expect(lastingRises([...steady, 2, 40, 2, 3, 2, 2, 2], RULE)).toEqual([]);
    expect(lastingRises(steady, RULE)).toEqual([]);
  });

  it('misses none by asking a rough question before the exact interval', () => {
    let least = Number.POSITIVE_INFINITY;
    for (const exposure of [3 / 7, 2 / 7, 3 / 5, 2 / 28, 1, 2]) {
      const share = exposure / (1 + exposure);
      for (let total = 1; total <= 60; total++) {
        for (let after = 0; after <= total; after++) {
          const z = (after - total * share) / Math.sqrt(total * share * (1 - share));
          if (z > 1 && z < 2.5 && rateRatio(after, total - after, exposure).low > 1) least = Math.min(least, z);
        }
      }
    }
    expect(least).toBeGreaterThan(1.9);
  });

  it('needs five reports, known weeks before, and all but one of its own weeks', () => {
    const zeros = Array<number>(7).fill(0);
    expect(lastingRises([...zeros, 1, 1, 1, 1], RULE)).toEqual([]);
    expect(lastingRises([...zeros, 4, 4, 4, 4], RULE)).toEqual([{ onset: 7, end: 10 }]);
    expect(lastingRises([...zeros, 4, null, 4, 4], RULE)).toEqual([{ onset: 7, end: 10 }]);
    expect(lastingRises([...zeros, 4, null, null, 9], RULE)).toEqual([]);
    expect(lastingRises([null, null, null, 0, 0, 0, 0, 4, 4, 4, 4], RULE)).toEqual([]);
  });
});

describe('scanAlarms', () => {
  it('counts a hit with its lead, a false alarm, a miss, and what cannot be judged yet', () => {
    const lasting = [...steady, 12, 11, 13, 12, 2, 2, 2, 2];
    const single = [...steady, 12, 1, 2, 2, 3, 2, 2, 2];
    const late = [...steady, 2, 2, 1, 3, 2, 2, 2, 14];
    // So slow that C2 does not see it.
    const slow = [4, 4, 4, 9, 3, 4, 5, 4, 4, 8, 3, 4, 8, 9, 8, 9, 8, 9, 8, 9];
    const proven = new Int32Array(80);
    proven[13] = 1;
    const { scores, alarms } = scanAlarms(input([lasting, single, late, slow], { proven }));
    expect(scores.c2).toEqual({
      ...{ alarms: 2, hits: 1, falseAlarms: 1, misses: 1, rises: 2, notJudged: 1 },
      proven: { hits: 1, falseAlarms: 0 },
      leads: [3],
    });
    expect(alarms.map((a) => [a.series, a.start]).sort()).toEqual([
      [0, 12],
      [1, 12],
      [2, 19],
    ]);
  });

  it('lets no week that is not complete into a comparison, and calls it neither alarm nor quiet', () => {
    const provisional = [...steady, 0, 0, 0].map((_, t) => t >= steady.length);
    const complete = provisional.map((p) => (p ? 0.4 : 1));
    const options = alarmOptions({}, 'c1');
    const judged = judgeSeries([...steady, 0, 0, 3], provisional, 'c1', options).at(-1) as Judged;
    // The seven weeks before are the known ones of the last seven; two of them are not complete.
    expect(judged.expected).toBeCloseTo((2 + 1 + 2 + 3 + 2) / 5, 12);
    const { pending, incomplete, judged: n } = scanAlarms(input([[...steady, 0, 0, 3]], { provisional, complete, method: 'c1' }));
    expect(pending).toEqual([{ series: 0, period: 14, observed: 3, projected: 7.5, expected: 2, limit: expect.any(Number) }]);
    expect([incomplete, n]).toEqual([3, steady.length - 7]);
  });

  it('tells silent areas as looked at, by the weeks that are known of them', () => {
    const known = Uint8Array.from({ length: 20 }, (_, t) => +(t !== 15));
    const { judged, unknown, noBaseline, alarms } = scanAlarms(
      input([], { periods: 20, provisional: Array(20).fill(false), silent: [{ known, n: 3 }] }),
    );
    expect([judged, unknown, noBaseline, alarms]).toEqual([3 * 10, 3, 3 * 9, []]);
  });

  it('judges by earlier years where there are some: Farrington on Salmonella agona', () => {
    const scan = input([SALMONELLA_AGONA], { method: 'farrington', first: 238, asked: { minimum: 1 } });
    const { alarms, judged, chance } = scanAlarms(scan);
    expect(alarms.map((a) => [a.start + 1, a.end + 1]).sort()).toEqual([
      [239, 239],
      [249, 250],
      [254, 255],
      [257, 257],
      [262, 264],
    ]);
    expect(judged).toBe(312 - 238);
    expect(chance).toBeCloseTo(judged * 0.005, 9);
    expect(refusalOf('farrington', 'week', 3, 158)?.code).toBe('riwayat_kurang');
    expect(refusalOf('farrington', 'week', 3, 159)).toBeNull();
  });

  it('answers on nothing at all', () => {
    expect(scanAlarms(input([]))).toMatchObject({ alarms: [], judged: 0, chance: 0, provenElsewhere: null });
  });

  it('gives finite figures, or a reason, for any series and method', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.nat(9), { freq: 6 }), { maxLength: 40 }),
        fc.constantFrom(...METHODS),
        (values, method) => {
          for (const p of judgeSeries(values, [], method, alarmOptions({}, method))) {
            if (!isFigure<Judged>(p)) continue;
            expect([p.expected, p.sd, p.score, p.limit ?? 0].every(Number.isFinite)).toBe(true);
            if (p.alarm) {
              expect(p.score).toBeGreaterThan(1);
              expect(p.observed).toBeGreaterThanOrEqual(3);
              if (p.limit !== null) expect(p.observed).toBeGreaterThan(p.limit);
            }
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('when nothing but chance is at work', () => {
  it.each(METHODS)('%s raises about as many alarms as the answer says chance would', (method) => {
    const random = seededRandom(7);
    const series = Array.from({ length: 300 }, (_, i) => {
      const mean = [0.3, 2, 10][i % 3] as number;
      return Array.from({ length: 80 }, () => poissonSample(mean, random));
    });
    const { chance, alarmPeriods, judged } = scanAlarms(input(series, { method }));
    expect(judged).toBeGreaterThan(20_000);
    // Alarms of neighbouring weeks hang together, so the limits are wide.
    expect(alarmPeriods).toBeGreaterThan(0.6 * chance);
    expect(alarmPeriods).toBeLessThan(1.6 * chance);
  });

  it('C1 with three standard deviations has one to two false alarms in a hundred weeks, not the nominal 0.13', () => {
    const share = chanceOfAlarm('c1', alarmOptions({}, 'c1'))(5);
    expect(share).toBeGreaterThan(0.008);
    expect(share).toBeLessThan(0.03);
    expect(chanceOfAlarm('c1', alarmOptions({}, 'c1'))(0)).toBe(0);
  });

  it('draws Poisson counts', () => {
    const random = seededRandom(3);
    for (const mean of [0.5, 6, 450]) {
      const drawn = Array.from({ length: 4000 }, () => poissonSample(mean, random));
      const average = drawn.reduce((a, b) => a + b, 0) / drawn.length;
      const variance = drawn.reduce((sum, v) => sum + (v - average) ** 2, 0) / drawn.length;
      expect(Math.abs(average - mean)).toBeLessThan(4 * Math.sqrt(mean / 4000));
      expect(variance / mean).toBeGreaterThan(0.88);
      expect(variance / mean).toBeLessThan(1.12);
    }
  });
});

describe('alarmRuns', () => {
  it('ends where a week is no alarm or not known', () => {
    const alarm = (yes: boolean): Judged => ({ observed: 1, expected: 1, sd: 1, limit: 1, score: 1, alarm: yes });
    const unknown = { reason: { id: '', en: '' } };
    expect(alarmRuns([alarm(true), alarm(true), alarm(false), alarm(true), unknown, alarm(true)], 5)).toEqual([
      { start: 5, end: 6 },
      { start: 8, end: 8 },
      { start: 10, end: 10 },
    ]);
  });
});
