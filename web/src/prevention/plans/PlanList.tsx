import { PLAN_STATUS_NAMES, PLAN_STATUSES, type PlanHead } from '@petarawan/server/contract/prevention/plans';
import { Link } from 'wouter';
import { moment } from '../../accounts/moment.ts';
import { RegionPicker } from '../../accounts/RegionPicker.tsx';
import { may } from '../../accounts/reach.ts';
import { useMe } from '../../accounts/useMe.ts';
import '../../accounts/accounts.css';
import { planHref } from '../../app/planPaths.ts';
import { provinceOffset } from '../../format/provinceOffset.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useRegionName } from '../../signals/useRegionName.ts';
import { useStages } from '../../stages/queries.ts';
import { useSay, useText, useTextOf } from '../../text/useText.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { TableScroll } from '../../ui/TableScroll.tsx';
import { usePlanView } from '../usePlanView.ts';
import { actorName } from './actorName.ts';
import { CostText } from './CostText.tsx';
import { NewPlan } from './NewPlan.tsx';
import { usePlanName } from './planName.ts';
import { usePlans } from './planQueries.ts';
import { StatusMark } from './StatusMark.tsx';
import { plansText } from './text.ts';

/** All plans somebody may see, filtered by area, status and election; and where a new one begins. */
export function PlanList() {
  const shared = useText();
  const text = useTextOf(plansText);
  const say = useSay();
  const format = useFormat();
  const me = useMe().data;
  const { view, own, update } = usePlanView('daftar', ['status', 'baru']);
  const status = PLAN_STATUSES.find((s) => s === own('status')) ?? null;
  const stages = useStages().data;
  const name = useRegionName(view.code);
  const plans = usePlans({ code: view.code, status, election: view.election });
  const pages = plans.data?.pages ?? [];
  const items = pages.flatMap((page) => page.items);
  const total = pages[0]?.total ?? 0;
  const elections = stages?.elections ?? [];
  const making = own('baru') !== null;
  return (
    <>
      <header className="signal-head plan-list-head">
        <h1>{text.title}</h1>
        <p>{text.intro}</p>
      </header>
      <section className="plan-filters" aria-label={text.filters}>
        <RegionPicker
          level={null}
          inside={me?.region ?? null}
          chosen={view.code === null ? null : { code: view.code, name: name ?? view.code }}
          onChoose={(region) => update({ code: region?.code ?? null })}
          empty={text.whole}
        />
        <Field label={text.status}>
          <Select
            value={status ?? ''}
            options={[
              { value: '', label: text.anyStatus },
              ...PLAN_STATUSES.map((s) => ({ value: s, label: say(PLAN_STATUS_NAMES[s]) })),
            ]}
            onChange={(value) => update({}, { status: value || null })}
          />
        </Field>
        <Field label={text.election}>
          <Select
            value={view.election ?? ''}
            options={[{ value: '', label: text.anyElection }, ...elections.map((e) => ({ value: e.id, label: e.name }))]}
            onChange={(value) => update({ election: value || null })}
          />
        </Field>
        {may(me, 'edit_plans') && !making && (
          <button type="button" className="button primary" onClick={() => update({}, { baru: '1' })}>
            {text.make}
          </button>
        )}
      </section>
      {making && <NewPlan onClose={() => update({}, { baru: null })} />}
      {plans.isError ? (
        <ErrorState error={plans.error} onRetry={() => plans.refetch()} />
      ) : plans.isPending ? (
        <p role="status">{shared.state.loading}</p>
      ) : items.length === 0 ? (
        <p>
          {text.none}{' '}
          <Link href={planHref('matriks', view)} className="plan-link">
            {text.noneHint}
          </Link>
        </p>
      ) : (
        <section>
          <p className="quiet" role="status">
            {text.count(format.integer(total))}
          </p>
          <TableScroll label={text.list}>
            <table className="figures-table plan-cards">
              <thead>
                <tr>
                  <th scope="col">{text.plan}</th>
                  <th scope="col">{text.status}</th>
                  <th scope="col">{text.area}</th>
                  <th scope="col">{text.days}</th>
                  <th scope="col" className="number">
                    {text.budget}
                  </th>
                  <th scope="col" className="number">
                    {text.cost}
                  </th>
                  <th scope="col" className="number">
                    {text.done}
                  </th>
                  <th scope="col">{text.owner}</th>
                </tr>
              </thead>
              <tbody>
                {items.map((plan) => (
                  <PlanRow key={plan.id} plan={plan} href={planHref('daftar', view, { rencana: String(plan.id) })} />
                ))}
              </tbody>
            </table>
          </TableScroll>
          {plans.hasNextPage && (
            <button type="button" className="button" disabled={plans.isFetchingNextPage} onClick={() => plans.fetchNextPage()}>
              {text.more}
            </button>
          )}
        </section>
      )}
    </>
  );
}

function PlanRow({ plan, href }: { plan: PlanHead; href: string }) {
  const text = useTextOf(plansText);
  const format = useFormat();
  const nameOf = usePlanName();
  return (
    <tr>
      <th scope="row">
        <Link href={href}>{nameOf({ ...plan, from: null, to: null })}</Link>
        <span className="quiet plan-under">
          {text.changed(actorName(plan.updatedBy, text), moment(plan.updatedAt, format, provinceOffset(plan.code)))}
        </span>
      </th>
      <td data-label={text.status}>
        <StatusMark status={plan.status} />
      </td>
      <td data-label={text.area}>{plan.regionName}</td>
      <td data-label={text.days}>{plan.from || plan.to ? format.dateRange(plan.from, plan.to) : text.noDays}</td>
      <td data-label={text.budget} className="number">
        {plan.budget === null ? text.nothing : `Rp${format.integer(plan.budget)}`}
      </td>
      <td data-label={text.cost} className="number">
        <CostText {...plan.cost} items={plan.items.total} />
      </td>
      <td data-label={text.done} className="number">
        <span>
          {text.doneOf(format.integer(plan.items.done), format.integer(plan.items.total))}
          {plan.items.linked > 0 && (
            <span className="quiet plan-under">{text.alsoLinked(format.integer(plan.items.linked))}</span>
          )}
        </span>
      </td>
      <td data-label={text.owner}>{plan.owner}</td>
    </tr>
  );
}
