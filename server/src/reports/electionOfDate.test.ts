import { describe, expect, it } from 'vitest';
import { publishedElections, publishedStages } from '../stages/loadStages.ts';
import { electionOfDate } from './electionOfDate.ts';

describe('electionOfDate', () => {
  const electionOf = electionOfDate(publishedElections(), publishedStages());
  it.each([
    ['2022-06-13', null],
    ['2022-06-14', 'pemilu-2024'],
    ['2024-02-14', 'pemilu-2024'],
    ['2024-03-20', 'pemilu-2024'],
    ['2024-03-21', 'pilkada-2024'],
    ['2024-11-27', 'pilkada-2024'],
    ['2025-04-19', 'pilkada-2024'],
    ['2026-06-01', null],
  ])('%s belongs to %s', (day, election) => expect(electionOf(day)).toBe(election));

  it('knows no election without a voting day', () => {
    expect(electionOfDate([{ id: 'x', name: 'X', votingDay: null }], [])('2024-02-14')).toBeNull();
    expect(electionOfDate([], [])('2024-02-14')).toBeNull();
  });
});
