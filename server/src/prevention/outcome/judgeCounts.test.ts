import { describe, expect, it } from 'vitest';
import type { Effect } from '../../signals/displacement.ts';
import { judgeCounts } from './judgeCounts.ts';

const group = (before: number | null, after: number | null, size: number | null = 1) => ({ before, after, size });
const alone = { near: null, nearComparison: null };
const same = { before: 90, after: 90 };

describe('judgeCounts', () => {
  it('gives the published example by area: -91.9, standard error 31.5, and what could have been seen', () => {
    const found = judgeCounts({ target: group(207, 110, 1.2), comparison: group(308, 318, 0.9), ...alone }, same);
    const local = found.local as Effect;
    expect([local.value.toFixed(1), local.standardError.toFixed(1), found.judged]).toEqual(['-91.9', '31.5', 'local']);
    // 2.8016 x 31.52, of the 172.5 cases per km2 before.
    expect([found.detectable?.value.toFixed(1), found.detectable?.share?.toFixed(2)]).toEqual(['88.3', '0.51']);
    expect(found.weighted.target).toEqual({ before: 172.5, after: 110 / 1.2 });
  });

  it('brings periods of unequal length to the earlier one, or to 30 days', () => {
    const groups = { target: group(30, 90), comparison: group(40, 120), ...alone };
    const steady = judgeCounts(groups, { before: 30, after: 90 });
    expect((steady.local as Effect).value).toBeCloseTo(0, 12);
    expect(steady.weighted.comparison).toEqual({ before: 40, after: 40 });
    expect(judgeCounts(groups, { before: 60, after: 180 }, 30).weighted.comparison).toEqual({ before: 20, after: 20 });
  });

  it('judges with displacement where there are areas around, and says what is unknown', () => {
    const groups = { target: group(100, 60), comparison: group(100, 95), near: group(50, 62), nearComparison: group(50, 48) };
    const found = judgeCounts(groups, same);
    expect([found.judged, (found.total as Effect).value]).toEqual(['total', -21]);
    const unknown = judgeCounts({ ...groups, nearComparison: group(50, 48, null) }, same);
    expect(unknown.total).toHaveProperty('reason');
    expect(unknown.detectable).toBeNull();
    expect((unknown.local as Effect).value).toBe(-35);
  });
});
