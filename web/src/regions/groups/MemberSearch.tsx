import type { Region } from '@petarawan/server/contract/regions';
import { type KeyboardEvent, useId, useState } from 'react';
import { useRegionSearch, useSettled } from '../../search/useRegionSearch.ts';
import { useText, useTextOf } from '../../text/useText.ts';
import { groupsText } from './text.ts';

/** Finds areas of any level by name or code and adds them one by one; the field stays ready for the next (combobox). */
export function MemberSearch({ onAdd }: { onAdd(region: Pick<Region, 'code' | 'name'>): void }) {
  const shared = useText();
  const text = useTextOf(groupsText);
  const id = useId();
  const [words, setWords] = useState('');
  const [active, setActive] = useState(0);
  const settled = useSettled(words);
  const search = useRegionSearch(settled, null);
  const found = words.trim() === '' ? [] : (search.data?.items ?? []);
  const current = Math.min(active, found.length - 1);
  const none = words.trim() !== '' && words === settled && !search.isFetching && found.length === 0;
  const choose = (region: Region) => {
    onAdd(region);
    setWords('');
    setActive(0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const region = found[current];
    if (event.key === 'ArrowDown') setActive(Math.min(current + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(current - 1, 0));
    else if (event.key === 'Enter') {
      if (event.nativeEvent.isComposing) return;
      if (region) choose(region);
    } else if (event.key === 'Escape' && words !== '') setWords('');
    else return;
    // Enter in this field never sends the form.
    event.preventDefault();
  };
  return (
    <div className="field member-search">
      <label className="field-label" htmlFor={id}>
        {text.search}
      </label>
      <input
        id={id}
        className="control"
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? `${id}-${current}` : undefined}
        placeholder={text.searchHint}
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
        aria-label={text.search}
        className="member-options"
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
      <span role="status" className="quiet">
        {none && text.searchNone}
      </span>
    </div>
  );
}
