import type { LayerResponse } from '@petarawan/server/contract/layers';
import { PLACE_KIND_NAMES, PLACE_STATUS_NAMES, type PlaceStatus } from '@petarawan/server/contract/prevention/places';
import { useFormat } from '../../format/useFormat.ts';
import { useSay, useTextOf } from '../../text/useText.ts';
import { PlaceSign } from './PlaceSign.tsx';
import { drawingOf, EXPLAINED } from './placeDrawings.ts';
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
  const statesOf = (kind: (typeof kinds)[number]) => {
    const told = EXPLAINED.filter((s) => kind[s] > 0).map((s) => ({ status: s as PlaceStatus, n: kind[s] }));
    const rest = kind.n - told.reduce((sum, { n }) => sum + n, 0);
    const gone = `${say(PLACE_STATUS_NAMES.planned)} / ${say(PLACE_STATUS_NAMES.closed)}`;
    return [
      ...told.map(({ status, n }) => `${format.integer(n)} ${say(PLACE_STATUS_NAMES[status])}`),
      ...(rest > 0 ? [`${format.integer(rest)} ${gone}`] : []),
    ].join(', ');
  };
  return (
    <div className="place-lines">
      {kinds.map((kind) => (
        <div key={kind.kind}>
          <p>
            <PlaceSign kind={kind.kind} drawing={drawingOf(kind)} />{' '}
            {text.counted(say(PLACE_KIND_NAMES[kind.kind]), format.integer(kind.n), statesOf(kind))}
          </p>
          <p className="quiet">
            {kind.names.join('; ')}
            {kind.n > kind.names.length && ` … (+${format.integer(kind.n - kind.names.length)})`}
          </p>
        </div>
      ))}
      <p className="quiet">{text.roughly[figure.level]}</p>
    </div>
  );
}
