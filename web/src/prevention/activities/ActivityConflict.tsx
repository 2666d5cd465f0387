import type { Activity } from '@petarawan/server/contract/prevention';
import type { ActivityDetail } from '@petarawan/server/contract/prevention/activities';
import { useTextOf } from '../../text/useText.ts';
import { ConflictNotice } from '../../ui/conflict/ConflictNotice.tsx';
import { activitiesText } from './text.ts';
import { type ActivityField, type ActivityState, activityDiff, useActivityWords } from './useActivityWords.ts';

interface ActivityConflictProps {
  theirs: ActivityDetail;
  mine: ActivityState & Pick<Activity, 'regionName'>;
  saving: boolean;
  onMine(): void;
  onTheirs(): void;
}

/** Somebody else was faster with an activity. The area has its name, not its code alone. */
export function ActivityConflict({ theirs, mine, ...choice }: ActivityConflictProps) {
  const text = useTextOf(activitiesText);
  const wordsOf = useActivityWords();
  const told = (state: ActivityConflictProps['mine'], field: ActivityField) =>
    field === 'code' ? `${state.regionName} (${state.code})` : wordsOf(state, field);
  const rows = activityDiff(theirs, mine).map((field) => ({
    field,
    label: text.fields[field],
    theirs: told(theirs, field),
    mine: told(mine, field),
  }));
  // Saving mine puts it back into the counts.
  const withdrawn = theirs.withdrawn
    ? [{ field: 'withdrawn', label: text.standing, theirs: text.withdrawnNow, mine: text.countedAgain }]
    : [];
  return <ConflictNotice version={theirs.version} rows={[...withdrawn, ...rows]} {...choice} />;
}
