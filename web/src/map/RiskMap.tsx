import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useText } from '../text/useText.ts';
import { HoverCard } from './HoverCard.tsx';
import { MapControls } from './MapControls.tsx';
import { MapOverlay, tinyAreas } from './MapOverlay.tsx';
import { isTileSet, type MapRenderer, type RiskMapProps } from './mapTypes.ts';
import { type Camera, fromScreen, type Point, pan, project, type Size, toScreen, zoomAround } from './projection.ts';
import { StaticMap } from './StaticMap.tsx';
import { useCamera } from './useCamera.ts';
import { useElementSize } from './useElementSize.ts';
import { useLiveRenderer } from './useLiveRenderer.ts';
import { ARROWS, areaInDirection, areaNearest, type Direction } from './walk.ts';
import './map.css';

/** How far a press may move and still be a click, CSS pixels. */
const CLICK_SLACK = 5;
/** Reach of a marker, CSS pixels. */
const MARKER_REACH = 9;

/**
 * A choropleth as one focusable widget. The drawing comes first; the interactive map takes its place when it is ready.
 * Pointing, clicking and keys are handled here once for both.
 */
export function RiskMap(props: RiskMapProps) {
  const frame = useRef<HTMLDivElement>(null);
  const size = useElementSize(frame);
  return (
    <div ref={frame} className="risk-map">
      {size && props.picture ? <MapBody {...props} picture={props.picture} size={size} /> : null}
      {props.children}
    </div>
  );
}

type BodyProps = RiskMapProps & { picture: NonNullable<RiskMapProps['picture']>; size: Size };

