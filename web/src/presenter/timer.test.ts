import { describe, expect, it } from 'vitest';
import { firstState, nextState } from './presenterState.ts';
import { clockText, elapsedAt, NEW_TIMER, resetTimer, startWithTalk, toggleTimer } from './timer.ts';

describe('the timer of a talk', () => {
  it('starts with the first step, and not again once somebody paused it', () => {
    const moved = nextState(firstState(3), { kind: 'next' }, { now: 5_000, columns: 4 });
    expect(elapsedAt(moved.timer, 65_000)).toBe(60_000);
    const paused = nextState(moved, { kind: 'timer' }, { now: 65_000, columns: 4 });
    const on = nextState(paused, { kind: 'next' }, { now: 70_000, columns: 4 });
    expect(elapsedAt(on.timer, 99_000)).toBe(60_000);
    const stays = nextState(firstState(3), { kind: 'previous' }, { now: 5_000, columns: 4 });
    expect(stays.timer).toEqual(NEW_TIMER);
  });

  it('adds what ran before a pause, and begins anew from zero', () => {
    const first = toggleTimer(toggleTimer(NEW_TIMER, 0), 4_000);
    expect(elapsedAt(toggleTimer(first, 10_000), 11_000)).toBe(5_000);
    expect(resetTimer(first, 20_000)).toEqual(NEW_TIMER);
    expect(elapsedAt(resetTimer(toggleTimer(first, 10_000), 20_000), 21_000)).toBe(1_000);
    expect(startWithTalk(resetTimer(first, 20_000), 30_000).since).toBe(30_000);
  });

  it('is written in minutes, and in hours from the first one on', () => {
    expect([0, 999, 59_000, 65_400, 3_600_000, 3_725_000].map(clockText)).toEqual([
      '0:00',
      '0:00',
      '0:59',
      '1:05',
      '1:00:00',
      '1:02:05',
    ]);
  });
});
