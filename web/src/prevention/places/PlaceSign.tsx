import type { PlaceKind } from '@petarawan/server/contract/prevention/places';
import { MapSymbol, type SymbolDrawing } from '../../map/MapSymbol.tsx';
import { PLACE_SHAPES } from './placeShapes.ts';

/** The symbol of a kind, as on the map. */
export function PlaceSign({ kind, drawing = 'full' }: { kind: PlaceKind; drawing?: SymbolDrawing }) {
  return (
    <svg className="symbol-sign" viewBox="-7.5 -7.5 15 15" aria-hidden="true">
      <MapSymbol shape={PLACE_SHAPES[kind]} drawing={drawing} />
    </svg>
  );
}
