import { type Me, SignInResponse } from '@petarawan/server/contract/accounts';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { sendJson } from '../api/client.ts';
import { useTextOf } from '../text/useText.ts';
import { FormError } from './FormError.tsx';
import { PasswordField } from './PasswordField.tsx';
import { TextField } from './TextField.tsx';
import { accountsText } from './text.ts';
import { useTrouble } from './useTrouble.ts';

/** Login and password, then the code where the account has a second factor. What was typed leaves with the form. */
export function SignInForm({ onSignedIn }: { onSignedIn(me: Me | null): void }) {
  const all = useTextOf(accountsText);
  const text = all.signIn;
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [step, setStep] = useState<'password' | 'code'>('password');
  const [busy, setBusy] = useState(false);
  const trouble = useTrouble();
  const loginField = useRef<HTMLInputElement>(null);
  const passwordField = useRef<HTMLInputElement>(null);
  const codeField = useRef<HTMLInputElement>(null);
  useEffect(() => {
    (step === 'password' ? loginField : codeField).current?.focus();
  }, [step]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (login.trim() === '') return trouble.fail(text.loginMissing, loginField.current);
    if (password === '') return trouble.fail(text.passwordMissing, passwordField.current);
    if (step === 'code' && code.trim() === '') return trouble.fail(text.codeMissing, codeField.current);
    trouble.clear();
    setBusy(true);
    try {
      const body = { login, password, ...(step === 'code' && { code: code.trim() }) };
      const answer = await sendJson('POST', '/accounts/sign-in', body, SignInResponse);
      if (answer.status === 'signed_in') return onSignedIn(answer.me);
      setStep('code');
    } catch (error) {
      trouble.fail(error, step === 'code' ? codeField.current : passwordField.current);
      (step === 'code' ? codeField : passwordField).current?.select();
    } finally {
      setBusy(false);
    }
  };

  return (
    <form className="account-form" onSubmit={(event) => void submit(event)} noValidate>
      {step === 'password' ? (
        <>
          <TextField
            label={text.login}
            name="username"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={200}
            field={loginField}
            value={login}
            onChange={setLogin}
            invalid={trouble.error === text.loginMissing}
          />
          <PasswordField
            label={all.password.label}
            field={passwordField}
            value={password}
            onChange={setPassword}
            invalid={trouble.error !== null && trouble.error !== text.loginMissing}
            describedBy="masuk-galat"
          />
        </>
      ) : (
        <div className="code-field">
          <h2 className="sr">{text.codeTitle}</h2>
          <TextField
            label={text.code}
            hint={`${text.codeIntro} ${text.codeLost}`}
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={40}
            field={codeField}
            value={code}
            onChange={setCode}
            invalid={trouble.error !== null}
            aria-describedby="masuk-galat"
          />
        </div>
      )}
      <FormError trouble={trouble} id="masuk-galat" />
      <div className="form-actions">
        <button type="submit" className="button primary" aria-disabled={busy || trouble.seconds > 0}>
          {busy ? all.working : step === 'password' ? text.submit : text.codeSubmit}
        </button>
        {step === 'code' && (
          <button
            type="button"
            className="button"
            onClick={() => {
              setStep('password');
              setCode('');
              trouble.clear();
            }}
          >
            {text.back}
          </button>
        )}
      </div>
    </form>
  );
}
