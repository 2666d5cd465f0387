import type { LayerResponse } from '@petarawan/server/contract/layers';
import ChevronDown from 'lucide-react/icons/chevron-down';
import ChevronUp from 'lucide-react/icons/chevron-up';
import { type ReactNode, useId, useState } from 'react';
import type { UpdateView, ViewState } from '../app/urlState.ts';
import { useFormat } from '../format/useFormat.ts';
import { TexturePatterns } from '../map/TexturePatterns.tsx';
import { useLanguage } from '../text/language.ts';
import { useText } from '../text/useText.ts';
import { AbsenceSwatches } from './AbsenceSwatches.tsx';
import { type Brush, inBrush, NO_BRUSH } from './brush.ts';
import { categoryKit } from './categoryKit.ts';
import { LegendHistogram } from './LegendHistogram.tsx';
import './legend.css';
import { shortBreaks } from './shortBreaks.ts';

interface LegendProps {
  figure: LayerResponse;
  colors: readonly string[];
  textures: Parameters<typeof TexturePatterns>[0]['textures'];
  hovered: string | null;
  selected: string | null;
  brush: Brush;
  onBrush(brush: Brush): void;
  state: ViewState;
  update: UpdateView;
  /** Starts with the histogram only; kinds of absence and the class rule are one tap away. */
  compact: boolean;
  /** Shown in place of the histogram when no area has a figure. */
  empty: ReactNode;
}

/** The legend as a histogram of the areas: what the colours mean, how the areas lie, and a way to pick some out. */
export function Legend({
  figure,
  colors,
  textures,
  hovered,
  selected,
  brush,
  onBrush,
  state,
  update,
  compact,
  empty,
}: LegendProps) {
  const text = useText();
  const format = useFormat();
  const language = useLanguage();
  const prefix = useId();
  const [open, setOpen] = useState(!compact);
  const [ruleShown, setRuleShown] = useState(false);
  const frozen = state.breaks.length > 0;
  const canFreeze = figure.classes.breaks.length > 0 && figure.classes.method !== 'resmi';
  const highlighted = brush.size === 0 ? 0 : figure.areas.filter((a) => inBrush(brush, a)).length;

  const absent = figure.areas.filter((a) => a.class === null).length;
  const Classes = categoryKit(figure)?.CategoryLegend ?? LegendHistogram;

  return (
    <section
      className={open ? 'legend' : compact ? 'legend short' : 'legend closed'}
      aria-label={text.legend.title}
      onKeyDown={(e) => e.key === 'Escape' && onBrush(NO_BRUSH)}
    >
      <div className="legend-head">
        <h2 title={figure.unit[language]} className={state.show === 'raw' ? undefined : 'whole'}>
          {figure.unit[language]}
        </h2>
        <span className="quiet">
          {brush.size > 0
            ? text.legend.brushed(format.integer(highlighted))
            : absent === 0
              ? text.legend.areas(format.integer(figure.areas.length))
              : text.legend.withFigure(format.integer(figure.areas.length - absent), format.integer(figure.areas.length))}
        </span>
        <span className="legend-actions">
          {brush.size > 0 && (
            <button type="button" className="link-button" onClick={() => onBrush(NO_BRUSH)}>
              {text.legend.clearBrush}
            </button>
          )}
          {(canFreeze || frozen) && open && (
            <button
              type="button"
              className="link-button"
              aria-pressed={frozen}
              title={text.legend.freezeHint}
              onClick={() =>
                update({
                  breaks: frozen
                    ? []
                    : shortBreaks(
                        figure.classes.breaks,
                        figure.areas.flatMap((a) => a.value ?? []),
                      ),
                })
              }
            >
              {frozen ? text.legend.unfreeze : text.legend.freeze}
            </button>
          )}
          <button
            type="button"
            className="icon-button"
            aria-expanded={open}
            aria-label={open ? text.legend.hide : text.legend.show}
            onClick={() => setOpen(!open)}
          >
            {open ? <ChevronDown size={16} aria-hidden /> : <ChevronUp size={16} aria-hidden />}
          </button>
        </span>
      </div>
      {empty}
      {!empty && (open || compact) && (
        <Classes
          figure={figure}
          colors={colors}
          hovered={hovered}
          selected={selected}
          brush={brush}
          onBrush={onBrush}
          brief={!open}
        />
      )}
      {open && (
        <>
          <svg width="0" height="0" className="sr" aria-hidden="true">
            <TexturePatterns prefix={prefix} textures={textures} scale={1} />
          </svg>
          <AbsenceSwatches
            figure={figure}
            prefix={prefix}
            hovered={hovered}
            selected={selected}
            brush={brush}
            onBrush={onBrush}
          />
          {!empty && (
            <button
              type="button"
              className="legend-rule quiet"
              aria-expanded={ruleShown}
              onClick={() => setRuleShown(!ruleShown)}
            >
              {ruleShown ? figure.classes.rule[language] : (figure.classes.rule[language].split(';')[0] ?? '')}
            </button>
          )}
        </>
      )}
    </section>
  );
}
