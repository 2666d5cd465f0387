import type { Activity } from '@petarawan/server/contract/prevention';
import { Link } from 'wouter';
import { useFormat } from '../../format/useFormat.ts';
import { useText, useTextOf } from '../../text/useText.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import type { PlanView } from '../usePlanView.ts';
import { ActivityPanel } from './ActivityPanel.tsx';
import { ActivityTable } from './ActivityTable.tsx';
import { useActivities } from './activityQueries.ts';
import { FormBars } from './FormBars.tsx';
import { commonFile } from './tableColumns.ts';
import { activitiesText } from './text.ts';

interface ActivitiesFoundProps {
  code: string | null;
  plan: PlanView;
  planId: number | null;
  onEdit(activity: Activity): void;
}

/** Activities of the filter: how many of each bentuk, the table, and the chosen one beside it. */
export function ActivitiesFound({ code, plan: { view, own, hrefOf }, planId, onEdit }: ActivitiesFoundProps) {
  const shared = useText();
  const text = useTextOf(activitiesText);
  const format = useFormat();
  const withdrawn = own('ditarik') === 'ya';
  const chosen = own('kegiatan');
  const found = useActivities({
    code,
    from: view.from,
    to: view.to,
    issue: view.issues[0] ?? null,
    form: own('bentuk'),
    kind: own('jenis'),
    via: own('lewat'),
    plan: planId === null ? null : String(planId),
    withdrawn,
  });
  const first = found.data?.pages[0];
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  const total = first && (withdrawn ? text.withdrawnTotal : text.total)(format.integer(first.total));
  const sample = items.length > 0 && items.every((a) => a.sample);
  const file = commonFile(items);
  return (
    <>
      <p role="status">
        {total ?? shared.state.loading} {sample && <span className="badge">{shared.caption.sample}</span>}
        {file !== null && <span className="quiet"> · {text.allFrom(file)}</span>}
        {planId !== null && (
          <>
            {' '}
            · {text.plan(String(planId))} (<Link href={hrefOf({}, { rencana: null })}>{text.everyPlan}</Link>)
          </>
        )}
      </p>
      {first && !withdrawn && <FormBars counts={first.byForm} />}
      <div className={chosen ? 'measures-columns' : undefined}>
        <div className="measures-found" aria-busy={found.isFetching}>
          {first && items.length === 0 && <p>{text.none}</p>}
          {items.length > 0 && (
            <ActivityTable
              activities={items}
              view={view}
              chosen={chosen}
              mixed={!sample}
              hrefOf={(id) => hrefOf({}, { kegiatan: id })}
            />
          )}
          {found.hasNextPage && (
            <button
              type="button"
              className="button activities-more"
              disabled={found.isFetchingNextPage}
              onClick={() => void found.fetchNextPage()}
            >
              {text.more}
            </button>
          )}
        </div>
        {chosen && (
          <ActivityPanel key={chosen} id={chosen} view={view} closeHref={hrefOf({}, { kegiatan: null })} onEdit={onEdit} />
        )}
      </div>
    </>
  );
}
