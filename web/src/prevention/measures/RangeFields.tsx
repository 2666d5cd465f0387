import { useTextOf } from '../../text/useText.ts';
import { Field } from '../../ui/Field.tsx';
import { MoneyField } from '../plans/MoneyField.tsx';
import type { RangeDraft } from './measureDraft.ts';
import { measuresText } from './text.ts';

interface RangeFieldsProps {
  legend: string;
  range: RangeDraft;
  onChange(range: RangeDraft): void;
}

/** Both ends of an estimate, of what, and what it rests on. */
export function RangeFields({ legend, range, onChange }: RangeFieldsProps) {
  const text = useTextOf(measuresText).form;
  const change = (patch: Partial<RangeDraft>) => onChange({ ...range, ...patch });
  return (
    <fieldset className="measure-ranges">
      <legend>{legend}</legend>
      <Field label={text.low}>
        <MoneyField value={range.low} onChange={(low) => change({ low })} />
      </Field>
      <Field label={text.high}>
        <MoneyField value={range.high} onChange={(high) => change({ high })} />
      </Field>
      <Field label={text.per}>
        <input
          className="control"
          value={range.per}
          maxLength={80}
          placeholder={text.perHint}
          onChange={(e) => change({ per: e.target.value })}
        />
      </Field>
      <Field label={text.basisOf}>
        <input
          className="control"
          value={range.basis}
          maxLength={400}
          placeholder={text.basisHint}
          onChange={(e) => change({ basis: e.target.value })}
        />
      </Field>
    </fieldset>
  );
}
