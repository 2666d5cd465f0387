import { ACTIONS, type KeyAction, KeyCreated, type Me } from '@petarawan/server/contract/accounts';
import type { Region } from '@petarawan/server/contract/regions';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { sendJson } from '../api/client.ts';
import { useSay, useTextOf } from '../text/useText.ts';
import { Choice } from '../ui/Choice.tsx';
import { FormError } from './FormError.tsx';
import { RegionPicker } from './RegionPicker.tsx';
import { may } from './reach.ts';
import { TextField } from './TextField.tsx';
import { accountsText } from './text.ts';
import { useTrouble } from './useTrouble.ts';

const GIFTS: readonly KeyAction[] = ['import_data', 'read_internal'];

/** A new key: what it may, where, and for how long; never more than its owner may. */
export function KeyForm({ me, onMade, onCancel }: { me: Me; onMade(secret: string): void; onCancel(): void }) {
  const all = useTextOf(accountsText);
  const text = all.keys;
  const say = useSay();
  const gifts = GIFTS.filter((action) => may(me, action));
  const [name, setName] = useState('');
  const [actions, setActions] = useState<readonly KeyAction[]>(gifts.slice(0, 1));
  const [region, setRegion] = useState<Pick<Region, 'code' | 'name'> | null>(null);
  const [days, setDays] = useState('90');
  const [busy, setBusy] = useState(false);
  const trouble = useTrouble();
  const nameField = useRef<HTMLInputElement>(null);
  const daysField = useRef<HTMLInputElement>(null);
  useEffect(() => nameField.current?.focus(), []);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const length = Number(days);
    if (name.trim() === '') return trouble.fail(text.nameMissing, nameField.current);
    if (actions.length === 0) return trouble.fail(text.actionsMissing);
    if (!Number.isInteger(length) || length < 1 || length > 366) return trouble.fail(text.daysWrong, daysField.current);
    trouble.clear();
    setBusy(true);
    try {
      const body = { name, actions, region: region?.code ?? null, days: length };
      onMade((await sendJson('POST', '/accounts/keys', body, KeyCreated)).secret);
    } catch (error) {
      trouble.fail(error, nameField.current);
      setBusy(false);
    }
  };
  return (
    <form className="account-form" onSubmit={(event) => void submit(event)} noValidate>
      <TextField
        label={text.name}
        placeholder={text.namePlace}
        maxLength={120}
        autoComplete="off"
        field={nameField}
        value={name}
        onChange={setName}
        invalid={trouble.error === text.nameMissing}
      />
      <fieldset className="checks">
        <legend>{text.actions}</legend>
        {gifts.map((action) => (
          <Choice
            key={action}
            type="checkbox"
            name="hak"
            label={say(ACTIONS[action])}
            checked={actions.includes(action)}
            onChange={(on) => setActions(gifts.filter((a) => (a === action ? on : actions.includes(a))))}
          />
        ))}
      </fieldset>
      <RegionPicker
        level={null}
        inside={me.region}
        chosen={region}
        onChoose={setRegion}
        empty={me.regionName ?? text.regionOwn}
      />
      <TextField
        label={text.days}
        inputMode="numeric"
        maxLength={3}
        autoComplete="off"
        field={daysField}
        value={days}
        onChange={setDays}
        invalid={trouble.error === text.daysWrong}
      />
      <FormError trouble={trouble} />
      <div className="form-actions">
        <button type="submit" className="button primary" aria-disabled={busy}>
          {busy ? all.working : text.make}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {all.cancel}
        </button>
      </div>
    </form>
  );
}
