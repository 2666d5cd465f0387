import { DENOMINATORS } from '@petarawan/server/contract/layers';
import type { ViewState } from '../../app/urlState.ts';
import { useFormat } from '../../format/useFormat.ts';
import { filterText } from '../../layers/filterText.ts';
import '../../layers/filters.css';
import { useCatalogues } from '../../reports/useCatalogues.ts';
import { PeriodPicker } from '../../stages/PeriodPicker.tsx';
import { useStages } from '../../stages/queries.ts';
import { useSay, useText, useTextOf } from '../../text/useText.ts';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { decksText } from '../decksText.ts';

interface DeckFilterProps {
  view: ViewState;
  onChange(patch: Partial<ViewState>): void;
}

/** The filter of an internal deck, with the controls of the map; closed it says in a line what is in force. */
export function DeckFilter({ view, onChange }: DeckFilterProps) {
  const shared = useText();
  const text = useTextOf(decksText).new;
  const words = useTextOf(filterText);
  const say = useSay();
  const format = useFormat();
  const issues = useCatalogues().data?.issues ?? [];
  const election = useStages().data?.elections.find(({ id }) => id === view.election)?.name ?? view.election;
  const inForce = [
    election ?? text.allElections,
    view.from || view.to ? format.dateRange(view.from, view.to) : election === null && text.wholePeriod,
    view.issues.length === 0
      ? text.allIssues
      : view.issues.map((code) => say(issues.find((i) => i.code === code)?.name ?? { id: code, en: code })).join(', '),
    shared.denominator[view.denominator],
  ].filter(Boolean);
  return (
    <details className="deck-filter">
      <summary>
        {text.filter}: <strong>{inForce.join(' · ')}</strong>
      </summary>
      <div className="deck-filter-fields">
        <p className="quiet">{text.filterHint}</p>
        <PeriodPicker state={view} update={onChange} />
        <Field label={shared.filters.issue}>
          <Select
            value={view.issues.join(',')}
            options={[{ value: '', label: text.allIssues }, ...issues.map((i) => ({ value: i.code, label: say(i.name) }))]}
            onChange={(value) => onChange({ issues: value === '' ? [] : value.split(',') })}
          />
        </Field>
        <Field label={words.denominator}>
          <Select
            value={view.denominator}
            options={DENOMINATORS.filter((d) => d !== 'pengawasan').map((d) => ({ value: d, label: shared.denominator[d] }))}
            onChange={(value) => onChange({ denominator: DENOMINATORS.find((d) => d === value) ?? 'dpt' })}
          />
        </Field>
      </div>
    </details>
  );
}
