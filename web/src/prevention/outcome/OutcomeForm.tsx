import {
  OUTCOME_GROUPS,
  OUTCOME_WEIGHTS,
  type OutcomeDeclaration,
  type OutcomeGroupId,
} from '@petarawan/server/contract/prevention/outcome';
import type { MapLevel } from '@petarawan/server/contract/regions';
import { ORIGINS } from '@petarawan/server/contract/reports';
import { type ReactNode, useId, useState } from 'react';
import { useFormat } from '../../format/useFormat.ts';
import { levelOf, provinceOf } from '../../regions/regionScope.ts';
import { useDrawnAreas } from '../../regions/useDrawnAreas.ts';
import { useCatalogues } from '../../reports/useCatalogues.ts';
import { useSay, useText, useTextOf } from '../../text/useText.ts';
import { Choice } from '../../ui/Choice.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { GroupFields } from './GroupFields.tsx';
import { GroupMap } from './GroupMap.tsx';
import './outcome.css';
import { JudgementView } from './JudgementView.tsx';
import { daysAfter, emptyOutcome, isWhole, type OutcomeDraft, toggled } from './outcomeDraft.ts';
import { useJudge, useSuggestions } from './outcomeQueries.ts';
import { SuggestionList } from './SuggestionList.tsx';
import { outcomeText } from './text.ts';

/** Days until reports count as complete where no delay is known (as on the server). */
const UNKNOWN_DELAY = 28;
const LEVELS: readonly MapLevel[] = ['kabkota', 'kecamatan'];

interface OutcomeFormProps {
  /** The plan's area: its province is drawn, and its issues come first. */
  code: string;
  issues?: readonly string[];
  start?: OutcomeDeclaration | null;
  /** Takes the declaration; without it the form only tries out. */
  onDone?: (declaration: OutcomeDeclaration) => void;
  onCancel?: () => void;
}

