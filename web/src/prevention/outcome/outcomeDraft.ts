import { OUTCOME_GROUPS, type OutcomeDeclaration, type OutcomeGroupId } from '@petarawan/server/contract/prevention/outcome';

/** A declaration as it stands in the form: days may still be empty. */
export type OutcomeDraft = Omit<OutcomeDeclaration, 'issue'> & { issue: string };

export const emptyOutcome = (issue: string): OutcomeDraft => ({
  issue,
  origin: 'laporan',
  target: [],
  comparison: [],
  near: [],
  nearComparison: [],
  before: { from: '', to: '' },
  after: { from: '', to: '' },
  weights: 'none',
  chosenAsWorst: false,
});

/** Whether all that a declaration needs is there; whether it is right the server says. */
export const isWhole = (d: OutcomeDraft): boolean =>
  d.issue !== '' &&
  d.target.length > 0 &&
  d.comparison.length > 0 &&
  [d.before.from, d.before.to, d.after.from, d.after.to].every((day) => day !== '');

/** The areas with one put into a group: out of every other, and out of this one where it was in it. */
export function toggled(d: OutcomeDraft, group: OutcomeGroupId, code: string): OutcomeDraft {
  const was = d[group].includes(code);
  const next = { ...d };
  for (const id of OUTCOME_GROUPS) next[id] = d[id].filter((c) => c !== code);
  if (!was) next[group] = [...next[group], code].sort();
  return next;
}

/** `2024-11-30` and some days later; the empty text for no day. */
export function daysAfter(day: string, days: number): string {
  const at = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(at) ? '' : new Date(at + days * 86_400_000).toISOString().slice(0, 10);
}
