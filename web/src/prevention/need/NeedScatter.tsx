import { shortName } from '@petarawan/server/drawing/words/shortName';
import { type KeyboardEvent, type PointerEvent, useId, useMemo, useRef } from 'react';
import { useMediaQuery } from '../../app/useMediaQuery.ts';
import { useFormat } from '../../format/useFormat.ts';
import { type Brush, inBrush } from '../../layers/brush.ts';
import { needText } from '../../layers/categories/needText.ts';
import { pointForKey } from '../../signals/funnel/screenPoints.ts';
import { useSay, useTextOf } from '../../text/useText.ts';
import { labelDots } from './labelDots.ts';
import { FRAME, HEIGHT, nearestDot, scatterLayout, WIDTH } from './scatterLayout.ts';
import { needPageText } from './text.ts';
import type { Need } from './useNeed.ts';

/** With so few areas all are named; of more the under-served, up to a number. */
const ALL_NAMED = 12;
/** Under-served areas that are named on the plot, and the height of its type (need.css) on a wide screen and on a phone. */
const NAMED = 8;
const TYPE = 12;
const PHONE_TYPE = 19;

interface NeedScatterProps {
  data: Need;
  colors: readonly string[];
  brush: Brush;
  hovered: string | null;
  selected: string | null;
  onHover(code: string | null): void;
  onSelect(code: string): void;
}

/**
 * Each area by its two figures: upwards need, to the right effort. One stop of the keyboard, on which arrow keys walk from area to area as in
 * the funnel; the line below says which. The list and the table hold the same figures.
 */
