import { ALL_ISSUES, type Measure } from '@petarawan/server/contract/prevention/measures';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { planHref } from '../../app/planPaths.ts';
import type { ViewState } from '../../app/urlState.ts';
import { FormTrouble } from '../../regions/groups/FormTrouble.tsx';
import { useCatalogues } from '../../reports/useCatalogues.ts';
import { useSay, useTextOf } from '../../text/useText.ts';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { addToPlan } from '../plans/addToPlan.ts';
import { emptyItem } from '../plans/planDraft.ts';
import { usePlanName } from '../plans/planName.ts';
import { usePlans } from '../plans/planQueries.ts';
import { measuresText } from './text.ts';

interface IntoPlanProps {
  measure: Measure;
  view: ViewState;
  /** Only drafts for areas that this person may plan for. */
  plansIn(code: string): boolean;
}

/** Puts a measure of the catalogue into a draft, for the plan's own area and an issue that the measure serves; area and days are set in the plan. */
export function IntoPlan({ measure, view, plansIn }: IntoPlanProps) {
  const text = useTextOf(measuresText).intoPlan;
  const say = useSay();
  const nameOf = usePlanName();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const catalogue = useCatalogues().data?.issues ?? [];
  const issues = catalogue.filter((i) => measure.issues.includes(ALL_ISSUES) || measure.issues.includes(i.code));
  const [picked, setPicked] = useState<string | null>(view.issues[0] ?? null);
  const issue = issues.find((i) => i.code === picked)?.code ?? issues[0]?.code ?? '';
  const drafts = usePlans({ code: view.code, status: 'draf', election: null });
  const plans = (drafts.data?.pages.flatMap((page) => page.items) ?? []).filter((p) => !p.partial && plansIn(p.code));
  const [chosen, setChosen] = useState<string | null>(null);
  const plan = plans.find((p) => String(p.id) === chosen) ?? plans[0];
  const add = useMutation({
    mutationFn: async () => {
      if (!plan) throw new Error('no plan');
      const item = {
        ...emptyItem(plan.code, issue, say(measure.name).slice(0, 200)),
        ...{ measure: measure.code, form: measure.form, kind: measure.kind, actor: say(measure.actors).slice(0, 200) },
      };
      return (await addToPlan({ id: plan.id }, [item])).plan;
    },
    onSuccess: () => client.invalidateQueries(),
  });
  if (!open) {
    return (
      <button type="button" className="button primary measure-into" onClick={() => setOpen(true)}>
        {text.open}
      </button>
    );
  }
  return (
    <form
      className="measure-into-form"
      aria-label={text.open}
      onSubmit={(e) => {
        e.preventDefault();
        add.mutate();
      }}
    >
      {drafts.data && !plan && (
        <p>
          {text.none} <Link href={planHref('daftar', view)}>{text.makePlan}</Link>
        </p>
      )}
      {plan && (
        <>
          <Field label={text.plan}>
            <Select
              value={String(plan.id)}
              options={plans.map((p) => ({ value: String(p.id), label: nameOf(p) }))}
              onChange={(value) => {
                setChosen(value);
                add.reset();
              }}
            />
          </Field>
          <Field label={text.issue}>
            <Select
              value={issue}
              options={issues.map((i) => ({ value: i.code, label: say(i.name) }))}
              onChange={(value) => {
                setPicked(value);
                add.reset();
              }}
            />
          </Field>
          <p className="quiet">{text.hint}</p>
        </>
      )}
      <FormTrouble error={add.error} />
      {add.data && (
        <p role="status">
          {text.added(add.data.content.title)}{' '}
          <Link href={planHref('daftar', view, { rencana: String(add.data.id) })}>{text.see}</Link>
        </p>
      )}
      <div className="measure-buttons">
        {plan && !add.data && (
          <button type="submit" className="button primary" disabled={add.isPending || issue === ''}>
            {text.add}
          </button>
        )}
        <button type="button" className="button" onClick={() => setOpen(false)}>
          {text.close}
        </button>
      </div>
    </form>
  );
}
