import { describe, expect, it } from 'vitest';
import { coverageParts } from './coverageParts.ts';

describe('coverageParts', () => {
  it('splits what was expected and leaves the unknown rest of the bar empty', () => {
    const parts = coverageParts({ expected: 100, complete: 60, partial: 20, nil: 10, missing: 0, unreachable: 0 });
    expect(parts.map((p) => [p.id, p.share])).toEqual([
      ['complete', 0.6],
      ['nil', 0.1],
      ['partial', 0.2],
    ]);
  });

  it('never overflows when more came in than expected, and is empty when nothing is known', () => {
    const parts = coverageParts({ expected: 2, complete: 3, partial: 0, nil: 0, missing: 1, unreachable: 0 });
    expect(parts.reduce((s, p) => s + p.share, 0)).toBe(1);
    expect(coverageParts({ expected: 0, complete: 0, partial: 0, nil: 0, missing: 0, unreachable: 0 })).toEqual([]);
  });
});
