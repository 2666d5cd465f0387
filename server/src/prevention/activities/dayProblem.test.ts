import { describe, expect, it } from 'vitest';
import { dayProblem } from './dayProblem.ts';

const TODAY = '2024-11-20';
const at = (start: string, end: string | null) => dayProblem(start, end, TODAY)?.at ?? null;

describe('the days of an activity that was done', () => {
  it('may be today, and not after it', () => {
    expect([at(TODAY, null), at(TODAY, TODAY), at('2024-11-21', null), at('2024-11-01', '2024-11-21')]).toEqual([
      null,
      null,
      'start',
      'end',
    ]);
    expect(dayProblem('2024-11-21', null, TODAY)?.reason.id).toContain('belum terjadi');
  });

  it('end on or after the first, in years that can be', () => {
    expect([at('2024-11-02', '2024-11-02'), at('2024-11-02', '2024-11-01'), at('1999-12-31', null)]).toEqual([
      null,
      'end',
      'start',
    ]);
  });
});
