import type { ReleaseSuggestion } from '@petarawan/server/contract/releases';
import { useFormat } from '../format/useFormat.ts';
import { useTextOf } from '../text/useText.ts';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { releasesText } from './text.ts';

interface WindowFieldsProps {
  known: Pick<ReleaseSuggestion, 'first' | 'from' | 'starts' | 'ends' | 'windows'>;
  from: string | null;
  /** Null: no new window. */
  to: string | null;
  onChange(window: { from: string | null; to: string | null }): void;
}

/** The months that the release adds. Where it begins is fixed, except for the first release of an area. */
export function WindowFields({ known, from, to, onChange }: WindowFieldsProps) {
  const text = useTextOf(releasesText).new;
  const format = useFormat();
  const month = (day: string) => ({ value: day, label: format.date(day.slice(0, 7)) });
  if (known.ends.length === 0) return <p>{text.noMonths}</p>;
  const ends = known.ends.filter((end) => from === null || end > from).toReversed();
  return (
    <>
      <div className="release-window">
        {known.first && (
          <Field label={text.since}>
            <Select
              value={from ?? ''}
              options={known.starts.map(month)}
              onChange={(start) => onChange({ from: start, to: to !== null && to < start ? (known.ends.at(-1) ?? null) : to })}
            />
          </Field>
        )}
        <Field label={text.until}>
          <Select
            value={to ?? ''}
            options={[...ends.map(month), ...(known.windows.length > 0 ? [{ value: '', label: text.onlyCorrect }] : [])]}
            onChange={(end) => onChange({ from, to: end || null })}
          />
        </Field>
      </div>
      <p className="quiet release-hint">
        {!known.first && known.from !== null && `${text.sinceFixed(format.date(known.from))} `}
        {text.untilHint}
      </p>
    </>
  );
}
