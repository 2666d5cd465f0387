import type { Activity } from '@petarawan/server/contract/prevention';
import type { ActivityDetail } from '@petarawan/server/contract/prevention/activities';
import X from 'lucide-react/icons/x';
import { Link } from 'wouter';
import { mayIn } from '../../accounts/reach.ts';
import { useMe } from '../../accounts/useMe.ts';
import { planHref } from '../../app/planPaths.ts';
import type { ViewState } from '../../app/urlState.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useText, useTextOf } from '../../text/useText.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { ActivityHistory } from './ActivityHistory.tsx';
import { useActivity } from './activityQueries.ts';
import { OriginWords } from './OriginWords.tsx';
import { activitiesText } from './text.ts';
import { ACTIVITY_FIELDS, useActivityWords } from './useActivityWords.ts';
import { WithdrawForm } from './WithdrawForm.tsx';

interface ActivityPanelProps {
  id: string;
  view: ViewState;
  closeHref: string;
  onEdit(activity: Activity): void;
}

/** Everything on record of one activity, with its history. */
export function ActivityPanel({ id, view, closeHref, onEdit }: ActivityPanelProps) {
  const shared = useText();
  const text = useTextOf(activitiesText);
  const format = useFormat();
  const { data, error, isPending, refetch } = useActivity(id);
  const title = data ? format.dateRange(data.start, data.end ?? data.start) : text.title;
  return (
    <aside className="measure-panel" aria-label={title}>
      <div className="measure-head">
        <h2>{title}</h2>
        <Link href={closeHref} className="icon-button" aria-label={text.close} title={text.close}>
          <X size={16} aria-hidden />
        </Link>
      </div>
      {isPending && <p role="status">{shared.state.loading}</p>}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && <Whole activity={data} view={view} onEdit={onEdit} />}
    </aside>
  );
}

function Whole({ activity, view, onEdit }: { activity: ActivityDetail; view: ViewState; onEdit(activity: Activity): void }) {
  const text = useTextOf(activitiesText);
  const wordsOf = useActivityWords();
  const me = useMe().data;
  const shown = ACTIVITY_FIELDS.filter((field) => activity[field] !== null && field !== 'start' && field !== 'end');
  return (
    <>
      {activity.withdrawn && <p className="measure-sure">{text.withdrawnNow}</p>}
      <p>
        <OriginWords activity={activity} /> {activity.sample && <span className="badge">{text.sample}</span>}
      </p>
      <dl className="measure-facts">
        {shown.map((field) => (
          <Fact key={field} label={text.fields[field]}>
            {field === 'code' ? (
              <>
                {activity.regionName} <span className="quiet">{activity.code}</span>
              </>
            ) : field === 'evidence' ? (
              <a href={activity.evidence ?? undefined} rel="noreferrer noopener" target="_blank" className="activity-link">
                {activity.evidence}
              </a>
            ) : field === 'plan' && activity.plan ? (
              <Link href={planHref('daftar', view, { rencana: String(activity.plan.id) })}>{wordsOf(activity, field)}</Link>
            ) : (
              wordsOf(activity, field)
            )}
          </Fact>
        ))}
      </dl>
      {mayIn(me, 'import_data', activity.code) && (
        <div className="measure-buttons">
          {!activity.withdrawn && (
            <button type="button" className="button" onClick={() => onEdit(activity)}>
              {text.edit}
            </button>
          )}
          <WithdrawForm activity={activity} />
        </div>
      )}
      <ActivityHistory activity={activity} />
    </>
  );
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}
