import { ALARM_STATES, type AlarmState } from '@petarawan/server/contract/signals/alarms';
import { useState } from 'react';
import { type ViewState, viewHref } from '../../app/urlState.ts';
import { useFormat } from '../../format/useFormat.ts';
import { parentCode } from '../../regions/regionScope.ts';
import { useTextOf } from '../../text/useText.ts';
import { AlarmRow } from './AlarmRow.tsx';
import { lastDayOf } from './lastDayOf.ts';
import { alarmsText } from './text.ts';
import type { Alarms, OneAlarm } from './useAlarms.ts';

/** Alarms of a group shown at once; a list of a hundred is read by nobody, and the next group must be in reach. */
const PAGE = 10;

interface AlarmListProps {
  data: Alarms;
  view: ViewState;
}

const keyOf = (alarm: OneAlarm) => `${alarm.code} ${alarm.issue} ${alarm.since}`;

/** The alarms by what is known of their end, with the true total of each group; the first of all is open. */
export function AlarmList({ data, view }: AlarmListProps) {
  const text = useTextOf(alarmsText);
  const format = useFormat();
  const groups = ALARM_STATES.map((state) => ({
    state,
    title: text.groups[data.interval][state],
    alarms: data.alarms.filter((a) => a.state === state),
    total: data.states[state],
  })).filter((g) => g.total > 0);
  const first = groups[0]?.alarms[0];
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [pages, setPages] = useState<ReadonlyMap<AlarmState, number>>(new Map());
  const isOpen = (alarm: OneAlarm) => toggled.get(keyOf(alarm)) ?? alarm === first;
  if (data.total === 0) return null;
  return (
    <>
      <p role="status">
        <strong>{text.count[data.interval](format.integer(data.total), format.integer(data.scanned.alarmPeriods))}</strong>
      </p>
      {groups.map(({ state, title, alarms, total }) => {
        const shown = Math.min(alarms.length, (pages.get(state) ?? 1) * PAGE);
        return (
          <section key={state} className="alarm-group" aria-label={title} data-state={state}>
            <h2>
              {title} <span className="alarm-shown quiet">{text.shown(format.integer(shown), format.integer(total))}</span>
            </h2>
            <ul>
              {alarms.slice(0, shown).map((alarm) => (
                <li key={keyOf(alarm)}>
                  <AlarmRow
                    alarm={alarm}
                    interval={data.interval}
                    minimum={data.parameters.minimum}
                    open={isOpen(alarm)}
                    onToggle={(open) => setToggled(new Map([...toggled, [keyOf(alarm), open]]))}
                    mapHref={mapHref(view, data, alarm)}
                    profileHref={viewHref('wilayah', { ...view, code: alarm.code, level: null, issues: [alarm.issue] })}
                  />
                </li>
              ))}
            </ul>
            {alarms.length > shown && (
              <button
                type="button"
                className="button alarm-more"
                onClick={() => setPages(new Map([...pages, [state, (pages.get(state) ?? 1) + 1]]))}
              >
                {text.more(format.integer(alarms.length - shown))}
              </button>
            )}
            {alarms.length === shown && total > shown && <p className="quiet">{text.narrow(format.integer(total - shown))}</p>}
          </section>
        );
      })}
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
