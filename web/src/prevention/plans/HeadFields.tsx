import type { PlanContent } from '@petarawan/server/contract/prevention/plans';
import { useFormat } from '../../format/useFormat.ts';
import { useStages } from '../../stages/queries.ts';
import { useTextOf } from '../../text/useText.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { MoneyField } from './MoneyField.tsx';
import { plansText } from './text.ts';

interface HeadFieldsProps {
  content: PlanContent;
  editable: boolean;
  onChange(patch: Partial<PlanContent>): void;
}
const MOST_TARGETS = 30;

/** Title, election, days, owner, budget, aims and note of a plan. */
export function HeadFields({ content, editable, onChange }: HeadFieldsProps) {
  const text = useTextOf(plansText);
  const format = useFormat();
  const elections = useStages().data?.elections ?? [];
  const electionName = elections.find((e) => e.id === content.election)?.name ?? content.election;
  if (!editable) {
    const facts: [string, string | null][] = [
      [text.election, electionName],
      [text.days, content.from || content.to ? format.dateRange(content.from, content.to) : text.noDays],
      [text.owner, content.owner],
      [`${text.budget} (Rp)`, content.budget === null ? null : format.integer(content.budget)],
      [text.targets, content.targets.length > 0 ? content.targets.join('; ') : null],
      [text.note, content.note],
    ];
    return (
      <dl className="plan-facts">
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value ?? text.nothing}</dd>
          </div>
        ))}
      </dl>
    );
  }
  return (
    <fieldset className="plan-head">
      <legend className="sr">{text.head}</legend>
      <div className="plan-wide">
        <Field label={text.name}>
          <input
            className="control"
            value={content.title}
            maxLength={200}
            required
            onChange={(e) => onChange({ title: e.target.value })}
          />
        </Field>
      </div>
      <div className="plan-wide">
        <Field label={text.owner}>
          <input
            className="control"
            value={content.owner}
            maxLength={160}
            required
            onChange={(e) => onChange({ owner: e.target.value })}
          />
        </Field>
      </div>
      <Field label={text.election}>
        <Select
          value={content.election ?? ''}
          options={[{ value: '', label: text.noElection }, ...elections.map((e) => ({ value: e.id, label: e.name }))]}
          onChange={(value) => onChange({ election: value || null })}
        />
      </Field>
      <DateField label={text.from} value={content.from} onChange={(day) => onChange({ from: day || null })} />
      <DateField label={text.to} value={content.to} min={content.from} onChange={(day) => onChange({ to: day || null })} />
      <Field label={`${text.budget} (Rp)`}>
        <MoneyField value={content.budget} onChange={(budget) => onChange({ budget })} />
      </Field>
      <div className="plan-wide">
        <Field label={`${text.targets} · ${text.targetsHint}`}>
          <textarea
            className="control"
            rows={2}
            value={content.targets.join('\n')}
            onChange={(e) => onChange({ targets: lines(e.target.value) })}
            onBlur={() => onChange({ targets: content.targets.map((t) => t.trim()).filter(Boolean) })}
          />
        </Field>
      </div>
      <div className="plan-wide">
        <Field label={text.note}>
          <textarea
            className="control"
            rows={2}
            maxLength={4000}
            value={content.note ?? ''}
            onChange={(e) => onChange({ note: e.target.value || null })}
          />
        </Field>
      </div>
    </fieldset>
  );
}

const lines = (text: string): string[] =>
  text === ''
    ? []
    : text
        .split('\n')
        .slice(0, MOST_TARGETS)
        .map((line) => line.slice(0, 300));
