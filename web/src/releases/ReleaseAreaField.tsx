import { RegionPicker } from '../accounts/RegionPicker.tsx';
import { mayIn } from '../accounts/reach.ts';
import { useMe } from '../accounts/useMe.ts';
import '../accounts/accounts.css';
import { useRegionName } from '../signals/useRegionName.ts';
import { useTextOf } from '../text/useText.ts';
import { Choice } from '../ui/Choice.tsx';
import { releasesText } from './text.ts';

interface ReleaseAreaFieldProps {
  /** `ID`, a provinsi, or null while a provinsi is to be chosen. */
  area: string | null;
  onChoose(area: string | null): void;
}

/** The whole country or one provinsi; whoever is bound to a provinsi has nothing to choose. */
export function ReleaseAreaField({ area, onChoose }: ReleaseAreaFieldProps) {
  const all = useTextOf(releasesText);
  const text = all.new;
  const me = useMe().data;
  const name = useRegionName(area === 'ID' ? null : area);
  const nation = mayIn(me, 'prepare_releases', null);
  if (!nation && area !== null && area === me?.region) {
    return (
      <p>
        <span className="field-label">{text.areaLabel}</span>
        <br />
        <strong>{name ?? me.regionName ?? area}</strong>
      </p>
    );
  }
  return (
    <fieldset className="release-choices">
      <legend className="field-label">{text.areaLabel}</legend>
      {nation && (
        <>
          <Choice type="radio" name="wilayah" label={text.nation} checked={area === 'ID'} onChange={() => onChoose('ID')} />
          <Choice type="radio" name="wilayah" label={text.province} checked={area !== 'ID'} onChange={() => onChoose(null)} />
        </>
      )}
      {area !== 'ID' && (
        <RegionPicker
          level="provinsi"
          inside={me?.region ?? null}
          chosen={area === null ? null : { code: area, name: name ?? area }}
          onChoose={(region) => onChoose(region?.code ?? null)}
          empty={null}
        />
      )}
    </fieldset>
  );
}
