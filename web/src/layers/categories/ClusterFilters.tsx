import type { UpdateView, ViewState } from '../../app/urlState.ts';
import { useTextOf } from '../../text/useText.ts';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { clusterText } from './clusterText.ts';

/** Which statistic finds the clusters, and whether rates are smoothed first. */
export function ClusterFilters({ state, update }: { state: ViewState; update: UpdateView }) {
  const text = useTextOf(clusterText);
  return (
    <>
      <Field label={text.statistic}>
        <Select
          value={state.statistic ?? 'local-moran'}
          options={[
            { value: 'local-moran', label: text.moran },
            { value: 'gi-star', label: text.gi },
          ]}
          onChange={(value) => update({ statistic: value === 'gi-star' ? 'gi-star' : null })}
        />
      </Field>
      {state.denominator !== 'jumlah' && (
        <Field label={text.smoothing}>
          <Select
            value={state.unsmoothed ? 'none' : 'eb'}
            options={[
              { value: 'eb', label: text.smoothed },
              { value: 'none', label: text.raw },
            ]}
            onChange={(value) => update({ unsmoothed: value === 'none' })}
          />
        </Field>
      )}
    </>
  );
}
