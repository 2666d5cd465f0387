import { useMemo, useRef } from 'react';
import { isTileSet, type MapPicture, type MapRenderer } from '../../map/mapTypes.ts';
import type { AreaPaint } from '../../map/paintRegions.ts';
import { type Bounds, fitBounds, project, type Size, toScreen } from '../../map/projection.ts';
import { StaticMap } from '../../map/StaticMap.tsx';
import '../../map/map.css';
import { tokenHex } from '@petarawan/server/drawing/colors/dataColors';
import { boundsOf } from '../../map/shapes.ts';
import { useNationalShapes } from '../../regions/queries.ts';
import type { Scope } from '../../regions/regionScope.ts';
import { useDrawnAreas } from '../../regions/useDrawnAreas.ts';
import { mapShape } from '../../signals/multiples/mapShape.ts';
import { useTextOf } from '../../text/useText.ts';
import { useMode } from '../../theme/mode.ts';
import { allocationText } from './text.ts';
import type { Allocation } from './useAllocation.ts';

const WIDTH = 400;
/** Names that are written; of more, the rest stand in the table. */
const MOST_NAMES = 12;
/** Tallest picture, rem. */
const HEIGHT = 22;
const PADDING = { top: 6, right: 6, bottom: 6, left: 6 };
const INDONESIA: Bounds = [95, -11.1, 141.1, 6.1];

interface AllocationMapProps {
  data: Allocation;
  scope: Scope;
  hovered: string | null;
  onHover(code: string | null): void;
}

/** A still map: chosen, left out, and where there is one already. The tables beside it say the same in words. */
export function AllocationMap({ data, scope, hovered, onHover }: AllocationMapProps) {
  const text = useTextOf(allocationText);
  const mode = useMode();
  const national = useNationalShapes().data;
  const { areas, outline } = useDrawnAreas(scope, false);
  const renderer = useRef<MapRenderer>(null);
  const colors = useMemo(
    () => ({ chosen: tokenHex('accent', mode), left: tokenHex('hairline', mode), existing: tokenHex('edge', mode) }),
    [mode],
  );
  const picture = useMemo<MapPicture | null>(() => {
    if (!areas || isTileSet(areas) || !national) return null;
    const paint = (fill: string): AreaPaint => ({ fill, texture: null, dim: false });
    const painting = new Map(data.left.map((a) => [a.code, paint(colors.left)]));
    for (const { area } of data.existing) if (area !== null) painting.set(area, paint(colors.existing));
    for (const { code } of data.chosen) painting.set(code, paint(colors.chosen));
    return { areas, context: national.kabkota, outline, painting, textures: new Map() };
  }, [areas, outline, national, data, colors]);
  const bounds = useMemo<Bounds>(() => {
    const own =
      scope.parent === null
        ? undefined
        : (national?.provinsi.shapes.get(scope.parent) ?? national?.kabkota.shapes.get(scope.parent));
    return (own ? boundsOf([own]) : null) ?? INDONESIA;
  }, [national, scope.parent]);
  const ratio = mapShape(bounds);
  const size = useMemo<Size>(() => ({ width: WIDTH, height: Math.round(WIDTH / ratio) }), [ratio]);
  const camera = useMemo(() => fitBounds(bounds, size, PADDING), [bounds, size]);
  const labels = useMemo(() => {
    if (!areas || isTileSet(areas)) return [];
    const there = data.existing.flatMap((p) => (p.area === null ? [] : [{ code: p.area, kind: 'existing' as const }]));
    const wanted = [...data.chosen.map(({ code }) => ({ code, kind: 'chosen' as const })), ...there];
    return [...new Map(wanted.map((w) => [w.code, w])).values()].slice(0, MOST_NAMES).flatMap(({ code, kind }) => {
      const shape = areas.shapes.get(code);
      if (!shape?.label) return [];
      const [x, y] = toScreen(project(shape.label), camera, size);
      return [{ code, kind, name: shape.name, left: `${(x / size.width) * 100}%`, top: `${(y / size.height) * 100}%` }];
    });
  }, [areas, data, camera, size]);
  if (!picture) return null;
  const shown = hovered === null ? undefined : [...data.chosen, ...data.left].find((a) => a.code === hovered);
  const kinds = [...(['chosen', 'left'] as const), ...(data.existing.length > 0 ? (['existing'] as const) : [])];
  return (
    <figure className="allocation-map">
      <span
        className="allocation-picture"
        style={{ aspectRatio: `${ratio}`, maxWidth: `${HEIGHT * ratio}rem` }}
        onPointerMove={({ target }) => onHover(target instanceof SVGElement ? (target.dataset.code ?? null) : null)}
        onPointerLeave={() => onHover(null)}
      >
        <StaticMap ref={renderer} picture={picture} camera={camera} size={size} hovered={hovered} selected={null} />
        {labels.map(({ code, kind, name, left, top }) => (
          <span key={code} className="allocation-name" data-kind={kind} style={{ left, top }} aria-hidden="true">
            {name}
          </span>
        ))}
      </span>
      <figcaption>
        <span className="sr">{text.map}: </span>
        <ul className="allocation-legend">
          {kinds.map((kind) => (
            <li key={kind}>
              <span className="allocation-swatch" style={{ background: colors[kind] }} aria-hidden="true" />
              {text.legend[kind]}
            </li>
          ))}
        </ul>
        <span className="quiet" role="status">
          {shown?.name ?? ''}
        </span>
      </figcaption>
    </figure>
  );
}
