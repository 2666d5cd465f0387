import { PLACE_KIND_NAMES, PLACE_KINDS, PLACE_STATUS_NAMES } from '@petarawan/server/contract/prevention/places';
import { Link } from 'wouter';
import { planHref } from '../../app/planPaths.ts';
import type { UpdateView, ViewState } from '../../app/urlState.ts';
import { useFormat } from '../../format/useFormat.ts';
import type { Scope } from '../../regions/regionScope.ts';
import { useSay, useTextOf } from '../../text/useText.ts';
import { PlaceSign } from './PlaceSign.tsx';
import { DRAWINGS, drawingOf, EXPLAINED } from './placeDrawings.ts';
import './places.css';
import { useGathered } from './placeQueries.ts';
import { placesText } from './text.ts';

interface SymbolFiltersProps {
  state: ViewState;
  update: UpdateView;
  scope: Scope;
}
/** Areas named under the switches; the page of places has them all. */
const MOST_AREAS = 12;

/** Which kinds of places have symbols on the map, and, for the keyboard, the areas that have some. */
export function SymbolFilters({ state, update, scope }: SymbolFiltersProps) {
  const text = useTextOf(placesText);
  const say = useSay();
  const format = useFormat();
  const { data } = useGathered(state.symbols, scope.parent, scope.level);
  const areas = data?.areas ?? [];
  const { asOf = null, of = null } = data?.rule ?? {};
  return (
    <>
      <div className="place-switches">
        {PLACE_KINDS.map((kind) => (
          <label key={kind} className="choice">
            <input
              type="checkbox"
              name="simbol"
              checked={state.symbols.includes(kind)}
              onChange={(e) =>
                update({ symbols: PLACE_KINDS.filter((k) => (k === kind ? e.target.checked : state.symbols.includes(k))) })
              }
            />
            <span>
              <PlaceSign kind={kind} /> {say(PLACE_KIND_NAMES[kind])}
            </span>
          </label>
        ))}
      </div>
      {state.symbols.length > 0 && data && (
        <>
          <p className="quiet small">
            {areas.length === 0
              ? text.noneHere
              : `${text.roughly[scope.level]} ${text.drawn(asOf && of && text.per(format.date(asOf), say(of)))}`}
          </p>
          {areas.length > 0 && (
            <ul className="place-key">
              {EXPLAINED.map((status) => (
                <li key={status}>
                  <PlaceSign kind={PLACE_KINDS.find((k) => state.symbols.includes(k)) ?? 'kampung'} drawing={DRAWINGS[status]} />{' '}
                  {say(PLACE_STATUS_NAMES[status])}
                </li>
              ))}
            </ul>
          )}
          <ul className="place-areas">
            {areas.slice(0, MOST_AREAS).map(({ code, name, kinds }) => (
              <li key={code}>
                <button
                  type="button"
                  className="link-button"
                  aria-pressed={state.selected === code}
                  data-area={code}
                  onClick={() => update({ selected: code }, { replace: true })}
                >
                  {name}
                </button>
                <span className="quiet">
                  {kinds.map((kind) => (
                    <span key={kind.kind} className="place-count" title={say(PLACE_KIND_NAMES[kind.kind])}>
                      <PlaceSign kind={kind.kind} drawing={drawingOf(kind)} />
                      <span className="sr">{say(PLACE_KIND_NAMES[kind.kind])}</span> {format.integer(kind.n)}
                    </span>
                  ))}
                </span>
              </li>
            ))}
          </ul>
          {areas.length > MOST_AREAS && (
            <p className="quiet small">{text.moreAreas(format.integer(areas.length - MOST_AREAS))}</p>
          )}
        </>
      )}
      <Link className="small" href={planHref('kampung', state)}>
        {text.toList}
      </Link>
    </>
  );
}
