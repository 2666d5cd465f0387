import type { LayerResponse } from '@petarawan/server/contract/layers';
import { type PointerEvent, useMemo, useRef } from 'react';
import type { Brush } from '../../layers/brush.ts';
import { usePicture } from '../../layers/usePicture.ts';
import { isTileSet, type MapRenderer } from '../../map/mapTypes.ts';
import { fitBounds, type Size } from '../../map/projection.ts';
import { StaticMap } from '../../map/StaticMap.tsx';
import '../../map/map.css';
import { scopeOf } from '../../regions/regionScope.ts';
import { mapShape } from './mapShape.ts';
import { SmallMapNames } from './SmallMapNames.tsx';

/** Nominal width the detail of the outlines is made for, CSS pixels. */
const WIDTH = { small: 260, large: 720 };
const PADDING = { top: 4, right: 4, bottom: 4, left: 4 };

interface SmallMapProps {
  figure: LayerResponse;
  brush: Brush;
  hovered: string | null;
  selected: string | null;
  large?: boolean;
  /** Areas whose name stands on the map, by code. */
  named?: ReadonlyMap<string, string>;
  onHover(code: string | null): void;
}

/** A still choropleth of one period. */
export function SmallMap({ figure, brush, hovered, selected, large = false, named, onHover }: SmallMapProps) {
  const wanted = useMemo(() => scopeOf(figure.parent, figure.level), [figure.parent, figure.level]);
  const { picture, bounds } = usePicture(figure, wanted, brush);
  const renderer = useRef<MapRenderer>(null);
  const ratio = mapShape(bounds);
  const size = useMemo<Size>(() => {
    const width = large ? WIDTH.large : WIDTH.small;
    return { width, height: Math.round(width / ratio) };
  }, [large, ratio]);
  const camera = useMemo(() => fitBounds(bounds, size, PADDING), [bounds, size]);
  const onPointerMove = ({ target }: PointerEvent) => {
    const code = target instanceof SVGElement ? target.dataset.code : undefined;
    onHover(code !== undefined && picture?.painting.has(code) ? code : null);
  };
  return (
    <span
      className="small-map"
      style={{ aspectRatio: `${ratio}` }}
      onPointerMove={onPointerMove}
      onPointerLeave={() => onHover(null)}
    >
      {picture && (
        <StaticMap ref={renderer} picture={picture} camera={camera} size={size} hovered={hovered} selected={selected} />
      )}
      {named && picture && !isTileSet(picture.areas) && (
        <SmallMapNames names={named} areas={picture.areas} camera={camera} size={size} />
      )}
    </span>
  );
}
