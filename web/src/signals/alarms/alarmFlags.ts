import type { Alarm } from '@petarawan/server/contract/signals/alarms';

export const ALARM_FLAGS = ['provisional', 'coverage', 'coverageUp', 'openingExplains', 'opening', 'both'] as const;
export type AlarmFlag = (typeof ALARM_FLAGS)[number];

type Told = Pick<Alarm, 'provisional' | 'coverageExplains' | 'coverageBefore' | 'coverageNow'> & {
  openings: readonly Pick<Alarm['openings'][number], 'stillAlarm'>[];
  otherOrigin: Pick<NonNullable<Alarm['otherOrigin']>, 'alarm'> | null;
};

/** What a reader must know before believing an alarm, in the order of `ALARM_FLAGS`: something else may explain it, or it is not over. */
export function alarmFlags(alarm: Told): AlarmFlag[] {
  const { coverageExplains, coverageBefore, coverageNow, openings } = alarm;
  const rose = coverageBefore !== null && coverageNow !== null && coverageNow > coverageBefore;
  const explained = openings.some((o) => o.stillAlarm === false);
  const holds: Record<AlarmFlag, boolean> = {
    provisional: alarm.provisional,
    coverage: coverageExplains === true,
    coverageUp: coverageExplains !== true && rose,
    openingExplains: explained,
    opening: !explained && openings.length > 0,
    both: alarm.otherOrigin?.alarm === true,
  };
  return ALARM_FLAGS.filter((flag) => holds[flag]);
}
