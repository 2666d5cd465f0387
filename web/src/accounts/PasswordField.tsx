import Eye from 'lucide-react/icons/eye';
import EyeOff from 'lucide-react/icons/eye-off';
import { type RefObject, useId, useState } from 'react';
import { useFormat } from '../format/useFormat.ts';
import { useTextOf } from '../text/useText.ts';
import { accountsText } from './text.ts';

/** As the contract's `Password`; nothing else is demanded of its form. */
export const LEAST_PASSWORD = 12;

interface PasswordFieldProps {
  label: string;
  /** A new password: the rule and the length are shown, password managers offer to make one. */
  fresh?: boolean;
  value: string;
  onChange(value: string): void;
  field: RefObject<HTMLInputElement | null>;
  invalid?: boolean;
  describedBy?: string | undefined;
}

/** A password that can be looked at, so that nobody has to type it twice. */
export function PasswordField({ label, fresh = false, value, onChange, field, invalid, describedBy }: PasswordFieldProps) {
  const text = useTextOf(accountsText).password;
  const format = useFormat();
  const id = useId();
  const [shown, setShown] = useState(false);
  const length = [...value].length;
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <span className="password-control">
        <input
          ref={field}
          id={id}
          className="control"
          type={shown ? 'text' : 'password'}
          name={fresh ? 'new-password' : 'password'}
          autoComplete={fresh ? 'new-password' : 'current-password'}
          autoCapitalize="none"
          spellCheck={false}
          value={value}
          aria-invalid={invalid || undefined}
          aria-describedby={[fresh ? `${id}-rule` : null, describedBy].filter(Boolean).join(' ') || undefined}
          onChange={(e) => onChange(e.target.value)}
        />
        <button
          type="button"
          className="password-show"
          aria-pressed={shown}
          aria-controls={id}
          title={shown ? text.hide : text.show}
          onClick={() => setShown(!shown)}
        >
          {shown ? <EyeOff size={16} aria-hidden /> : <Eye size={16} aria-hidden />}
          <span>{shown ? text.hide : text.show}</span>
        </button>
      </span>
      {fresh && (
        <p id={`${id}-rule`} className="field-hint">
          {text.rule}{' '}
          <span className="password-length">
            {length >= LEAST_PASSWORD
              ? text.enough
              : length > 0 && `${text.short(format.integer(length), format.integer(LEAST_PASSWORD))}.`}
          </span>
        </p>
      )}
    </div>
  );
}
