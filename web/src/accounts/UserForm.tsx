import { ACCOUNT_ROLES, Account, AccountCreated, type AccountRole, ROLES } from '@petarawan/server/contract/accounts';
import type { Region } from '@petarawan/server/contract/regions';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { sendJson } from '../api/client.ts';
import { useSay, useTextOf } from '../text/useText.ts';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { FormError } from './FormError.tsx';
import { RegionPicker } from './RegionPicker.tsx';
import { TextField } from './TextField.tsx';
import { accountsText } from './text.ts';
import { usePolicy } from './usePolicy.ts';
import { useTrouble } from './useTrouble.ts';

type Created = ReturnType<(typeof AccountCreated)['parse']>;
type UserFormProps = { onCancel(): void } & (
  | { account: null; onDone(created: Created): void }
  | { account: Account; onDone(changed: Account): void }
);

/** Makes an account, or changes name, role and region of one. Which region a role needs stands in the policy. */
export function UserForm(props: UserFormProps) {
  const { account, onCancel } = props;
  const all = useTextOf(accountsText);
  const text = all.users;
  const say = useSay();
  const policy = usePolicy().data;
  const [login, setLogin] = useState('');
  const [name, setName] = useState(account?.name ?? '');
  const [role, setRole] = useState<AccountRole>(account?.role ?? 'operator');
  const [region, setRegion] = useState<Pick<Region, 'code' | 'name'> | null>(
    account?.region ? { code: account.region, name: account.regionName ?? account.region } : null,
  );
  const [busy, setBusy] = useState(false);
  const trouble = useTrouble();
  const nameField = useRef<HTMLInputElement>(null);
  const loginField = useRef<HTMLInputElement>(null);
  const regionField = useRef<HTMLInputElement>(null);
  const bound = policy?.roles.find((r) => r.role === role)?.boundTo ?? null;
  useEffect(() => nameField.current?.focus(), []);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || !policy) return;
    if (name.trim() === '') return trouble.fail(all.link.nameMissing, nameField.current);
    if (!account && login.trim().length < 3) return trouble.fail(all.link.loginWrong, loginField.current);
    if (bound !== null && bound !== 'any' && region === null) return trouble.fail(text.regionNeeded[bound], regionField.current);
    trouble.clear();
    setBusy(true);
    const body = { name, role, region: bound === null ? null : (region?.code ?? null) };
    try {
      if (props.account) props.onDone(await sendJson('PATCH', `/accounts/${props.account.id}`, body, Account));
      else props.onDone(await sendJson('POST', '/accounts', { ...body, login }, AccountCreated));
    } catch (error) {
      trouble.fail(error, nameField.current);
    }
    setBusy(false);
  };
  return (
    <form className="account-form narrow" onSubmit={(event) => void submit(event)} noValidate>
      <TextField
        label={all.link.name}
        autoComplete="off"
        maxLength={120}
        field={nameField}
        value={name}
        onChange={setName}
        invalid={trouble.error === all.link.nameMissing}
      />
      {!account && (
        <TextField
          label={all.link.login}
          hint={all.link.loginRule}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={60}
          field={loginField}
          value={login}
          onChange={setLogin}
          invalid={trouble.error === all.link.loginWrong}
        />
      )}
      <Field label={text.head.role}>
        <Select
          value={role}
          options={ACCOUNT_ROLES.map((r) => ({ value: r, label: say(ROLES[r]) }))}
          onChange={(value) => {
            setRole(ACCOUNT_ROLES.find((r) => r === value) ?? role);
            setRegion(null);
            trouble.clear();
          }}
        />
      </Field>
      {bound === null ? (
        <p className="field-hint">{text.regionNone}</p>
      ) : (
        <div>
          <RegionPicker
            level={bound === 'any' ? null : bound}
            chosen={region}
            onChoose={setRegion}
            empty={bound === 'any' ? all.region.whole : null}
            field={regionField}
            invalid={bound !== 'any' && trouble.error === text.regionNeeded[bound]}
          />
          <p className="field-hint">{bound === 'any' ? text.regionAny : text.regionNeeded[bound]}</p>
        </div>
      )}
      <FormError trouble={trouble} />
      <div className="form-actions">
        <button type="submit" className="button primary" aria-disabled={busy || !policy}>
          {busy ? all.working : account ? all.save : text.create}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {all.cancel}
        </button>
      </div>
    </form>
  );
}
