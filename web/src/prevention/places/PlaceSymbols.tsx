import type { LayerResponse } from '@petarawan/server/contract/layers';
import { PLACE_KINDS } from '@petarawan/server/contract/prevention/places';
import { useMemo } from 'react';
import { MapSymbols, type SymbolPoint } from '../../map/MapSymbols.tsx';
import type { MapLabel } from '../../map/mapTypes.ts';
import type { Camera, LonLat, Size } from '../../map/projection.ts';
import type { ShapeSet } from '../../map/shapes.ts';
import { lineOf } from '../../regions/regionScope.ts';
import { drawingOf } from './placeDrawings.ts';
import { useGathered } from './placeQueries.ts';
import { PLACE_SHAPES } from './placeShapes.ts';
import { SymbolKey } from './SymbolKey.tsx';

interface PlaceSymbolsProps {
  symbols: readonly string[];
  figure: LayerResponse;
  labels: readonly MapLabel[];
  points: ReadonlyMap<string, LonLat> | undefined;
  /** What the map draws; null while it is not known. */
  shapes: ShapeSet | null;
  camera: Camera;
  size: Size;
}

/**
 * Symbols of the chosen kinds, one per kind and drawn area, inside the area and near its name: no exact place is known. One
 * that is known less exactly, or whose area has no point on this map, stands at the point of the area around it.
 */
export function PlaceSymbols({ symbols, figure, labels, points, shapes, camera, size }: PlaceSymbolsProps) {
  const { data } = useGathered(symbols, figure.parent, figure.level);
  const placed = useMemo((): SymbolPoint[] => {
    const drawn = new Map(labels.map((l) => [l.code, l]));
    return (data?.areas ?? []).flatMap(({ code, kinds }) => {
      const stands = lineOf(code)
        .reverse()
        .find((c) => drawn.has(c) || points?.has(c));
      const at = stands && (drawn.get(stands)?.at ?? points?.get(stands));
      if (!stands || !at) return [];
      const shape = shapes?.shapes.get(stands);
      return [
        {
          key: code,
          at,
          name: drawn.get(stands)?.name ?? '',
          area: shape && shapes ? { shape, set: shapes } : null,
          symbols: kinds.map((kind) => ({
            key: kind.kind,
            shape: PLACE_SHAPES[kind.kind],
            count: kind.n,
            drawing: drawingOf(kind),
          })),
        },
      ];
    });
  }, [data, labels, points, shapes]);
  const there = (data?.areas ?? []).flatMap((area) => area.kinds);
  return (
    <>
      <MapSymbols points={placed} camera={camera} size={size} />
      <SymbolKey
        kinds={PLACE_KINDS.filter((kind) => there.some((k) => k.kind === kind))}
        drawings={new Set(there.map(drawingOf))}
      />
    </>
  );
}
