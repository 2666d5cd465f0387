import type { PlanContentInput, PlanItem } from '../../server/src/prevention/plans/contract.ts';

/** An item of a plan for Bangka Tengah in which nothing is missing. */
export const planItem = (key: string, more: Partial<PlanItem> = {}): PlanItem => ({
  key,
  code: '19.04',
  belt: null,
  issue: 'netralitas_asn',
  measure: null,
  title: `Imbauan ${key}`,
  form: 'pendidikan',
  kind: null,
  stage: 'Pelaksanaan kampanye',
  from: '2024-10-01',
  to: '2024-10-02',
  actor: 'Panwascam',
  audience: null,
  channels: ['sigaplapor'],
  cost: 1_000_000,
  staff: 3,
  target: null,
  targetNumber: null,
  status: 'direncanakan',
  activities: [],
  evidence: null,
  ...more,
});

/** A plan with these items. */
export const planContent = (items: PlanItem[], more: Partial<PlanContentInput> = {}): PlanContentInput => ({
  title: 'Rencana Bangka Tengah',
  code: '19.04',
  election: 'pilkada-2024',
  from: '2024-09-01',
  to: '2024-11-27',
  owner: 'Kordiv Pencegahan',
  budget: 5_000_000,
  targets: [],
  note: null,
  items,
  outcomes: [],
  ...more,
});
