import { appendAudit } from '../../audit/appendAudit.ts';
import type { AuditAction } from '../../audit/contract.ts';
import type { Tx } from '../../db/database.ts';
import type { PlanContent, PlanStatus, PlanStep } from './contract.ts';
import { countChanges, diffContents } from './diffContents.ts';
import { putPlan, type StoredPlan } from './repository.ts';

/** A plan as it was just stored. */
export interface Saved {
  plan: StoredPlan;
  content: PlanContent;
}

/** What of a content stands in the head of its plan. */
export const headOf = (content: PlanContent) => ({
  code: content.code,
  title: content.title,
  election: content.election ?? '',
  starts: content.from ?? '',
  ends: content.to ?? '',
  owner: content.owner,
  budget: content.budget,
});

const AUDITED: Record<PlanStep, AuditAction> = {
  made: 'plan_saved',
  saved: 'plan_saved',
  progress: 'plan_saved',
  revised: 'plan_saved',
  submitted: 'plan_submitted',
  withdrawn: 'plan_withdrawn',
  returned: 'plan_returned',
  approved: 'plan_approved',
  started: 'plan_started',
  finished: 'plan_finished',
};

/** Stores the next version of a plan, and says so in the log. */
export async function storeVersion(
  tx: Tx,
  plan: StoredPlan,
  made: { by: string; at: string; step: PlanStep; reason: string; status: PlanStatus },
  before: PlanContent | null,
  content: PlanContent,
): Promise<Saved> {
  const { by, at, step, reason, status } = made;
  const version = plan.version + 1;
  const next: StoredPlan = { ...plan, ...headOf(content), status, version, updated_by: by, updated_at: at };
  const { head, ...changes } = countChanges(diffContents(before, content));
  await putPlan(
    tx,
    next,
    { plan_id: plan.id, version, status, step, author: by, made_at: at, reason, ...changes, head_changed: head },
    content,
  );
  await appendAudit(tx, {
    action: AUDITED[step],
    subject: { type: 'plan', id: plan.id },
    details: { step, version, area: content.code, items: content.items.length },
  });
  return { plan: next, content };
}
