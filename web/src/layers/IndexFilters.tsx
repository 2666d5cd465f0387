import type { UpdateView, ViewState } from '../app/urlState.ts';
import { useEditions } from '../indices/useEditions.ts';
import type { Scope } from '../regions/regionScope.ts';
import { useSay, useTextOf } from '../text/useText.ts';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { filterText } from './filterText.ts';

/** The server's own choice when the address names no edition. */
const DEFAULT_EDITION = 'ikp-2024';

/** Edition, reading and indicator of the index layer. Readings and indicators are those of the edition and level. */
export function IndexFilters({ state, update, scope }: { state: ViewState; update: UpdateView; scope: Scope }) {
  const words = useTextOf(filterText);
  const say = useSay();
  const editions = useEditions().data?.editions ?? [];
  const edition = editions.find((e) => e.id === (state.edition ?? DEFAULT_EDITION));
  const readings = edition?.readings.filter((r) => r.level === scope.level) ?? [];
  const reading = readings.find((r) => r.id === state.reading) ?? readings[0];
  const nameOf = (indicator: string) => {
    const name = edition?.indicators.find((i) => i.id === indicator)?.name;
    return indicator === 'skor' ? words.totalScore : name ? say(name) : indicator.replaceAll('_', ' ');
  };

  return (
    <>
      <Field label={words.edition}>
        <Select
          value={edition?.id ?? state.edition ?? ''}
          options={editions.map((e) => ({ value: e.id, label: say(e.name) }))}
          onChange={(value) => update({ edition: value, reading: null, indicator: null, method: null })}
        />
      </Field>
      {readings.length > 1 && (
        <Field label={words.reading}>
          <Select
            value={reading?.id ?? ''}
            options={readings.map((r) => ({ value: r.id, label: say(r.name) }))}
            onChange={(value) => update({ reading: value, indicator: null })}
          />
        </Field>
      )}
      {reading && reading.indicators.length > 1 && (
        <Field label={words.indicator}>
          <Select
            value={state.indicator ?? 'skor'}
            options={reading.indicators.map((i) => ({ value: i, label: nameOf(i) }))}
            onChange={(value) => update({ indicator: value === 'skor' ? null : value, method: null })}
          />
        </Field>
      )}
    </>
  );
}
