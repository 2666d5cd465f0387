import { describe, expect, it } from 'vitest';
import { denominatorElection } from './denominatorElection.ts';

const PEMILU = { id: 'pemilu-2024', name: 'Pemilu 2024', votingDay: '2024-02-14', start: '2022-06-14', end: '2024-10-20' };
const PILKADA = { id: 'pilkada-2024', name: 'Pilkada 2024', votingDay: '2024-11-27', start: '2024-01-26', end: '2024-12-16' };
const BOTH = [PEMILU, PILKADA];
const LOADED = new Set(['pemilu-2024', 'pilkada-2024']);
const choose = (filter: Partial<{ election: string; from: string; to: string }>, loaded = LOADED) =>
  denominatorElection({ election: null, from: null, to: null, ...filter }, BOTH, loaded);

describe('denominatorElection', () => {
  it("takes the filter's election even when its denominators are not loaded", () => {
    expect(choose({ election: 'pemilu-2024' }, new Set(['pilkada-2024']))).toEqual({
      id: 'pemilu-2024',
      name: 'Pemilu 2024',
      derived: false,
    });
  });

  it('takes the election whose stages share most days with the period', () => {
    expect(choose({ from: '2023-11-28', to: '2024-02-10' })?.id).toBe('pemilu-2024');
    expect(choose({ from: '2024-10-01', to: '2024-12-31' })?.id).toBe('pilkada-2024');
  });

  it('takes the later election when both share the period', () => {
    expect(choose({ from: '2024-09-25', to: '2024-10-10' })?.id).toBe('pilkada-2024');
  });

  it('takes the latest without a period, and for a period outside all elections', () => {
    expect(choose({})).toEqual({ id: 'pilkada-2024', name: 'Pilkada 2024', derived: true });
    expect(choose({ from: '2030-01-01' })?.id).toBe('pilkada-2024');
  });

  it('prefers an election whose denominators are loaded when the filter names none', () => {
    expect(choose({}, new Set(['pemilu-2024']))?.id).toBe('pemilu-2024');
    expect(choose({}, new Set())?.id).toBe('pilkada-2024');
  });

  it('has no answer without elections', () => {
    expect(denominatorElection({ election: null, from: null, to: null }, [], LOADED)).toBeNull();
  });
});
