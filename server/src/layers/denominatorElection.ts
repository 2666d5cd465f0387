/** An election with the days its stages span; null where unknown. */
export interface ElectionWindow {
  id: string;
  name: string;
  votingDay: string | null;
  start: string | null;
  end: string | null;
}

/** The election whose denominators are used, and whether the filter named it. */
export interface DenominatorElection {
  id: string;
  name: string;
  /** True when the filter named no election and one was derived. */
  derived: boolean;
}

const day = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

/**
 * Denominators belong to an election: the filter's; else the one whose stages share most days with the period (the
 * later one when equal); else the latest by voting day. Elections in `loaded` (those with this measure) are preferred
 * when the filter names none. Null when there is no election at all.
 */
export function denominatorElection(
  filter: { election: string | null; from: string | null; to: string | null },
  elections: readonly ElectionWindow[],
  loaded: ReadonlySet<string>,
): DenominatorElection | null {
  if (filter.election !== null) {
    const named = elections.find((e) => e.id === filter.election);
    return { id: filter.election, name: named?.name ?? filter.election, derived: false };
  }
  const latestFirst = [...elections].sort((a, b) => (b.votingDay ?? b.end ?? '').localeCompare(a.votingDay ?? a.end ?? ''));
  const candidates = latestFirst.some((e) => loaded.has(e.id)) ? latestFirst.filter((e) => loaded.has(e.id)) : latestFirst;
  let best: ElectionWindow | undefined = candidates[0];
  if (filter.from !== null || filter.to !== null) {
    let most = 0;
    for (const e of candidates) {
      const shared = sharedDays(filter.from, filter.to, e);
      if (shared > most) {
        most = shared;
        best = e;
      }
    }
  }
  return best ? { id: best.id, name: best.name, derived: true } : null;
}

function sharedDays(from: string | null, to: string | null, e: ElectionWindow): number {
  const start = e.start ?? e.votingDay;
  const end = e.end ?? e.votingDay;
  if (!start || !end) return 0;
  const first = Math.max(day(start), from ? day(from) : day(start));
  const last = Math.min(day(end), to ? day(to) : day(end));
  return Math.max(0, last - first + 1);
}
