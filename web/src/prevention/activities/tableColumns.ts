import type { Activity } from '@petarawan/server/contract/prevention';

export type ActivityColumn = 'what' | 'day' | 'place' | 'issue' | 'about' | 'people' | 'cost' | 'plan' | 'number' | 'origin';

/** Where an activity comes from, as a key: activities of one file that nobody changed have the same one. */
const originOf = ({ entered, edited, source }: Activity): string =>
  edited || entered ? 'form' : `file ${source?.note ?? source?.name ?? ''}`;

/** The file that all of them come from, unchanged; null when they differ. It is said once, above the table. */
export function commonFile(activities: readonly Activity[]): string | null {
  const [first] = activities;
  if (!first?.source || originOf(first) === 'form') return null;
  return activities.every((a) => originOf(a) === originOf(first)) ? (first.source.note ?? first.source.name) : null;
}

/** Columns that say something of at least one activity, so that none is all dashes; the origin only where it differs. */
export function tableColumns(activities: readonly Activity[]): ActivityColumn[] {
  const filled: Record<ActivityColumn, boolean> = {
    what: true,
    day: true,
    place: true,
    issue: activities.some((a) => a.issue !== null),
    about: activities.some((a) => a.purpose !== null || a.target !== null),
    people: activities.some((a) => a.participants !== null),
    cost: activities.some((a) => a.cost !== null),
    plan: activities.some((a) => a.plan !== null),
    number: activities.some((a) => a.number !== null || a.evidence !== null),
    origin: commonFile(activities) === null,
  };
  return (Object.keys(filled) as ActivityColumn[]).filter((column) => filled[column]);
}
