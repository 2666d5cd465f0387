import type { Plan, PlanStatus } from '@petarawan/server/contract/prevention/plans';
import { useFormat } from '../../format/useFormat.ts';
import { useTextOf } from '../../text/useText.ts';
import { StatusMark } from './StatusMark.tsx';
import { onwardFirst } from './StatusSteps.tsx';
import { plansText } from './text.ts';

interface PlanBarProps {
  plan: Plan;
  changed: boolean;
  saving: boolean;
  /** A step waits to be confirmed in its own place. */
  confirming: boolean;
  onSave(): void;
  onTo(to: PlanStatus): void;
}

/** On a narrow screen, always at hand: where the plan stands, how much to look at, and the button that leads on (or saves first). */
export function PlanBar({ plan, changed, saving, confirming, onSave, onTo }: PlanBarProps) {
  const text = useTextOf(plansText);
  const format = useFormat();
  const next = onwardFirst(plan.may.moveTo).find((to) => to !== 'draf');
  const count = plan.notices.length;
  return (
    <section className="plan-bar" aria-label={text.bar}>
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
      {changed ? (
        <button type="button" className="button primary" disabled={saving} onClick={onSave}>
          {saving ? text.saving : text.save}
        </button>
      ) : (
        next !== undefined &&
        !confirming && (
          <button type="button" className="button primary" onClick={() => onTo(next)}>
            {text.move[`${plan.status}>${next}`] ?? next}
          </button>
        )
      )}
    </section>
  );
}
