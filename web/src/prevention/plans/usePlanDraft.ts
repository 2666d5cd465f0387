import type { Plan, PlanContent, PlanItem } from '@petarawan/server/contract/prevention/plans';
import { useCallback, useEffect, useRef, useState } from 'react';
import { keepDraft, readKept } from './keptDraft.ts';
import { type PlanDraft, sameContent } from './planDraft.ts';

const WAIT_MS = 400;

export interface DraftOfPlan {
  draft: PlanDraft;
  /** Whether it differs from what is saved. */
  changed: boolean;
  /** When it was left, for a form that was restored from this browser. */
  restored: string | null;
  change(patch: Partial<PlanContent>): void;
  changeItem(key: string, patch: Partial<PlanItem>): void;
  /** Puts another state into the form. */
  replace(draft: PlanDraft): void;
  /** The form says what is saved again. */
  reset(plan: Plan): void;
}

/** The form of a plan. What is not saved is kept in this browser until it is saved or thrown away. */
export function usePlanDraft(plan: Plan, who: string): DraftOfPlan {
  const [start] = useState(() => (plan.may.edit ? readKept(who, plan.id) : null));
  const saved = useRef<PlanDraft>({ version: plan.version, content: plan.content });
  const [draft, setDraft] = useState<PlanDraft>(start ?? saved.current);
  const [restored, setRestored] = useState(start !== null && !sameContent(start.content, plan.content) ? start.at : null);
  const changed = !sameContent(draft.content, saved.current.content);

  useEffect(() => {
    const timer = setTimeout(() => keepDraft(who, plan.id, changed ? draft : null), WAIT_MS);
    return () => clearTimeout(timer);
  }, [who, plan.id, changed, draft]);
  // The tab may close before the wait is over.
  const latest = useRef({ changed, draft });
  latest.current = { changed, draft };
  useEffect(() => {
    const keep = () => latest.current.changed && keepDraft(who, plan.id, latest.current.draft);
    addEventListener('pagehide', keep);
    return () => {
      removeEventListener('pagehide', keep);
      keep();
    };
  }, [who, plan.id]);

  const change = useCallback(
    (patch: Partial<PlanContent>) => setDraft((now) => ({ ...now, content: { ...now.content, ...patch } })),
    [],
  );
  const changeItem = useCallback(
    (key: string, patch: Partial<PlanItem>) =>
      setDraft((now) => ({
        ...now,
        content: { ...now.content, items: now.content.items.map((item) => (item.key === key ? { ...item, ...patch } : item)) },
      })),
    [],
  );
  const reset = useCallback(
    (next: Plan) => {
      saved.current = { version: next.version, content: next.content };
      keepDraft(who, next.id, null);
      setRestored(null);
      setDraft(saved.current);
    },
    [who],
  );
  return { draft, changed, restored, change, changeItem, replace: setDraft, reset };
}
