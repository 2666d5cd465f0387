import { NEEDS } from '@petarawan/server/contract/layers';
import type { UpdateView, ViewState } from '../../app/urlState.ts';
import { useEditions } from '../../indices/useEditions.ts';
import { usePreventionCatalogue } from '../../prevention/usePreventionCatalogue.ts';
import { useSay, useTextOf } from '../../text/useText.ts';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { needText } from './needText.ts';
import { originsSaid } from './originsSaid.ts';

const EFFORTS = ['kegiatan', 'pengawas', 'kampung'] as const;

/** What stands for need and what for effort; of an index also which edition. */
export function NeedFilters({ state, update }: { state: ViewState; update: UpdateView | ((patch: Partial<ViewState>) => void) }) {
  const text = useTextOf(needText);
  const say = useSay();
  const catalogue = usePreventionCatalogue().data;
  const editions = useEditions().data?.editions ?? [];
  const need = state.need ?? NEEDS[0];
  return (
    <>
      <Field label={text.axisNeed}>
        <Select
          value={need}
          options={NEEDS.map((value) => ({
            value,
            label: value === 'laporan' ? text.cameIn(originsSaid(state.origins, text)) : text.needs[value],
          }))}
          onChange={(value) => update({ need: NEEDS.slice(1).find((n) => n === value) ?? null })}
        />
      </Field>
      {need === 'ikp' && editions.length > 0 && (
        <Field label={text.edition}>
          <Select
            value={state.edition ?? 'ikp-2024'}
            options={editions.map((e) => ({ value: e.id, label: say(e.name) }))}
            onChange={(value) => update({ edition: value === 'ikp-2024' ? null : value, reading: null })}
          />
        </Field>
      )}
      <Field label={text.axisEffort}>
        <Select
          value={state.effort ?? EFFORTS[0]}
          options={[
            ...EFFORTS.map((value) => ({ value: value as string, label: text.efforts[value] })),
            ...(catalogue?.forms ?? []).map((f) => ({ value: `bentuk:${f.code}`, label: text.form(say(f.name)) })),
            ...(catalogue?.kinds ?? []).map((k) => ({ value: `jenis:${k.code}`, label: text.kind(say(k.name)) })),
          ]}
          onChange={(value) => update({ effort: value === EFFORTS[0] ? null : value })}
        />
      </Field>
    </>
  );
}
