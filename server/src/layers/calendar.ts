import type { Queryable } from '../db/database.ts';
import { keptPerVersion } from '../db/keptPerVersion.ts';
import { AppError } from '../errors.ts';
import type { Text } from '../http/contract.ts';
import { electionId } from '../stages/electionId.ts';
import { listElections, listStages } from '../stages/repository.ts';
import type { ElectionWindow } from './denominatorElection.ts';
import { type PeriodInput, periodPhrase } from './periodPhrase.ts';

/** The period and election of a filter, as figures and sentences need them. */
export interface FilterPeriod {
  /** Identifier of the filtered election, null when none is chosen. */
  election: ElectionWindow | null;
  elections: ElectionWindow[];
  /** The filter's own dates, both ends inclusive. */
  from: string | null;
  to: string | null;
  /** The dates narrowed to the days that the chosen election's stages span, for data that name no election. */
  window: { from: string | null; to: string | null };
  phrase: Text;
}

/**
 * Reads the calendar for a filter. Throws AppError `invalid_request` when `from` is after `to`, or for
 * text that names no election.
 */
export async function filterPeriod(
  db: Queryable,
  filter: { election?: string | undefined; from?: string | undefined; to?: string | undefined },
): Promise<FilterPeriod> {
  const from = filter.from ?? null;
  const to = filter.to ?? null;
  if (from !== null && to !== null && from > to) {
    throw new AppError('invalid_request', {
      id: `Periode terbalik: ${from} sesudah ${to}.`,
      en: `The period is reversed: ${from} is after ${to}.`,
    });
  }
  const { elections, stages } = await keptPerVersion(db, 'calendar', () => readCalendar(db));
  const election = filter.election === undefined ? null : findElection(elections, filter.election);
  return {
    election,
    elections,
    from,
    to,
    window: { from: later(from, election?.start ?? null), to: earlier(to, election?.end ?? null) },
    phrase: periodPhrase({ from, to, electionName: election?.name ?? null, stages }),
  };
}

interface Calendar {
  elections: ElectionWindow[];
  stages: PeriodInput['stages'];
}

/** Elections with the days their stages span, and all stages with the names of their elections. */
async function readCalendar(db: Queryable): Promise<Calendar> {
  const [known, stages] = await Promise.all([listElections(db), listStages(db, null)]);
  const elections = known.map((e): ElectionWindow => {
    const days = stages
      .filter((s) => s.election === e.id)
      .flatMap((s) => [s.start, s.end])
      .filter((d) => d !== null)
      .sort();
    return { id: e.id, name: e.name, votingDay: e.votingDay, start: days[0] ?? e.votingDay, end: days.at(-1) ?? e.votingDay };
  });
  const names = new Map(elections.map((e) => [e.id, e.name]));
  return { elections, stages: stages.map((s) => ({ ...s, electionName: names.get(s.election) ?? s.election })) };
}

const later = (a: string | null, b: string | null) => (a === null ? b : b === null ? a : a > b ? a : b);
const earlier = (a: string | null, b: string | null) => (a === null ? b : b === null ? a : a < b ? a : b);

/** The election of a filter; one without a calendar (from imported reports) is known by its identifier only. */
function findElection(elections: readonly ElectionWindow[], text: string): ElectionWindow {
  const id = electionId(text);
  if (id !== null) return elections.find((e) => e.id === id) ?? { id, name: id, votingDay: null, start: null, end: null };
  const known = elections.map((e) => `${e.id} (${e.name})`).join(', ') || '-';
  throw new AppError('invalid_request', {
    id: `Pemilihan “${text}” tidak dikenal. Yang ada: ${known}.`,
    en: `The election “${text}” is not known. Known: ${known}.`,
  });
}
