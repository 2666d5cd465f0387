import { Choices } from '../../imports/parse/choices.ts';
import { publishedEntries } from '../catalogues.ts';

/** How far a dispute can get, in its own words; the numbers are none of the ladder of reports. */
export const DISPUTE_STATUSES = publishedEntries('dispute_statuses.csv').map(({ row, code, name, labels }) => ({
  num: Number(row.nomor),
  code,
  name,
  labels,
}));

/** The number of an application of which nothing else is known. */
export const FILED = DISPUTE_STATUSES[0]?.num as number;

/** Statuses by code, name or synonym, as their numbers. */
export const disputeStatusChoices = () =>
  new Choices<number>(
    { id: 'status permohonan', en: 'status of an application' },
    DISPUTE_STATUSES.map(({ code, num, labels }) => ({ code, value: num, labels })),
  );
