import { PLACE_STATUS_NAMES } from '@petarawan/server/contract/prevention/places';
import { Link } from 'wouter';
import { planHref } from '../../app/planPaths.ts';
import type { ViewState } from '../../app/urlState.ts';
import { SourceNote } from '../../charts/SourceNote.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { useSay, useTextOf } from '../../text/useText.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { PlaceSign } from './PlaceSign.tsx';
import { totals } from './placeCounts.ts';
import { DRAWINGS } from './placeDrawings.ts';
import './places.css';
import { usePlaces } from './placeQueries.ts';
import { StatusCounts } from './StatusCounts.tsx';
import { placesText } from './text.ts';

/** How many the profile of an area names. */
const NAMED = 5;

/** Places and series of an area, its own and those inside: how many are alive, and the first of them with the reason. */
export function PlacesSection({ code, state }: { code: string; state: ViewState }) {
  const text = useTextOf(placesText);
  const format = useFormat();
  const say = useSay();
  const answer = usePlaces({ code, kind: null, status: null, to: null, offset: 0, limit: NAMED });
  const { data } = answer;
  const count = totals(data?.counts ?? []);
  return (
    <section className="profile-section" aria-label={text.title}>
      <h3>{text.title}</h3>
      {answer.isError && <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />}
      {data && data.total === 0 && <p className="quiet">{text.noneHere}</p>}
      {data && data.total > 0 && (
        <>
          <StatusCounts total={data.total} count={count} rule={data.rule} />
          <ul className="place-list">
            {data.items.map((place) => (
              <li key={place.id}>
                <PlaceSign kind={place.kind} drawing={DRAWINGS[place.status]} />
                <div>
                  <p>
                    <Link href={planHref('kampung', { ...state, code }, { tempat: place.id })}>{place.name}</Link>
                    {place.sample && <span className="badge">{text.sample}</span>}
                  </p>
                  <p className="quiet">
                    {place.regionName} · {say(PLACE_STATUS_NAMES[place.status])}: {say(place.reason)}
                  </p>
                </div>
              </li>
            ))}
          </ul>
          {data.total > data.items.length && (
            <Link href={planHref('kampung', { ...state, code })}>{text.all(format.integer(data.total))}</Link>
          )}
          <SourceNote sources={data.items.map((p) => p.source)} what={text.title} />
        </>
      )}
    </section>
  );
}
