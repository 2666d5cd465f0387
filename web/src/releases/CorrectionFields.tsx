import { useTextOf } from '../text/useText.ts';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { releasesText } from './text.ts';

interface Correction {
  about: number;
  text: string;
}
interface CorrectionFieldsProps {
  /** Published releases of the area. */
  releases: readonly number[];
  value: readonly Correction[];
  onChange(value: readonly Correction[]): void;
}

/** Entries of the log of corrections: which release was wrong, and how. */
export function CorrectionFields({ releases, value, onChange }: CorrectionFieldsProps) {
  const text = useTextOf(releasesText);
  const words = text.new;
  const put = (at: number, next: Correction) => onChange(value.map((one, i) => (i === at ? next : one)));
  return (
    <details className="release-more" open={value.length > 0}>
      <summary>{words.corrections}</summary>
      <p className="quiet release-hint">{words.correctionsHint}</p>
      {value.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: entries have no name of their own and keep their order
        <div key={at} className="release-correction">
          <Field label={words.about}>
            <Select
              value={String(one.about)}
              options={releases.map((n) => ({ value: String(n), label: text.release(String(n)) }))}
              onChange={(about) => put(at, { ...one, about: Number(about) })}
            />
          </Field>
          <Field label={words.what}>
            <textarea
              className="control"
              rows={2}
              maxLength={2000}
              value={one.text}
              onChange={(e) => put(at, { ...one, text: e.target.value })}
            />
          </Field>
          <button
            type="button"
            className="button"
            aria-label={words.removeOf(String(one.about))}
            onClick={() => onChange(value.filter((_, i) => i !== at))}
          >
            {words.remove}
          </button>
        </div>
      ))}
      <button type="button" className="button" onClick={() => onChange([...value, { about: releases.at(-1) ?? 1, text: '' }])}>
        {words.addCorrection}
      </button>
    </details>
  );
}
