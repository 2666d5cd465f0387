import { Plan, type PlanStatus } from '@petarawan/server/contract/prevention/plans';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ApiError } from '../../api/apiError.ts';
import { sendJson } from '../../api/client.ts';
import { useFormat } from '../../format/useFormat.ts';
import { FormTrouble } from '../../regions/groups/FormTrouble.tsx';
import { useTextOf } from '../../text/useText.ts';
import { Field } from '../../ui/Field.tsx';
import { PLANS, planChanged } from './planQueries.ts';
import { plansText } from './text.ts';

/** Steps that take a plan back say why. */
const needsReason = (from: PlanStatus, to: PlanStatus) => to === 'draf' && from !== 'diajukan';

interface StepFormProps {
  plan: Plan;
  to: PlanStatus;
  /** Something was written while it waited: the step is not taken past it. */
  unsaved: boolean;
  onDone(): void;
}

/** A step of a plan, to be confirmed. */
export function StepForm({ plan, to, unsaved, onDone }: StepFormProps) {
  const text = useTextOf(plansText);
  const client = useQueryClient();
  const format = useFormat();
  const [reason, setReason] = useState('');
  const confirm = useRef<HTMLButtonElement>(null);
  useEffect(() => confirm.current?.focus(), []);
  const step = useMutation({
    mutationFn: (next: PlanStatus) =>
      sendJson('POST', `${PLANS}/${plan.id}/status`, { version: plan.version, to: next, reason: reason.trim() || null }, Plan),
    onSuccess: (next) => {
      onDone();
      return planChanged(client, next);
    },
    onError: async (error) => {
      if (error instanceof ApiError && error.status === 409) await client.invalidateQueries({ queryKey: [PLANS] });
    },
  });
  const conflict = step.error instanceof ApiError && step.error.status === 409;
  const back = plan.status === 'diajukan' && to === 'draf';
  return (
    <form
      className="plan-sure"
      onSubmit={(e) => {
        e.preventDefault();
        step.mutate(to);
      }}
    >
      <p>
        <strong>{text.move[`${plan.status}>${to}`] ?? to}</strong> · {text.sure[to]}
      </p>
      {to !== 'draf' && plan.notices.length > 0 && <p>{text.noticesOpen(format.integer(plan.notices.length))}</p>}
      <Field label={needsReason(plan.status, to) ? text.reason : back ? text.reasonReturn : text.reasonOptional}>
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
        <button type="button" className="button" onClick={onDone}>
          {text.cancel}
        </button>
      </div>
      {conflict ? <p role="alert">{text.conflictStatus}</p> : <FormTrouble error={step.error} />}
    </form>
  );
}
