import type { PlanContent, PlanItem } from '@petarawan/server/contract/prevention/plans';
import { useState } from 'react';
import { RegionPicker } from '../../accounts/RegionPicker.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { useCatalogues } from '../../reports/useCatalogues.ts';
import { useSay, useTextOf } from '../../text/useText.ts';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { useMeasures } from '../measures/useMeasures.ts';
import { emptyItem } from './planDraft.ts';
import { plansText } from './text.ts';

const MOST_ITEMS = 1_000;

interface AddItemProps {
  content: PlanContent;
  /** Name of the plan's area. */
  home: string;
  onAdd(item: PlanItem): void;
}

/** A measure of the catalogue, or one in own words, becomes an item of the plan. */
export function AddItem({ content, home, onAdd }: AddItemProps) {
  const text = useTextOf(plansText);
  const say = useSay();
  const format = useFormat();
  const issues = useCatalogues().data?.issues ?? [];
  const [issue, setIssue] = useState<string | null>(null);
  const chosenIssue = issue ?? issues[0]?.code ?? '';
  const measures = useMeasures({ issue: chosenIssue || null }).data?.items ?? [];
  const [code, setCode] = useState('');
  const measure = measures.find((m) => m.code === code) ?? null;
  const [area, setArea] = useState<{ code: string; name: string } | null>(null);
  const range = (low: number, high: number) => `${format.integer(low)}–${format.integer(high)}`;
  const add = () => {
    const where = area?.code ?? content.code;
    const title = measure ? say(measure.name) : text.what;
    onAdd({
      ...emptyItem(where, chosenIssue, title.slice(0, 200)),
      measure: measure?.code ?? null,
      form: measure?.form ?? null,
      kind: measure?.kind ?? null,
      actor: measure ? say(measure.actors).slice(0, 200) : null,
      from: content.from,
      to: content.to,
    });
  };
  return (
    <form
      className="plan-add"
      aria-label={text.add}
      onSubmit={(e) => {
        e.preventDefault();
        add();
      }}
    >
      <h3>{text.add}</h3>
      <div className="plan-fields">
        <Field label={text.issue}>
          <Select
            value={chosenIssue}
            options={issues.map((i) => ({ value: i.code, label: say(i.name) }))}
            onChange={(value) => {
              setIssue(value);
              setCode('');
            }}
          />
        </Field>
        <Field label={text.measure}>
          <Select
            value={code}
            options={[{ value: '', label: text.ownWords }, ...measures.map((m) => ({ value: m.code, label: say(m.name) }))]}
            onChange={setCode}
          />
        </Field>
        <RegionPicker level={null} inside={content.code} chosen={area} onChoose={setArea} empty={home} />
        <button type="submit" className="button" disabled={chosenIssue === '' || content.items.length >= MOST_ITEMS}>
          {text.addButton}
        </button>
      </div>
      {measure && (
        <p className="quiet">
          {[
            say(measure.actors),
            measure.basis,
            measure.cost && text.estimate(`Rp${range(measure.cost.low, measure.cost.high)}`, say(measure.cost.per)),
            measure.staff &&
              text.estimate(`${range(measure.staff.low, measure.staff.high)} ${text.people}`, say(measure.staff.per)),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
    </form>
  );
}
