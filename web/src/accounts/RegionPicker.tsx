import type { Level, Region } from '@petarawan/server/contract/regions';
import { type KeyboardEvent, type RefObject, useId, useState } from 'react';
import { useRegionSearch, useSettled } from '../search/useRegionSearch.ts';
import { useText, useTextOf } from '../text/useText.ts';
import { accountsText } from './text.ts';

interface RegionPickerProps {
  /** Only regions of this level; null for any. */
  level: Level | null;
  /** Only this region and what lies inside; null for everywhere. */
  inside?: string | null;
  chosen: Pick<Region, 'code' | 'name'> | null;
  onChoose(region: Pick<Region, 'code' | 'name'> | null): void;
  /** What no choice stands for; null when one has to be made. */
  empty: string | null;
  field?: RefObject<HTMLInputElement | null>;
  invalid?: boolean;
}

/** Finds one region by name or code (combobox); what is chosen stands in its place until it is changed. */
export function RegionPicker({ level, inside = null, chosen, onChoose, empty, field, invalid }: RegionPickerProps) {
  const shared = useText();
  const text = useTextOf(accountsText).region;
  const id = useId();
  const [words, setWords] = useState('');
  const [active, setActive] = useState(0);
  const settled = useSettled(words);
  const search = useRegionSearch(settled, level);
  const within = (code: string) => inside === null || code === inside || code.startsWith(`${inside}.`);
  const found = words.trim() === '' ? [] : (search.data?.items ?? []).filter((r) => r.level !== 'desa' && within(r.code));
  const current = Math.min(active, found.length - 1);
  const none = words.trim() !== '' && words === settled && !search.isFetching && found.length === 0;

  const choose = (region: Region) => {
    onChoose(region);
    setWords('');
    setActive(0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const region = found[current];
    if (event.key === 'ArrowDown') setActive(Math.min(current + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(current - 1, 0));
    else if (event.key === 'Enter' && region && !event.nativeEvent.isComposing) choose(region);
    else if (event.key === 'Escape' && words !== '') setWords('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  if (chosen) {
    return (
      <div className="field">
        <span className="field-label" id={`${id}-label`}>
          {text.label}
        </span>
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
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {text.label}
      </label>
      <span className="region-picker">
        <input
          ref={field}
          id={id}
          className="control"
          role="combobox"
          aria-expanded={found.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={found.length > 0 ? `${id}-${current}` : undefined}
          aria-invalid={invalid || undefined}
          placeholder={empty ?? text.placeholder}
          autoComplete="off"
          spellCheck={false}
          maxLength={120}
          value={words}
          onChange={(e) => {
            setWords(e.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => setWords('')}
        />
        <span
          id={`${id}-list`}
          role="listbox"
          tabIndex={-1}
          aria-label={text.label}
          className="region-options"
          hidden={found.length === 0}
        >
          {found.map((region, i) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are taken by the field, as the combobox pattern has it
            // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus
            <span
              key={region.code}
              id={`${id}-${i}`}
              role="option"
              aria-selected={i === current}
              className={i === current ? 'active' : undefined}
              onPointerDown={(e) => e.preventDefault()}
              onPointerEnter={() => setActive(i)}
              onClick={() => choose(region)}
            >
              <span>{region.name}</span>
              <span className="quiet">
                {shared.level[region.level]} · {region.code}
              </span>
            </span>
          ))}
        </span>
      </span>
      <span role="status" className="field-hint">
        {none && text.none}
      </span>
    </div>
  );
}
