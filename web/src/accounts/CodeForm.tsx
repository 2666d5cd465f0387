import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTextOf } from '../text/useText.ts';
import { FormError } from './FormError.tsx';
import { TextField } from './TextField.tsx';
import { accountsText } from './text.ts';
import { useTrouble } from './useTrouble.ts';

interface CodeFormProps {
  label: string;
  hint?: string;
  action: string;
  /** Rejects with what went wrong. */
  onSend(code: string): Promise<void>;
  onCancel(): void;
}

/** One code of the authenticator app. */
export function CodeForm({ label, hint, action, onSend, onCancel }: CodeFormProps) {
  const all = useTextOf(accountsText);
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const trouble = useTrouble();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (code.trim() === '') return trouble.fail(all.totp.codeMissing, field.current);
    trouble.clear();
    setBusy(true);
    try {
      await onSend(code.trim());
    } catch (error) {
      trouble.fail(error, field.current);
    }
    setBusy(false);
  };
  return (
    <form className="account-form code-field" onSubmit={(event) => void submit(event)} noValidate>
      <TextField
        label={label}
        {...(hint !== undefined && { hint })}
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        spellCheck={false}
        maxLength={40}
        field={field}
        value={code}
        onChange={setCode}
        invalid={trouble.error !== null}
      />
      <FormError trouble={trouble} />
      <div className="form-actions">
        <button type="submit" className="button primary" aria-disabled={busy || trouble.seconds > 0}>
          {busy ? all.working : action}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {all.cancel}
        </button>
      </div>
    </form>
  );
}
