import type { Level, Region } from '@petarawan/server/contract/regions';
import type { RefObject } from 'react';
import { RegionField } from '../search/RegionField.tsx';
import { useTextOf } from '../text/useText.ts';
import { accountsText } from './text.ts';

interface RegionPickerProps {
  /** Only regions of this level; null for any. */
  level: Level | null;
  /** Of any level, but none below this one; default: kecamatan. */
  deepest?: 'kabkota' | 'kecamatan';
  /** Only this region and what lies inside; null for everywhere. */
  inside?: string | null;
  chosen: Pick<Region, 'code' | 'name'> | null;
  onChoose(region: Pick<Region, 'code' | 'name'> | null): void;
  /** What no choice stands for; null when one has to be made. */
  empty: string | null;
  field?: RefObject<HTMLInputElement | null>;
  invalid?: boolean;
}

/** Parts of a code down to a level. */
const DEPTH = { kabkota: 2, kecamatan: 3 } as const;

/** One region: found by name or code, and then standing in place of the field until it is changed. */
export function RegionPicker({
  level,
  deepest = 'kecamatan',
  inside = null,
  chosen,
  onChoose,
  empty,
  field,
  invalid,
}: RegionPickerProps) {
  const text = useTextOf(accountsText).region;
  const within = (code: string) => inside === null || code === inside || code.startsWith(`${inside}.`);
  if (!chosen) {
    return (
      <RegionField
        label={text.label}
        placeholder={empty ?? text.placeholder}
        none={text.none}
        level={level}
        offers={(region) => region.code.split('.').length <= DEPTH[deepest] && within(region.code)}
        onChoose={onChoose}
        field={field}
        invalid={invalid}
      />
    );
  }
  return (
    <div className="field">
      <span className="field-label">{text.label}</span>
      <span className="region-chosen">
        <span>
          {chosen.name} <span className="quiet">{chosen.code}</span>
        </span>
        <button type="button" className="button small-button" onClick={() => onChoose(null)}>
          {empty === null ? text.change : text.clear}
        </button>
      </span>
    </div>
  );
}
