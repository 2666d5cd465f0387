import { useTextOf } from '../../text/useText.ts';
import { DateField } from '../../ui/DateField.tsx';
import { activitiesText } from './text.ts';

interface DayFieldProps {
  value: string;
  onChange(day: string): void;
}

const dayIn = (timeZone: string | undefined, before = 0) =>
  new Date(Date.now() - before * 86_400_000).toLocaleDateString('sv-SE', timeZone ? { timeZone } : {});
/** The latest day that it is anywhere in Indonesia. */
export const latestDay = () => dayIn('Asia/Jayapura');

/** First day of an activity, with the two days on which most are written down. */
export function DayField({ value, onChange }: DayFieldProps) {
  const all = useTextOf(activitiesText);
  const text = all.entry;
  const days = [
    { label: text.today, day: dayIn(undefined) },
    { label: text.yesterday, day: dayIn(undefined, 1) },
  ];
  return (
    <div className="activity-day">
      <DateField label={text.required(text.day)} required value={value} max={latestDay()} onChange={onChange} />
      {days.map(({ label, day }) => (
        <button
          key={label}
          type="button"
          className="button"
          aria-pressed={value === day}
          disabled={day > latestDay()}
          onClick={() => onChange(day)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
