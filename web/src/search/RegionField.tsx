import type { Level, Region } from '@petarawan/server/contract/regions';
import { type KeyboardEvent, type RefObject, useId, useState } from 'react';
import { useText } from '../text/useText.ts';
import './regionField.css';
import { useRegionSearch, useSettled } from './useRegionSearch.ts';

interface RegionFieldProps {
  label: string;
  placeholder: string;
  /** Said when nothing fits what was typed. */
  none: string;
  /** Only regions of this level; null for any. */
  level?: Level | null;
  /** Which of the regions found may be chosen; all when left out. */
  offers?(region: Region): boolean;
  /** The field is empty again after each choice. */
  onChoose(region: Region): void;
  /** Enter never sends the form around it: for lists that grow choice by choice. */
  keepsEnter?: boolean;
  field?: RefObject<HTMLInputElement | null> | undefined;
  invalid?: boolean | undefined;
}

/** Finds a region by name or code (combobox): arrows choose, Enter takes, Escape empties. */
export function RegionField(props: RegionFieldProps) {
  const { label, level = null, offers, keepsEnter = false } = props;
  const shared = useText();
  const id = useId();
  const [words, setWords] = useState('');
  const [active, setActive] = useState(0);
  const settled = useSettled(words);
  const search = useRegionSearch(settled, level);
  const items = words.trim() === '' ? [] : (search.data?.items ?? []);
  const found = offers ? items.filter(offers) : items;
  const current = Math.min(active, found.length - 1);
  const none = words.trim() !== '' && words === settled && !search.isFetching && found.length === 0;

  const choose = (region: Region) => {
    props.onChoose(region);
    setWords('');
    setActive(0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const region = found[current];
    if (event.key === 'ArrowDown') setActive(Math.min(current + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(current - 1, 0));
    else if (event.key === 'Enter' && region) choose(region);
    else if (event.key === 'Escape' && words !== '') setWords('');
    else if (event.key !== 'Enter' || !keepsEnter) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <span className="region-field">
        <input
          ref={props.field}
          id={id}
          className="control"
          role="combobox"
          aria-expanded={found.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={found.length > 0 ? `${id}-${current}` : undefined}
          aria-invalid={props.invalid || undefined}
          placeholder={props.placeholder}
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
          aria-label={label}
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
      <span role="status" className="region-none">
        {none && props.none}
      </span>
    </div>
  );
}
