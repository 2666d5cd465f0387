import type { PlanItem } from '@petarawan/server/contract/prevention/plans';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { planHref } from '../../app/planPaths.ts';
import { useFormat } from '../../format/useFormat.ts';
import { FormTrouble } from '../../regions/groups/FormTrouble.tsx';
import { useSay, useText, useTextOf } from '../../text/useText.ts';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { useDraftPlans } from '../matrix/useDraftPlans.ts';
import { addToPlan, type PlanTarget, samePurpose } from '../plans/addToPlan.ts';
import { PlansThere } from '../plans/PlansThere.tsx';
import { emptyItem, emptyPlan } from '../plans/planDraft.ts';
import { usePlanName } from '../plans/planName.ts';
import type { PlanView } from '../usePlanView.ts';
import type { KnownMeasure } from './question.ts';
import { allocationText } from './text.ts';
import type { Allocation } from './useAllocation.ts';

interface IntoPlanProps {
  data: Allocation;
  planView: PlanView;
  /** The area that was divided; null = the whole country, for which there are no plans. */
  area: string | null;
  known(code: string): KnownMeasure;
}

/** Makes each chosen area a line of a plan, its reasons kept with it. */
export function IntoPlan(props: IntoPlanProps) {
  const text = useTextOf(allocationText);
  return props.area === null ? <p className="quiet">{text.noParent}</p> : <IntoPlanOf {...props} area={props.area} />;
}

function IntoPlanOf({ data, planView, area, known }: IntoPlanProps & { area: string }) {
  const shared = useText();
  const text = useTextOf(allocationText);
  const say = useSay();
  const format = useFormat();
  const client = useQueryClient();
  const { view } = planView;
  const { plans } = useDraftPlans(area);
  const nameOf = usePlanName();
  const [picked, setPicked] = useState<string | null>(null);
  const [title, setTitle] = useState(`${text.title} ${data.place}`);
  const [owner, setOwner] = useState('');
  const chosen = picked ?? (plans[0] ? String(plans[0].id) : '');
  const items = data.chosen.map((c): PlanItem => {
    const { name, issue } = known(c.measure);
    return {
      ...emptyItem(c.code, issue ?? view.issues[0] ?? 'lainnya', name),
      measure: c.measure,
      cost: c.cost > 0 ? c.cost : null,
      staff: c.staff > 0 ? c.staff : null,
      evidence: {
        count: null,
        period: { from: view.from, to: view.to },
        lq: null,
        low: null,
        high: null,
        coverage: null,
        dataVersion: data.meta.dataVersion,
        sample: data.meta.sample,
        note: [
          ...(data.meta.sample ? [`${shared.caption.sample.toUpperCase()}.`] : []),
          text.note(format.number(c.score, 2)),
          ...c.reasons.map(say),
        ]
          .join(' ')
          .slice(0, 600),
      },
    };
  });
  const add = useMutation({
    mutationFn: () => {
      const target: PlanTarget =
        chosen === '' ? { content: emptyPlan(area, title.trim(), owner.trim(), view.election) } : { id: Number(chosen) };
      return addToPlan(target, items, samePurpose);
    },
    onSuccess: () =>
      client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('/prevention/plans') }),
  });
  return (
    <form
      className="allocation-plan"
      onSubmit={(e) => {
        e.preventDefault();
        add.mutate();
      }}
    >
      <p className="quiet">{text.intoPlanHint}</p>
      <Field label={text.plan}>
        <Select
          value={chosen}
          options={[...plans.map((p) => ({ value: String(p.id), label: nameOf(p) })), { value: '', label: text.newPlan }]}
          onChange={setPicked}
        />
      </Field>
      {chosen === '' && (
        <>
          <PlansThere code={area} election={view.election} />
          <Field label={text.planTitle}>
            <input className="control" value={title} maxLength={200} required onChange={(e) => setTitle(e.target.value)} />
          </Field>
          <Field label={text.owner}>
            <input
              className="control"
              value={owner}
              maxLength={160}
              required
              placeholder={text.ownerHint}
              onChange={(e) => setOwner(e.target.value)}
            />
          </Field>
        </>
      )}
      <button type="submit" className="button primary" disabled={add.isPending}>
        {text.add(format.integer(items.length))}
      </button>
      <FormTrouble error={add.error} />
      {add.data && (
        <p role="status">
          {add.data.added === 0 ? text.alreadyThere : text.added(format.integer(add.data.added), add.data.plan.title)}{' '}
          <Link href={planHref('daftar', view, { rencana: String(add.data.plan.id) })}>{text.openPlan}</Link>
        </p>
      )}
    </form>
  );
}
