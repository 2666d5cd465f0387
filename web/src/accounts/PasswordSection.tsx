import type { Me } from '@petarawan/server/contract/accounts';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { sendJson } from '../api/client.ts';
import { useTextOf } from '../text/useText.ts';
import { FormError } from './FormError.tsx';
import { LEAST_PASSWORD, PasswordField } from './PasswordField.tsx';
import { Section } from './Section.tsx';
import { SESSIONS_KEY } from './SessionsSection.tsx';
import { accountsText } from './text.ts';
import { useTrouble } from './useTrouble.ts';

/** Changes the own password; the other sessions end with it. */
export function PasswordSection({ account }: { account: NonNullable<Me['account']> }) {
  const all = useTextOf(accountsText);
  const text = all.own;
  const client = useQueryClient();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(false);
  const trouble = useTrouble();
  const currentField = useRef<HTMLInputElement>(null);
  const nextField = useRef<HTMLInputElement>(null);
  if (!account.password) {
    return (
      <Section title={text.passwordTitle}>
        <p>{text.passwordNone}</p>
      </Section>
    );
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setDone(false);
    if (current === '') return trouble.fail(text.currentMissing, currentField.current);
    if ([...next].length < LEAST_PASSWORD) return trouble.fail(all.password.tooShort, nextField.current);
    trouble.clear();
    setBusy(true);
    try {
      await sendJson('POST', '/accounts/password', { current, next }, null);
      setCurrent('');
      setNext('');
      setDone(true);
      void client.invalidateQueries({ queryKey: SESSIONS_KEY });
    } catch (error) {
      trouble.fail(error, currentField.current);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Section title={text.passwordTitle}>
      <form className="account-form" onSubmit={(event) => void submit(event)} noValidate>
        {/* Password managers keep a password with the login it belongs to. */}
        <input type="text" name="username" autoComplete="username" value={account.login} readOnly hidden />
        <PasswordField
          label={text.current}
          field={currentField}
          value={current}
          onChange={setCurrent}
          invalid={trouble.error === text.currentMissing}
        />
        <PasswordField
          label={all.password.fresh}
          fresh
          field={nextField}
          value={next}
          onChange={setNext}
          invalid={trouble.error === all.password.tooShort}
        />
        <FormError trouble={trouble} />
        <div className="form-actions">
          <button type="submit" className="button" aria-disabled={busy || trouble.seconds > 0}>
            {busy ? all.working : text.change}
          </button>
          <span role="status">{done && text.changed}</span>
        </div>
      </form>
    </Section>
  );
}
