import { useId } from 'react';
import { Field } from '../../ui/Field.tsx';

interface SuggestedFieldProps {
  label: string;
  value: string;
  most: number;
  hint?: string | undefined;
  /** Offered while typing; anything else may be written. */
  offers: readonly string[];
  onChange(value: string): void;
}

/** A line of text with what was written before in its place. */
export function SuggestedField({ label, value, most, hint, offers, onChange }: SuggestedFieldProps) {
  const id = useId();
  return (
    <>
      <Field label={label}>
        <input
          className="control"
          value={value}
          maxLength={most}
          placeholder={hint}
          list={id}
          autoComplete="off"
          onChange={(e) => onChange(e.target.value)}
        />
      </Field>
      <datalist id={id}>
        {offers.map((offer) => (
          <option key={offer} value={offer} />
        ))}
      </datalist>
    </>
  );
}
