import { describe, expect, it } from 'vitest';
import { sampleRelease } from '../testing/sampleRelease.ts';
import type { DraftTask } from './draftTask.ts';
import { planWindows } from './planWindows.ts';
import { nearestElection } from './releaseDenominator.ts';

const FIRST: DraftTask = {
  number: 1,
  area: '19',
  preparedOn: '2025-04-02',
  from: '2024-07-01',
  to: '2024-09-30',
  notes: '',
  corrections: [],
  restate: [],
  previous: null,
  truth: null,
};
const NEXT: DraftTask = { ...FIRST, number: 4, from: null, to: '2025-02-28', previous: sampleRelease({ number: 3 }) };

describe('windows of a release', () => {
  it('follow each other in whole months', () => {
    expect(planWindows(FIRST).all).toMatchObject([{ id: 'j1', release: 1, months: ['2024-07', '2024-08', '2024-09'] }]);
    expect(planWindows(NEXT).fresh).toEqual([
      { id: 'j4', release: 4, from: '2025-01-01', to: '2025-02-28', months: ['2025-01', '2025-02'], replaces: null },
    ]);
  });

  it('counted anew come before the new one and keep the period of the old', () => {
    const { all, fresh } = planWindows({ ...NEXT, restate: ['j2'] });
    expect(fresh.map((w) => [w.id, w.from, w.to, w.replaces])).toEqual([
      ['j4', '2024-10-01', '2024-11-30', 'j2'],
      ['j5', '2025-01-01', '2025-02-28', null],
    ]);
    expect(all.slice(0, 3)).toEqual(NEXT.previous?.windows);
    expect(planWindows({ ...NEXT, to: null, restate: ['j1'] }).fresh).toHaveLength(1);
    expect(planWindows({ ...NEXT, to: null, corrections: [{ about: 3, text: 'Nama Koba.' }] }).fresh).toEqual([]);
  });

  it('are refused with the reason', () => {
    const wrong: [Partial<DraftTask>, string][] = [
      [{ from: '2024-07-02' }, 'first day of a month'],
      [{ from: null }, 'first day of a month'],
      [{ to: '2024-09-29' }, 'last day of a month'],
      [{ to: '2024-06-30' }, 'cannot end on'],
      [{ to: '2025-04-30' }, 'not over'],
      [{ to: '2026-01-31' }, 'not over'],
      [{ to: null }, 'needs a first window'],
      [{ restate: ['j1'] }, 'cannot be counted anew'],
    ];
    for (const [over, reason] of wrong) expect(() => planWindows({ ...FIRST, ...over }), reason).toThrow(reason);
    const later: [Partial<DraftTask>, string][] = [
      [{ from: '2024-12-01' }, 'begins on 2025-01-01'],
      [{ to: '2024-12-31' }, 'cannot end on'],
      [{ restate: ['j9'] }, 'cannot be counted anew'],
      [{ to: null }, 'needs a new window'],
    ];
    for (const [over, reason] of later) expect(() => planWindows({ ...NEXT, ...over }), reason).toThrow(reason);
  });
});

it('voters are those of the election nearest to the period, the later of two as near', () => {
  const election = (id: string, votingDay: string | null) => ({ id, name: id, votingDay });
  const known = [election('a', '2024-02-14'), election('b', '2024-11-27'), election('c', null), election('d', '2024-11-29')];
  const nearest = (from: string, to: string) => nearestElection(known, from, to)?.id;
  expect(nearest('2024-01-01', '2024-03-31')).toBe('a');
  expect(nearest('2024-03-01', '2024-04-30')).toBe('a');
  expect(nearest('2024-11-01', '2025-12-31')).toBe('d');
  expect(nearest('2024-11-01', '2024-11-28')).toBe('b');
  expect(nearestElection([], '2024-01-01', '2024-01-31')).toBeNull();
});
