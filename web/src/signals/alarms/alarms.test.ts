import { formatOf } from '@petarawan/server/drawing/words/format';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneOrigin, readAlarmChoice } from './alarmChoice.ts';
import { meanFigure, thresholdFigure } from './alarmFigures.ts';
import { alarmFlags } from './alarmFlags.ts';
import { seriesBars } from './seriesBars.ts';
import type { AlarmPoint } from './useAlarms.ts';

const point = (over: Partial<AlarmPoint>): AlarmPoint => ({
  period: '2024-09-23',
  observed: 2,
  expected: 2,
  threshold: 6,
  alarm: false,
  provisional: false,
  coverage: null,
  ...over,
});

describe('the picture of an alarm', () => {
  it('has no bar for a period that is not known, and a line that breaks where nothing is usual yet', () => {
    const { bars, unknown, expected, top } = seriesBars(
      [point({ expected: null, threshold: null }), point({ observed: null }), point({ observed: 12, alarm: true })],
      300,
      60,
    );
    expect(bars.map((b) => [b.height, b.alarm])).toEqual([
      [10, false],
      [60, true],
    ]);
    expect(unknown).toHaveLength(1);
    expect(unknown[0]?.x).toBeGreaterThan(100);
    expect(top).toBe(12);
    expect(expected).toBe('M100,50H200V50H300');
  });

  it('ends the lines where the data end: not over weeks that are not complete, unless they are alarms already', () => {
    const waiting = (over: Partial<AlarmPoint>) => point({ provisional: true, ...over });
    const early = waiting({ observed: 6, threshold: 5, alarm: true });
    const { threshold, bars, top } = seriesBars([point({}), early, waiting({ threshold: 90 })], 300, 60);
    expect(top).toBe(6);
    expect(threshold).toBe('M0,0H100V10H200');
    expect(bars).toHaveLength(3);
  });

  it('has whole figures from ten on, a threshold down to the count that is not above it', () => {
    const format = formatOf('id');
    expect([meanFigure(295.1, format), meanFigure(2.14, format), thresholdFigure(14.8, format)]).toEqual(['295', '2,1', '14']);
  });

  it('never leaves its box, whatever the series', () => {
    const value = fc.option(fc.integer({ min: 0, max: 500 }), { nil: null });
    const points = fc.array(fc.record({ observed: value, expected: value, threshold: value }).map(point), { maxLength: 70 });
    fc.assert(
      fc.property(points, (series) => {
        const { bars, unknown } = seriesBars(series, 240, 48);
        for (const bar of bars) {
          expect(bar.y).toBeGreaterThanOrEqual(0);
          expect(bar.y + bar.height).toBeCloseTo(48, 1);
          expect(bar.x + bar.width).toBeLessThanOrEqual(240.01);
        }
        expect(bars.length + unknown.length).toBe(series.length);
      }),
    );
  });
});

describe('what to know before believing an alarm', () => {
  const calm = {
    provisional: false,
    coverageExplains: null,
    coverageBefore: 0.9,
    coverageNow: 0.9,
    openings: [],
    otherOrigin: null,
  };

  it('is nothing when nothing else changed', () => {
    expect(alarmFlags(calm)).toEqual([]);
  });

  it('names what explains it apart from what only happened as well', () => {
    expect(alarmFlags({ ...calm, coverageNow: 1, coverageExplains: false })).toEqual(['coverageUp']);
    expect(alarmFlags({ ...calm, coverageNow: 1, coverageExplains: true })).toEqual(['coverage']);
    expect(alarmFlags({ ...calm, openings: [{ stillAlarm: true }, { stillAlarm: false }] })).toEqual(['openingExplains']);
    expect(alarmFlags({ ...calm, openings: [{ stillAlarm: null }] })).toEqual(['opening']);
    expect(alarmFlags({ ...calm, provisional: true, otherOrigin: { alarm: true } })).toEqual(['provisional', 'both']);
  });
});

describe('the choice of alarms in the address', () => {
  it('is C2 by week of one origin, never a sum', () => {
    const read = (search: string) => readAlarmChoice((key) => new URLSearchParams(search).get(key));
    expect(read('')).toEqual({ method: 'c2', interval: 'week' });
    expect(read('cara=cusum&tiap=hari')).toEqual({ method: 'cusum', interval: 'day' });
    expect(read('cara=sihir&tiap=abad')).toEqual({ method: 'c2', interval: 'week' });
    expect(oneOrigin({ origins: ['laporan', 'temuan'] })).toEqual(['laporan']);
    expect(oneOrigin({ origins: ['temuan'] })).toEqual(['temuan']);
  });
});
