import { PLACE_STATUS_NAMES, type PlacesResponse } from '@petarawan/server/contract/prevention/places';
import { Link } from 'wouter';
import { useFormat } from '../../format/useFormat.ts';
import { useSay, useTextOf } from '../../text/useText.ts';
import { TableScroll } from '../../ui/TableScroll.tsx';
import { ActivityCount } from './ActivityCount.tsx';
import { PlaceSign } from './PlaceSign.tsx';
import { DRAWINGS } from './placeDrawings.ts';
import { placesText } from './text.ts';

interface PlaceTableProps {
  items: PlacesResponse['items'];
  chosen: string | null;
  hrefOf(id: string): string;
}

/** The places of a page with status and reason. */
export function PlaceTable({ items, chosen, hrefOf }: PlaceTableProps) {
  const text = useTextOf(placesText);
  const format = useFormat();
  const say = useSay();
  return (
    <TableScroll label={text.title}>
      <table className="figures-table place-table">
        <thead>
          <tr>
            <th scope="col">{text.columns.name}</th>
            <th scope="col">{text.columns.status}</th>
            <th scope="col">{text.columns.launched}</th>
            <th scope="col" className="number">
              {text.columns.activities}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((place) => (
            <tr key={place.id} aria-current={place.id === chosen ? 'true' : undefined}>
              <th scope="row">
                <span className="place-name">
                  <PlaceSign kind={place.kind} drawing={DRAWINGS[place.status]} />
                  <span>
                    <Link href={hrefOf(place.id)}>{place.name}</Link>
                    {place.sample && <span className="badge">{text.sample}</span>}
                    {!place.published && !place.sample && <span className="badge">{text.internal}</span>}
                    <span className="quiet place-where">
                      {place.regionName} <span>{place.code}</span>
                    </span>
                  </span>
                </span>
              </th>
              <td className="place-why">
                <strong>{say(PLACE_STATUS_NAMES[place.status])}</strong>
                <span className="quiet">{say(place.reason)}</span>
              </td>
              <td>
                <span className="place-label">{text.columns.launched}: </span>
                {place.launched === null ? text.noDay : format.date(place.launched)}
              </td>
              <td className="number">
                <span className="place-label">{text.columns.activities}: </span>
                <ActivityCount place={place} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
