import { describe, expect, it } from 'vitest';
import { compareToReference, intervalMarks, niceCeiling, percentOf, ratioMark } from './barScale.ts';

describe('niceCeiling', () => {
  it.each([
    [0, 1],
    [-3, 1],
    [Number.NaN, 1],
    [0.03, 0.05],
    [1, 1],
    [49, 50],
    [50, 50],
    [51, 100],
    [0.2, 0.2],
    [1200, 2000],
  ])('%s -> %s', (value, expected) => {
    expect(niceCeiling(value)).toBeCloseTo(expected, 12);
  });
});

describe('intervalMarks', () => {
  it('ends the scale at a round number that holds interval and parent', () => {
    const marks = intervalMarks({ value: 38.2, low: 29, high: 49 }, 30.1);
    expect(marks.max).toBe(50);
    expect([marks.value, marks.low, marks.high, marks.reference].map((n) => n?.toFixed(1))).toEqual([
      '76.4',
      '58.0',
      '98.0',
      '60.2',
    ]);
  });

  it('holds a parent above the interval and survives an all-zero figure', () => {
    expect(intervalMarks({ value: 1, low: 0, high: 4 }, 90).reference).toBe(90);
    expect(intervalMarks({ value: 0, low: 0, high: 0 }, 0)).toEqual({ value: 0, low: 0, high: 0, reference: 0, max: 1 });
  });

  it('has no reference mark without a parent', () => {
    expect(intervalMarks({ value: 1, low: 0, high: 2 }, null).reference).toBeNull();
  });
});

describe('compareToReference', () => {
  it('calls a reference on the edge of the interval the same', () => {
    expect(compareToReference({ low: 2, high: 4 }, 2)).toBe('same');
    expect(compareToReference({ low: 2, high: 4 }, 4)).toBe('same');
    expect(compareToReference({ low: 2, high: 4 }, 1.99)).toBe('above');
    expect(compareToReference({ low: 2, high: 4 }, 4.01)).toBe('below');
  });
});

describe('ratioMark', () => {
  it('puts 1 in the middle and doubles and halves at the same distance', () => {
    expect(ratioMark(1).percent).toBe(50);
    expect(ratioMark(2).percent - 50).toBeCloseTo(50 - ratioMark(0.5).percent, 10);
  });

  it('keeps ratios beyond the limit on the edge and says so', () => {
    expect(ratioMark(100)).toEqual({ percent: 100, clipped: 'right' });
    expect(ratioMark(0)).toEqual({ percent: 0, clipped: 'left' });
    expect(ratioMark(8)).toEqual({ percent: 100, clipped: null });
  });
});

describe('percentOf', () => {
  it('never leaves 0..100 and does not divide by zero', () => {
    expect(percentOf(5, 0)).toBe(0);
    expect(percentOf(-1, 10)).toBe(0);
    expect(percentOf(11, 10)).toBe(100);
  });
});
