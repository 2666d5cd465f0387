import { ALL_ISSUES, MEASURE_STAGES, type Measure, MeasureDetail } from '@petarawan/server/contract/prevention/measures';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError } from '../../api/apiError.ts';
import { getJson, sendJson } from '../../api/client.ts';
import { FormTrouble } from '../../regions/groups/FormTrouble.tsx';
import { useCatalogues } from '../../reports/useCatalogues.ts';
import { useSay, useTextOf } from '../../text/useText.ts';
import { Choice } from '../../ui/Choice.tsx';
import { mergeDraft } from '../../ui/conflict/mergeDraft.ts';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { usePreventionCatalogue } from '../usePreventionCatalogue.ts';
import { MeasureConflict } from './MeasureConflict.tsx';
import { draftOf, draftProblem, inputOf, type MeasureDraft } from './measureDraft.ts';
import { RangeFields } from './RangeFields.tsx';
import { measuresText } from './text.ts';
import { MEASURES } from './useMeasures.ts';

interface MeasureEditorProps {
  start: MeasureDraft;
  /** The measure the draft was made from; null for a new one. */
  before: Measure | null;
  onSaved(measure: Measure): void;
  onCancel(): void;
}

/** Makes or changes a measure. Two people never overwrite each other: a conflict shows what differs and asks. */
export function MeasureEditor({ start, before, onSaved, onCancel }: MeasureEditorProps) {
  const all = useTextOf(measuresText);
  const text = all.form;
  const say = useSay();
  const client = useQueryClient();
  const { data: catalogue } = usePreventionCatalogue();
  const issues = useCatalogues().data?.issues ?? [];
  const [draft, setDraft] = useState(start);
  /** What the draft was made from: as the form was opened, or as it stood at the last conflict. */
  const [base, setBase] = useState(start);
  const [problem, setProblem] = useState<'needs' | 'needsRange' | null>(null);
  const [theirs, setTheirs] = useState<Measure | null>(null);
  /** The newest saved state we know of: whether it is retired, and the English words of its estimates, are not in the form. */
  const [known, setKnown] = useState(before);
  const change = (patch: Partial<MeasureDraft>) => {
    setProblem(null);
    setDraft((now) => ({ ...now, ...patch }));
  };
  const save = useMutation({
    mutationFn: (what: MeasureDraft) => {
      const input = inputOf(what, known);
      if (what.code === null) return sendJson('POST', MEASURES, input, MeasureDetail);
      const body = { ...input, version: what.version, retired: known?.retired ?? false, reason: what.reason.trim() || null };
      return sendJson('PUT', `${MEASURES}/${what.code}`, body, MeasureDetail);
    },
    onSuccess: async (saved) => {
      await client.invalidateQueries({ queryKey: [MEASURES] });
      onSaved(saved);
    },
    onError: async (error, what) => {
      if (!(error instanceof ApiError) || error.status !== 409 || what.code === null) return;
      const now = await getJson(`${MEASURES}/${what.code}`, MeasureDetail);
      setDraft({ ...mergeDraft(base, what, draftOf(now)), version: what.version });
      setBase(draftOf(now));
      setKnown(now);
      setTheirs(now);
    },
  });
  const send = (what: MeasureDraft) => {
    const wrong = draftProblem(what);
    setProblem(wrong);
    setTheirs(null);
    if (wrong === null) save.mutate(what);
  };
  const line = (
    field: 'name' | 'nameEn' | 'actors' | 'basis' | 'sourceName' | 'sourceDate' | 'reason',
    most: number,
    hint?: string,
  ) => (
    <input
      className="control"
      value={draft[field]}
      maxLength={most}
      placeholder={hint}
      onChange={(e) => change({ [field]: e.target.value })}
    />
  );
  const box = (field: 'description' | 'descriptionEn') => (
    <textarea
      className="control"
      rows={2}
      maxLength={1000}
      value={draft[field]}
      onChange={(e) => change({ [field]: e.target.value })}
    />
  );
  const everything = draft.issues.includes(ALL_ISSUES);
  const toggled = <T,>(list: readonly T[], item: T, on: boolean) => (on ? [...list, item] : list.filter((i) => i !== item));
  const title = draft.code === null ? text.makeTitle : text.editTitle(start.name);
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
      <div className="measure-pair">
        <Field label={text.name}>{line('name', 160)}</Field>
        <Field label={text.nameEn}>{line('nameEn', 160)}</Field>
        <Field label={text.description}>{box('description')}</Field>
        <Field label={text.descriptionEn}>{box('descriptionEn')}</Field>
      </div>
      <fieldset className="measure-choices">
        <legend>{text.issues}</legend>
        <Choice
          type="checkbox"
          name="isu"
          label={all.allIssues}
          checked={everything}
          onChange={(on) => change({ issues: on ? [ALL_ISSUES] : [] })}
        />
        {!everything &&
          issues.map(({ code, name }) => (
            <Choice
              key={code}
              type="checkbox"
              name="isu"
              label={say(name)}
              checked={draft.issues.includes(code)}
              onChange={(on) => change({ issues: toggled(draft.issues, code, on) })}
            />
          ))}
      </fieldset>
      <fieldset className="measure-choices">
        <legend>{text.stages}</legend>
        {MEASURE_STAGES.map((stage) => (
          <Choice
            key={stage}
            type="checkbox"
            name="fase"
            label={all.stages[stage]}
            checked={draft.stages.includes(stage)}
            onChange={(on) => change({ stages: toggled(draft.stages, stage, on) })}
          />
        ))}
      </fieldset>
      <Field label={text.actors}>{line('actors', 300)}</Field>
      <Field label={text.basis}>{line('basis', 300)}</Field>
      <div className="measure-pair">
        <Field label={text.form}>
          <Select value={draft.form} options={optionsOf(catalogue?.forms, say)} onChange={(form) => change({ form })} />
        </Field>
        <Field label={text.kind}>
          <Select
            value={draft.kind}
            options={[{ value: '', label: text.noKind }, ...optionsOf(catalogue?.kinds, say)]}
            onChange={(kind) => change({ kind })}
          />
        </Field>
        <Field label={text.programme}>
          <Select
            value={draft.programme}
            options={[{ value: '', label: text.noProgramme }, ...optionsOf(catalogue?.programmes, say)]}
            onChange={(programme) => change({ programme })}
          />
        </Field>
      </div>
      <RangeFields legend={text.cost} range={draft.cost} onChange={(cost) => change({ cost })} />
      <RangeFields legend={text.staff} range={draft.staff} onChange={(staff) => change({ staff })} />
      <div className="measure-pair">
        <Field label={text.source}>{line('sourceName', 300, text.sourceHint)}</Field>
        <Field label={text.sourceDate}>{line('sourceDate', 10)}</Field>
      </div>
      {draft.code !== null && <Field label={text.reason}>{line('reason', 600)}</Field>}
      {problem !== null && (
        <p className="group-trouble" role="alert">
          {text[problem]}
        </p>
      )}
      {theirs ? (
        <MeasureConflict
          theirs={theirs}
          mine={draft}
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

const optionsOf = (
  words: readonly { code: string; name: { id: string; en: string } }[] | undefined,
  say: (name: { id: string; en: string }) => string,
) => (words ?? []).map(({ code, name }) => ({ value: code, label: say(name) }));
