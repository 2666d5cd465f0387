import type { LinkInfo } from '@petarawan/server/contract/accounts';
import { type FormEvent, useRef, useState } from 'react';
import { sendJson } from '../api/client.ts';
import { useTextOf } from '../text/useText.ts';
import { FormError } from './FormError.tsx';
import { LEAST_PASSWORD, PasswordField } from './PasswordField.tsx';
import { TextField } from './TextField.tsx';
import { accountsText } from './text.ts';
import { useTrouble } from './useTrouble.ts';

/** As the contract's `Login`, after what the server does to it by itself. */
const LOGIN = /^[a-z0-9][a-z0-9._@+-]{2,59}$/;

/** Chooses the password of an account; the very first administrator chooses login and name too. */
export function InvitationForm({ token, info, onDone }: { token: string; info: LinkInfo; onDone(): void }) {
  const all = useTextOf(accountsText);
  const text = all.link;
  const [login, setLogin] = useState('');
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const trouble = useTrouble();
  const loginField = useRef<HTMLInputElement>(null);
  const nameField = useRef<HTMLInputElement>(null);
  const passwordField = useRef<HTMLInputElement>(null);
  const first = info.purpose === 'first';

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (first && name.trim() === '') return trouble.fail(text.nameMissing, nameField.current);
    if (first && !LOGIN.test(login.trim().toLowerCase())) return trouble.fail(text.loginWrong, loginField.current);
    if ([...password].length < LEAST_PASSWORD) return trouble.fail(all.password.tooShort, passwordField.current);
    trouble.clear();
    setBusy(true);
    try {
      await sendJson('POST', '/accounts/links/use', { token, password, ...(first && { login, name }) }, null);
      onDone();
    } catch (error) {
      trouble.fail(error, passwordField.current);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className="account-form" onSubmit={(event) => void submit(event)} noValidate>
      {first ? (
        <>
          <TextField
            label={text.name}
            name="name"
            autoComplete="name"
            maxLength={120}
            field={nameField}
            value={name}
            onChange={setName}
            invalid={trouble.error === text.nameMissing}
          />
          <TextField
            label={text.login}
            hint={text.loginRule}
            name="username"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={60}
            field={loginField}
            value={login}
            onChange={setLogin}
            invalid={trouble.error === text.loginWrong}
          />
        </>
      ) : (
        // Password managers keep a password with the login it belongs to.
        <input type="text" name="username" autoComplete="username" value={info.login ?? ''} readOnly hidden />
      )}
      <PasswordField
        label={all.password.fresh}
        fresh
        field={passwordField}
        value={password}
        onChange={setPassword}
        invalid={trouble.error === all.password.tooShort}
      />
      <FormError trouble={trouble} />
      <button type="submit" className="button primary" aria-disabled={busy}>
        {busy ? all.working : text.submit}
      </button>
    </form>
  );
}
