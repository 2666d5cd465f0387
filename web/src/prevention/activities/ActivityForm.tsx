import type { Activity } from '@petarawan/server/contract/prevention';
import { ActivityDetail, NO_STAGE } from '@petarawan/server/contract/prevention/activities';
import type { PlanItem } from '@petarawan/server/contract/prevention/plans';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMe } from '../../accounts/useMe.ts';
import { ApiError } from '../../api/apiError.ts';
import { getJson, sendJson } from '../../api/client.ts';
import { FormTrouble } from '../../regions/groups/FormTrouble.tsx';
import { useCatalogues } from '../../reports/useCatalogues.ts';
import { useStages } from '../../stages/queries.ts';
import { useSay, useTextOf } from '../../text/useText.ts';
import { mergeDraft } from '../../ui/conflict/mergeDraft.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { MoneyField } from '../plans/MoneyField.tsx';
import { NumberField } from '../plans/NumberField.tsx';
import { usePreventionCatalogue } from '../usePreventionCatalogue.ts';
import { ActivityConflict } from './ActivityConflict.tsx';
import { AreaField } from './AreaField.tsx';
import { type ActivityDraft, draftOf, inputOf, type TextField } from './activityDraft.ts';
import { ACTIVITIES, activityPath, useActivities } from './activityQueries.ts';
import { DayField } from './DayField.tsx';
import { type FilledField, fromItem } from './fromItem.ts';
import { NumberingField } from './NumberingField.tsx';
import { PlanItemField } from './PlanItemField.tsx';
import { SuggestedField } from './SuggestedField.tsx';
import { activitiesText } from './text.ts';
import { type UsedField, usedBefore } from './usedBefore.ts';

const MOST_PEOPLE = 10_000_000;
/** All activities of an area: what was written in them before is offered again. */
const EVERY = { from: null, to: null, issue: null, form: null, kind: null, via: null, plan: null, withdrawn: false } as const;

interface ActivityFormProps {
  start: ActivityDraft;
  /** The province on view, when it is no more precise. */
  wide: ActivityDraft['area'];
  onSaved(activity: Activity): void;
  onCancel(): void;
}

/**
 * Enters or changes an activity in the words of Form Cegah: first the item of a plan, which fills most of it, then what every activity needs,
 * the rest folded. A conflict shows what differs and asks.
 */
