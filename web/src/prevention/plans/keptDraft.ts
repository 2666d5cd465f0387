import { PlanContent } from '@petarawan/server/contract/prevention/plans';
import type { PlanDraft } from './planDraft.ts';

/** A form that was left unsaved, with the moment it was last changed. */
export interface KeptDraft extends PlanDraft {
  at: string;
}

/** Whoever signs in at the same machine does not find another person's form. */
const keyOf = (who: string, id: number) => `petarawan-rencana ${who} ${id}`;

/** The unsaved form of a plan in this browser; null when there is none, or it cannot be read. */
export function readKept(who: string, id: number): KeptDraft | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(who, id)) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return null;
    const { version, content, at } = kept as Partial<KeptDraft>;
    const known = PlanContent.safeParse(content);
    return known.success && typeof version === 'number' && typeof at === 'string' ? { version, content: known.data, at } : null;
  } catch {
    return null;
  }
}

/** Keeps a form, or forgets it (null). A browser that keeps nothing is no reason to stop. */
export function keepDraft(who: string, id: number, draft: PlanDraft | null): void {
  try {
    if (draft === null) localStorage.removeItem(keyOf(who, id));
    else localStorage.setItem(keyOf(who, id), JSON.stringify({ ...draft, at: new Date().toISOString() }));
  } catch {
    // Full or forbidden: the form stays on the screen.
  }
}
