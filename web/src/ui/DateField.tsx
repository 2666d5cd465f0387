import Calendar from 'lucide-react/icons/calendar';
import { useEffect, useId, useRef, useState } from 'react';
import { addDays } from '../format/days.ts';
import { parseDay } from '../format/parseDay.ts';
import { useFormat } from '../format/useFormat.ts';
import { useTextOf } from '../text/useText.ts';
import { dateText } from './dateText.ts';
import './ui.css';

interface DateFieldProps {
  label: string;
  /** The label is heard and not seen: something else already names the field. */
  bare?: boolean;
  /** `YYYY-MM-DD`; '' or null for no day. */
  value: string | null;
  min?: string | null;
  max?: string | null;
  required?: boolean;
  title?: string;
  /** Takes a day inside `min..max`, or '' when the field was emptied. What is no such day never arrives here. */
  onChange(day: string): void;
}

/**
 * A day, written in the language of the page: the browser's own field writes it in the browser's, where 10/01 may be January.
 * Typed freely (`parseDay.ts`), moved by arrow up and down, or picked in the browser's own calendar. What cannot be used stays as it
 * was typed with the reason under it, keeps a form from being sent, and is taken up once `min` and `max` allow it.
 */
export function DateField({ label, bare, value, min, max, required, title, onChange }: DateFieldProps) {
  const words = useTextOf(dateText);
  const format = useFormat();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const held = value ?? '';
  /** What is being typed, or was left there unusable; null shows the day that is held. */
  const [typed, setTyped] = useState<string | null>(null);
  /** Nobody is told off before the end of the line. */
  const [ended, setEnded] = useState(false);
  /** The days this field knows of; any other was chosen elsewhere. */
  const known = useRef([held]);

  const faultOf = (day: string | null) => {
    if (day === null) return words.wrong;
    if (day && min && day < min) return words.early(format.date(min));
    return day && max && day > max ? words.late(format.date(max)) : '';
  };
  const day = typed === null ? held : parseDay(typed);
  const fault = faultOf(day);
  const told = typed === null || ended ? fault : '';

  const show = (text: string | null) => {
    setTyped(text);
    setEnded(false);
  };
  const take = (next: string | null) => {
    if (next === null || next === held || faultOf(next)) return;
    known.current.push(next);
    onChange(next);
  };
  const end = () => (fault ? setEnded(true) : show(null));

  useEffect(() => field.current?.setCustomValidity(fault), [fault]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what changed elsewhere, not what is typed here
  useEffect(() => {
    const elsewhere = !known.current.includes(held);
    known.current = [held];
    if (elsewhere) show(null);
    else if (ended && !fault) {
      take(day);
      show(null);
    }
  }, [held, min, max]);

  return (
    <div className="field">
      <label className={bare ? 'sr' : 'field-label'} htmlFor={id}>
        {label}
      </label>
      <span className="date">
        <input
          ref={field}
          id={id}
          className="control"
          autoComplete="off"
          maxLength={40}
          placeholder={words.form}
          required={required}
          title={title}
          value={typed ?? (held && format.date(held))}
          aria-invalid={told !== '' || undefined}
          aria-describedby={told ? `${id}-fault` : undefined}
          onFocus={(e) => e.target.select()}
          onBlur={end}
          onChange={(e) => {
            setTyped(e.target.value);
            take(parseDay(e.target.value));
          }}
          onKeyDown={(e) => {
            const step = { ArrowUp: 1, ArrowDown: -1 }[e.key];
            if (e.key === 'Enter') end();
            if (!step || !day) return;
            e.preventDefault();
            const next = parseDay(addDays(day, step));
            if (faultOf(next)) return;
            take(next);
            show(null);
          }}
        />
        <button
          type="button"
          aria-label={words.calendar(label)}
          onClick={() => {
            try {
              picker.current?.showPicker();
            } catch {
              // An old browser, or a page inside another one's frame: typing remains.
              field.current?.focus();
            }
          }}
        >
          <Calendar size={15} />
        </button>
        {/* Lends its calendar only: outside the form, so that it never keeps one from being sent. */}
        <input
          ref={picker}
          type="date"
          form=""
          tabIndex={-1}
          aria-hidden
          value={fault ? '' : (day ?? '')}
          min={min ?? undefined}
          max={max ?? undefined}
          onChange={(e) => {
            take(e.target.value);
            show(null);
          }}
        />
      </span>
      {told && (
        <span id={`${id}-fault`} className="date-fault" role="alert">
          {told}
        </span>
      )}
    </div>
  );
}
