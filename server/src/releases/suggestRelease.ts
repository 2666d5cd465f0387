import type { Db } from '../db/database.ts';
import { sumCounts } from '../reports/repository.ts';
import { rootName } from './askRelease.ts';
import { lastDayOf, newestOf, whyNotBegin } from './beginningRules.ts';
import type { ReleaseSuggestion } from './contract.ts';
import { endStale } from './makers.ts';
import { dayAfter, firstDay, lastDay, monthsOver } from './months.ts';
import { unpacked } from './packed.ts';
import { storedDocument } from './previewSource.ts';
import type { PublicRelease, PublicWindow, ReleasedOrigin } from './public/contract.ts';
import { windowsCounting } from './public/readRelease.ts';
import { areaOf } from './releaseStatus.ts';
import { reportedMonths } from './reportedMonths.ts';
import { findParts, listReleases } from './repository.ts';
import type { TrueTables } from './table/trueTable.ts';
import { readTruth } from './table/truth.ts';

/** What the next release of an area may hold. Throws AppError `invalid_request` for an area that has no releases of its own. */
export async function suggestRelease(db: Db, area: string): Promise<ReleaseSuggestion> {
  const areaName = await rootName(db, area);
  await endStale(db);
  const all = await listReleases(db);
  const newest = newestOf(area, all);
  const base = { area, areaName, refused: whyNotBegin(area, all), newest: newest?.number ?? null, first: newest === null };
  if (newest === null) {
    const reported = await reportedMonths(db, area);
    const [earliest] = reported;
    const months = earliest === undefined ? [] : monthsOver(firstDay(earliest));
    return {
      ...base,
      from: months[0] === undefined ? null : firstDay(months[0]),
      starts: months.map(firstDay),
      ends: months.map(lastDay),
      usual: usualEnd(months, reported),
      windows: [],
    };
  }
  const document = await storedDocument(db, newest);
  const from = dayAfter(lastDayOf(document));
  const months = monthsOver(from);
  const truth = await truthOf(db, document);
  const counting = windowsCounting(document.windows, document.number);
  return {
    ...base,
    from,
    starts: [from],
    ends: months.map(lastDay),
    usual: usualEnd(months, await reportedMonths(db, area)),
    windows: await Promise.all(
      counting.map(async (w) => ({ id: w.id, from: w.from, to: w.to, late: await lateIn(db, area, w, truth.get(w.id) ?? null) })),
    ),
  };
}

/** Months in which nothing happened are for a later release: their zeros would stand for ever. */
function usualEnd(months: readonly string[], reported: readonly string[]): string | null {
  const last = months.filter((month) => reported.includes(month)).at(-1) ?? months.at(-1);
  return last === undefined ? null : lastDay(last);
}

const EVERYTHING = { election: null, issue: null, channel: null, origin: null, status: null };

/** Reports of a closed window that are known today, minus those that were counted then. Below zero: some are gone. */
async function lateIn(
  db: Db,
  area: string,
  { from, to }: PublicWindow,
  counted: TrueTables | null,
): Promise<ReleaseSuggestion['windows'][number]['late']> {
  if (counted === null) return null;
  const [now] = await sumCounts(db, [], { ...EVERYTHING, from, to, code: areaOf(area) });
  const then = (origin: ReleasedOrigin) => counted[origin].find(({ code, unplaced }) => code === area && !unplaced)?.total ?? 0;
  return { laporan: (now?.laporan ?? 0) - then('laporan'), temuan: (now?.temuan ?? 0) - then('temuan') };
}

/** The true counts behind a release by window; none where they are lost, which the next draft will say. */
async function truthOf(db: Db, document: PublicRelease): Promise<Map<string, TrueTables>> {
  try {
    return readTruth(await unpacked(await findParts(db, document.number, 'truth')), document);
  } catch {
    return new Map();
  }
}
