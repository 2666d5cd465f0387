import { WEIGHT_PRESETS } from '@petarawan/server/contract/prevention/allocation';
import { useState } from 'react';
import { useTextOf } from '../../text/useText.ts';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { componentNames } from './componentNames.ts';
import { PRESET_NAMES, presetOf, type Question, WEIGHT_KEYS } from './question.ts';
import { allocationText } from './text.ts';

interface WeightFieldsProps {
  weights: Question['weights'];
  /** The origins that are counted, in words. */
  counted: string;
  onChange(weights: Question['weights']): void;
}
const MOST = 10;

/** The objective: weights by name, or one's own for each component, as slider and as number. */
export function WeightFields({ weights, counted, onChange }: WeightFieldsProps) {
  const text = useTextOf(allocationText);
  const names = useTextOf(componentNames)(counted);
  const named = presetOf(weights);
  const [own, setOwn] = useState(named === null);
  const chosen = own ? null : named;
  return (
    <fieldset>
      <legend>{text.objective}</legend>
      <Field label={text.preset}>
        <Select
          value={chosen ?? 'sendiri'}
          options={[
            ...PRESET_NAMES.map((name) => ({ value: name, label: text.presets(counted)[name] })),
            { value: 'sendiri', label: text.ownWeights },
          ]}
          onChange={(value) => {
            const preset = PRESET_NAMES.find((name) => name === value);
            setOwn(preset === undefined);
            if (preset) onChange({ ...WEIGHT_PRESETS[preset] });
          }}
        />
      </Field>
      <p className="quiet">{chosen === null ? text.objectiveHint : text.presetHints(counted)[chosen]}</p>
      {chosen === null &&
        WEIGHT_KEYS.map((key) => {
          const set = (value: number) =>
            onChange({ ...weights, [key]: Number.isFinite(value) ? Math.min(100, Math.max(0, value)) : 0 });
          return (
            <div key={key} className="allocation-weight">
              <label htmlFor={`bobot-${key}`}>{names[key]}</label>
              <input
                type="range"
                min={0}
                max={MOST}
                step={1}
                value={Math.min(MOST, weights[key])}
                aria-label={names[key]}
                onChange={(e) => set(e.target.valueAsNumber)}
              />
              <input
                id={`bobot-${key}`}
                className="control"
                type="number"
                min={0}
                max={100}
                step="any"
                value={weights[key]}
                onChange={(e) => set(e.target.valueAsNumber)}
              />
            </div>
          );
        })}
    </fieldset>
  );
}
