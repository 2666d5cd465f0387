import { useFormat } from '../../format/useFormat.ts';

interface DateFieldProps {
  value: string | null;
  min?: string | null;
  /** Its name, where no label stands beside it. */
  label?: string;
  onChange(value: string | null): void;
}

/** A day. The browser writes it in its own order of day and month, so it also stands there in words. */
export function DateField({ value, min, label, onChange }: DateFieldProps) {
  const format = useFormat();
  return (
    <span className="plan-date">
      <input
        className="control"
        type="date"
        value={value ?? ''}
        min={min ?? undefined}
        aria-label={label}
        onChange={(e) => onChange(e.target.value || null)}
      />
      {value !== null && (
        <span className="quiet plan-under" aria-hidden>
          {format.date(value)}
        </span>
      )}
    </span>
  );
}
