import type { Measure } from '@petarawan/server/contract/prevention/measures';
import { useSay, useTextOf } from '../../text/useText.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { MoneyField } from '../plans/MoneyField.tsx';
import { NumberField } from '../plans/NumberField.tsx';
import { type AskedMeasure, FIRST_MEASURES, HANDED_OUT, type KnownMeasure, MOST_MEASURES, type Question } from './question.ts';
import { allocationText } from './text.ts';

interface MeasureFieldsProps {
  draft: Question;
  catalogue: readonly Measure[];
  known(code: string): KnownMeasure;
  change(patch: Partial<Question>): void;
}

/** The middle of an estimated range; 0 where there is none. */
const middle = (range: Measure['cost']): number => (range ? Math.round((range.low + range.high) / 2) : 0);

/** What is handed out, with what one of each takes. */
export function MeasureFields({ draft, catalogue, known, change }: MeasureFieldsProps) {
  const text = useTextOf(allocationText);
  const say = useSay();
  const set = (code: string, patch: Partial<AskedMeasure>) =>
    change({ measures: draft.measures.map((m) => (m.code === code ? { ...m, ...patch } : m)) });
  const offered = catalogue.filter((m) => !m.retired && !draft.measures.some((own) => own.code === m.code));
  return (
    <fieldset>
      <legend>{text.what}</legend>
      {HANDED_OUT.map((what) => (
        <Choice
          key={what}
          type="radio"
          name="bagi"
          label={text.handedOut[what]}
          checked={draft.what === what}
          onChange={() => change({ what, perArea: 1, measures: what === 'katalog' ? draft.measures : [FIRST_MEASURES[what]] })}
        />
      ))}
      {draft.measures.map((m) => (
        <fieldset key={m.code} className="allocation-measure" aria-label={known(m.code).name}>
          {draft.what === 'katalog' && (
            <p>
              {known(m.code).name}{' '}
              <button
                type="button"
                className="link-button"
                aria-label={text.remove(known(m.code).name)}
                onClick={() => change({ measures: draft.measures.filter((other) => other.code !== m.code) })}
              >
                ×
              </button>
            </p>
          )}
          <div className="allocation-pair">
            <Field label={text.cost}>
              <MoneyField value={m.cost} onChange={(cost) => set(m.code, { cost: Math.min(cost ?? 0, 1_000_000_000_000) })} />
            </Field>
            <Field label={text.staff}>
              <NumberField value={m.staff} most={10_000} whole onChange={(staff) => set(m.code, { staff: staff ?? 0 })} />
            </Field>
          </div>
        </fieldset>
      ))}
      {draft.what === 'katalog' && draft.measures.length < MOST_MEASURES && (
        <Field label={text.addMeasure}>
          <Select
            value=""
            options={[{ value: '', label: text.chooseMeasure }, ...offered.map((m) => ({ value: m.code, label: say(m.name) }))]}
            onChange={(code) => {
              const measure = catalogue.find((m) => m.code === code);
              if (!measure) return;
              change({ measures: [...draft.measures, { code, cost: middle(measure.cost), staff: middle(measure.staff) }] });
            }}
          />
        </Field>
      )}
      <p className="quiet">{draft.measures.length === 0 ? text.noMeasure : text.estimate}</p>
    </fieldset>
  );
}
