import { describe, expect, it } from 'vitest';
import { actionOf } from './actionOf.ts';
import { closestFirst, factorsToMind } from './factorsToMind.ts';

const factor = (factor: string, spearman: number | null, low = 0, high = 0) => ({
  factor,
  spearman,
  interval: spearman === null ? null : { low, high },
});

describe('factors an order follows', () => {
  it('are those whose interval leaves 0 out, on either side, the closest first', () => {
    const told = factorsToMind([
      factor('coverage', 0.2, -0.1, 0.5),
      factor('tps', 0.4, 0.1, 0.7),
      factor('effort', -0.8, -0.9, -0.5),
      factor('dpt', 0.1, 0, 0.2),
      factor('supervisors', null),
    ]);
    expect(told.map((f) => f.factor)).toEqual(['effort', 'tps']);
  });
});

describe('the table of factors', () => {
  it('stands with those that can be told apart first, however close the others look, and those without a figure last', () => {
    const rows = [factor('supervisors', null), factor('coverage', -0.7, -0.9, 0.1), factor('tps', 0.4, 0.1, 0.7)];
    expect(closestFirst(rows).map((f) => f.factor)).toEqual(['tps', 'coverage', 'supervisors']);
  });
});

describe('what to do about a factor', () => {
  it('takes effort out of findings only, and divides by size only where that is not done yet', () => {
    expect(actionOf('effort', 'temuan', true)).toBe('findingsPerRecord');
    expect(actionOf('effort', 'laporan', true)).toBe('watched');
    expect(actionOf('dpt', 'laporan', false)).toBe('dpt');
    expect(actionOf('tps', 'temuan', true)).toBe('size');
    expect(actionOf('coverage', 'temuan', true)).toBe('coverage');
  });
});
