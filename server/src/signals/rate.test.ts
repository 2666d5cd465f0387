import { describe, expect, it } from 'vitest';
import { rate } from './rate.ts';

describe('rate', () => {
  it('scales the count and its exact interval alike', () => {
    expect(rate(5, 200_000)).toEqual({ value: 2.5, low: expect.closeTo(0.8117432, 6), high: expect.closeTo(5.834166, 6) });
  });

  it('keeps an upper limit for zero events', () => {
    expect(rate(0, 1000, 1000)).toEqual({ value: 0, low: 0, high: expect.closeTo(3.6888794, 6) });
  });

  it.each([null, 0, -5, Number.NaN])('gives a reason instead of a rate for denominator %s', (denominator) => {
    expect(rate(3, denominator)).toEqual({ reason: { id: expect.any(String), en: expect.any(String) } });
  });
});
