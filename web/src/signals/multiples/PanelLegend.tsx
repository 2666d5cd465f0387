import type { LayerResponse } from '@petarawan/server/contract/layers';
import { useId, useMemo } from 'react';
import { useFormat } from '../../format/useFormat.ts';
import { AbsenceSwatches } from '../../layers/AbsenceSwatches.tsx';
import { type Brush, NO_BRUSH } from '../../layers/brush.ts';
import { LegendHistogram } from '../../layers/LegendHistogram.tsx';
import '../../layers/legend.css';
import { absenceTextures, classColorsOf } from '../../layers/paintingOf.ts';
import { TexturePatterns } from '../../map/TexturePatterns.tsx';
import { useSay, useText, useTextOf } from '../../text/useText.ts';
import { useMode } from '../../theme/mode.ts';
import { multiplesText } from './text.ts';

interface PanelLegendProps {
  /** All panels as one figure. */
  figure: LayerResponse;
  panels: number;
  /** Area of a panel that is pointed at. */
  hovered: string | null;
  brush: Brush;
  onBrush(brush: Brush): void;
}

/** The one legend of all panels: how the figures of all of them lie, and that the breaks do not move between them. */
export function PanelLegend({ figure, panels, hovered, brush, onBrush }: PanelLegendProps) {
  const shared = useText();
  const text = useTextOf(multiplesText);
  const say = useSay();
  const format = useFormat();
  const mode = useMode();
  const prefix = useId();
  const textures = useMemo(() => absenceTextures(mode), [mode]);
  const told = figure.areas.filter((a) => a.class !== null).length;
  const said = figure.classes.method === 'tetap' ? text.frozen : text.one;
  return (
    <section className="legend panel-legend" aria-label={text.legend}>
      <div className="legend-head">
        <h2>{say(figure.unit)}</h2>
        {brush.size > 0 && (
          <button type="button" className="link-button" onClick={() => onBrush(NO_BRUSH)}>
            {shared.legend.clearBrush}
          </button>
        )}
      </div>
      {told > 0 && (
        <LegendHistogram
          figure={figure}
          colors={classColorsOf(figure, mode)}
          hovered={hovered}
          selected={null}
          brush={brush}
          onBrush={onBrush}
        />
      )}
      <svg width="0" height="0" className="sr" aria-hidden="true">
        <TexturePatterns prefix={prefix} textures={textures} scale={1} />
      </svg>
      <AbsenceSwatches figure={figure} prefix={prefix} hovered={hovered} selected={null} brush={brush} onBrush={onBrush} />
      <p className="panel-rule">
        {told > 0 ? said(format.integer(told), format.integer(panels)) : text.empty}{' '}
        <span className="quiet">{say(figure.classes.rule)}</span>
      </p>
    </section>
  );
}
