import type { LayerResponse } from '@petarawan/server/contract/layers';
import { PLACE_KIND_NAMES } from '@petarawan/server/contract/prevention/places';
import { useFormat } from '../../format/useFormat.ts';
import { useSay, useTextOf } from '../../text/useText.ts';
import { PlaceSign } from './PlaceSign.tsx';
import { placesText } from './text.ts';
import './places.css';
import { useGathered } from './placeQueries.ts';

/** Behind the symbols of an area: how many of each kind, how many alive, and the first names. Nothing where there are none. */
export function PlaceLines({ symbols, figure, code }: { symbols: readonly string[]; figure: LayerResponse; code: string }) {
  const text = useTextOf(placesText);
  const say = useSay();
  const format = useFormat();
  const { data } = useGathered(symbols, figure.parent, figure.level);
  const kinds = data?.areas.find((area) => area.code === code)?.kinds ?? [];
  if (kinds.length === 0) return null;
  return (
    <div className="place-lines">
      {kinds.map(({ kind, n, alive, launched, names }) => (
        <div key={kind}>
          <p>
            <PlaceSign kind={kind} hollow={alive === 0} />{' '}
            {text.counted(
              say(PLACE_KIND_NAMES[kind]),
              format.integer(n),
              format.integer(alive),
              launched > 0 ? format.integer(launched) : null,
            )}
          </p>
          <p className="quiet">
            {names.join('; ')}
            {n > names.length && ` … (+${format.integer(n - names.length)})`}
          </p>
        </div>
      ))}
      <p className="quiet">{text.roughly[figure.level]}</p>
    </div>
  );
}
