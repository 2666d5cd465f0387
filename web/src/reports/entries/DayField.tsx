import { type KeyboardEvent, type RefObject, useId } from 'react';
import { useFormat } from '../../format/useFormat.ts';
import { useLanguage } from '../../text/language.ts';
import { useTextOf } from '../../text/useText.ts';
import { dayAfter, readDay } from './readDay.ts';
import { entriesText } from './text.ts';

const WEEKDAYS = {
  id: ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

interface DayFieldProps {
  field: RefObject<HTMLInputElement | null>;
  value: string;
  today: string;
  error: string | null;
  onChange(value: string): void;
}

/** A day in a few keys: nothing is today, a letter yesterday, arrows go day by day; what was understood is said below. */
export function DayField({ field, value, today, error, onChange }: DayFieldProps) {
  const text = useTextOf(entriesText);
  const format = useFormat();
  const language = useLanguage();
  const id = useId();
  const day = readDay(value, today);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (step === undefined || day === null) return;
    event.preventDefault();
    const moved = dayAfter(day, step);
    if (moved <= today) onChange(moved);
  };
  const weekday = day === null ? '' : WEEKDAYS[language][new Date(`${day}T00:00:00Z`).getUTCDay()];
  const understood = day === null ? text.dayWrong : `${weekday}, ${format.date(day)}`;
  const wrong = error !== null || (day === null && value !== '');
  return (
    <div className="entry-field">
      <label htmlFor={id}>{text.day}</label>
      <div className="entry-day">
        <input
          ref={field}
          id={id}
          className="control"
          autoComplete="off"
          enterKeyHint="next"
          maxLength={40}
          placeholder={text.today}
          value={value}
          aria-invalid={error !== null || undefined}
          aria-describedby={`${id}-hint`}
          title={text.dayHint}
          onFocus={(e) => e.target.select()}
          onChange={(e) => onChange(e.target.value)}
          onKeyDown={onKeyDown}
        />
        {/* For fingers; the keyboard has “k”. */}
        <button type="button" className="button" tabIndex={-1} onClick={() => onChange(dayAfter(today, -1))}>
          {text.yesterday}
        </button>
      </div>
      <p id={`${id}-hint`} className={wrong ? 'entry-hint wrong' : 'entry-hint'}>
        {error ?? understood}
        {!wrong && value === '' && <span className="sr"> {text.dayHint}</span>}
      </p>
    </div>
  );
}
