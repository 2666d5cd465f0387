import { PLACE_KIND_NAMES, PLACE_KINDS, PlaceDetail } from '@petarawan/server/contract/prevention/places';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { mayIn } from '../../accounts/reach.ts';
import { useMe } from '../../accounts/useMe.ts';
import { ApiError } from '../../api/apiError.ts';
import { sendJson } from '../../api/client.ts';
import { FormTrouble } from '../../regions/groups/FormTrouble.tsx';
import { RegionField } from '../../search/RegionField.tsx';
import { useSay, useTextOf } from '../../text/useText.ts';
import { Choice } from '../../ui/Choice.tsx';
import { mergeDraft } from '../../ui/conflict/mergeDraft.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { PlaceConflict } from './PlaceConflict.tsx';
import { type Draft, draftOf, inputOf } from './placeDraft.ts';
import { isKind, PLACES, placeChanged } from './placeQueries.ts';
import { placesText } from './text.ts';

interface PlaceFormProps {
  start: Draft;
  onSaved(place: PlaceDetail): void;
  onCancel(): void;
}

/** The place as somebody else left it, when that is why it was not saved. */
function theirsOf(error: unknown): PlaceDetail | null {
  if (!(error instanceof ApiError) || error.status !== 409) return null;
  const current = PlaceDetail.safeParse((error.body as { current?: unknown } | undefined)?.current);
  return current.success ? current.data : null;
}

/** Adds or changes a place. Two people never overwrite each other: a conflict shows both states and asks. */
export function PlaceForm({ start, onSaved, onCancel }: PlaceFormProps) {
  const all = useTextOf(placesText);
  const text = all.form;
  const say = useSay();
  const me = useMe().data;
  const client = useQueryClient();
  const [draft, setDraft] = useState(start);
  /** What the draft was made from: as the form was opened, or as it stood at the last conflict. */
  const [base, setBase] = useState(start);
  const [theirs, setTheirs] = useState<PlaceDetail | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const change = (patch: Partial<Draft>) => {
    setProblem(null);
    setDraft((now) => ({ ...now, ...patch }));
  };
  const save = useMutation({
    mutationFn: ({ what, code }: { what: Draft; code: string }) =>
      what.id === null
        ? sendJson('POST', PLACES, inputOf(what, code), PlaceDetail)
        : sendJson('PUT', `${PLACES}/${what.id}`, { ...inputOf(what, code), version: what.version }, PlaceDetail),
    onSuccess: async (saved) => {
      await placeChanged(client, saved);
      onSaved(saved);
    },
    onError: (error, { what }) => {
      const now = theirsOf(error);
      if (!now) return;
      setDraft({ ...mergeDraft(base, what, draftOf(now)), version: what.version });
      setBase(draftOf(now));
      setTheirs(now);
    },
  });
  const send = (what: Draft) => {
    if (what.region === null) setProblem(text.regionNeeded);
    else if (what.isClosed && (what.closedOn === '' || what.reason.trim().length < 3)) setProblem(text.closedNeeded);
    else {
      setTheirs(null);
      save.mutate({ what, code: what.region.code });
    }
  };
  const line = (label: string, field: 'name' | 'place' | 'office' | 'source', most: number, required = false) => (
    <Field label={label}>
      <input
        className="control"
        value={draft[field]}
        maxLength={most}
        required={required}
        onChange={(e) => change({ [field]: e.target.value })}
      />
    </Field>
  );
  const day = (label: string, field: 'launched' | 'sourceDate' | 'closedOn') => (
    <DateField label={label} value={draft[field]} onChange={(value) => change({ [field]: value })} />
  );
  const lines = (label: string, field: 'partners' | 'note' | 'activities' | 'reason', most: number) => (
    <Field label={label}>
      <textarea
        className="control"
        rows={2}
        value={draft[field]}
        maxLength={most}
        onChange={(e) => change({ [field]: e.target.value })}
      />
    </Field>
  );

  return (
    <form
      className="place-form"
      aria-label={start.id === null ? text.new : start.name}
      onSubmit={(e) => {
        e.preventDefault();
        send(draft);
      }}
    >
      <h2>{start.id === null ? text.new : start.name}</h2>
      <Field label={all.kindField}>
        <Select
          value={draft.kind}
          options={PLACE_KINDS.map((kind) => ({ value: kind, label: say(PLACE_KIND_NAMES[kind]) }))}
          onChange={(kind) => isKind(kind) && change({ kind })}
        />
      </Field>
      {line(text.name, 'name', 160, true)}
      {draft.region ? (
        <div className="field">
          <span className="field-label">{text.region}</span>
          <span className="region-chosen">
            <span>
              {draft.region.name} <span className="quiet">{draft.region.code}</span>
            </span>
            <button type="button" className="button small-button" onClick={() => change({ region: null })}>
              {text.change}
            </button>
          </span>
        </div>
      ) : (
        <RegionField
          label={text.region}
          placeholder={text.regionSearch}
          none={text.regionNone}
          offers={(region) => mayIn(me, 'edit_plans', region.code)}
          onChoose={(region) => change({ region: { code: region.code, name: region.name } })}
          keepsEnter
        />
      )}
      {line(text.place, 'place', 200)}
      {day(text.launched, 'launched')}
      {lines(text.partners, 'partners', 4000)}
      {line(text.office, 'office', 160)}
      {lines(text.note, 'note', 1000)}
      <div className="place-pair">
        {line(text.source, 'source', 200)}
        {day(text.sourceDate, 'sourceDate')}
      </div>
      <Choice
        type="checkbox"
        name="terbit"
        label={text.published}
        checked={draft.published}
        onChange={(published) => change({ published })}
      />
      {lines(text.activities, 'activities', 20_000)}
      <p className="quiet small">{text.activitiesHint}</p>
      <Choice
        type="checkbox"
        name="ditutup"
        label={text.isClosed}
        checked={draft.isClosed}
        onChange={(isClosed) => change({ isClosed })}
      />
      {draft.isClosed && (
        <>
          {day(text.closedOn, 'closedOn')}
          {lines(text.reason, 'reason', 600)}
        </>
      )}
      {problem !== null && (
        <p className="group-trouble" role="alert">
          {problem}
        </p>
      )}
      {theirs ? (
        <PlaceConflict
          mine={draft}
          theirs={draftOf(theirs)}
          saving={save.isPending}
          onMine={() => {
            const again = { ...draft, version: theirs.version };
            setDraft(again);
            send(again);
          }}
          onTheirs={() => {
            client.setQueryData([PLACES, 'one', theirs.id], theirs);
            onSaved(theirs);
          }}
        />
      ) : (
        <FormTrouble error={save.error} />
      )}
      <div className="place-actions">
        {!theirs && (
          <button type="submit" className="button primary" disabled={save.isPending}>
            {save.isPending ? text.saving : text.save}
          </button>
        )}
        <button type="button" className="button" onClick={onCancel}>
          {text.cancel}
        </button>
      </div>
    </form>
  );
}
