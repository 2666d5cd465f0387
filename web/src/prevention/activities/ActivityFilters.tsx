import { RegionPicker } from '../../accounts/RegionPicker.tsx';
import { useMe } from '../../accounts/useMe.ts';
import '../../accounts/accounts.css';
import { useCatalogues } from '../../reports/useCatalogues.ts';
import { useRegionName } from '../../signals/useRegionName.ts';
import { useSay, useTextOf } from '../../text/useText.ts';
import { Choice } from '../../ui/Choice.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import type { PlanView } from '../usePlanView.ts';
import { usePreventionCatalogue } from '../usePreventionCatalogue.ts';
import { activitiesText } from './text.ts';

/** Which activities: where, when, about what, of which form and kind, and how they came in. */
export function ActivityFilters({ view, own, update }: PlanView) {
  const text = useTextOf(activitiesText);
  const say = useSay();
  const home = useMe().data?.region ?? null;
  const name = useRegionName(view.code);
  const issues = useCatalogues().data?.issues ?? [];
  const { data } = usePreventionCatalogue();
  const withAll = (options: { value: string; label: string }[]) => [{ value: '', label: text.all }, ...options];
  const words = (list: typeof issues | NonNullable<typeof data>['forms']) =>
    withAll(list.map((w) => ({ value: w.code, label: say(w.name) })));
  return (
    <search className="signal-filters" aria-label={text.filters}>
      <RegionPicker
        level={null}
        inside={home}
        chosen={view.code === null ? null : { code: view.code, name: name ?? view.code }}
        onChoose={(region) => update({ code: region?.code ?? null, selected: null, group: null }, { kegiatan: null })}
        empty={text.whole}
      />
      <Field label={text.issue}>
        <Select
          value={view.issues[0] ?? ''}
          options={words(issues)}
          onChange={(value) => update({ issues: value === '' ? [] : [value] })}
        />
      </Field>
      <Field label={text.form}>
        <Select
          value={own('bentuk') ?? ''}
          options={words(data?.forms ?? [])}
          onChange={(value) => update({}, { bentuk: value || null })}
        />
      </Field>
      <Field label={text.kind}>
        <Select
          value={own('jenis') ?? ''}
          options={words(data?.kinds ?? [])}
          onChange={(value) => update({}, { jenis: value || null })}
        />
      </Field>
      <Field label={text.via}>
        <Select
          value={own('lewat') ?? ''}
          options={withAll(Object.entries(text.viaNames).map(([value, label]) => ({ value, label })))}
          onChange={(value) => update({}, { lewat: value || null })}
        />
      </Field>
      <DateField label={text.from} value={view.from} max={view.to} onChange={(day) => update({ from: day || null })} />
      <DateField label={text.to} value={view.to} min={view.from} onChange={(day) => update({ to: day || null })} />
      <Choice
        type="checkbox"
        name="ditarik"
        label={text.showWithdrawn}
        checked={own('ditarik') === 'ya'}
        onChange={(on) => update({}, { ditarik: on ? 'ya' : null })}
      />
    </search>
  );
}
