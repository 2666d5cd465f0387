import { shortName } from '@petarawan/server/drawing/words/shortName';
import { type KeyboardEvent, type MouseEvent, type PointerEvent, useId, useMemo, useRef, useState } from 'react';
import { HoverCard } from '../../map/HoverCard.tsx';
import type { Point } from '../../map/projection.ts';
import { useElementSize } from '../../map/useElementSize.ts';
import { useTextOf } from '../../text/useText.ts';
import { FunnelBackground } from './FunnelBackground.tsx';
import { FunnelCard } from './FunnelCard.tsx';
import { FunnelPoints } from './FunnelPoints.tsx';
import { funnelLayout, pointNames } from './funnelLayout.ts';
import type { FunnelModel } from './funnelModel.ts';
import { codesIn, type Drag, pointForKey, pointNear } from './screenPoints.ts';
import { shortNumber } from './shortNumber.ts';
import { funnelText } from './text.ts';

interface FunnelPlotProps {
  model: FunnelModel;
  /** "pemilih (DPT)": what the sizes are. */
  sizeTitle: string;
  unit: string;
  colorOf(code: string): string;
  isDim(code: string): boolean;
  hovered: string | null;
  selected: string | null;
  /** The picture in a sentence, for whoever cannot see it. */
  sentence: string;
  announce(code: string): string;
  onHover(code: string | null): void;
  onSelect(code: string): void;
  onOpen(code: string): void;
  /** Areas inside a dragged rectangle; an empty set takes the highlight away. */
  onPick(codes: ReadonlySet<string>): void;
}

/** Pointer must move this far before a press is a drag, and may be this far from a point to mean it (mouse; finger). */
const SLACK = 4;
const REACH = { mouse: 14, touch: 26 };
/** So many names are offered; those that fit are written. */
const NAMED = 12;

