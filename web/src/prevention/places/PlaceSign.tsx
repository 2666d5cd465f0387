import type { PlaceKind } from '@petarawan/server/contract/prevention/places';
import { SYMBOL_SHAPES } from '../../map/symbolShapes.ts';
import '../../map/symbols.css';
import { PLACE_SHAPES } from './placeShapes.ts';

/** The symbol of a kind, as on the map; hollow ones have nothing alive. */
export function PlaceSign({ kind, hollow = false }: { kind: PlaceKind; hollow?: boolean }) {
  return (
    <svg className="symbol-sign" viewBox="-7.5 -7.5 15 15" aria-hidden="true">
      <g className={hollow ? 'map-symbol hollow' : 'map-symbol'}>
        <path d={SYMBOL_SHAPES[PLACE_SHAPES[kind]]} />
      </g>
    </svg>
  );
}
