import type { Activity } from '@petarawan/server/contract/prevention';
import { useFormat } from '../../format/useFormat.ts';
import { useTextOf } from '../../text/useText.ts';
import { activitiesText } from './text.ts';

/** Where an activity comes from: a file or the form, and who changed it last. */
export function OriginWords({ activity: { entered, edited, source } }: { activity: Activity }) {
  const text = useTextOf(activitiesText);
  const format = useFormat();
  const changed = edited !== null && edited.at !== entered?.at;
  return (
    <span className="quiet">
      {entered ? text.enteredBy(entered.by) : source ? text.byFile(source.note ?? source.name) : '–'}
      {changed && edited && (
        <span className="activity-more">{text.editedBy(edited.by, format.date(edited.at.slice(0, 10)))}</span>
      )}
    </span>
  );
}
