import type { LayerResponse } from '@petarawan/server/contract/layers';
import { useMemo } from 'react';
import { MapSymbols, type SymbolPoint } from '../../map/MapSymbols.tsx';
import type { MapLabel } from '../../map/mapTypes.ts';
import type { Camera, LonLat, Size } from '../../map/projection.ts';
import { lineOf } from '../../regions/regionScope.ts';
import { useGathered } from './placeQueries.ts';
import { PLACE_SHAPES } from './placeShapes.ts';

interface PlaceSymbolsProps {
  symbols: readonly string[];
  figure: LayerResponse;
  labels: readonly MapLabel[];
  points: ReadonlyMap<string, LonLat> | undefined;
  camera: Camera;
  size: Size;
}

/**
 * Symbols of the chosen kinds, one per kind and drawn area, at the point where the area's name stands: no exact place is known. One
 * that is known less exactly, or whose area has no point on this map, stands at the point of the area around it.
 */
export function PlaceSymbols({ symbols, figure, labels, points, camera, size }: PlaceSymbolsProps) {
  const { data } = useGathered(symbols, figure.parent, figure.level);
  const placed = useMemo((): SymbolPoint[] => {
    const drawn = new Map(labels.map((l) => [l.code, l.at]));
    return (data?.areas ?? []).flatMap(({ code, kinds }) => {
      const at = lineOf(code)
        .reverse()
        .map((c) => drawn.get(c) ?? points?.get(c))
        .find((point) => point !== undefined);
      if (!at) return [];
      const signs = kinds.map(({ kind, n, alive }) => ({ key: kind, shape: PLACE_SHAPES[kind], count: n, hollow: alive === 0 }));
      return [{ key: code, at, symbols: signs }];
    });
  }, [data, labels, points]);
  return <MapSymbols points={placed} camera={camera} size={size} />;
}
