import type { Measure } from '@petarawan/server/contract/prevention/measures';

const FIELDS = [
  'name',
  'description',
  'issues',
  'stages',
  'actors',
  'basis',
  'form',
  'kind',
  'programme',
  'cost',
  'staff',
  'source',
] as const;
export type MeasureField = (typeof FIELDS)[number];

/** Fields in which two states of a measure differ. */
export const measureDiff = (one: Pick<Measure, MeasureField>, other: Pick<Measure, MeasureField>): MeasureField[] =>
  FIELDS.filter((field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]));