export function ActivityForm({ start, wide, onSaved, onCancel }: ActivityFormProps) {
  const all = useTextOf(activitiesText);
  const text = all.entry;
  const say = useSay();
  const client = useQueryClient();
  const home = useMe().data?.region ?? null;
  const { data: catalogue } = usePreventionCatalogue();
  const issues = useCatalogues().data?.issues ?? [];
  const stages = [...new Set((useStages().data?.stages ?? []).map((s) => s.name))];
  const [draft, setDraft] = useState(start);
  /** What the draft was made from: as the form was opened, or as it stood at the last conflict. */
  const [base, setBase] = useState(start);
  const [more, setMore] = useState(start.id !== null);
  const [filled, setFilled] = useState<FilledField[]>([]);
  const before =
    useActivities({ ...EVERY, code: start.area?.code.slice(0, 2) ?? wide?.code ?? home }).data?.pages[0]?.items ?? [];
  const [needs, setNeeds] = useState(false);
  const [theirs, setTheirs] = useState<ActivityDetail | null>(null);
  const change = (patch: Partial<ActivityDraft>) => {
    setNeeds(false);
    setDraft((now) => ({ ...now, ...patch }));
  };
  const save = useMutation({
    mutationFn: (what: ActivityDraft) => {
      const input = inputOf(what);
      if (what.id === null) return sendJson('POST', ACTIVITIES, input, ActivityDetail);
      const body = { ...input, version: what.version, withdrawn: false, reason: what.reason.trim() || null };
      return sendJson('PUT', activityPath(what.id), body, ActivityDetail);
    },
    onSuccess: async (saved) => {
      await client.invalidateQueries();
      onSaved(saved);
    },
    onError: async (error, what) => {
      if (!(error instanceof ApiError) || error.status !== 409 || what.id === null) return;
      const now = await getJson(activityPath(what.id), ActivityDetail);
      // A number that is taken is a conflict too, with nothing to compare.
      if (now.version === what.version) return;
      const saved = draftOf(now);
      const texts = mergeDraft(base.texts, what.texts, saved.texts);
      setDraft({ ...mergeDraft(base, what, saved), texts, version: what.version });
      setBase(saved);
      setTheirs(now);
    },
  });
  const send = (what: ActivityDraft) => {
    const ready = inputOf(what) !== null;
    setNeeds(!ready);
    setTheirs(null);
    if (ready) save.mutate(what);
  };
  const fill = (item: PlanItem, areaName: string) => {
    const from = fromItem(draft, item, areaName);
    setFilled(from.filled);
    change(from.patch);
  };
  const setText = (field: TextField, value: string) => setDraft((now) => ({ ...now, texts: { ...now.texts, [field]: value } }));
  const line = (field: TextField, most: number, hint?: string, type = 'text') => (
    <Field label={all.fields[field]}>
      <input
        className="control"
        type={type}
        value={draft.texts[field]}
        maxLength={most}
        placeholder={hint}
        onChange={(e) => setText(field, e.target.value)}
      />
    </Field>
  );
  const box = (field: TextField, most: number) => (
    <Field label={all.fields[field]}>
      <textarea
        className="control"
        rows={3}
        value={draft.texts[field]}
        maxLength={most}
        onChange={(e) => setText(field, e.target.value)}
      />
    </Field>
  );
  const suggested = (field: UsedField, most: number, hint?: string) => (
    <SuggestedField
      label={all.fields[field]}
      value={draft.texts[field]}
      most={most}
      hint={hint}
      offers={usedBefore(before, field)}
      onChange={(value) => setText(field, value)}
    />
  );
  const named = (words: readonly { code: string; name: { id: string; en: string } }[] | undefined) =>
    (words ?? []).map(({ code, name }) => ({ value: code, label: say(name) }));
  const choice = (field: 'form' | 'kind' | 'issue' | 'stage', label: string, options: { value: string; label: string }[]) => (
    <Field label={label}>
      <Select
        value={draft[field]}
        options={[{ value: '', label: text.empty }, ...options]}
        onChange={(value) => change({ [field]: value })}
      />
    </Field>
  );
  const title = draft.id === null ? text.makeTitle : text.editTitle;
  const mine = inputOf(draft);
  return (
    <form
      className="measure-form"
      aria-label={title}
      onSubmit={(e) => {
        e.preventDefault();
        send(draft);
      }}
    >
      <h2>{title}</h2>
      <p className="quiet">{text.intro}</p>
      <div className="measure-pair">
        <PlanItemField
          code={start.area?.code ?? wide?.code ?? home}
          plan={draft.plan}
          item={draft.item}
          fills={start.id === null}
          onChange={(plan, item) => change({ plan, item })}
          onItem={fill}
        />
      </div>
      {filled.length > 0 && (
        <p className="quiet" role="status">
          {text.filledBy(filled.map((field) => all.fields[field].toLowerCase()).join(', '))}
        </p>
      )}
      <div className="measure-pair">
        <AreaField area={draft.area} inside={home} wide={wide} onChange={(area) => change({ area })} />
        <DayField value={draft.start} onChange={(day) => change({ start: day })} />
      </div>
      <div className="measure-pair">
        {choice('form', text.required(all.fields.form), named(catalogue?.forms))}
        {choice('kind', all.fields.kind, named(catalogue?.kinds))}
      </div>
      <div className="measure-pair">
        {choice('issue', text.issue, named(issues))}
        {suggested('organiser', 200, text.organiserHint)}
      </div>
      <details
        className="activity-more-fields"
        open={more}
        onToggle={(e) => setMore(e.currentTarget.open)}
        // The browser cannot point at a wrong field that is folded away.
        onInvalidCapture={() => setMore(true)}
      >
        <summary>{text.more}</summary>
        <div className="measure-form">
          <div className="measure-pair">
            {line('place', 200, text.placeHint)}
            <DateField
              label={`${all.fields.end} (${text.endHint})`}
              value={draft.end}
              min={draft.start}
              onChange={(end) => change({ end })}
            />
            {choice('stage', all.fields.stage, [
              { value: NO_STAGE, label: text.outside },
              ...stages.map((name) => ({ value: name, label: name })),
            ])}
          </div>
          <div className="measure-pair">
            {suggested('purpose', 300)}
            {suggested('target', 300)}
          </div>
          <div className="measure-pair">
            <Field label={all.fields.participants}>
              <NumberField
                value={draft.participants}
                most={MOST_PEOPLE}
                whole
                onChange={(participants) => change({ participants })}
              />
            </Field>
            <Field label={all.fields.cost}>
              <MoneyField value={draft.cost} onChange={(cost) => change({ cost })} />
            </Field>
          </div>
          {box('description', 4000)}
          {box('followUp', 2000)}
          <NumberingField
            code={draft.area?.code ?? null}
            day={draft.start}
            value={draft.texts.number}
            onChange={(number) => setText('number', number)}
          />
          {line('evidence', 500, text.evidenceHint, 'url')}
        </div>
      </details>
      {draft.id !== null && (
        <Field label={text.reason}>
          <input className="control" value={draft.reason} maxLength={600} onChange={(e) => change({ reason: e.target.value })} />
        </Field>
      )}
      {needs && (
        <p className="group-trouble" role="alert">
          {text.needs}
        </p>
      )}
      {theirs && mine ? (
        <ActivityConflict
          theirs={theirs}
          mine={{ ...mine, regionName: draft.area?.name ?? mine.code }}
          saving={save.isPending}
          onMine={() => {
            const next = { ...draft, version: theirs.version };
            setDraft(next);
            send(next);
          }}
          onTheirs={() => {
            setDraft(draftOf(theirs));
            setTheirs(null);
            save.reset();
          }}
        />
      ) : (
        <FormTrouble error={save.error} />
      )}
      <div className="measure-buttons">
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
