import { SYMBOL_SHAPES, type SymbolShape } from './symbolShapes.ts';
import './symbols.css';

/** Four drawings that are told apart without colour, and a faint outline for what is not there (yet, or any more). */
export const SYMBOL_DRAWINGS = ['full', 'half', 'hollow', 'dashed', 'faint'] as const;
export type SymbolDrawing = (typeof SYMBOL_DRAWINGS)[number];

/** One symbol around (0, 0). */
export function MapSymbol({ shape, drawing }: { shape: SymbolShape; drawing: SymbolDrawing }) {
  const outline = SYMBOL_SHAPES[shape];
  return (
    <g className={`map-symbol ${drawing}`}>
      <path d={outline} />
      {drawing === 'half' && <path className="ink" d={outline} />}
    </g>
  );
}
