import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alarmState, shareOut } from './alarmStates.ts';
import { ALARM_STATES } from './contract.ts';

/** Six weeks of one area, the last two not complete; `unwatched` are the positions nobody watched. */
const stateOf = (start: number, end: number, unwatched: number[] = []) =>
  alarmState(
    {
      provisional: [false, false, false, false, true, true],
      watched: Uint8Array.from({ length: 6 }, (_, t) => (unwatched.includes(t) ? 0 : 1)),
      periods: Array.from({ length: 6 }, () => ({ from: '2024-09-23', to: '2024-09-29' })) as never,
      series: [{ area: 0 }],
    },
    { series: 0, start, end },
  );

describe('the state of an alarm', () => {
  it('is above where the last complete week belongs to it, also when weeks that are not complete do', () => {
    expect([stateOf(3, 3), stateOf(1, 3), stateOf(2, 5)]).toEqual(['above', 'above', 'above']);
  });

  it('is over only where a later complete week was watched, else it cannot be said to have ended', () => {
    expect([stateOf(1, 2), stateOf(0, 1, [2]), stateOf(1, 1, [2, 3])]).toEqual(['over', 'over', 'open']);
    expect([stateOf(4, 4), stateOf(5, 5)]).toEqual(['open', 'open']);
  });
});

describe('sharing out the alarms answered', () => {
  it('leaves no state without any, gives what one does not need to the others, and never exceeds the limit', () => {
    const of = (above: number, open: number, over: number, limit: number) => {
      const list = (state: string, n: number) => Array.from({ length: n }, () => state);
      const got = shareOut({ above: list('above', above), open: list('open', open), over: list('over', over) }, limit);
      return ALARM_STATES.map((state) => got.filter((g) => g === state).length);
    };
    expect(of(166, 8, 754, 100)).toEqual([46, 8, 46]);
    expect(of(2, 0, 6, 100)).toEqual([2, 0, 6]);
    expect(of(5, 5, 5, 1)).toEqual([1, 0, 0]);
    const n = fc.nat({ max: 40 });
    fc.assert(
      fc.property(n, n, n, fc.integer({ min: 3, max: 60 }), (above, open, over, limit) => {
        const got = of(above, open, over, limit);
        expect(got.reduce((a, b) => a + b)).toBe(Math.min(limit, above + open + over));
        expect(got.every((g, i) => g > 0 || [above, open, over][i] === 0)).toBe(true);
      }),
    );
  });
});
