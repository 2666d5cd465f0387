import { placeSymbols } from './placeSymbols.ts';
import { type Camera, type LonLat, type Point, project, type Size, toScreen } from './projection.ts';
import { SYMBOL_SHAPES, type SymbolShape } from './symbolShapes.ts';
import './symbols.css';

/** Symbols that stand together at one place. */
export interface SymbolPoint {
  key: string;
  at: LonLat;
  symbols: readonly { key: string; shape: SymbolShape; count: number; hollow: boolean }[];
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
/** The name of an area stands on its point; the symbols above it. */
const ABOVE = 17;

/** Symbols over either renderer, told apart by their shape; a number says how many one stands for. Hollow ones are quieter. */
export function MapSymbols({ points, camera, size }: MapSymbolsProps) {
  const visible = points
    .map(({ key, at, symbols }) => {
      const [x, y] = toScreen(project(at), camera, size);
      return { key, symbols, at: [x, y - ABOVE] as Point, width: widthsOf(symbols).reduce((sum, w) => sum + w + GAP, -GAP) };
    })
    .filter(({ at: [x, y] }) => x > -60 && y > -30 && x < size.width + 60 && y < size.height + 30);
  const places = placeSymbols(visible);
  return (
    <svg className="map-overlay map-symbols" width={size.width} height={size.height} aria-hidden="true">
      {visible.map(({ key, symbols, at, width }) => (
        <g key={key} data-symbols={key}>
          {inARow(symbols, places.get(key) ?? at, width).map(({ key: own, shape, count, hollow, at: [left, top] }) => (
            <g key={own} className={hollow ? 'map-symbol hollow' : 'map-symbol'} transform={`translate(${left} ${top})`}>
              <path d={SYMBOL_SHAPES[shape]} />
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