/** The funnel as a picture: hover and click as on the map, a dragged rectangle picks areas out, arrow keys walk from point to point. */
export function FunnelPlot(props: FunnelPlotProps) {
  const { model, hovered, selected, onHover, onSelect, onOpen, onPick } = props;
  const text = useTextOf(funnelText);
  const prefix = useId();
  const place = useRef<HTMLDivElement>(null);
  const size = useElementSize(place);
  const layout = useMemo(() => (size ? funnelLayout(model, size) : null), [model, size]);
  const names = useMemo(() => {
    if (!layout) return [];
    const far = layout.points.filter((p) => p.zone === 'farAbove' || p.zone === 'farBelow');
    const wanted = layout.points.length <= 12 ? layout.points : far;
    const first = wanted.toSorted((a, b) => Math.abs(b.z) - Math.abs(a.z)).slice(0, NAMED);
    return pointNames(first, layout, (p) => shortName(p.name));
  }, [layout]);
  const byCode = useMemo(() => new Map(layout?.points.map((p) => [p.code, p])), [layout]);
  const [drag, setDrag] = useState<Drag | null>(null);
  const press = useRef<Point | null>(null);
  const dragged = useRef(false);
  const [pointing, setPointing] = useState(false);
  const [focused, setFocused] = useState(false);

  const at = (event: MouseEvent): Point => {
    const box = event.currentTarget.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  const near = (point: Point, reach: number) => (layout ? pointNear(layout.points, point, reach) : null);
  const onPointerDown = (event: PointerEvent) => {
    dragged.current = false;
    if (event.pointerType !== 'touch' && event.button === 0) press.current = at(event);
  };
  const onPointerMove = (event: PointerEvent) => {
    if (event.pointerType === 'touch') return;
    const here = at(event);
    const from = press.current;
    if (from && (drag || Math.hypot(here[0] - from[0], here[1] - from[1]) > SLACK)) {
      if (!drag) event.currentTarget.setPointerCapture(event.pointerId);
      dragged.current = true;
      setDrag([from, here]);
      return;
    }
    const code = near(here, REACH.mouse)?.code ?? null;
    setPointing(code !== null);
    if (code !== hovered) onHover(code);
  };
  const onPointerUp = () => {
    press.current = null;
    if (drag && layout) onPick(codesIn(layout.points, drag));
    setDrag(null);
  };
  const onLeave = () => {
    setPointing(false);
    if (!drag) onHover(null);
  };
  const onClick = (event: MouseEvent) => {
    if (dragged.current || event.detail > 1) return;
    const touch = (event.nativeEvent as globalThis.PointerEvent).pointerType === 'touch';
    const point = near(at(event), touch ? REACH.touch : REACH.mouse);
    if (point) onSelect(point.code);
    else onPick(new Set());
  };
  const onDoubleClick = (event: MouseEvent) => {
    const point = near(at(event), REACH.mouse);
    if (point) onOpen(point.code);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const to = layout && pointForKey(layout.points, hovered ?? selected, event.key);
    if (to) onHover(to);
    else if (event.key === 'Enter' && hovered !== null) (hovered === selected ? onOpen : onSelect)(hovered);
    else if (event.key === 'Escape') {
      press.current = null;
      if (drag) setDrag(null);
      else onPick(new Set());
    } else return;
    event.preventDefault();
  };

  const over = hovered === null ? undefined : byCode.get(hovered);
  const chosen = selected === null ? undefined : byCode.get(selected);
  return (
    <div ref={place} className="funnel-place">
      {layout && size && (
        <div
          className="funnel-plot"
          role="application"
          aria-roledescription={text.role}
          aria-label={props.sentence}
          aria-describedby={`${prefix}-help`}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the plot takes the keys described in its help
          tabIndex={0}
          data-hovered={hovered ?? ''}
          onPointerDown={onPointerDown}
          onPointerMove={onPointerMove}
          onPointerUp={onPointerUp}
          onPointerCancel={() => setDrag(null)}
          onPointerLeave={onLeave}
          onClick={onClick}
          onDoubleClick={onDoubleClick}
          onKeyDown={onKeyDown}
          onFocus={() => setFocused(true)}
          onBlur={() => {
            setFocused(false);
            onHover(null);
          }}
        >
          <svg width={size.width} height={size.height} aria-hidden="true">
            <FunnelBackground
              layout={layout}
              model={model}
              prefix={prefix}
              xTitle={props.sizeTitle}
              averageTitle={text.average[model.averageOf]}
              limitTitle={text.limit}
              short={text.short(shortNumber)}
            />
            <FunnelPoints
              points={layout.points}
              radius={layout.radius}
              colorOf={props.colorOf}
              isDim={props.isDim}
              names={names}
            />
            {[chosen, over].map(
              (point, i) =>
                point && (
                  <g
                    key={i === 0 ? 'selected' : 'hovered'}
                    className={i === 0 ? 'funnel-selected' : 'funnel-hovered'}
                    data-code={point.code}
                  >
                    <circle cx={point.at[0]} cy={point.at[1]} r={layout.radius + 2.5} />
                    <circle cx={point.at[0]} cy={point.at[1]} r={layout.radius} fill={props.colorOf(point.code)} />
                  </g>
                ),
            )}
            {drag && (
              <rect
                className="funnel-drag"
                x={Math.min(drag[0][0], drag[1][0])}
                y={Math.min(drag[0][1], drag[1][1])}
                width={Math.abs(drag[0][0] - drag[1][0])}
                height={Math.abs(drag[0][1] - drag[1][1])}
              />
            )}
          </svg>
          {over && !drag && (
            <HoverCard at={over.at} size={size}>
              <FunnelCard point={over} widened={model.widened} unit={props.unit} short={!pointing && !focused} />
            </HoverCard>
          )}
        </div>
      )}
      <p id={`${prefix}-help`} className="sr">
        {text.keys}
      </p>
      <p className="sr" role="status" aria-live="polite">
        {focused && hovered !== null ? props.announce(hovered) : ''}
      </p>
    </div>
  );
}
