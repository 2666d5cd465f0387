import type { Place } from '@petarawan/server/contract/prevention/places';
import { useFormat } from '../../format/useFormat.ts';
import { useSay, useTextOf } from '../../text/useText.ts';
import { placesText } from './text.ts';

/** Activities of a place since its launch; a dash with the reason where no number can be told, never 0. */
export function ActivityCount({ place }: { place: Pick<Place, 'activities' | 'activitiesAbsent'> }) {
  const text = useTextOf(placesText);
  const format = useFormat();
  const say = useSay();
  const { activities, activitiesAbsent } = place;
  if (activities !== null) return format.integer(activities.total);
  const reason = activitiesAbsent ? say(activitiesAbsent) : text.untold;
  return (
    <span title={reason}>
      –<span className="sr"> {`${text.untold}: ${reason}`}</span>
    </span>
  );
}
