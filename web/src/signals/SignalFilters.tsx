import { ORIGINS, type Origin } from '@petarawan/server/contract/reports';
import { type ReactNode, useState } from 'react';
import type { ViewState } from '../app/urlState.ts';
import { useMediaQuery } from '../app/useMediaQuery.ts';
import { useFormat } from '../format/useFormat.ts';
import type { Scope } from '../regions/regionScope.ts';
import { useCatalogues } from '../reports/useCatalogues.ts';
import { useStages } from '../stages/queries.ts';
import { useSay, useText, useTextOf } from '../text/useText.ts';
import { DateField } from '../ui/DateField.tsx';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { SignalPlace } from './SignalPlace.tsx';
import { screensText } from './screensText.ts';

interface SignalFiltersProps {
  view: ViewState;
  scope: Scope;
  update(patch: Partial<ViewState>): void;
  /** Origins that can be chosen: one alone, laporan and temuan together as well, or none where the screen shows them apart. */
  origins: 'one' | 'sum' | 'none';
  /** Whether no election in particular can be chosen; default: it can. */
  everyElection?: boolean;
  /** What this screen asks besides. */
  children?: ReactNode;
}

/** The filter of a signal screen: the same words, names and meaning as on the map. On a narrow screen it opens from a button that counts what is chosen. */
export function SignalFilters({ view, scope, update, origins, everyElection = true, children }: SignalFiltersProps) {
  const shared = useText();
  const text = useTextOf(screensText);
  const say = useSay();
  const format = useFormat();
  const issues = useCatalogues().data?.issues ?? [];
  const elections = (useStages().data?.elections ?? []).filter((e) => e.votingDay !== null);
  const choices: readonly (readonly Origin[])[] = [...(origins === 'sum' ? [SUM] : []), ...ORIGINS.map((o) => [o])];
  const wide = useMediaQuery('(min-width: 720px)');
  const [open, setOpen] = useState(false);
  const form = (
    <form className="signal-filters" aria-label={text.filters} onSubmit={(e) => e.preventDefault()}>
      <SignalPlace scope={scope} update={update} />
      <Field label={text.issue}>
        <Select
          value={view.issues.join(',')}
          options={[{ value: '', label: text.allIssues }, ...issues.map((i) => ({ value: i.code, label: say(i.name) }))]}
          onChange={(value) => update({ issues: value === '' ? [] : value.split(',') })}
        />
      </Field>
      {origins !== 'none' && (
        <Field label={text.origin}>
          <Select
            value={view.origins.join(',')}
            options={choices.map((list) => ({
              value: list.join(','),
              label: list.length > 1 ? text.both : shared.origin[list[0] ?? 'laporan'],
            }))}
            onChange={(value) => update({ origins: ORIGINS.filter((o) => value.split(',').includes(o)) })}
          />
        </Field>
      )}
      <Field label={text.election}>
        <Select
          value={view.election ?? ''}
          options={[
            ...(everyElection ? [{ value: '', label: text.allElections }] : []),
            ...elections.map((e) => ({ value: e.id, label: e.name })),
          ]}
          onChange={(value) => update({ election: value || null, from: null, to: null })}
        />
      </Field>
      <DateField label={text.from} value={view.from} max={view.to} onChange={(day) => update({ from: day || null })} />
      <DateField label={text.to} value={view.to} min={view.from} onChange={(day) => update({ to: day || null })} />
      {children}
    </form>
  );
  if (wide) return form;
  const chosen = [scope.parent ?? view.group, view.issues[0], view.election, view.from, view.to].filter((v) => v != null).length;
  return (
    <details className="signal-fold" open={open} onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary className="button">
        {text.fold}
        {chosen > 0 && ` · ${format.integer(chosen)}`}
      </summary>
      {form}
    </details>
  );
}

const SUM: readonly Origin[] = ['laporan', 'temuan'];
