import type { Db } from '../../db/database.ts';
import type { Source } from '../../http/contract.ts';
import type { KnownDenominator } from '../../regions/denominatorBook.ts';
import { denominatorsAt } from '../../regions/denominatorFor.ts';
import { listMeasures } from '../../regions/repository.ts';
import type { Election } from '../../stages/contract.ts';
import { listElections } from '../../stages/repository.ts';
import { NATION, type PlaceCode, type PublicDenominator } from '../public/contract.ts';

const MEASURE = 'dpt';
/** More sources than this are not named one by one. */
const MOST_NAMED = 3;

/** The election whose voting day is nearest to a period, 0 days away when it lies inside; the later one when two are as near; null without any. */
export function nearestElection(elections: readonly Election[], from: string, to: string): Election | null {
  const away = ({ votingDay }: Election) => {
    const [day, first, last] = [votingDay ?? '', from, to].map((d) => Date.parse(`${d}T00:00:00Z`)) as [number, number, number];
    return day < first ? first - day : Math.max(0, day - last);
  };
  const dated = elections.filter((e) => e.votingDay !== null);
  dated.sort((a, b) => away(a) - away(b) || ((a.votingDay ?? '') < (b.votingDay ?? '') ? 1 : -1));
  return dated[0] ?? null;
}

/**
 * Voters (DPT) of the election nearest to the period of a release, of all its areas down to kecamatan that have a figure; null where no election
 * with such figures is known. The country's is the sum of all provinsi, when each has one.
 */
export async function releaseDenominator(
  db: Db,
  root: PlaceCode,
  { from, to }: { from: string; to: string },
): Promise<{ denominator: PublicDenominator; sample: boolean } | null> {
  const measured = new Set((await listMeasures(db)).filter((m) => m.measure === MEASURE).map((m) => m.election));
  const election = nearestElection(
    (await listElections(db)).filter((e) => measured.has(e.id)),
    from,
    to,
  );
  if (!election) return null;
  const found = new Map<PlaceCode, KnownDenominator>();
  let complete = true;
  for (const level of ['provinsi', 'kabkota', 'kecamatan'] as const) {
    const within = root === NATION ? null : root;
    for (const [code, figure] of await denominatorsAt(db, { election: election.id, measure: MEASURE, level, within })) {
      if ('value' in figure && figure.value >= 1) found.set(code, figure);
      else if (level === 'provinsi') complete = false;
    }
  }
  if (found.size === 0) return null;
  const values = new Map([...found].map(([code, { value }]) => [code, Math.round(value)]));
  const provinces = [...values].filter(([code]) => !code.includes('.'));
  if (root === NATION && complete && provinces.length > 0)
    values.set(
      NATION,
      provinces.reduce((sum, [, n]) => sum + n, 0),
    );
  const { source, sample } = sourceOf([...found.values()]);
  const sorted = [...values].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    denominator: {
      measure: MEASURE,
      election: election.id,
      electionName: election.name,
      source,
      values: Object.fromEntries(sorted),
    },
    sample,
  };
}

function sourceOf(figures: readonly KnownDenominator[]): { source: Source; sample: boolean } {
  const names = [...new Set(figures.flatMap(({ source }) => source.name.split('; ')))].sort();
  const dates = figures.flatMap(({ source }) => (source.date === null ? [] : [source.date])).sort();
  const sample = names.includes('data contoh');
  const named = names.slice(0, MOST_NAMED).join('; ');
  const rest = names.length - MOST_NAMED;
  return {
    source: {
      name: rest > 0 ? `${named}; dan ${rest} sumber lain` : named,
      date: dates.at(-1) ?? null,
      note: sample ? 'sebagian data contoh (sintetis) / partly sample data (synthetic)' : null,
    },
    sample,
  };
}
