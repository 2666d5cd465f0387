import { useText, useTextOf } from '../text/useText.ts';
import type { PaletteOption } from './paletteOptions.ts';
import { searchText } from './text.ts';

interface PaletteItemProps {
  id: string;
  option: PaletteOption;
  active: boolean;
  onChoose(option: PaletteOption): void;
  onActive(): void;
}

/** One line of the palette: what it is called, where it lies, and what kind of thing it is. */
export function PaletteItem({ id, option, active, onChoose, onActive }: PaletteItemProps) {
  const shared = useText();
  const text = useTextOf(searchText);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field keeps the focus and answers the keys for its list
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      className={active ? 'palette-item active' : 'palette-item'}
      onClick={() => onChoose(option)}
      onMouseMove={active ? undefined : onActive}
    >
      <span>
        {option.label}
        {option.kind === 'region' && option.place !== '' && <span className="quiet small">{option.place}</span>}
      </span>
      <span className="quiet small">
        {option.kind === 'region' && `${text.level[option.region.level]} ${option.region.code}`}
        {option.kind === 'issue' && shared.filters.issue}
        {option.kind === 'layer' && shared.filters.layer}
      </span>
    </div>
  );
}
