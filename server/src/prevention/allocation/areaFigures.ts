import { seenWithin } from '../../accounts/seenRegions.ts';
import type { Sight } from '../../accounts/sight.ts';
import type { Db } from '../../db/database.ts';
import type { Text } from '../../http/contract.ts';
import { originWords } from '../../signals/alarms/alarmPhrases.ts';
import { ebRates } from '../../signals/ebRate.ts';
import { isFigure } from '../../signals/noFigure.ts';
import type { Observed, ObservedArea } from '../../signals/observed/observed.ts';
import { LEAST_REPORTS, passingIssues } from '../../signals/signature/distinctiveIssue.ts';
import { signatureOf } from '../../signals/signature/signatureOf.ts';
import { signatureTable } from '../../signals/signature/signatureTable.ts';
import { countActivities } from '../repository.ts';
import { silenceWords } from './allocationWords.ts';
import { COMPONENT_KEYS, type ComponentKey } from './contract.ts';

/** A component of an area before it is set against the other candidates; null with the reason why there is none. */
export interface Figure {
  raw: number | null;
  note: Text | null;
}
export type AreaFigures = Record<ComponentKey, Figure>;

/** Figures of all candidates, in the order of the areas given, and the highest of each component; null where none has one. */
export interface CandidateFigures {
  areas: readonly AreaFigures[];
  most: Readonly<Record<ComponentKey, number | null>>;
}

/** What the components rest on: the candidates' figures for the issues asked for, and for one issue by itself. */
export interface FigureBook {
  /** `issue` null = as the filter has it. Worked out once, however many weights are tried. */
  of(issue: string | null): CandidateFigures;
}

const NO_VOTERS: Text = {
  id: 'jumlah pemilih tidak diketahui, dihitung 0',
  en: 'the number of voters is not known, counted as 0',
};
const NO_COVERAGE: Text = { id: 'cakupan tidak dicatat, dihitung 0', en: 'coverage is not recorded, counted as 0' };
const noRate = (what: Text): Text => ({
  id: `tidak ada laju: belum ada ${what.id} berpenyebut, dihitung 0`,
  en: `no rate: no ${what.en} with a denominator yet, counted as 0`,
});
/** Why an area takes the mean rate. */
const meanRate = (area: ObservedArea): Text => {
  const silence = silenceWords(area);
  return { id: `${silence.id}, memakai laju rata-rata`, en: `${silence.en}, takes the mean rate` };
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
  const what = originWords(observed.origins);
  const voters = (area: ObservedArea) => area.denominator?.value ?? null;
  const effort = areas.map((area) => {
    const people = voters(area);
    return people === null ? 0 : ((activities.get(area.code) ?? 0) / people) * 10_000;
  });
  const others = Math.max(1, areas.length - 1);
  const rising = [...effort].sort((a, b) => a - b);
  const lower = new Map<number, number>();
  rising.forEach((e, i) => {
    if (!lower.has(e)) lower.set(e, i);
  });
  const noLower = effort.map((own) => (effort.length - (lower.get(own) ?? 0) - 1) / others);

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
            ? { raw: null, note: noRate(what) }
            : { raw: own, note: watched ? null : meanRate(area) };
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
  const kept = new Map<string | null, CandidateFigures>();
  const of = (issue: string | null): CandidateFigures => {
    const known = kept.get(issue);
    if (known) return known;
    const own = figures(issue);
    const found = { areas: own, most: highest(own) };
    kept.set(issue, found);
    return found;
  };
  return { of };
}

function uncovered(area: ObservedArea): Figure {
  const { coverage, absent } = area;
  const silent = absent?.why === 'belum_terpantau' || absent?.why === 'tidak_terjangkau';
  if (coverage !== null) return { raw: 1 - coverage, note: silent ? silenceWords(area) : null };
  if (silent) return { raw: 1, note: silenceWords(area) };
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

function highest(areas: readonly AreaFigures[]): CandidateFigures['most'] {
  const highestOf = (key: ComponentKey) =>
    areas.reduce<number | null>(
      (most, { [key]: { raw } }) => (raw === null || (most !== null && most >= raw) ? most : raw),
      null,
    );
  return Object.fromEntries(COMPONENT_KEYS.map((key) => [key, highestOf(key)])) as Record<ComponentKey, number | null>;
}
