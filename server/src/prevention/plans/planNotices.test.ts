import { describe, expect, it } from 'vitest';
import type { PlanContent } from './contract.ts';
import type { NoticeFacts, OtherPlan } from './noticeFacts.ts';
import { planNotices } from './planNotices.ts';

const content = (more: Partial<PlanContent> = {}): PlanContent => ({
  ...{ title: 'Rencana', code: '19.04', election: 'pilkada-2024', from: '2024-09-01', to: '2024-11-27', owner: 'Kordiv' },
  ...{ budget: null, targets: [], note: null, items: [], outcomes: [] },
  ...more,
});
const facts = (more: Partial<NoticeFacts> = {}): NoticeFacts => ({
  ...{ today: '2024-10-01', others: [], election: null, stage: () => undefined, staffOf: () => null, nameOf: (code) => code },
  ...more,
});
const other = (id: number, from: string | null, to: string | null): OtherPlan => ({
  ...{ id, from, to, title: `Rencana ${id}`, status: 'draf', version: 2 },
});
const codes = (plan: PlanContent, held: NoticeFacts) => planNotices(plan, held).map(({ code }) => code);

describe('notices of a plan', () => {
  it('say that no election is chosen', () => {
    expect(codes(content({ election: null }), facts())).toContain('no_election');
    expect(codes(content(), facts())).not.toContain('no_election');
  });

  it('say that all its days are over, until it is finished; a plan without days has none that are', () => {
    expect(codes(content(), facts({ today: '2024-11-27' }))).not.toContain('all_past');
    const past = planNotices(content(), facts({ today: '2024-11-28' })).find(({ code }) => code === 'all_past');
    expect(past?.text.id).toContain('27 Nov 2024');
    expect(codes(content(), facts({ today: null }))).not.toContain('all_past');
    expect(codes(content({ from: null, to: null }), facts({ today: '2026-01-01' }))).not.toContain('all_past');
  });

  it('name other plans for the area whose days touch its own, open ends included', () => {
    const others = [
      other(2, '2024-11-27', null),
      other(3, '2024-11-28', null),
      other(4, '2024-01-01', '2024-08-31'),
      other(5, null, null),
    ];
    const similar = planNotices(content(), facts({ others })).filter(({ code }) => code === 'similar');
    expect(similar.map(({ plan }) => plan)).toEqual([2, 5]);
    expect(similar[0]?.text.id).toContain('“Rencana 2” (draf, versi 2)');
  });
});
