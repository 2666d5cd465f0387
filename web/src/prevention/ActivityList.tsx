import type { ActivityBrief, PreventionEvent } from '@petarawan/server/contract/prevention';
import { SourceNote } from '../charts/SourceNote.tsx';
import { useFormat } from '../format/useFormat.ts';
import { useSay, useTextOf } from '../text/useText.ts';
import './prevention.css';
import { preventionText } from './text.ts';
import { usePreventionName } from './usePreventionCatalogue.ts';

interface ActivityListProps {
  /** Null when activities are not the reader's to see. */
  total: number | null;
  recent: readonly ActivityBrief[];
  events: readonly PreventionEvent[];
}

const LATEST = 4;

/** How many activities are on record, the latest of them, and the sourced events of the area. */
export function ActivityList({ total, recent, events }: ActivityListProps) {
  const text = useTextOf(preventionText);
  const format = useFormat();
  const say = useSay();
  const name = usePreventionName();
  const shown = recent.slice(0, LATEST);
  if (total === 0 && events.length === 0) return <p className="quiet">{text.empty}</p>;
  return (
    <>
      {events.length > 0 && (
        <>
          <h4 className="small-head">{text.events}</h4>
          <ul className="dated-list">
            {events.map((event) => (
              <li key={event.id}>
                <time dateTime={event.date}>{format.date(event.date)}</time>
                <div>
                  <p>{say(event.title)}</p>
                  <p className="quiet">
                    {[
                      event.programme,
                      event.place,
                      event.regionName,
                      event.participants === null ? null : text.participants(format.integer(event.participants)),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </p>
                  <SourceNote sources={[event.source]} what={say(event.title)} />
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      {total !== null && (
        <p className={total === 0 ? 'quiet' : undefined}>{total === 0 ? text.empty : text.total(format.integer(total))}</p>
      )}
      {shown.length > 0 && (
        <>
          <ul className="dated-list">
            {shown.map((activity) => (
              <li key={activity.id}>
                <time dateTime={activity.start}>{format.date(activity.start)}</time>
                <div>
                  <p>
                    {[activity.form, activity.kind]
                      .filter((code) => code !== null)
                      .map(name)
                      .join(': ')}
                    {activity.sample && <span className="badge">{text.sample}</span>}
                  </p>
                  <p className="quiet">
                    {[
                      activity.regionName,
                      activity.target,
                      activity.participants === null ? null : text.participants(format.integer(activity.participants)),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </p>
                </div>
              </li>
            ))}
          </ul>
          <SourceNote sources={shown.map((a) => a.source)} what={text.recent} />
        </>
      )}
    </>
  );
}
