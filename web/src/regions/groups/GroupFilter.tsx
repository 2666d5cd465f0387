import { Link } from 'wouter';
import { intakeHref } from '../../app/intakePaths.ts';
import type { UpdateView, ViewState } from '../../app/urlState.ts';
import { useTextOf } from '../../text/useText.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import './groups.css';
import { groupView } from './groupView.ts';
import { useGroups } from './queries.ts';
import { groupsText } from './text.ts';

/** Group of areas, groups as one area each, and the day whose boundaries are drawn. */
export function GroupFilter({ state, update }: { state: ViewState; update: UpdateView }) {
  const text = useTextOf(groupsText);
  const groups = useGroups().data ?? [];
  const drawn = groups.filter((g) => g.level !== 'desa');
  const chooseGroup = (id: string) => {
    const group = groups.find((g) => g.id === id);
    update((group && groupView(group)) ?? { group: null, breaks: [] });
  };
  const boundaries = (then: boolean) => update({ asThen: then, shared: false, breaks: [] });
  return (
    <div className="group-filter">
      <Field label={text.filter}>
        <Select
          value={state.group ?? ''}
          options={[{ value: '', label: text.filterNone }, ...drawn.map((g) => ({ value: g.id, label: g.name }))]}
          onChange={chooseGroup}
        />
      </Field>
      <Choice
        type="checkbox"
        name="satuan"
        label={text.unitsLabel}
        checked={state.asUnits}
        onChange={(on) => update({ asUnits: on, breaks: [] })}
      />
      <fieldset className="filter-group">
        <legend className="group-label">{text.boundaries}</legend>
        <div className="choices-2">
          <Choice
            type="radio"
            name="batas_wilayah"
            label={text.ofNow}
            hint={text.nowHint}
            checked={!state.asThen}
            onChange={() => boundaries(false)}
          />
          <Choice
            type="radio"
            name="batas_wilayah"
            label={text.ofThen}
            hint={text.thenHint}
            checked={state.asThen}
            onChange={() => boundaries(true)}
          />
        </div>
        {!state.asThen && (state.layer === 'laporan' || state.layer === 'pencegahan') && (
          <Choice
            type="checkbox"
            name="bagi"
            label={text.share}
            hint={text.shareHint}
            checked={state.shared}
            onChange={(on) => update({ shared: on, breaks: [] })}
          />
        )}
      </fieldset>
      <Link
        className="filters-reset quiet"
        href={intakeHref('kelompok', state.language, state.group ? { kelompok: state.group } : {})}
      >
        {text.manage}
      </Link>
    </div>
  );
}
