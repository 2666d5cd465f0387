import { labelLines } from '@petarawan/server/drawing/labels/placeLabels';
import { useMemo } from 'react';
import { MapSymbol, type SymbolDrawing } from './MapSymbol.tsx';
import { placeSymbols } from './placeSymbols.ts';
import { placesInside } from './placesInside.ts';
import { type Camera, type LonLat, type Point, project, type Size, toScreen, unitsPerPixel } from './projection.ts';
import type { Shape, ShapeSet } from './shapes.ts';
import type { SymbolShape } from './symbolShapes.ts';

/** Symbols that stand together at one place. */
export interface SymbolPoint {
  key: string;
  at: LonLat;
  /** Name that may stand at the point. */
  name: string;
  /** The area they belong to, where the map draws it: they stand inside. */
  area: { shape: Shape; set: ShapeSet } | null;
  symbols: readonly { key: string; shape: SymbolShape; count: number; drawing: SymbolDrawing }[];
}

interface MapSymbolsProps {
  points: readonly SymbolPoint[];
  camera: Camera;
  size: Size;
}

/** Width of a symbol and of each digit behind it, CSS pixels; the same at every zoom. */
const GLYPH = 15;
const DIGIT = 6.5;
const GAP = 3;
/** The name of an area stands on its point; the symbols above it, where nothing is known of the area's shape. */
const ABOVE = 17;
/** A line of a name and its letters, as `placeLabels` counts them. */
const LINE = 13;
const ADVANCE = 6.1;

/** Symbols over either renderer, told apart by their shape; a number says how many one stands for. */
export function MapSymbols({ points, camera, size }: MapSymbolsProps) {
  // Places inside an area change with the zoom only, not with every move.
  const scale = unitsPerPixel(camera.zoom);
  const rooms = useMemo(
    () =>
      points.map(({ at, name, area, symbols }) => {
        const lines = labelLines(name);
        const label = [Math.max(...lines.map((l) => l.length)) * ADVANCE, lines.length * LINE] as const;
        return area && placesInside({ ...area, at: project(at), scale, width: widthOf(symbols), name: label });
      }),
    [points, scale],
  );
  const visible = points
    .map(({ key, at, symbols }, i) => {
      const [x, y] = toScreen(project(at), camera, size);
      const inside = rooms[i]?.map(([dx, dy]): Point => [x + dx, y + dy]) ?? [];
      return { key, symbols, at: [x, y - ABOVE] as Point, inside, width: widthOf(symbols) };
    })
    .filter(({ at: [x, y] }) => x > -60 && y > -30 && x < size.width + 60 && y < size.height + 30);
  const places = placeSymbols(visible);
  return (
    <svg className="map-overlay map-symbols" width={size.width} height={size.height} aria-hidden="true">
      {visible.map(({ key, symbols, at, width }) => (
        <g key={key} data-symbols={key}>
          {inARow(symbols, places.get(key) ?? at, width).map(({ key: own, shape, count, drawing, at: [left, top] }) => (
            <g key={own} transform={`translate(${left} ${top})`}>
              <MapSymbol shape={shape} drawing={drawing} />
              {count > 1 && (
                <text x={8} y={4}>
                  {count}
                </text>
              )}
            </g>
          ))}
        </g>
      ))}
    </svg>
  );
}

const widthsOf = (symbols: readonly { count: number }[]): number[] =>
  symbols.map(({ count }) => GLYPH + (count > 1 ? String(count).length * DIGIT : 0));
const widthOf = (symbols: readonly { count: number }[]): number => widthsOf(symbols).reduce((sum, w) => sum + w + GAP, -GAP);

/** Centres of the symbols of one point, side by side around it. */
function inARow<S extends { count: number }>(symbols: readonly S[], [x, y]: Point, width: number): (S & { at: Point })[] {
  const widths = widthsOf(symbols);
  let left = x - width / 2 + GLYPH / 2;
  return symbols.map((symbol, i) => {
    const at: Point = [left, y];
    left += (widths[i] ?? 0) + GAP;
    return { ...symbol, at };
  });
}
