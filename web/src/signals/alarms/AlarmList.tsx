import { useState } from 'react';
import { type ViewState, viewHref } from '../../app/urlState.ts';
import { useFormat } from '../../format/useFormat.ts';
import { parentCode } from '../../regions/regionScope.ts';
import { useTextOf } from '../../text/useText.ts';
import { AlarmRow } from './AlarmRow.tsx';
import { lastDayOf } from './lastDayOf.ts';
import { alarmsText } from './text.ts';
import type { Alarms, OneAlarm } from './useAlarms.ts';

/** Alarms of a group shown at once, strongest first; a list of a hundred is read by nobody. */
const PAGE = 15;

interface AlarmListProps {
  data: Alarms;
  view: ViewState;
}

const keyOf = (alarm: OneAlarm) => `${alarm.code} ${alarm.issue} ${alarm.since}`;

/** The alarms, those still going on first; the strongest of them is open. */
export function AlarmList({ data, view }: AlarmListProps) {
  const text = useTextOf(alarmsText);
  const format = useFormat();
  const groups = [
    {
      title: text.running(data.provisional.asOf && format.date(data.provisional.asOf)),
      alarms: data.alarms.filter((a) => a.running),
    },
    { title: text.ended, alarms: data.alarms.filter((a) => !a.running) },
  ].filter((g) => g.alarms.length > 0);
  const first = groups[0]?.alarms[0];
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [shown, setShown] = useState<ReadonlyMap<string, number>>(new Map());
  const isOpen = (alarm: OneAlarm) => toggled.get(keyOf(alarm)) ?? alarm === first;
  if (data.total === 0) return null;
  return (
    <>
      <p role="status">
        <strong>
          {data.total > data.alarms.length
            ? text.countOf(format.integer(data.alarms.length), format.integer(data.total))
            : text.count(format.integer(data.total))}
        </strong>
      </p>
      {groups.map(({ title, alarms }) => (
        <section key={title} className="alarm-group" aria-label={title}>
          <h2>
            {title} <span className="quiet">{format.integer(alarms.length)}</span>
          </h2>
          <ul>
            {alarms.slice(0, shown.get(title) ?? PAGE).map((alarm) => (
              <li key={keyOf(alarm)}>
                <AlarmRow
                  alarm={alarm}
                  interval={data.interval}
                  open={isOpen(alarm)}
                  onToggle={(open) => setToggled(new Map([...toggled, [keyOf(alarm), open]]))}
                  mapHref={mapHref(view, data, alarm)}
                  profileHref={viewHref('wilayah', { ...view, code: alarm.code, level: null, issues: [alarm.issue] })}
                />
              </li>
            ))}
          </ul>
          {alarms.length > (shown.get(title) ?? PAGE) && (
            <button
              type="button"
              className="button alarm-more"
              onClick={() => setShown(new Map([...shown, [title, (shown.get(title) ?? PAGE) + PAGE]]))}
            >
              {text.more(format.integer(alarms.length - (shown.get(title) ?? PAGE)))}
            </button>
          )}
        </section>
      ))}
    </>
  );
}

/** The map of the alarm's own days, issue and origin, with its area selected. */
function mapHref(view: ViewState, data: Alarms, alarm: OneAlarm): string {
  return viewHref('peta', {
    ...view,
    layer: 'laporan',
    code: data.basis.parent ?? parentCode(alarm.code),
    level: data.basis.level,
    issues: [alarm.issue],
    origins: alarm.origin,
    from: alarm.since,
    to: lastDayOf(alarm.week, data.interval),
    selected: alarm.code,
    method: null,
    breaks: [],
  });
}
