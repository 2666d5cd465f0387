import type { IntakeColumn } from '@petarawan/server/contract/imports/intake';
import { useSay, useTextOf } from '../text/useText.ts';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { importsText } from './text.ts';

interface ValueFieldProps {
  column: IntakeColumn;
  label: string;
  value: string;
  onChange(value: string): void;
}

/** A field for one value of a column: a closed list is chosen from, everything else is written. */
export function ValueField({ column, label, value, onChange }: ValueFieldProps) {
  const text = useTextOf(importsText).groups;
  const say = useSay();
  if (column.choices !== null) {
    const options = column.choices.map((c) => ({ value: c.value, label: say(c.label) }));
    return (
      <Field label={label}>
        <Select value={value} options={[{ value: '', label: text.choose }, ...options]} onChange={onChange} />
      </Field>
    );
  }
  return (
    <Field label={label}>
      <input
        className="control"
        value={value}
        spellCheck={false}
        autoComplete="off"
        maxLength={10_000}
        placeholder={column.type === 'date' ? '14/02/2024' : (column.example ?? undefined)}
        inputMode={column.type === 'count' ? 'numeric' : undefined}
        onChange={(e) => onChange(e.target.value)}
      />
    </Field>
  );
}
