import type { PlanStatus, PlanStep, PlanVersion } from '@petarawan/server/contract/prevention/plans';
import { describe, expect, it } from 'vitest';
import { planRoad } from './planRoad.ts';

const at = (version: number, step: PlanStep, status: PlanStatus, by: string): PlanVersion => ({
  ...{ version, step, status, by, at: `2024-10-0${version}T01:00:00.000Z`, reason: null },
  ...{ author: null, holds: null, diff: null },
  changed: { added: 0, changed: 0, removed: 0, head: false },
});
const round = [
  at(1, 'made', 'draf', 'rani'),
  at(2, 'saved', 'draf', 'osykar'),
  at(3, 'submitted', 'diajukan', 'osykar'),
  at(4, 'approved', 'disetujui', 'budi'),
];
const said = (versions: PlanVersion[]) =>
  [...planRoad(versions)].map(([status, { by, at: day }]) => [status, by, day.slice(9, 10)]);

describe('the way of a plan', () => {
  it('names who led it to each status and when; saving is no step', () => {
    const steps = [
      ['draf', 'rani', '1'],
      ['diajukan', 'osykar', '3'],
      ['disetujui', 'budi', '4'],
    ];
    expect(said(round)).toEqual(steps);
    expect(said(round.toReversed())).toEqual(steps);
  });

  it('begins again where it was taken back', () => {
    const revised = [...round, at(5, 'revised', 'draf', 'rani')];
    expect(said(revised)).toEqual([['draf', 'rani', '5']]);
    expect(said([...revised, at(6, 'submitted', 'diajukan', 'rani')])).toEqual([
      ['draf', 'rani', '5'],
      ['diajukan', 'rani', '6'],
    ]);
  });
});
