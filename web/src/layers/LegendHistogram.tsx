import type { LayerResponse } from '@petarawan/server/contract/layers';
import { legendColumns, legendPosition } from '@petarawan/server/drawing/legendModel';
import { valueText } from '@petarawan/server/drawing/words/valueText';
import { type KeyboardEvent, useMemo, useRef } from 'react';
import { useFormat } from '../format/useFormat.ts';
import { useLanguage } from '../text/language.ts';
import { useText } from '../text/useText.ts';
import { className } from './areaWords.ts';
import { type Brush, classRange, toggleOnly } from './brush.ts';

interface HistogramProps {
  figure: LayerResponse;
  colors: readonly string[];
  hovered: string | null;
  selected: string | null;
  brush: Brush;
  onBrush(brush: Brush): void;
  /** The legend is folded (phones): a legend that is tall says only the most important. */
  brief?: boolean;
}

/** Bars per class, a tick per area, breaks between them, and marks of the hovered and the selected area. */
export function LegendHistogram({ figure, colors, hovered, selected, brush, onBrush }: HistogramProps) {
  const text = useText();
  const format = useFormat();
  const language = useLanguage();
  const columns = useMemo(() => legendColumns(figure), [figure]);
  const byCode = useMemo(() => new Map(figure.areas.map((a) => [a.code, a])), [figure]);
  const ticks = useMemo(() => {
    const places = figure.areas.flatMap((a) => legendPosition(columns, a) ?? []);
    return places.map((x) => `M${((x / columns.length) * 1000).toFixed(1)},0v10`).join('');
  }, [figure, columns]);
  const start = useRef<number | null>(null);
  const dragged = useRef(false);
  const buttons = useRef<(HTMLButtonElement | null)[]>([]);

  const place = (code: string | null): number | null => {
    const area = code === null ? undefined : byCode.get(code);
    return area ? legendPosition(columns, area) : null;
  };
  const hoveredAt = place(hovered);
  const selectedAt = place(selected);
  const percent = (at: number) => `${(100 * at) / columns.length}%`;
  // Official classes have names, others have breaks; names of more than four stand in a line of their own.
  const labelled = columns.every((c) => c.zero || figure.classes.items[c.index]?.label);
  const named = columns.length < 5 && labelled;

  // One class of one value has no breaks either: the value is said once.
  const [only] = columns.length === 1 ? columns : [];
  const point = only?.from === only?.to ? only : undefined;
  const rangeText = (from: number, to: number) =>
    [...new Set([valueText(figure, from, format), valueText(figure, to, format)])].join('–');

  const onKeyDown = (index: number) => (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = index + step;
    if (step === 0 || next < 0 || next >= columns.length) return;
    event.preventDefault();
    if (event.shiftKey) {
      start.current ??= index;
      onBrush(classRange(start.current, next));
    } else start.current = null;
    buttons.current[next]?.focus();
  };

  return (
    <>
      <div className="histogram">
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as columns of bars */}
        <div className="histogram-bars" role="group" aria-label={text.legend.brushHint} title={text.legend.brushHint}>
          {columns.map((column) => {
            const key = String(column.index);
            const on = brush.has(key);
            const range = column.zero ? '0' : rangeText(column.from, column.to);
            return (
              <button
                key={key}
                ref={(element) => {
                  buttons.current[column.index] = element;
                }}
                type="button"
                className={brush.size > 0 && !on ? 'histogram-bar off' : 'histogram-bar'}
                aria-pressed={on}
                aria-label={`${className(figure, column.index, { text, format, language })}: ${range}, ${text.legend.areas(format.integer(column.count))}`}
                data-class={column.index}
                onKeyDown={onKeyDown(column.index)}
                onPointerDown={(event) => {
                  event.currentTarget.releasePointerCapture(event.pointerId);
                  start.current = column.index;
                  dragged.current = false;
                }}
                onPointerEnter={(event) => {
                  if (event.buttons !== 1 || start.current === null || start.current === column.index) return;
                  dragged.current = true;
                  onBrush(classRange(start.current, column.index));
                }}
                onClick={() => {
                  if (!dragged.current) onBrush(toggleOnly(brush, key));
                  dragged.current = false;
                }}
              >
                <span className="histogram-count">{column.count > 0 ? format.integer(column.count) : ''}</span>
                <span
                  className="histogram-fill"
                  style={{ height: `calc(${column.height} * (100% - 25px))`, background: colors[column.index] }}
                />
                <span className="histogram-swatch" style={{ background: colors[column.index] }} />
              </button>
            );
          })}
        </div>
        <svg className="histogram-ticks" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">
          <path d={ticks} />
        </svg>
        {hoveredAt !== null && <span className="histogram-mark hovered" style={{ left: percent(hoveredAt) }} />}
        {selectedAt !== null && <span className="histogram-mark selected" style={{ left: percent(selectedAt) }} />}
        <div className="histogram-labels" aria-hidden="true">
          {columns.map((c, i) => {
            const label = figure.classes.items[c.index]?.label;
            const previous = columns[i - 1];
            if (named || c.zero) {
              return (
                <span key={c.index} className="named" style={{ left: percent(i + 0.5) }}>
                  {label ? label[language] : '0'}
                  {named && !c.zero && <small>{rangeText(c.from, c.to)}</small>}
                </span>
              );
            }
            // After the zero class the first break stands at the left edge of its own column.
            return (
              <span key={c.index} className={i === 0 || previous?.zero ? 'first' : ''} style={{ left: percent(i) }}>
                {valueText(figure, c.from, format)}
              </span>
            );
          })}
          {!named && !point && (
            <span className="last" style={{ left: '100%' }}>
              {valueText(figure, columns.at(-1)?.to ?? 0, format)}
            </span>
          )}
        </div>
      </div>
      {labelled && !named && (
        <div className="histogram-names" aria-hidden="true">
          {columns.map((c) => (
            <span key={c.index}>{figure.classes.items[c.index]?.label?.[language]}</span>
          ))}
        </div>
      )}
    </>
  );
}
