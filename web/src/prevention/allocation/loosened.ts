import type { DemandKey } from '@petarawan/server/contract/prevention/allocation';
import type { Question } from './question.ts';

/** The question with a demand loosened: to the number with which the rest can be met, or given up where there is none. Null: nothing to press. */
export function loosened(q: Question, demand: DemandKey, value: number | null): Question | null {
  switch (demand) {
    case 'budget':
      return { ...q, budget: value };
    case 'slots':
      return { ...q, slots: value };
    case 'all_slots':
      return { ...q, all: false };
    case 'staff_total':
      return { ...q, staffTotal: value };
    case 'staff_area':
      return { ...q, staffShare: null };
    case 'distance':
      return value !== null && value > 0 ? { ...q, apart: 'km', km: value } : { ...q, apart: 'none' };
    case 'parent_least':
      return { ...q, least: Math.max(0, q.least - 1) };
    case 'parent_most':
      return { ...q, most: q.most === null ? null : q.most + 1 };
    case 'floor':
      return { ...q, floor: Math.max(0, q.floor - 10) };
    case 'must':
      return { ...q, must: [] };
    case 'must_not':
      return { ...q, mustNot: [] };
    case 'existing':
      return { ...q, existing: false };
    case 'per_area':
      return q.perArea < q.measures.length ? { ...q, perArea: q.perArea + 1 } : null;
  }
}
