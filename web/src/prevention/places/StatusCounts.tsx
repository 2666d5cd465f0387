import {
  PLACE_STATUS_NAMES,
  type PlaceKind,
  type PlaceRule,
  type PlaceStatus,
} from '@petarawan/server/contract/prevention/places';
import { useFormat } from '../../format/useFormat.ts';
import { useSay, useTextOf } from '../../text/useText.ts';
import { PlaceSign } from './PlaceSign.tsx';
import { DRAWINGS, EXPLAINED } from './placeDrawings.ts';
import { placesText } from './text.ts';

interface StatusCountsProps {
  total: number;
  count: Record<PlaceStatus, number>;
  rule: PlaceRule;
  /** Kind whose symbol stands for all. */
  kind?: PlaceKind;
}

/** How many there are, by which day that is judged, and how many of each status with its drawing: the key to every symbol beside it. */
export function StatusCounts({ total, count, rule, kind = 'kampung' }: StatusCountsProps) {
  const text = useTextOf(placesText);
  const format = useFormat();
  const say = useSay();
  return (
    <div className="status-counts">
      <p>
        {text.recorded(format.integer(total))}
        {rule.asOf && rule.of && <span className="quiet">, {text.per(format.date(rule.asOf), say(rule.of))}</span>}
      </p>
      <ul>
        {EXPLAINED.map((status) => (
          <li key={status}>
            <PlaceSign kind={kind} drawing={DRAWINGS[status]} /> {format.integer(count[status])} {say(PLACE_STATUS_NAMES[status])}
          </li>
        ))}
        {(['planned', 'closed'] as const)
          .filter((status) => count[status] > 0)
          .map((status) => (
            <li key={status} className="quiet">
              <PlaceSign kind={kind} drawing={DRAWINGS[status]} /> {format.integer(count[status])}{' '}
              {say(PLACE_STATUS_NAMES[status])}
            </li>
          ))}
      </ul>
    </div>
  );
}
