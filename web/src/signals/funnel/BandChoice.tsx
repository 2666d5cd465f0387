import { useFormat } from '../../format/useFormat.ts';
import { type Brush, NO_BRUSH } from '../../layers/brush.ts';
import { useTextOf } from '../../text/useText.ts';
import type { FunnelPoint } from './funnelModel.ts';
import { codesOf, ZONES, zonePicked } from './funnelZones.ts';
import { funnelText } from './text.ts';

interface BandChoiceProps {
  points: readonly FunnelPoint[];
  brush: Brush;
  /** Areas highlighted now, in whatever way. */
  highlighted: number;
  onBrush(brush: Brush): void;
}

/** Picks the areas of a zone out, in the words of the table, on the map as well; again: nothing. What a drag in the picture does, from the keyboard. */
export function BandChoice({ points, brush, highlighted, onBrush }: BandChoiceProps) {
  const text = useTextOf(funnelText);
  const format = useFormat();
  const chosen = zonePicked(points, brush);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of buttons, not form fields
    <div className="funnel-bands" role="group" aria-label={text.bands.label}>
      <span className="quiet" aria-hidden="true">
        {text.bands.label}
      </span>
      {ZONES.map((zone) => {
        const codes = codesOf(points, zone);
        if (codes.size === 0) return null;
        return (
          <button
            key={zone}
            type="button"
            className="button"
            aria-pressed={chosen === zone}
            title={text.zoneHint[zone]}
            onClick={() => onBrush(chosen === zone ? NO_BRUSH : codes)}
          >
            {text.bands.chip(text.zone[zone], format.integer(codes.size))}
          </button>
        );
      })}
      {brush.size > 0 && chosen === null && (
        <span className="quiet">
          {text.picked(format.integer(highlighted))}{' '}
          <button type="button" className="link-button" onClick={() => onBrush(NO_BRUSH)}>
            {text.clear}
          </button>
        </span>
      )}
    </div>
  );
}