function MapBody(props: BodyProps) {
  const { picture, labels, bounds, size, hovered, selected, onHover, onSelect, onOpen, onUp } = props;
  const text = useText();
  const prefix = useId();
  const drawing = useRef<MapRenderer>(null);
  const interactive = useRef<MapRenderer>(null);
  const { camera, move, refit } = useCamera(bounds, size, props.padding, (next, animate) =>
    interactive.current?.moveTo(next, animate),
  );
  const live = useLiveRenderer(props.eager === true || isTileSet(picture.areas));
  const [shown, setShown] = useState(false);
  const isLive = live.state.kind === 'live' && shown;
  const [cursor, setCursor] = useState<Point | null>(null);
  const press = useRef<{ at: Point; last: Point; id: number } | null>(null);

  const places = useMemo(() => new Map(labels.map((l): [string, Point] => [l.code, project(l.at)])), [labels]);
  const walkable = useMemo(() => new Map([...places].filter(([code]) => picture.painting.has(code))), [places, picture.painting]);
  const markers = useMemo(() => tinyAreas(picture, places, camera, size), [picture, places, camera, size]);

  const localPoint = (event: MouseEvent): Point => {
    return pointWithin(event.currentTarget as HTMLElement, event);
  };
  const codeAt = useCallback(
    ([x, y]: Point): string | null => {
      const marker = markers
        .map((m) => ({ code: m.code, distance: Math.hypot(m.at[0] - x, m.at[1] - y) }))
        .filter((m) => m.distance <= MARKER_REACH)
        .sort((a, b) => a.distance - b.distance)[0];
      const renderer = isLive ? interactive.current : drawing.current;
      return marker?.code ?? renderer?.codeAt(x, y) ?? null;
    },
    [markers, isLive],
  );
  const go = useCallback(
    (next: Camera, animate: boolean) => {
      interactive.current?.moveTo(next, animate);
      move(next, true);
    },
    [move],
  );
  const zoom = (step: number, at: Point = [size.width / 2, size.height / 2]) => go(zoomAround(camera, size, at, step), true);

  // Pointing ------------------------------------------------------------------------------------------------------
  const pointed = useRef<number | null>(null);
  const onPointerMove = (event: PointerEvent) => {
    live.start();
    const at = localPoint(event);
    const held = press.current;
    if (held && event.pointerId === held.id && !isLive) {
      if (Math.hypot(at[0] - held.at[0], at[1] - held.at[1]) > CLICK_SLACK) {
        move(pan(camera, at[0] - held.last[0], at[1] - held.last[1]), true);
        held.last = at;
      }
      return;
    }
    if (event.pointerType === 'touch' || held) return;
    if (pointed.current !== null) cancelAnimationFrame(pointed.current);
    pointed.current = requestAnimationFrame(() => {
      pointed.current = null;
      const code = codeAt(at);
      setCursor(at);
      if (code !== hovered) onHover(code);
    });
  };
  const onPointerLeave = () => {
    if (pointed.current !== null) cancelAnimationFrame(pointed.current);
    pointed.current = null;
    press.current = null;
    setCursor(null);
    onHover(null);
  };
  const onPointerDown = (event: PointerEvent) => {
    live.start();
    const at = localPoint(event);
    press.current = { at, last: at, id: event.pointerId };
  };
  const isClick = (at: Point): boolean => {
    const held = press.current;
    press.current = null;
    return held === null || Math.hypot(at[0] - held.at[0], at[1] - held.at[1]) <= CLICK_SLACK;
  };
  const onClick = (event: MouseEvent) => {
    const at = localPoint(event);
    if (!isClick(at) || event.detail > 1) return;
    const code = codeAt(at);
    if (code !== null) onSelect(code, false);
  };
  const onDoubleClick = (event: MouseEvent) => {
    const code = codeAt(localPoint(event));
    if (code !== null) onOpen(code);
  };

  // The wheel listener must not be passive, so React's own cannot be used. maplibre handles the wheel itself.
  const widget = useRef<HTMLDivElement>(null);
  const onWheel = useRef((_: WheelEvent) => {});
  onWheel.current = (event) => {
    live.start();
    if (isLive) return;
    event.preventDefault();
    if (!widget.current) return;
    const step = -event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.002);
    move(zoomAround(camera, size, pointWithin(widget.current, event), step), true);
  };
  useEffect(() => {
    const element = widget.current;
    const listener = (event: WheelEvent) => onWheel.current(event);
    element?.addEventListener('wheel', listener, { passive: false });
    return () => element?.removeEventListener('wheel', listener);
  }, []);

  // Keys ----------------------------------------------------------------------------------------------------------
  const walkTo = (code: string | null) => {
    if (code === null) return;
    onSelect(code, true);
    setCursor(null);
    const place = places.get(code);
    if (!place) return;
    const [x, y] = toScreen(place, camera, size);
    const outside = x < 20 || y < 20 || x > size.width - 20 || y > size.height - 20;
    if (outside) go(pan(camera, size.width / 2 - x, size.height / 2 - y), true);
  };
  // An arrow pressed before the places are there is obeyed when they have come.
  const waiting = useRef<Direction | null>(null);
  const walk = (direction: Direction) => {
    waiting.current = walkable.size === 0 ? direction : null;
    if (walkable.size === 0) return props.onNeedPlaces();
    const centre = fromScreen([size.width / 2, size.height / 2], camera, size);
    const here = selected !== null && walkable.has(selected) ? selected : null;
    walkTo(here === null ? areaNearest(walkable, centre) : areaInDirection(walkable, here, direction));
  };
  useEffect(() => {
    if (waiting.current && walkable.size > 0) walk(waiting.current);
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const direction = ARROWS[event.key];
    if (direction) walk(direction);
    else if (event.key === 'Enter') {
      if (selected !== null) onOpen(selected);
    } else if (event.key === 'Escape') onUp();
    else if (event.key === '+' || event.key === '=') zoom(0.75);
    else if (event.key === '-') zoom(-0.75);
    else if (event.key === 'Home') refit(true);
    else return;
    live.start();
    event.preventDefault();
  };

  const [focused, setFocused] = useState(false);
  const cardCode = cursor ? hovered : focused ? selected : null;
  const cardPlace = cursor ?? (selected === null ? null : toScreenOf(places.get(selected), camera, size));
  const LiveMap = live.state.kind === 'live' ? live.state.LiveMap : null;

  return (
    <>
      <div
        ref={widget}
        className="map-widget"
        role="application"
        aria-roledescription={text.map.role}
        aria-label={props.label}
        aria-describedby={`${prefix}-about`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the widget takes the keys described in its help
        tabIndex={0}
        data-renderer={isLive ? 'live' : 'drawing'}
        data-hovered={hovered ?? ''}
        onPointerMove={onPointerMove}
        onPointerLeave={onPointerLeave}
        onPointerDown={onPointerDown}
        onClick={onClick}
        onDoubleClick={onDoubleClick}
        onKeyDown={onKeyDown}
        onFocus={() => setFocused(true)}
        onBlur={() => {
          waiting.current = null;
          setFocused(false);
        }}
      >
        {!isLive && (
          <StaticMap ref={drawing} picture={picture} camera={camera} size={size} hovered={hovered} selected={selected} />
        )}
        {LiveMap && (
          <LiveMap
            ref={interactive}
            picture={picture}
            camera={camera}
            hovered={hovered}
            selected={selected}
            flightMs={props.flightMs}
            shown={shown}
            onShown={() => setShown(true)}
            onMove={move}
            onFailed={() => {
              setShown(false);
              live.fail();
            }}
          />
        )}
        <MapOverlay
          picture={picture}
          labels={labels}
          places={places}
          markers={markers}
          camera={camera}
          size={size}
          hovered={hovered}
          selected={selected}
          prefix={prefix}
        />
        {props.over?.(camera, size)}
        {cardCode !== null && cardPlace && (
          <HoverCard at={cardPlace} size={size}>
            {props.card(cardCode)}
          </HoverCard>
        )}
      </div>
      <MapControls onZoom={zoom} onHome={() => refit(true)} />
      <p id={`${prefix}-about`} className="sr">
        {props.description} {text.map.help}
      </p>
      <p className="sr" role="status" aria-live="polite" data-announcement>
        {selected === null || !picture.painting.has(selected) ? '' : props.announce(selected)}
      </p>
    </>
  );
}

/** Where a pointer is in an element, in its own pixels: on a page that is shown larger or smaller they are others than the screen's. */
function pointWithin(element: HTMLElement, event: { clientX: number; clientY: number }): Point {
  const box = element.getBoundingClientRect();
  const scale = box.width / element.offsetWidth || 1;
  return [(event.clientX - box.left) / scale, (event.clientY - box.top) / scale];
}

function toScreenOf(place: Point | undefined, camera: Camera, size: Size): Point | null {
  return place ? toScreen(place, camera, size) : null;
}