/** Declares what a plan will be judged by: which cases, where, compared with which areas, before and after which days. */
export function OutcomeForm({ code, issues = [], start = null, onDone, onCancel }: OutcomeFormProps) {
  const shared = useText();
  const text = useTextOf(outcomeText);
  const words = text.form;
  const say = useSay();
  const format = useFormat();
  const heading = useId();
  const catalogue = useCatalogues().data?.issues ?? [];
  const [draft, setDraft] = useState<OutcomeDraft>(start ?? emptyOutcome(issues[0] ?? ''));
  const [level, setLevel] = useState<MapLevel>(
    (start?.target[0] ? levelOf(start.target[0]) : null) ?? (code.includes('.') ? 'kecamatan' : 'kabkota'),
  );
  const [filling, setFilling] = useState<OutcomeGroupId>('target');
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const province = provinceOf(code);
  const { areas } = useDrawnAreas({ parent: province, level, choices: LEVELS }, false);
  const shapes = areas && 'shapes' in areas ? areas : null;
  const suggestions = useSuggestions({ target: draft.target, issue: draft.issue, origin: draft.origin, ...draft.before });
  const judge = useJudge();
  const change = (patch: Partial<OutcomeDraft>) => {
    setDraft({ ...draft, ...patch });
    judge.reset();
  };
  const nameOf = (area: string) => shapes?.shapes.get(area)?.name ?? names.get(area) ?? area;
  const toggle = (area: string, name?: string) => {
    if (name) setNames(new Map(names).set(area, name));
    change(toggled(draft, filling, area));
  };
  const take = (some: readonly { code: string; name: string }[], group: OutcomeGroupId) => {
    setNames(new Map([...names, ...some.map((a) => [a.code, a.name] as const)]));
    change(some.reduce((d, a) => (d[group].includes(a.code) ? d : toggled(d, group, a.code)), draft));
  };
  const first = [...issues, ...catalogue.map((i) => i.code)];
  const order = catalogue.slice().sort((a, b) => first.indexOf(a.code) - first.indexOf(b.code));
  const whole = isWhole(draft);
  const from = daysAfter(draft.after.to, suggestions.data?.completeAfter ?? UNKNOWN_DELAY);
  const begun = draft.after.from !== '' && draft.after.from <= new Date().toISOString().slice(0, 10);
  const used = new Set(OUTCOME_GROUPS.flatMap((g) => draft[g]));
  const day = (label: string, period: 'before' | 'after', end: 'from' | 'to'): ReactNode => (
    <DateField
      label={label}
      value={draft[period][end]}
      onChange={(value) => change({ [period]: { ...draft[period], [end]: value } })}
    />
  );
  return (
    <section className="outcome-form" aria-labelledby={heading}>
      <h2 id={heading}>{words.title}</h2>
      <p className="quiet">{words.intro}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (whole && onDone) onDone(draft);
        }}
      >
        <div className="outcome-fields">
          <Field label={words.issue}>
            <Select
              value={draft.issue}
              options={[{ value: '', label: '–' }, ...order.map((i) => ({ value: i.code, label: say(i.name) }))]}
              onChange={(issue) => change({ issue })}
            />
          </Field>
          <Field label={words.origin}>
            <Select
              value={draft.origin}
              options={ORIGINS.map((o) => ({ value: o, label: shared.origin[o] }))}
              onChange={(value) => change({ origin: ORIGINS.find((o) => o === value) ?? 'laporan' })}
            />
          </Field>
          <Field label={words.weights}>
            <Select
              value={draft.weights}
              options={OUTCOME_WEIGHTS.map((w) => ({ value: w, label: words.weightNames[w] }))}
              onChange={(value) => change({ weights: OUTCOME_WEIGHTS.find((w) => w === value) ?? 'none' })}
            />
          </Field>
          <Field label={words.level}>
            <Select
              value={level}
              options={LEVELS.map((l) => ({ value: l, label: shared.level[l] }))}
              onChange={(value) => {
                setLevel(LEVELS.find((l) => l === value) ?? 'kabkota');
                change({ target: [], comparison: [], near: [], nearComparison: [] });
              }}
            />
          </Field>
          {day(words.beforeFrom, 'before', 'from')}
          {day(words.beforeTo, 'before', 'to')}
          {day(words.afterFrom, 'after', 'from')}
          {day(words.afterTo, 'after', 'to')}
        </div>
        <Choice
          type="checkbox"
          name="terburuk"
          label={words.chosenAsWorst}
          checked={draft.chosenAsWorst}
          onChange={(chosenAsWorst) => change({ chosenAsWorst })}
        />
        <div className="outcome-pick">
          <GroupFields
            level={level}
            groups={draft}
            nameOf={nameOf}
            filling={filling}
            onFill={setFilling}
            onToggle={toggle}
            onRemove={(group, area) => change(toggled(draft, group, area))}
          />
          <div>
            {shapes && <GroupMap shapes={shapes} inside={province} groups={draft} onPick={(area) => toggle(area)} />}
            {shapes && <p className="quiet">{words.map}</p>}
          </div>
          {suggestions.isError ? (
            <ErrorState error={suggestions.error} onRetry={() => void suggestions.refetch()} />
          ) : suggestions.data ? (
            <SuggestionList data={suggestions.data} used={used} onUse={take} />
          ) : (
            <p className="quiet">{suggestions.isFetching ? shared.state.loading : words.suggestWait}</p>
          )}
        </div>
        <p className="quiet" role="status">
          {whole ? words.assessable(format.date(from)) : words.incomplete} {whole && begun && words.past}
        </p>
        <div className="outcome-actions">
          {onDone && (
            <button type="submit" className="button primary" disabled={!whole}>
              {words.save}
            </button>
          )}
          <button type="button" className="button" disabled={!whole || judge.isPending} onClick={() => judge.mutate(draft)}>
            {judge.isPending ? words.judging : words.judge}
          </button>
          {onCancel && (
            <button type="button" className="button" onClick={onCancel}>
              {words.cancel}
            </button>
          )}
        </div>
      </form>
      {judge.isError && <ErrorState error={judge.error} onRetry={() => judge.mutate(draft)} />}
      {judge.data && <JudgementView found={judge.data} />}
    </section>
  );
}
