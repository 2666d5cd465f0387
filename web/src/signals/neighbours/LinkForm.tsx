import type { MapLevel } from '@petarawan/server/contract/regions';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { RegionPicker } from '../../accounts/RegionPicker.tsx';
import { FormTrouble } from '../../regions/groups/FormTrouble.tsx';
import { useTextOf } from '../../text/useText.ts';
import { Field } from '../../ui/Field.tsx';
import '../../charts/charts.css';
import { neighboursText } from './text.ts';
import { type Link, useLinkChange } from './useNeighbours.ts';

/** As the server asks. */
const SHORTEST = 5;
const LONGEST = 600;

interface LinkFormProps {
  level: MapLevel;
  /** The area whose neighbours are changed. */
  from: string;
  nameOf(code: string): string;
  /** The link to take away; null to add one. */
  removed: Link | null;
  onDone(): void;
  onCancel(): void;
}

/** Asks why a link is added or removed, and to which area. */
export function LinkForm({ level, from, nameOf, removed, onDone, onCancel }: LinkFormProps) {
  const text = useTextOf(neighboursText);
  const [to, setTo] = useState<{ code: string; name: string } | null>(null);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState<string | null>(null);
  const change = useLinkChange(onDone);
  const first = useRef<HTMLInputElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  // The form replaces the button that had the focus.
  useEffect(() => (removed === null ? first.current?.focus() : area.current?.focus()), [removed]);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const wrong = removed === null && to === null ? text.pickFirst : reason.trim().length < SHORTEST ? text.reasonShort : null;
    setMissing(wrong);
    if (wrong !== null) return;
    const pair = removed ? { from: removed.from, to: removed.to } : { from, to: to?.code ?? '' };
    change.mutate({ kind: 'edit', link: { level, ...pair, action: removed ? 'remove' : 'add', reason: reason.trim() } });
  };
  return (
    <form className="link-form" onSubmit={send} onKeyDown={(e) => e.key === 'Escape' && onCancel()}>
      <h3>{removed ? text.removeOf(nameOf(removed.from), nameOf(removed.to)) : text.add}</h3>
      {removed === null && <RegionPicker level={level} chosen={to} onChoose={setTo} empty={null} field={first} />}
      <Field label={text.reason}>
        <textarea
          ref={area}
          className="control"
          rows={3}
          maxLength={LONGEST}
          value={reason}
          aria-describedby="tautan-alasan"
          onChange={(e) => setReason(e.target.value)}
        />
      </Field>
      <p id="tautan-alasan" className="quiet">
        {text.reasonHint}
      </p>
      {missing !== null && <p role="alert">{missing}</p>}
      <FormTrouble error={change.error} />
      <div className="link-actions">
        <button type="submit" className="button primary" disabled={change.isPending}>
          {change.isPending ? text.saving : text.save}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {text.cancel}
        </button>
      </div>
    </form>
  );
}
