import { AXIS_CLASSES, type AxisClass, type LayerResponse } from '@petarawan/server/contract/layers';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useFormat } from '../../format/useFormat.ts';
import { useTextOf } from '../../text/useText.ts';
import { type Brush, toggleOnly } from '../brush.ts';
import './needSquare.css';
import { needText } from './needText.ts';

const ROWS: readonly AxisClass[] = ['tinggi', 'tengah', 'rendah'];

interface NeedSquareProps {
  figure: Pick<LayerResponse, 'areas' | 'classes' | 'axes'>;
  colors: readonly string[];
  hovered: string | null;
  selected: string | null;
  brush: Brush;
  onBrush(brush: Brush): void;
}

/** The legend of need against effort: a square of nine boxes with both axes named; each box tells how many areas it holds and picks them out. */
export function NeedSquare({ figure, colors, hovered, selected, brush, onBrush }: NeedSquareProps) {
  const text = useTextOf(needText);
  const format = useFormat();
  // What was held before a box was pointed at comes back when the pointer leaves.
  const held = useRef<Brush | null>(null);
  const [active, setActive] = useState(0);
  const boxes = useRef<(HTMLButtonElement | null)[]>([]);
  const classOf = (code: string | null) => (code === null ? null : (figure.areas.find((a) => a.code === code)?.class ?? null));
  const [pointed, chosen] = [classOf(hovered), classOf(selected)];
  if (figure.classes.items.length === 0) return null;

  const preview = (index: number) => {
    held.current ??= brush;
    onBrush(new Set([String(index)]));
  };
  const release = () => {
    if (held.current) onBrush(held.current);
    held.current = null;
  };
  const hold = (index: number) => {
    const next = toggleOnly(held.current ?? brush, String(index));
    held.current = next;
    onBrush(next);
  };
  const move = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -3, ArrowDown: 3 }[event.key];
    if (event.key === 'Escape') held.current = null;
    if (step === undefined) return;
    event.preventDefault();
    const to = active + step;
    const stays = Math.abs(step) === 1 && Math.floor(to / 3) !== Math.floor(active / 3);
    if (to < 0 || to > 8 || stays) return;
    setActive(to);
    boxes.current[to]?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot lay its boxes out as a square
    <div className="need-square" role="group" aria-label={`${text.legend}. ${text.pick}`} title={text.pick} onKeyDown={move}>
      <span className="need-y" aria-hidden="true">
        {text.needAxis} →
      </span>
      {ROWS.map((need, row) => [
        <span key={need} className="need-tick" aria-hidden="true">
          {text.levels[need]}
        </span>,
        ...AXIS_CLASSES.map((effort, column) => {
          const index = row * 3 + column;
          const count = figure.classes.items[index]?.count ?? 0;
          const label = text.cell(text.levels[need], text.levels[effort], format.integer(count));
          const on = brush.has(String(index));
          const marks = [
            'need-box',
            brush.size > 0 && !on && 'off',
            pointed === index && 'marked',
            chosen === index && 'selected',
          ];
          return (
            <button
              key={effort}
              ref={(box) => {
                boxes.current[index] = box;
              }}
              type="button"
              className={marks.filter(Boolean).join(' ')}
              style={{ background: colors[index] }}
              tabIndex={active === index ? 0 : -1}
              aria-pressed={on}
              aria-label={index === 0 ? `${label} (${text.underserved})` : label}
              data-class={index}
              onPointerEnter={() => preview(index)}
              onPointerLeave={release}
              onFocus={() => setActive(index)}
              onClick={() => hold(index)}
            >
              <span>{format.integer(count)}</span>
            </button>
          );
        }),
      ])}
      <span className="need-x" aria-hidden="true">
        {text.effortAxis} →
      </span>
      {AXIS_CLASSES.map((effort) => (
        <span key={effort} className="need-tick below" aria-hidden="true">
          {text.levels[effort]}
        </span>
      ))}
    </div>
  );
}
