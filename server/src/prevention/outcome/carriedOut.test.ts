import { describe, expect, it } from 'vitest';
import type { PlanItem } from '../plans/contract.ts';
import { carriedOut } from './carriedOut.ts';

const item = (key: string, over: Partial<PlanItem> = {}) =>
  ({
    key,
    title: key,
    issue: 'politik_uang',
    code: '19.02.01',
    status: 'direncanakan',
    activities: [],
    ...over,
  }) as unknown as PlanItem;
const declared = { issue: 'politik_uang', target: ['19.02'], after: { from: '2024-10-01', to: '2024-11-29' } };
const judge = (items: PlanItem[], named: [string, string[]][] = []) => {
  const register = [
    { id: 'A1', found: true, start: '2024-10-05' },
    { id: 'LATE', found: true, start: '2024-12-01' },
    { id: 'GONE', found: false, start: null },
  ];
  const plan = { id: 7, content: { items } } as unknown as Parameters<typeof carriedOut>[0];
  return carriedOut(plan, { named: new Map(named), register }, declared);
};

describe('carriedOut', () => {
  it('counts the items of the issue in the target areas, and names those nothing is on record for', () => {
    const items = [
      item('other-issue', { issue: 'hoaks' }),
      item('elsewhere', { code: '19.03.01' }),
      item('called-off', { status: 'batal' }),
      item('wider', { code: '19' }),
      item('inside'),
    ];
    expect(judge(items)).toEqual({
      plan: 7,
      total: 2,
      done: 0,
      open: [
        { key: 'wider', title: 'wider' },
        { key: 'inside', title: 'inside' },
      ],
      linked: 2,
    });
  });

  it('takes an item for carried out when it is finished or an activity of it is on record in time', () => {
    const items = [
      item('finished', { status: 'selesai' }),
      item('links', { activities: ['A1'] }),
      item('named'),
      item('begun', { status: 'berjalan' }),
      item('late', { activities: ['LATE'] }),
      item('gone', { activities: ['GONE'] }),
    ];
    const found = judge(items, [['named', ['A1']]]);
    expect([found.done, found.open.map((o) => o.key)]).toEqual([3, ['begun', 'late', 'gone']]);
  });
});
