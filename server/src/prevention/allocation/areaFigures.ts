import { seenWithin } from '../../accounts/seenRegions.ts';
import type { Sight } from '../../accounts/sight.ts';
import type { Db } from '../../db/database.ts';
import type { Text } from '../../http/contract.ts';
import { ebRates } from '../../signals/ebRate.ts';
import { isFigure } from '../../signals/noFigure.ts';
import type { Observed, ObservedArea } from '../../signals/observed/observed.ts';
import { LEAST_REPORTS, passingIssues } from '../../signals/signature/distinctiveIssue.ts';
import { signatureOf } from '../../signals/signature/signatureOf.ts';
import { signatureTable } from '../../signals/signature/signatureTable.ts';
import { countActivities } from '../repository.ts';
import { COMPONENT_KEYS, type ComponentKey } from './contract.ts';

/** A component of an area before it is set against the other candidates; null with the reason why there is none. */
export interface Figure {
  raw: number | null;
  note: Text | null;
}
export type AreaFigures = Record<ComponentKey, Figure>;

/** What the components rest on: the candidates' figures for the issues asked for, and for one issue by itself. */
export interface FigureBook {
  /** In the order of the areas given; `issue` null = as the filter has it. */
  of(issue: string | null): AreaFigures[];
}

const NO_VOTERS: Text = {
  id: 'jumlah pemilih tidak diketahui, dihitung 0',
  en: 'the number of voters is not known, counted as 0',
};
const NOT_WATCHED: Text = { id: 'belum terpantau: memakai laju rata-rata', en: 'not watched yet: takes the mean rate' };
const NO_COVERAGE: Text = { id: 'cakupan tidak dicatat, dihitung 0', en: 'coverage is not recorded, counted as 0' };
const NO_RATE: Text = {
  id: 'tidak ada laju: belum ada laporan berpenyebut, dihitung 0',
  en: 'no rate: no report with a denominator yet, counted as 0',
};
const FEW: Text = { id: 'tidak ada isu yang khas', en: 'no issue is distinctive' };
const NONE_RECORDED: Text = {
  id: 'tanpa kegiatan tercatat',
  en: 'no activity on record',
};

/** Reads what the components need, once for all measures. `issues` are those of the filter; empty = all. */
export async function figureBook(
  db: Db,
  observed: Observed,
  areas: readonly ObservedArea[],
  issues: readonly string[],
  sight: Sight,
): Promise<FigureBook> {
  const [table, activities] = await Promise.all([signatureTable(observed), activitiesOf(db, observed, sight)]);
  // Exact tests of every issue of every area: once, whatever is weighted.
  const passing = new Map(
    signatureOf(observed, table, { minimum: LEAST_REPORTS }).areas.map((a): [string, Passing] => [
      a.code,
      new Map(passingIssues(a.standings, { total: a.total, minimum: LEAST_REPORTS }).map((s) => [s.issue, s.interval.low])),
    ]),
  );
  const cases = (area: ObservedArea, issue: string | null): number | null => {
    if (area.count === null || issue === null) return area.count;
    const counts = table.areas.get(area.code)?.get(issue);
    return counts ? observed.origins.reduce((sum, origin) => sum + counts[origin], 0) : 0;
  };
  const voters = (area: ObservedArea) => area.denominator?.value ?? null;
  const effort = areas.map((area) => {
    const people = voters(area);
    return people === null ? 0 : ((activities.get(area.code) ?? 0) / people) * 10_000;
  });
  const others = Math.max(1, areas.length - 1);
  const noLower = effort.map((own) => (effort.filter((e) => e >= own).length - 1) / others);

  const figures = (issue: string | null): AreaFigures[] => {
    const known = areas.map((area) => ({ count: cases(area, issue), denominator: voters(area) }));
    const smoothed = ebRates(known, { per: 1 });
    const mean = smoothed.overall;
    return areas.map((area, i): AreaFigures => {
      const rate = smoothed.areas[i];
      const own = rate && isFigure(rate) ? rate.value : mean;
      const people = voters(area);
      const watched = area.count !== null;
      const rated: Figure =
        people === null
          ? { raw: null, note: NO_VOTERS }
          : own === null
            ? { raw: null, note: NO_RATE }
            : { raw: own, note: watched ? null : NOT_WATCHED };
      const scaled = (by: number, note: Text | null): Figure =>
        rated.raw === null ? rated : { raw: rated.raw * by, note: rated.note ?? note };
      return {
        expected: scaled(people ?? 0, null),
        underserved: scaled((noLower[i] ?? 0) * 100_000, (activities.get(area.code) ?? 0) === 0 ? NONE_RECORDED : null),
        uncovered: uncovered(area),
        distinctive: distinctive(passing.get(area.code), issue, issues),
        people: { raw: people, note: people === null ? NO_VOTERS : null },
        equal: { raw: 1, note: null },
      };
    });
  };
  const kept = new Map<string | null, AreaFigures[]>();
  const of = (issue: string | null): AreaFigures[] => {
    const found = kept.get(issue) ?? figures(issue);
    kept.set(issue, found);
    return found;
  };
  return { of };
}

function uncovered({ coverage, absent }: ObservedArea): Figure {
  if (coverage !== null) return { raw: 1 - coverage, note: null };
  if (absent?.why === 'belum_terpantau' || absent?.why === 'tidak_terjangkau') return { raw: 1, note: absent.reason };
  return { raw: null, note: NO_COVERAGE };
}

/** Distinctive issues of one area: lower limit of the 95 % interval of the location quotient, by issue. */
type Passing = ReadonlyMap<string, number>;

function distinctive(passing: Passing | undefined, issue: string | null, issues: readonly string[]): Figure {
  if (!passing) return { raw: null, note: FEW };
  const asked = issue === null ? issues : [issue];
  const lows = [...passing].filter(([own]) => asked.length === 0 || asked.includes(own)).map(([, low]) => Math.log(low));
  return lows.length === 0 ? { raw: 0, note: FEW } : { raw: Math.max(0, ...lows), note: null };
}

/** Activities on record by area, in the days of the filter. */
async function activitiesOf(db: Db, observed: Observed, sight: Sight): Promise<Map<string, number>> {
  const { from, to } = observed.window;
  const roots = seenWithin(sight, observed.parent?.code ?? null);
  const counted = await Promise.all(
    roots.map((code) =>
      countActivities(db, observed.level, { code: code ?? undefined, from: from ?? undefined, to: to ?? undefined }),
    ),
  );
  return new Map(counted.flatMap(({ counts }) => [...counts]));
}

/** Highest figure of each component among the candidates; null where none has one. */
export const highest = (areas: readonly AreaFigures[]): Record<ComponentKey, number | null> =>
  Object.fromEntries(
    COMPONENT_KEYS.map((key) => {
      const raws = areas.flatMap((a) => (a[key].raw === null ? [] : [a[key].raw]));
      return [key, raws.length === 0 ? null : Math.max(...raws)];
    }),
  ) as Record<ComponentKey, number | null>;
