import type { Activity } from '@petarawan/server/contract/prevention';
import { useFormat } from '../../format/useFormat.ts';
import { useIssueName } from '../../reports/useCatalogues.ts';
import { useTextOf } from '../../text/useText.ts';
import { usePreventionName } from '../usePreventionCatalogue.ts';
import { activitiesText } from './text.ts';

/** Fields of an activity in the order of the form. */
export const ACTIVITY_FIELDS = [
  'code',
  'place',
  'start',
  'end',
  'stage',
  'form',
  'kind',
  'purpose',
  'target',
  'issue',
  'participants',
  'organiser',
  'cost',
  'description',
  'followUp',
  'number',
  'evidence',
  'plan',
] as const;
export type ActivityField = (typeof ACTIVITY_FIELDS)[number];
export type ActivityState = Pick<Activity, ActivityField>;

/** Fields in which two states of an activity differ. */
export const activityDiff = (one: ActivityState, other: ActivityState): ActivityField[] =>
  ACTIVITY_FIELDS.filter((field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]));

/** A field of an activity in words. */
export function useActivityWords(): (state: ActivityState, field: ActivityField) => string {
  const text = useTextOf(activitiesText);
  const format = useFormat();
  const issueName = useIssueName();
  const name = usePreventionName();
  return (state, field) => {
    const value = state[field];
    if (value === null) return '–';
    if (field === 'start' || field === 'end') return format.date(String(value));
    if (field === 'form' || field === 'kind') return name(String(value));
    if (field === 'issue') return issueName(String(value));
    if (typeof value === 'number') return format.integer(value);
    if (typeof value === 'object') return text.item(String(value.id), value.item);
    return value;
  };
}
