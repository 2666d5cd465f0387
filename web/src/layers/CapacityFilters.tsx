import { CAPACITY_FIGURES } from '@petarawan/server/contract/regions/staff';
import type { UpdateView, ViewState } from '../app/urlState.ts';
import { useTextOf } from '../text/useText.ts';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { capacityText } from './capacityText.ts';

/** Which staff the capacity layer shows, and against what. */
export function CapacityFilters({ state, update }: { state: ViewState; update: UpdateView }) {
  const words = useTextOf(capacityText);
  return (
    <Field label={words.label}>
      <Select
        value={state.indicator ?? CAPACITY_FIGURES[0]}
        options={CAPACITY_FIGURES.map((value) => ({ value, label: words.figures[value] }))}
        onChange={(value) => update({ indicator: value === CAPACITY_FIGURES[0] ? null : value, method: null })}
      />
    </Field>
  );
}
