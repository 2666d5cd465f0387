import type { LayerResponse } from '@petarawan/server/contract/layers';
import { absenceCounts } from '@petarawan/server/drawing/legendModel';
import { useFormat } from '../format/useFormat.ts';
import { patternId } from '../map/TexturePatterns.tsx';
import { useText } from '../text/useText.ts';
import { type Brush, toggleOnly } from './brush.ts';

interface AbsenceSwatchesProps {
  figure: LayerResponse;
  /** Prefix of the pattern ids on the page. */
  prefix: string;
  hovered: string | null;
  selected: string | null;
  brush: Brush;
  onBrush(brush: Brush): void;
}

/** A swatch and a count for each kind of absence on the map. */
export function AbsenceSwatches({ figure, prefix, hovered, selected, brush, onBrush }: AbsenceSwatchesProps) {
  const text = useText();
  const format = useFormat();
  const kinds = absenceCounts(figure);
  if (kinds.length === 0) return null;
  const reasonOf = (code: string | null) => figure.areas.find((a) => a.code === code)?.absence ?? null;
  const marked = [reasonOf(hovered), reasonOf(selected)];
  return (
    <div className="absences">
      {kinds.map(({ reason, count }) => (
        <button
          key={reason}
          type="button"
          className={`absence ${brush.size > 0 && !brush.has(reason) ? 'off' : ''} ${marked.includes(reason) ? 'marked' : ''}`}
          aria-pressed={brush.has(reason)}
          title={text.absenceHint[reason]}
          onClick={() => onBrush(toggleOnly(brush, reason))}
        >
          <svg width="20" height="12" aria-hidden="true">
            <rect
              x="0.5"
              y="0.5"
              width="19"
              height="11"
              fill={`url(#${patternId(prefix, reason)})`}
              className={reason === 'tidak_ada_data' ? 'dashed' : ''}
            />
          </svg>
          {text.absence[reason]} <span className="quiet">{format.integer(count)}</span>
        </button>
      ))}
    </div>
  );
}
