import { describe, expect, it } from 'vitest';
import { restingStop, stopHeight } from './sheetStops.ts';

describe('restingStop', () => {
  it('goes to the nearest stop after a slow drag', () => {
    expect(restingStop(120, 0, 740)).toBe('peek');
    expect(restingStop(380, 0.1, 740)).toBe('half');
    expect(restingStop(640, -0.1, 740)).toBe('full');
  });
  it('goes one stop on after a flick', () => {
    expect(restingStop(100, 1, 740)).toBe('half');
    expect(restingStop(450, 1, 740)).toBe('full');
    expect(restingStop(450, -1, 740)).toBe('half');
    expect(restingStop(300, -1, 740)).toBe('peek');
    expect(restingStop(900, 2, 740)).toBe('full');
    expect(restingStop(20, -2, 740)).toBe('peek');
  });
  it('has three different heights on the smallest phone', () => {
    const heights = (['peek', 'half', 'full'] as const).map((s) => stopHeight(s, 480));
    expect(new Set(heights).size).toBe(3);
  });
});
