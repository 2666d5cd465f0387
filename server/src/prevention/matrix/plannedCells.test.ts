import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLAN_STATUSES } from '../plans/contract.ts';
import { type KnownPlan, plannedCells } from './plannedCells.ts';

const item = fc.record({
  code: fc.constantFrom('19.02', '19.02.01', '19'),
  issue: fc.constantFrom('sara', 'apk'),
  measure: fc.constantFrom('forum', null),
  title: fc.constantFrom('Forum', 'Patroli'),
  status: fc.constantFrom('direncanakan' as const, 'selesai' as const, 'batal' as const),
  from: fc.constantFrom('2024-10-01', null),
  to: fc.constant(null),
});
const plansOf = fc
  .array(fc.record({ status: fc.constantFrom(...PLAN_STATUSES), items: fc.array(item, { maxLength: 5 }) }), { maxLength: 5 })
  .map((plans) => plans.map((p, i): KnownPlan => ({ id: i + 1, code: '19', title: '', regionName: '', version: 1, ...p })));
const AREAS = [{ code: '19.02', members: ['19.02'] }];
/** The sums alone: which plans they come from is another matter. */
const sums = (plans: readonly KnownPlan[]) => {
  const { cells, wider } = plannedCells(plans, AREAS);
  return [cells.get('19.02'), wider].map((byIssue) =>
    [...(byIssue ?? [])]
      .map(([issue, { plans: _, ...rest }]) => ({ issue, ...rest }))
      .sort((a, b) => (a.issue < b.issue ? -1 : 1)),
  );
};

describe('plannedCells', () => {
  it('for all plans: a copy of a plan, of whatever standing before it, adds nothing', () => {
    fc.assert(
      fc.property(plansOf, (plans) => {
        const copies = plans.map((p) => ({ ...p, id: p.id + 100 }));
        expect(sums([...plans, ...copies])).toEqual(sums(plans));
        // A draft with what an approved plan holds already is no further measure.
        const drafts = plans
          .filter((p) => p.status === 'disetujui' || p.status === 'berjalan')
          .map((p): KnownPlan => ({ ...p, id: p.id + 200, status: 'draf' }));
        expect(sums([...plans, ...drafts])).toEqual(sums(plans));
        expect(sums([...plans].reverse())).toEqual(sums(plans));
      }),
    );
  });

  it('for all plans: only approved ones and those under way have measures that fill', () => {
    fc.assert(
      fc.property(plansOf, (plans) => {
        const answered = plans.filter((p) => p.status === 'disetujui' || p.status === 'berjalan');
        const items = sums(plans).map((place) => place.filter((c) => c.items > 0).map((c) => [c.issue, c.items, c.done]));
        expect(items).toEqual(sums(answered).map((place) => place.map((c) => [c.issue, c.items, c.done])));
      }),
    );
  });

  it('counts the same measure twice when one plan means it twice', () => {
    const twice = { code: '19.02', issue: 'sara', measure: 'forum', title: 'Forum', from: null, to: null };
    const items = [
      { ...twice, status: 'direncanakan' as const },
      { ...twice, status: 'selesai' as const },
    ];
    const plan: KnownPlan = { id: 1, code: '19.02', title: '', regionName: '', status: 'berjalan', version: 1, items };
    const { cells } = plannedCells([plan, { ...plan, id: 2, status: 'draf' }], AREAS);
    expect(cells.get('19.02')?.get('sara')).toMatchObject({ items: 2, done: 1, drafts: 0, plans: [1, 2] });
  });
});
