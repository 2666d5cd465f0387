import { shortName } from '@petarawan/server/drawing/words/shortName';
import { useFormat } from '../../format/useFormat.ts';
import { useSay, useText, useTextOf } from '../../text/useText.ts';
import { AlarmCard } from './AlarmCard.tsx';
import { AlarmSpark } from './AlarmSpark.tsx';
import { meanFigure, thresholdFigure } from './alarmFigures.ts';
import { type AlarmFlag, alarmFlags } from './alarmFlags.ts';
import { lastDayOf } from './lastDayOf.ts';
import { alarmsText } from './text.ts';
import type { Alarms, OneAlarm } from './useAlarms.ts';

interface AlarmRowProps {
  alarm: OneAlarm;
  interval: Alarms['interval'];
  /** Fewer reports than this are no alarm. */
  minimum: number;
  open: boolean;
  onToggle(open: boolean): void;
  mapHref: string;
  profileHref: string;
}

/** Flags that take something away from an alarm are loud, the others quiet. */
const LOUD: readonly AlarmFlag[] = ['provisional', 'coverage', 'openingExplains'];

/** One alarm as a line that opens to its card. */
export function AlarmRow({ alarm, interval, minimum, open, onToggle, mapHref, profileHref }: AlarmRowProps) {
  const shared = useText();
  const text = useTextOf(alarmsText);
  const say = useSay();
  const format = useFormat();
  const what = alarm.origin.map((o) => shared.origin[o].toLowerCase()).join(' + ');
  // Farrington has a rule of its own for few reports.
  const least =
    alarm.method !== 'farrington' && alarm.threshold !== null && alarm.threshold < minimum ? format.integer(minimum) : null;
  const limit = alarm.threshold === null ? text.summed : text.limit(thresholdFigure(alarm.threshold, format), least);
  const days = interval === 'week' ? format.dateRange(alarm.week, lastDayOf(alarm.week, interval)) : format.date(alarm.week);
  return (
    <details
      className="alarm"
      open={open}
      data-alarm={`${alarm.code} ${alarm.issue}`}
      onToggle={(e) => e.currentTarget.open !== open && onToggle(e.currentTarget.open)}
    >
      <summary>
        <span className="alarm-name">
          <strong>{shortName(alarm.name)}</strong>
          <span>{say(alarm.issueName)}</span>
        </span>
        <span className="alarm-figures">
          <span>
            {text.happened(format.integer(alarm.observed), what, meanFigure(alarm.expected, format))}
            {limit}
          </span>
          <span className="quiet">{text.in[interval](days)}</span>
        </span>
        <AlarmSpark series={alarm.series} />
        <span className="alarm-flags">
          {alarmFlags(alarm).map((flag) => (
            <span key={flag} className={LOUD.includes(flag) ? 'alarm-flag loud' : 'alarm-flag'}>
              {text.flag[flag]}
            </span>
          ))}
        </span>
      </summary>
      {open && <AlarmCard alarm={alarm} interval={interval} mapHref={mapHref} profileHref={profileHref} />}
    </details>
  );
}
