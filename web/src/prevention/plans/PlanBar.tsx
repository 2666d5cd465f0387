import type { Plan, PlanStatus } from '@petarawan/server/contract/prevention/plans';
import { useState } from 'react';
import { useFormat } from '../../format/useFormat.ts';
import { FormTrouble } from '../../regions/groups/FormTrouble.tsx';
import { useSay, useTextOf } from '../../text/useText.ts';
import { RecordLink } from './RecordLink.tsx';
import { StatusMark } from './StatusMark.tsx';
import { StepForm } from './StepForm.tsx';
import { plansText } from './text.ts';

interface PlanBarProps {
  plan: Plan;
  /** Whether anything of it may be written now. */
  writable: boolean;
  changed: boolean;
  saving: boolean;
  /** What went wrong when it was saved last. */
  trouble: unknown;
  /** What was done last. */
  told: string;
  /** Saves what is written; rejects where that failed. */
  onSave(): Promise<unknown>;
  onDiscard(): void;
}

/** What leads on comes before what leads back. */
const onwardFirst = (steps: readonly PlanStatus[]): PlanStatus[] =>
  steps.toSorted((a, b) => Number(a === 'draf') - Number(b === 'draf'));

/**
 * Always at hand at the foot of a plan: where it stands, what is to be looked at, and the one place to save and to lead it on. A step saves what is
 * not saved yet before it is confirmed. Of an approved plan whose days are over the step that is wanted is to record what was done.
 */
export function PlanBar({ plan, writable, changed, saving, trouble, told, onSave, onDiscard }: PlanBarProps) {
  const text = useTextOf(plansText);
  const say = useSay();
  const format = useFormat();
  const [to, setTo] = useState<PlanStatus | null>(null);
  const count = plan.notices.length;
  const past = plan.notices.find(({ code }) => code === 'all_past');
  const late = past !== undefined && (plan.status === 'disetujui' || plan.status === 'berjalan');
  const steps = onwardFirst(plan.may.moveTo);
  if (!writable && !changed && steps.length === 0) return null;
  const lead = async (next: PlanStatus) => {
    try {
      if (changed) await onSave();
      setTo(next);
    } catch {
      // What is wrong stands in the bar; nothing was led on.
    }
  };
  return (
    <section className="plan-bar" aria-label={text.steps}>
      {to !== null && <StepForm key={to} plan={plan} to={to} unsaved={changed} onDone={() => setTo(null)} />}
      <div className="plan-bar-standing">
        <StatusMark status={plan.status} />
        {count > 0 && (
          <button
            type="button"
            className="link-button"
            onClick={() => document.getElementById('plan-notices')?.scrollIntoView({ block: 'center' })}
          >
            {text.noticesLeft(format.integer(count))}
          </button>
        )}
        {past && <span className="plan-bar-past">{late ? `${say(past.text)} ${text.recordHint}` : say(past.text)}</span>}
        <span className="quiet" role="status">
          {changed ? `${text.unsaved}${steps.length > 0 ? ` ${text.savesFirst}` : ''}` : told}
        </span>
      </div>
      <FormTrouble error={trouble} />
      <div className="plan-bar-buttons">
        {changed && (
          <button type="button" className="button" onClick={onDiscard}>
            {text.discard}
          </button>
        )}
        {(writable || changed) && (
          <button
            type="button"
            className={changed ? 'button primary' : 'button'}
            disabled={!changed || saving}
            onClick={() => void onSave().catch(() => undefined)}
          >
            {saving ? text.saving : text.save}
          </button>
        )}
        {late && <RecordLink plan={plan} />}
        {to === null &&
          steps.map((next) => (
            <button
              key={next}
              type="button"
              className={next === 'draf' || changed || (late && next === 'berjalan') ? 'button' : 'button primary'}
              disabled={saving}
              onClick={() => void lead(next)}
            >
              {text.move[`${plan.status}>${next}`] ?? next}
            </button>
          ))}
      </div>
    </section>
  );
}
