import { PLACE_KIND_NAMES, PLACE_STATUS_NAMES, type PlaceKind } from '@petarawan/server/contract/prevention/places';
import type { SymbolDrawing } from '../../map/MapSymbol.tsx';
import { useSay } from '../../text/useText.ts';
import { PlaceSign } from './PlaceSign.tsx';
import { DRAWINGS, EXPLAINED } from './placeDrawings.ts';

/** What the symbols on the map are: their kinds by shape, and by how they are drawn what is on record of them. Only what is there. */
export function SymbolKey({ kinds, drawings }: { kinds: readonly PlaceKind[]; drawings: ReadonlySet<SymbolDrawing> }) {
  const say = useSay();
  const [first] = kinds;
  if (!first) return null;
  return (
    <div className="symbol-key">
      <p>
        {kinds.map((kind) => (
          <span key={kind}>
            <PlaceSign kind={kind} /> {say(PLACE_KIND_NAMES[kind])}
          </span>
        ))}
      </p>
      <p className="quiet">
        {EXPLAINED.filter((status) => drawings.has(DRAWINGS[status])).map((status) => (
          <span key={status}>
            <PlaceSign kind={first} drawing={DRAWINGS[status]} /> {say(PLACE_STATUS_NAMES[status])}
          </span>
        ))}
      </p>
    </div>
  );
}
