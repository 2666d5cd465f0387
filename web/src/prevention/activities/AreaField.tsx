import { RegionField } from '../../search/RegionField.tsx';
import { useTextOf } from '../../text/useText.ts';
import type { ActivityDraft } from './activityDraft.ts';
import { activitiesText } from './text.ts';

type Area = NonNullable<ActivityDraft['area']>;

interface AreaFieldProps {
  area: Area | null;
  /** Only this region and what lies inside; null for everywhere. */
  inside: string | null;
  /** The province on view: not taken over by itself, but one press away. */
  wide: Area | null;
  onChange(area: Area | null): void;
}

/** Where an activity took place, down to desa: found by name or code, then standing in place of the field until it is changed. */
export function AreaField({ area, inside, wide, onChange }: AreaFieldProps) {
  const all = useTextOf(activitiesText);
  const text = all.entry;
  const label = text.required(all.fields.code);
  if (!area) {
    return (
      <div className="activity-area">
        <RegionField
          label={label}
          placeholder={text.regionHint}
          none={text.regionNone}
          offers={({ code }) => inside === null || code === inside || code.startsWith(`${inside}.`)}
          onChoose={({ code, name }) => onChange({ code, name })}
          keepsEnter
        />
        {wide && (
          <p className="quiet">
            {text.wideHint(wide.name)}{' '}
            <button type="button" className="link-button" onClick={() => onChange(wide)}>
              {text.takeWide(wide.name)}
            </button>
          </p>
        )}
      </div>
    );
  }
  return (
    <div className="field">
      <span className="field-label">{label}</span>
      <span className="region-chosen">
        <span>
          {area.name} <span className="quiet">{area.code}</span>
        </span>
        <button type="button" className="button small-button" onClick={() => onChange(null)}>
          {text.changeRegion}
        </button>
      </span>
    </div>
  );
}
