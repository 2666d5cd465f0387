import { RegionPicker } from '../accounts/RegionPicker.tsx';
import { useMe } from '../accounts/useMe.ts';
import '../accounts/accounts.css';
import type { ViewState } from '../app/urlState.ts';
import { MAP_LEVELS, type Scope } from '../regions/regionScope.ts';
import { useText, useTextOf } from '../text/useText.ts';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { screensText } from './screensText.ts';
import { useRegionName } from './useRegionName.ts';

interface SignalPlaceProps {
  scope: Scope;
  update(patch: Partial<ViewState>): void;
}

/** Where, and which areas inside. */
export function SignalPlace({ scope, update }: SignalPlaceProps) {
  const shared = useText();
  const text = useTextOf(screensText);
  const home = useMe().data?.region ?? null;
  const name = useRegionName(scope.parent);
  return (
    <>
      <RegionPicker
        level={null}
        inside={home}
        chosen={scope.parent === null ? null : { code: scope.parent, name: name ?? scope.parent }}
        onChoose={(region) => update({ code: region?.code ?? null, level: null, selected: null, group: null })}
        empty={text.whole}
      />
      <Field label={text.level}>
        <Select
          value={scope.level}
          options={scope.choices.map((l) => ({ value: l, label: shared.level[l] }))}
          onChange={(value) => update({ level: MAP_LEVELS.find((l) => l === value) ?? null })}
        />
      </Field>
    </>
  );
}
