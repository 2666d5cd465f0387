import { type PointerEvent, useMemo, useRef } from 'react';
import { useFormat } from '../../format/useFormat.ts';
import { type Brush, inBrush } from '../../layers/brush.ts';
import { shortName } from '../../regions/shortName.ts';
import { useSay, useTextOf } from '../../text/useText.ts';
import { labelDots } from './labelDots.ts';
import { FRAME, HEIGHT, nearestDot, scatterLayout, WIDTH } from './scatterLayout.ts';
import { needPageText } from './text.ts';
import type { Need } from './useNeed.ts';

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

/** Each area by its two figures: upwards need, to the right effort. The list below says the same in words. */
export function NeedScatter({ data, colors, brush, hovered, selected, onHover, onSelect }: NeedScatterProps) {
  const text = useTextOf(needPageText);
  const say = useSay();
  const format = useFormat();
  const layout = useMemo(() => scatterLayout(data), [data]);
  const svg = useRef<SVGSVGElement>(null);
  const [right, bottom] = [WIDTH - FRAME.right, HEIGHT - FRAME.bottom];
  const at = (event: PointerEvent) => {
    const box = svg.current?.getBoundingClientRect();
    if (!box) return null;
    const scale = WIDTH / box.width;
    return nearestDot(layout.dots, (event.clientX - box.left) * scale, (event.clientY - box.top) * scale);
  };
  const told = [selected, hovered].flatMap((code) => layout.dots.find((d) => d.code === code) ?? []);
  const labels = useMemo(() => {
    const wanted = data.underserved.slice(0, NAMED).flatMap(({ code }) => {
      const dot = layout.dots.find((d) => d.code === code);
      return dot ? [{ dot, text: shortName(dot.name) }] : [];
    });
    return labelDots(wanted, matchMedia('(max-width: 719px)').matches ? PHONE_TYPE : TYPE);
  }, [data, layout]);
  const ratio = (v: number) => (layout.times ? `${format.number(v, digitsOf(v))}×` : format.number(v, 0));
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the names in the list and the table are the keyboard's way to the same areas
    <svg
      ref={svg}
      className="need-scatter"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={text.scatter(say(data.axes.need.unit), say(data.axes.effort.unit), format.integer(layout.dots.length))}
      onPointerMove={(event) => onHover(at(event)?.code ?? null)}
      onPointerLeave={() => onHover(null)}
      onClick={() => hovered !== null && onSelect(hovered)}
    >
      {layout.yTicks.map(({ at: y, value }) => (
        <g key={value}>
          <line className="need-grid" x1={FRAME.left} x2={right} y1={y} y2={y} />
          <text x={FRAME.left - 6} y={y} textAnchor="end" dominantBaseline="middle">
            {ratio(value)}
          </text>
        </g>
      ))}
      {layout.xTicks.map(({ at: x, value }) => (
        <text key={value} x={x} y={bottom + 16} textAnchor="middle">
          {format.number(value, value > 0 ? Math.max(0, -Math.floor(Math.log10(value))) : 0)}
        </text>
      ))}
      {layout.thirds.map((x) => (
        <line key={x} className="need-third" x1={x} x2={x} y1={FRAME.top} y2={bottom} />
      ))}
      {layout.reference !== null && (
        <line className="need-average" x1={FRAME.left} x2={right} y1={layout.reference} y2={layout.reference} />
      )}
      <line className="need-axis" x1={FRAME.left} x2={right} y1={bottom} y2={bottom} />
      <text className="need-name" x={FRAME.left - 44} y={14}>
        ↑ {layout.times ? text.needTimes(data.basis.place) : say(data.axes.need.unit)}
      </text>
      <text className="need-name" x={right} y={HEIGHT - 8} textAnchor="end">
        {say(data.axes.effort.unit)} →
      </text>
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
  );
}

/** Decimals that a step of the ratio axis needs. */
const digitsOf = (v: number) => (v >= 1 ? 0 : v === 0.5 || v === 0.1 ? 1 : 2);
