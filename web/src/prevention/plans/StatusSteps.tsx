import { Plan, type PlanStatus } from '@petarawan/server/contract/prevention/plans';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ApiError } from '../../api/apiError.ts';
import { sendJson } from '../../api/client.ts';
import { useFormat } from '../../format/useFormat.ts';
import { FormTrouble } from '../../regions/groups/FormTrouble.tsx';
import { useSay, useTextOf } from '../../text/useText.ts';
import { Field } from '../../ui/Field.tsx';
import { PLANS, planChanged } from './planQueries.ts';
import { plansText } from './text.ts';

/** Steps that take a plan back say why. */
const needsReason = (from: PlanStatus, to: PlanStatus) => to === 'draf' && from !== 'diajukan';
/** What leads on comes before what leads back. */
export const onwardFirst = (steps: readonly PlanStatus[]): PlanStatus[] =>
  steps.toSorted((a, b) => Number(a === 'draf') - Number(b === 'draf'));

interface StatusStepsProps {
  plan: Plan;
  unsaved: boolean;
  /** The step that waits to be confirmed. */
  to: PlanStatus | null;
  onTo(to: PlanStatus | null): void;
}

/** The steps that come next for a plan, each confirmed; and what stops the others. */
export function StatusSteps({ plan, unsaved, to, onTo }: StatusStepsProps) {
  const text = useTextOf(plansText);
  const say = useSay();
  const client = useQueryClient();
  const format = useFormat();
  const [reason, setReason] = useState('');
  const confirm = useRef<HTMLButtonElement>(null);
  const nameOf = (next: PlanStatus) => text.move[`${plan.status}>${next}`] ?? next;
  useEffect(() => {
    if (to !== null) confirm.current?.focus();
  }, [to]);
  const step = useMutation({
    mutationFn: (next: PlanStatus) =>
      sendJson('POST', `${PLANS}/${plan.id}/status`, { version: plan.version, to: next, reason: reason.trim() || null }, Plan),
    onSuccess: (next) => {
      onTo(null);
      setReason('');
      return planChanged(client, next);
    },
    onError: async (error) => {
      if (error instanceof ApiError && error.status === 409) await client.invalidateQueries({ queryKey: [PLANS] });
    },
  });
  const { moveTo, blocked } = plan.may;
  if (moveTo.length === 0 && blocked.length === 0) return null;
  const conflict = step.error instanceof ApiError && step.error.status === 409;
  return (
    <section className="plan-part" aria-label={text.steps}>
      <h2>{text.steps}</h2>
      {to === null ? (
        <div className="plan-buttons">
          {onwardFirst(moveTo).map((next) => (
            <button
              key={next}
              type="button"
              className={next === 'draf' ? 'button' : 'button primary'}
              disabled={unsaved}
              onClick={() => {
                step.reset();
                onTo(next);
              }}
            >
              {nameOf(next)}
            </button>
          ))}
        </div>
      ) : (
        <form
          className="plan-sure"
          onSubmit={(e) => {
            e.preventDefault();
            step.mutate(to);
          }}
        >
          <p>
            <strong>{nameOf(to)}</strong> · {text.sure[to]}
          </p>
          {to !== 'draf' && plan.notices.length > 0 && <p>{text.noticesOpen(format.integer(plan.notices.length))}</p>}
          <Field
            label={
              needsReason(plan.status, to)
                ? text.reason
                : plan.status === 'diajukan' && to === 'draf'
                  ? text.reasonReturn
                  : text.reasonOptional
            }
          >
            <textarea
              className="control"
              rows={2}
              maxLength={1000}
              required={needsReason(plan.status, to)}
              value={reason}
              onChange={(e) => setReason(e.target.value)}
            />
          </Field>
          <div className="plan-buttons">
            <button ref={confirm} type="submit" className="button primary" disabled={step.isPending || unsaved}>
              {text.confirm}
            </button>
            <button type="button" className="button" onClick={() => onTo(null)}>
              {text.cancel}
            </button>
          </div>
        </form>
      )}
      {unsaved && moveTo.length > 0 && <p className="quiet">{text.saveFirst}</p>}
      {conflict ? <p role="alert">{text.conflictStatus}</p> : <FormTrouble error={step.error} />}
      {blocked.length > 0 && (
        <>
          <h3>{text.blocked}</h3>
          {blocked.map(({ to: next, reason: why }) => (
            <p key={next}>
              {nameOf(next)}: {say(why)}
            </p>
          ))}
        </>
      )}
    </section>
  );
}
