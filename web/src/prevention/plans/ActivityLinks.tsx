import { ActivitiesResponse } from '@petarawan/server/contract/prevention';
import type { Plan, PlanItem } from '@petarawan/server/contract/prevention/plans';
import { useQuery } from '@tanstack/react-query';
import X from 'lucide-react/icons/x';
import { Link } from 'wouter';
import { getJson, query } from '../../api/client.ts';
import { planHref } from '../../app/planPaths.ts';
import { useViewState } from '../../app/useViewState.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useIssueName } from '../../reports/useCatalogues.ts';
import { useText, useTextOf } from '../../text/useText.ts';
import { Folded } from '../../ui/Folded.tsx';
import { usePreventionName } from '../usePreventionCatalogue.ts';
import { plansText } from './text.ts';

interface ActivityLinksProps {
  plan: Plan;
  item: PlanItem;
  editable: boolean;
  onChange(activities: string[]): void;
}
/** So many of the latest are offered. */
const OFFERED = 100;

/** Activities of the register by which an item was done: what was done, never how well. */
export function ActivityLinks({ plan, item, editable, onChange }: ActivityLinksProps) {
  const text = useTextOf(plansText);
  const format = useFormat();
  const nameOf = usePreventionName();
  const known = new Map(plan.linked.map((a) => [a.id, a]));
  return (
    <section className="plan-part">
      <h3>{text.activities}</h3>
      <p className="quiet">{text.activitiesHint}</p>
      {item.activities.length > 0 && (
        <ul className="plan-list">
          {item.activities.map((id) => {
            const activity = known.get(id);
            return (
              <li key={id}>
                <span>
                  {id}
                  {activity?.found
                    ? ` · ${nameOf(activity.kind ?? activity.form ?? '')} · ${format.dateRange(activity.start, activity.end ?? activity.start)}`
                    : activity && ` · ${text.activityGone}`}
                </span>
                {editable && (
                  <button
                    type="button"
                    className="icon-button"
                    aria-label={text.activityDrop(id)}
                    title={text.activityDrop(id)}
                    onClick={() => onChange(item.activities.filter((other) => other !== id))}
                  >
                    <X size={16} aria-hidden />
                  </button>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {editable && (
        <Folded className="plan-activities" summary={text.activityAdd}>
          {() => <Offered item={item} onTake={(id) => onChange([...item.activities, id])} />}
        </Folded>
      )}
      {!editable && plan.status === 'disetujui' && item.status !== 'batal' && (
        <>
          <p className="quiet">{text.activityLater}</p>
          <Folded className="plan-activities" summary={text.activityOnRecord}>
            {() => <Offered item={item} onTake={null} />}
          </Folded>
        </>
      )}
    </section>
  );
}

/** Activities about the item's issue come first. Where they cannot be linked here (`onTake` null), each leads to its own page. */
function Offered({ item, onTake }: { item: PlanItem; onTake: ((id: string) => void) | null }) {
  const [view] = useViewState();
  const shared = useText();
  const text = useTextOf(plansText);
  const format = useFormat();
  const nameOf = usePreventionName();
  const issueName = useIssueName();
  const path = `/prevention/activities${query({ code: item.code, limit: OFFERED })}`;
  const found = useQuery({
    queryKey: ['prevention', path],
    queryFn: ({ signal }) => getJson(path, ActivitiesResponse, signal),
  });
  if (found.isPending) return <p role="status">{shared.state.loading}</p>;
  const offered = (found.data?.items ?? [])
    .filter(({ id }) => !item.activities.includes(id))
    .sort((a, b) => Number(b.issue === item.issue) - Number(a.issue === item.issue));
  if (offered.length === 0) return <p className="quiet">{text.activityNone}</p>;
  return (
    <ul className="plan-list plan-offered">
      {offered.map((a) => (
        <li key={a.id}>
          <span>
            {nameOf(a.kind ?? a.form)} · {a.issue ? `${issueName(a.issue)} · ` : ''}
            {a.regionName} · {format.dateRange(a.start, a.end ?? a.start)} <span className="quiet">{a.id}</span>
          </span>
          {onTake ? (
            <button type="button" className="button small-button" onClick={() => onTake(a.id)}>
              {text.activityTake}
            </button>
          ) : (
            <Link
              className="button small-button"
              aria-label={text.activityOpenOf(a.id)}
              href={planHref('kegiatan', view, { kegiatan: a.id })}
            >
              {text.activityOpen}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
