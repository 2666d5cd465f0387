import { PlansResponse } from '@petarawan/server/contract/prevention/plans';
import { useQuery } from '@tanstack/react-query';
import { RegionPicker } from '../../accounts/RegionPicker.tsx';
import { useMe } from '../../accounts/useMe.ts';
import '../../accounts/accounts.css';
import { getJson, query } from '../../api/client.ts';
import { planHref } from '../../app/planPaths.ts';
import { useRegionName } from '../../signals/useRegionName.ts';
import { useSay, useText, useTextOf } from '../../text/useText.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Field } from '../../ui/Field.tsx';
import { Folded } from '../../ui/Folded.tsx';
import { Select } from '../../ui/Select.tsx';
import { approvedFirst, usePlanName } from '../plans/planName.ts';
import { usePlanView } from '../usePlanView.ts';
import { JudgementView } from './JudgementView.tsx';
import { OutcomeForm } from './OutcomeForm.tsx';
import './outcome.css';
import { usePlanOutcomes } from './outcomeQueries.ts';
import { outcomeText } from './text.ts';

/** `/rencana/dampak`: whether a plan helped, as far as that can be said. */
export function OutcomePage() {
  const shared = useText();
  const text = useTextOf(outcomeText);
  const say = useSay();
  const nameOf = usePlanName();
  const { view, own, update } = usePlanView('dampak', ['rencana']);
  const plans = useQuery({
    queryKey: ['/prevention/plans', 'choice'],
    queryFn: ({ signal }) => getJson(`/prevention/plans${query({ limit: 200 })}`, PlansResponse, signal),
  });
  // Those of the area that is shown first; of them what was approved before drafts, of which nothing can be judged yet.
  const inView = (code: string) => view.code !== null && (code === view.code || code.startsWith(`${view.code}.`));
  const found = approvedFirst(plans.data?.items ?? []).sort((a, b) => Number(inView(b.code)) - Number(inView(a.code)));
  const chosen = own('rencana') ?? (found[0] ? String(found[0].id) : null);
  const plan = found.find((p) => String(p.id) === chosen);
  const outcomes = usePlanOutcomes(chosen);
  const home = useMe().data?.region ?? null;
  const place = plan?.code ?? view.code ?? home;
  const placeName = useRegionName(place);
  return (
    <div className="outcomes">
      <header className="outcome-intro">
        <h1>{text.title}</h1>
        <p className="quiet">{text.intro}</p>
      </header>
      {plans.isError ? (
        <ErrorState error={plans.error} onRetry={() => void plans.refetch()} />
      ) : plans.isPending ? (
        <p role="status">{shared.state.loading}</p>
      ) : found.length === 0 && chosen === null ? (
        <p>
          {text.noPlans}{' '}
          <a className="link-button" href={planHref('daftar', view)}>
            {text.toPlans}
          </a>
        </p>
      ) : (
        <div className="outcome-choice">
          <Field label={text.plan}>
            <Select
              value={chosen ?? ''}
              options={found.map((p) => ({
                value: String(p.id),
                label: p.title.includes(p.regionName) ? nameOf(p) : `${nameOf(p)} · ${p.regionName}`,
              }))}
              onChange={(id) => update({}, { rencana: id })}
            />
          </Field>
          {plan && <p className="quiet outcome-chosen">{nameOf(plan)}</p>}
          {chosen && (
            <a className="button" href={planHref('daftar', view, { rencana: chosen })}>
              {text.toPlan}
            </a>
          )}
        </div>
      )}
      {chosen !== null &&
        (outcomes.isError ? (
          <ErrorState error={outcomes.error} onRetry={() => void outcomes.refetch()} />
        ) : outcomes.data ? (
          <>
            {outcomes.data.outcomes.length + outcomes.data.refused.length === 0 && <p>{text.noOutcomes}</p>}
            {outcomes.data.outcomes.map((o, at) => (
              // Declarations have no key of their own and are never reordered.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <JudgementView key={at} found={o} />
            ))}
            {outcomes.data.refused.map(({ place, reason }) => (
              <p key={place} className="outcome-refused">
                {text.refused}: {say(reason)}
              </p>
            ))}
          </>
        ) : (
          <p role="status">{shared.state.loading}</p>
        ))}
      <Folded className="outcome-try" summary={text.tryOut}>
        {() => (
          <>
            <p className="quiet">{text.tryHint}</p>
            {place === null || plan === undefined ? (
              <RegionPicker
                level={null}
                inside={home}
                chosen={place === null ? null : { code: place, name: placeName ?? place }}
                onChoose={(region) => update({ code: region?.code ?? null, level: null })}
                empty={null}
              />
            ) : null}
            {place !== null && <OutcomeForm key={place} code={place} issues={plan?.issues ?? []} />}
          </>
        )}
      </Folded>
    </div>
  );
}
