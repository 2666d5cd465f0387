import { DeckOffice, type DeckOfficeInput, MOST_LOGO_BYTES } from '@petarawan/server/contract/briefings/saved';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { sendJson } from '../../api/client.ts';
import { useFormat } from '../../format/useFormat.ts';
import { FormTrouble } from '../../regions/groups/FormTrouble.tsx';
import { useText, useTextOf } from '../../text/useText.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Field } from '../../ui/Field.tsx';
import { officePath, useOffice } from '../decks/deckQueries.ts';
import { editorText } from '../editorText.ts';
import { type LogoFault, readLogo } from './readLogo.ts';

interface OfficeFieldsProps {
  area: string;
  areaName: string;
  editable: boolean;
  onSaved(): void;
}

const KB = 1000;

/** Name and logo of the office, which stand on every deck of its area. */
export function OfficeFields({ area, areaName, editable, onSaved }: OfficeFieldsProps) {
  const shared = useText();
  const text = useTextOf(editorText);
  const format = useFormat();
  const client = useQueryClient();
  const office = useOffice(area);
  const file = useRef<HTMLInputElement>(null);
  /** What is not saved yet; undefined = as it is. */
  const [name, setName] = useState<string | undefined>(undefined);
  const [logo, setLogo] = useState<string | null | undefined>(undefined);
  const [fault, setFault] = useState<LogoFault | 'no_name' | null>(null);
  const save = useMutation({
    mutationFn: (input: DeckOfficeInput) => sendJson('PUT', officePath(area), input, DeckOffice),
    onSuccess: (saved) => {
      client.setQueryData([officePath(area)], saved);
      setName(undefined);
      setLogo(undefined);
      onSaved();
    },
  });
  if (office.isError) return <ErrorState error={office.error} onRetry={() => office.refetch()} />;
  if (!office.data) return <p role="status">{shared.state.loading}</p>;
  const shown = { name: name ?? office.data.name, logo: logo === undefined ? office.data.logo : logo };
  const changed = name !== undefined || logo !== undefined;
  const most = format.integer(MOST_LOGO_BYTES / KB);
  const faults = {
    no_name: text.officeEmpty,
    type: text.logoType,
    broken: text.logoBroken,
    large: '',
  };
  const choose = async (chosen: File | undefined) => {
    if (!chosen) return;
    const read = await readLogo(chosen, MOST_LOGO_BYTES);
    setFault('fault' in read ? read : null);
    if (!('fault' in read)) setLogo(read.logo);
  };
  const send = () => {
    if (shown.name.trim() === '') setFault('no_name');
    else {
      setFault(null);
      save.mutate({ name: shown.name.trim(), logo: shown.logo, version: office.data.version });
    }
  };
  return (
    <fieldset className="deck-office">
      <legend>{text.officeTitle}</legend>
      <p className="quiet">{text.officeHint(areaName)}</p>
      <Field label={text.officeName}>
        <input
          className="control"
          maxLength={120}
          readOnly={!editable}
          value={shown.name}
          aria-invalid={fault === 'no_name' || undefined}
          onChange={(e) => setName(e.target.value)}
        />
      </Field>
      <div className="deck-logo">
        {shown.logo ? <img src={shown.logo} alt={text.logoNow} /> : <span className="quiet">{text.logoNone}</span>}
        {editable && shown.logo && (
          <button type="button" className="link-button" onClick={() => setLogo(null)}>
            {text.logoRemove}
          </button>
        )}
      </div>
      {editable && (
        <>
          <Field label={`${text.logo}. ${text.logoHint(most)}`}>
            <input
              ref={file}
              type="file"
              className="control deck-file"
              accept="image/png,image/jpeg"
              aria-invalid={(fault !== null && fault !== 'no_name') || undefined}
              onChange={(e) => {
                void choose(e.target.files?.[0]);
                e.target.value = '';
              }}
            />
          </Field>
          {fault !== null && (
            <p className="group-trouble" role="alert">
              {fault === 'no_name'
                ? faults.no_name
                : fault.fault === 'large'
                  ? text.logoLarge(format.integer(Math.ceil(fault.bytes / KB)), most)
                  : faults[fault.fault]}
            </p>
          )}
          <FormTrouble error={save.error} />
          <div className="deck-buttons">
            <button type="button" className="button" disabled={!changed || save.isPending} onClick={send}>
              {save.isPending ? text.saving : text.officeSave}
            </button>
            <span className="quiet" role="status">
              {save.isSuccess && !changed && text.officeSaved}
            </span>
          </div>
        </>
      )}
    </fieldset>
  );
}
