import { LEVELS } from '@petarawan/server/contract/regions';
import { CALENDAR_ORDERS } from '@petarawan/server/contract/reports/coverage';
import { RegionPicker } from '../../accounts/RegionPicker.tsx';
import { useText, useTextOf } from '../../text/useText.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { type CoverageView, levelBelow } from './coverageView.ts';
import { coverageText } from './text.ts';

interface CoverageControlsProps {
  view: CoverageView;
  /** Only regions inside this one can be found; null = all. */
  home: string | null;
  update(patch: Partial<CoverageView>): void;
}

/** Which areas, which days, in what order. */
export function CoverageControls({ view, home, update }: CoverageControlsProps) {
  const shared = useText();
  const words = useTextOf(coverageText);
  const first = levelBelow(view.parent);
  const levels = first === null ? [] : LEVELS.slice(LEVELS.indexOf(first)).filter((l) => l !== 'desa' || first === 'desa');
  return (
    <div className="cov-controls">
      <RegionPicker
        level={null}
        inside={home}
        chosen={null}
        empty={words.otherRegion}
        onChoose={(region) => region && update({ parent: region.code, level: null })}
      />
      <Field label={words.levelLabel}>
        <Select
          value={view.level ?? first ?? ''}
          options={levels.map((l) => ({ value: l, label: shared.level[l] }))}
          onChange={(value) => update({ level: levels.find((l) => l === value && l !== first) ?? null })}
        />
      </Field>
      <DateField label={words.from} value={view.from} onChange={(day) => update({ from: day || null })} />
      <DateField label={words.to} value={view.to} onChange={(day) => update({ to: day || null })} />
      <Field label={words.orderLabel}>
        <Select
          value={view.order}
          options={CALENDAR_ORDERS.map((o) => ({ value: o, label: words.order[o] }))}
          onChange={(value) => update({ order: CALENDAR_ORDERS.find((o) => o === value) ?? 'nama' })}
        />
      </Field>
    </div>
  );
}