export function NeedScatter({ data, colors, brush, hovered, selected, onHover, onSelect }: NeedScatterProps) {
  const text = useTextOf(needPageText);
  const { levels } = useTextOf(needText);
  const say = useSay();
  const format = useFormat();
  const layout = useMemo(() => scatterLayout(data), [data]);
  const points = useMemo(() => layout.dots.map(({ code, x, y }) => ({ code, at: [x, y] as const })), [layout]);
  const svg = useRef<SVGSVGElement>(null);
  const help = useId();
  const [right, bottom] = [WIDTH - FRAME.right, HEIGHT - FRAME.bottom];
  const at = (event: PointerEvent) => {
    const box = svg.current?.getBoundingClientRect();
    if (!box) return null;
    const scale = WIDTH / box.width;
    return nearestDot(layout.dots, (event.clientX - box.left) * scale, (event.clientY - box.top) * scale);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const to = pointForKey(points, hovered ?? selected, event.key);
    if (to !== null) onHover(to);
    else if (event.key === 'Enter' && hovered !== null) onSelect(hovered);
    else if (event.key === 'Escape' && hovered !== null) onHover(null);
    else return;
    event.preventDefault();
  };
  const type = useMediaQuery('(max-width: 719px)') ? PHONE_TYPE : TYPE;
  const told = [selected, hovered].flatMap((code) => layout.dots.find((d) => d.code === code) ?? []);
  const labels = useMemo(() => {
    const first = data.underserved.slice(0, NAMED).map((a) => a.code);
    const codes = layout.dots.length <= ALL_NAMED ? new Set([...first, ...layout.dots.map((d) => d.code)]) : first;
    const wanted = [...codes].flatMap((code) => {
      const dot = layout.dots.find((d) => d.code === code);
      return dot ? [{ dot, text: shortName(dot.name) }] : [];
    });
    return labelDots(wanted, type, layout.dots);
  }, [data, layout, type]);
  const ratio = (v: number) => (layout.times ? `${format.number(v, digitsOf(v))}×` : format.number(v, 0));
  return (
    <div
      className="need-plot"
      role="application"
      aria-roledescription={text.role}
      aria-label={text.scatter(say(data.axes.need.unit), say(data.axes.effort.unit), format.integer(layout.dots.length))}
      aria-describedby={help}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the plot takes the keys described in its help
      tabIndex={0}
      onPointerMove={(event) => onHover(at(event)?.code ?? null)}
      onPointerLeave={() => onHover(null)}
      onClick={() => hovered !== null && onSelect(hovered)}
      onKeyDown={onKeyDown}
      onBlur={() => onHover(null)}
    >
      <p id={help} className="sr">
        {text.keys}
      </p>
      <p className="need-name">↑ {layout.times ? text.needTimes(data.basis.place) : say(data.axes.need.unit)}</p>
      <svg ref={svg} className="need-scatter" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        {layout.yTicks.map(({ at: y, value }) => (
          <g key={value}>
            <line className="need-grid" x1={FRAME.left} x2={right} y1={y} y2={y} />
            <text x={FRAME.left - 6} y={y} textAnchor="end" dominantBaseline="middle">
              {ratio(value)}
            </text>
          </g>
        ))}
        {layout.xTicks.map(({ at: x, value }) => (
          <text key={value} x={x} y={bottom + 20} textAnchor="middle">
            {format.number(value, value > 0 ? Math.max(0, -Math.floor(Math.log10(value))) : 0)}
          </text>
        ))}
        {layout.thirds.map((x) => (
          <line key={x} className="need-third" x1={x} x2={x} y1={FRAME.top} y2={bottom} />
        ))}
        {layout.reference !== null && (
          <>
            <line className="need-average" x1={FRAME.left} x2={right} y1={layout.reference} y2={layout.reference} />
            {type === TYPE && (
              <text x={FRAME.left + 4} y={layout.reference - 6}>
                {text.average}
              </text>
            )}
          </>
        )}
        {layout.bands
          .filter(({ left, right: end, level }) => end - left > text.band(levels[level]).length * type * 0.58)
          .map(({ level, left, right: end }) => (
            <text key={level} x={(left + end) / 2} y={FRAME.top - 7} textAnchor="middle">
              {text.band(levels[level])}
            </text>
          ))}
        <line className="need-axis" x1={FRAME.left} x2={right} y1={bottom} y2={bottom} />
        <g className={layout.dots.length > 120 ? 'need-whiskers many' : 'need-whiskers'}>
          {layout.dots.map(
            ({ code, x, low, high }) => low !== null && high !== null && <line key={code} x1={x} x2={x} y1={low} y2={high} />,
          )}
        </g>
        {layout.dots.map((dot) => {
          const off = brush.size > 0 && !inBrush(brush, { code: dot.code, class: dot.cell, absence: null });
          const size = dot.code === hovered || dot.code === selected ? 7 : layout.dots.length > 120 ? 3.4 : 5;
          return (
            <circle
              key={dot.code}
              className={off ? 'need-dot off' : 'need-dot'}
              cx={dot.x}
              cy={dot.y}
              r={size}
              fill={colors[dot.cell]}
              data-code={dot.code}
            />
          );
        })}
        {labels
          .filter(({ code }) => code !== hovered && code !== selected)
          .map(({ code, text: name, x, y, anchor }) => (
            <text key={code} className="need-label" x={x} y={y} textAnchor={anchor}>
              {name}
            </text>
          ))}
        {told.map((dot) => (
          <g key={dot.code} className="need-told">
            {dot.low !== null && dot.high !== null && <line x1={dot.x} x2={dot.x} y1={dot.low} y2={dot.high} />}
            <circle cx={dot.x} cy={dot.y} r={7} fill={colors[dot.cell]} />
            <text
              x={dot.x > WIDTH * 0.7 ? dot.x - 12 : dot.x + 12}
              y={dot.y - 8}
              textAnchor={dot.x > WIDTH * 0.7 ? 'end' : 'start'}
            >
              {shortName(dot.name)}
            </text>
          </g>
        ))}
      </svg>
      <p className="need-name end">{say(data.axes.effort.unit)} →</p>
    </div>
  );
}

/** Decimals that a step of the ratio axis needs. */
const digitsOf = (v: number) => (v >= 1 ? 0 : v === 0.5 || v === 0.1 ? 1 : 2);
