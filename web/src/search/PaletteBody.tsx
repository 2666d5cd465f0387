import { LAYERS } from '@petarawan/server/contract/layers';
import { LEVELS, type Level, type Region } from '@petarawan/server/contract/regions';
import Search from 'lucide-react/icons/search';
import X from 'lucide-react/icons/x';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { useLocation } from 'wouter';
import { viewHref } from '../app/urlState.ts';
import { useViewState } from '../app/useViewState.ts';
import { useFormat } from '../format/useFormat.ts';
import { useRegionNames } from '../profiles/useRegions.ts';
import { useCatalogues } from '../reports/useCatalogues.ts';
import { useSay, useText, useTextOf } from '../text/useText.ts';
import { ErrorState } from '../ui/ErrorState.tsx';
import { PaletteItem } from './PaletteItem.tsx';
import { moveOption, type PaletteOption, paletteOptions } from './paletteOptions.ts';
import { readRecent, rememberRegion } from './recentRegions.ts';
import { searchText } from './text.ts';
import { useRegionSearch, useSettled } from './useRegionSearch.ts';
import '../reports/reports.css';

interface PaletteBodyProps {
  onClose(): void;
  onChoose(code: string): void;
}

/** Desa are not drawn; choosing one shows the kecamatan it lies in. */
const targetOf = (region: Region) => (region.level === 'desa' && region.parent !== null ? region.parent : region.code);

/** The field, the levels, and the list that the field controls (combobox pattern). */
export function PaletteBody({ onClose, onChoose }: PaletteBodyProps) {
  const shared = useText();
  const text = useTextOf(searchText);
  const say = useSay();
  const format = useFormat();
  const list = useId();
  const [state] = useViewState();
  const [, navigate] = useLocation();
  const [words, setWords] = useState('');
  const [level, setLevel] = useState<Level | null>(null);
  const [active, setActive] = useState(0);
  const [recent] = useState(readRecent);
  const settled = useSettled(words);
  const search = useRegionSearch(settled, level);
  const names = useRegionNames(true);
  const catalogues = useCatalogues();
  const typed = words.trim() !== '';
  const regions = typed ? (search.data?.items ?? []) : recent;
  const options = paletteOptions({
    words,
    regions,
    names,
    layers: LAYERS.map((code) => ({ code, label: shared.layer[code] })),
    issues: (catalogues.data?.issues ?? []).map((i) => ({ code: i.code, label: say(i.name) })),
  });
  const current = Math.min(active, options.length - 1);

  useEffect(() => {
    document.getElementById(`${list}-${current}`)?.scrollIntoView({ block: 'nearest' });
  }, [list, current]);

  const choose = (option: PaletteOption) => {
    if (option.kind === 'region') {
      rememberRegion(option.region);
      onChoose(targetOf(option.region));
    } else if (option.kind === 'issue') navigate(viewHref('peta', { ...state, layer: 'laporan', issues: [option.issue] }));
    else navigate(viewHref('peta', { ...state, layer: option.layer, method: null, breaks: [], indicator: null }));
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const option = options[current];
    if (event.key === 'Enter' && option && !event.nativeEvent.isComposing) choose(option);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') setActive(moveOption(current, event.key, options.length));
    else return;
    event.preventDefault();
  };
  const waiting = typed && (search.isFetching || words !== settled);
  const none = typed && !waiting && !search.error && options.length === 0;
  return (
    <div className="palette-body">
      <div className="palette-field">
        <Search size={16} aria-hidden="true" />
        <input
          // biome-ignore lint/a11y/noAutofocus: a dialog that opens on request starts at its field
          autoFocus
          type="text"
          role="combobox"
          aria-expanded={options.length > 0}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={options.length > 0 ? `${list}-${current}` : undefined}
          aria-label={text.title}
          placeholder={text.placeholder}
          value={words}
          autoComplete="off"
          spellCheck={false}
          maxLength={120}
          onChange={(e) => {
            setWords(e.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
        <button type="button" className="button" onClick={onClose} aria-label={text.close}>
          <X size={16} aria-hidden="true" />
        </button>
      </div>
      <fieldset className="segments palette-levels">
        <legend className="sr">{text.levels}</legend>
        {[null, ...LEVELS].map((choice) => (
          <label key={choice ?? 'all'}>
            <input
              type="radio"
              name={`${list}-level`}
              className="sr"
              checked={level === choice}
              onChange={() => setLevel(choice)}
            />
            <span>{choice === null ? text.allLevels : text.level[choice]}</span>
          </label>
        ))}
      </fieldset>
      {!typed && recent.length > 0 && <p className="quiet small palette-note">{text.recent}</p>}
      <div
        id={list}
        role="listbox"
        tabIndex={-1}
        aria-label={text.title}
        aria-busy={waiting}
        className={waiting ? 'palette-list waiting' : 'palette-list'}
      >
        {options.map((option, i) => (
          <PaletteItem
            key={option.id}
            id={`${list}-${i}`}
            option={option}
            active={i === current}
            onChoose={choose}
            onActive={() => setActive(i)}
          />
        ))}
      </div>
      {none && <p className="palette-note">{text.none(words.trim())}</p>}
      {typed && search.error && <ErrorState error={search.error} onRetry={() => void search.refetch()} />}
      <p className="quiet small palette-note" role="status">
        {waiting ? `${text.searching} …` : typed && regions.length > 0 ? text.results(format.integer(regions.length)) : text.hint}
      </p>
    </div>
  );
}
