import { type FormEvent, useState } from 'react';
import { useTextOf } from '../../text/useText.ts';
import { DateField } from '../../ui/DateField.tsx';
import type { Days } from './calendarTable.ts';
import { coverageText } from './text.ts';

/** A new column for a period nobody spoke of yet; it stays in the table once something is recorded in it. */
export function AddPeriod({ onAdd }: { onAdd(period: Days): void }) {
  const words = useTextOf(coverageText);
  const [start, setStart] = useState('');
  const [end, setEnd] = useState('');
  const [wrong, setWrong] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const bad = start === '' || end === '' || end < start;
    setWrong(bad);
    if (bad) return;
    onAdd({ start, end });
    setStart('');
    setEnd('');
  };
  return (
    <form className="cov-add" aria-label={words.addPeriod} onSubmit={submit}>
      <DateField label={words.from} value={start} onChange={setStart} />
      <DateField label={words.to} value={end} onChange={setEnd} />
      <button type="submit" className="button">
        {words.addPeriod}
      </button>
      {wrong && (
        <p role="alert" className="quiet">
          {words.addWrong}
        </p>
      )}
    </form>
  );
}
