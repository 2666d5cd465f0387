import { Link } from 'wouter';
import { useFormat } from '../../format/useFormat.ts';
import { useSay, useText, useTextOf } from '../../text/useText.ts';
import { Explain } from '../method/Explain.tsx';
import { AlarmChart } from './AlarmChart.tsx';
import { SeriesTable } from './SeriesTable.tsx';
import { statisticOf } from './statisticOf.ts';
import { alarmsText } from './text.ts';
import type { Alarms, OneAlarm } from './useAlarms.ts';

interface AlarmCardProps {
  alarm: OneAlarm;
  interval: Alarms['interval'];
  mapHref: string;
  profileHref: string;
}

/** All there is to weigh about one alarm: the series, since when, and what else changed at the same time. */
export function AlarmCard({ alarm, interval, mapHref, profileHref }: AlarmCardProps) {
  const shared = useText();
  const text = useTextOf(alarmsText);
  const say = useSay();
  const format = useFormat();
  const { coverageBefore: before, coverageNow: now, otherOrigin: other } = alarm;
  return (
    <div className="alarm-card">
      <p className="alarm-sentence">{say(alarm.sentence)}</p>
      <AlarmChart series={alarm.series} label={text.chart(alarm.name, say(alarm.issueName))} />
      <dl>
        <dt>{text.since}</dt>
        <dd>
          {text.sinceText[interval](format.date(alarm.since), format.integer(alarm.periods))},{' '}
          {lowerFirst(text.groups[interval][alarm.state])}
        </dd>
        <dt>{text.incomplete}</dt>
        <dd>{alarm.provisional ? text.incompleteText(format.percent(alarm.complete)) : text.complete}</dd>
        <dt>{text.coverage}</dt>
        <dd>
          {before !== null && now !== null && `${text.coverageFrom(format.percent(before), format.percent(now))}. `}
          {say(alarm.coverageNote)}
        </dd>
        <dt>{text.openings}</dt>
        <dd>
          {alarm.openings.length === 0 ? (
            text.openingsNone
          ) : (
            <ul>
              {alarm.openings.map((o) => (
                <li key={`${o.channel}${o.day}${o.code}`}>
                  {format.date(o.day)}, {say(o.title)}. {say(o.note)} <span className="quiet">({o.source})</span>
                </li>
              ))}
            </ul>
          )}
        </dd>
        {other && (
          <>
            <dt>
              {text.other}: {shared.origin[other.origin].toLowerCase()}
            </dt>
            <dd>{say(other.note)}</dd>
          </>
        )}
      </dl>
      <div className="alarm-actions">
        <Link className="button" href={mapHref}>
          {text.toMap}
        </Link>
        <Link className="button" href={profileHref}>
          {text.toProfile}
        </Link>
        <Explain statistic={statisticOf(alarm.method)} name={text.short[alarm.method]} />
      </div>
      <SeriesTable series={alarm.series} label={text.chart(alarm.name, say(alarm.issueName))} />
    </div>
  );
}

const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
