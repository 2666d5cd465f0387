import { type InputHTMLAttributes, type RefObject, useId } from 'react';

interface TextFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'> {
  label: string;
  hint?: string;
  value: string;
  onChange(value: string): void;
  field?: RefObject<HTMLInputElement | null>;
  invalid?: boolean;
}

/** One line of text with its label and what to know before typing. */
export function TextField({ label, hint, value, onChange, field, invalid, ...input }: TextFieldProps) {
  const id = useId();
  const described = [hint === undefined ? null : `${id}-hint`, input['aria-describedby']].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        {...input}
        ref={field}
        id={id}
        className="control"
        value={value}
        aria-invalid={invalid || undefined}
        aria-describedby={described || undefined}
        onChange={(e) => onChange(e.target.value)}
      />
      {hint !== undefined && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
    </div>
  );
}
