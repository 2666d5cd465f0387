import type { Edition } from '../indices/contract.ts';
import { indexScore, type StoredScore } from '../indices/indexScore.ts';
import { todaysAreas } from '../indices/todaysAreas.ts';
import { notPublished } from '../layers/absenceNotes.ts';
import type { Region } from '../regions/contract.ts';
import type { Change } from '../regions/lineage.ts';
import { regionAtDate } from '../regions/regionAtDate.ts';
import type { RegionProfile } from './contract.ts';

type Section = RegionProfile['indices'][number];
/** The edition every profile speaks of, also to say that the area is not in it. */
const ALWAYS = 'ikp-2024';

/** Codes that rows about a region may stand under: its own, and those of the areas it was part of. */
export function codesOf(region: Region, editions: readonly Edition[], changes: readonly Change[]): string[] {
  const days = new Set(editions.flatMap((e) => e.readings.map((r) => r.areasAsOf)).filter((d) => d !== null));
  return [...new Set([region.code, ...[...days].map((day) => regionAtDate(region.code, region.name, day, changes).code)])];
}

/**
 * Index figures of a region, one section per edition and reading of its own level, latest edition first, total before
 * dimensions. Editions never share a section, because their scales differ; each brings the cut-offs of its own level.
 * Sections without a row are left out, but for the current edition, which then says so.
 */
export function indexSections(
  region: Region,
  editions: readonly Edition[],
  rows: readonly StoredScore[],
  changes: readonly Change[],
): Section[] {
  const latestFirst = [...editions].sort(
    (a, b) => (b.released ?? '').localeCompare(a.released ?? '') || a.id.localeCompare(b.id),
  );
  return latestFirst.flatMap((edition) =>
    edition.readings
      .filter((reading) => reading.level === region.level)
      .flatMap((reading): Section[] => {
        const own = rows.filter((r) => r.edition === edition.id && r.reading === reading.id && r.level === reading.level);
        const scores = todaysAreas(
          own.map((r) => indexScore(r, edition.family)),
          [region],
          reading.areasAsOf,
          changes,
        ).filter((s) => s.code === region.code);
        if (scores.length === 0 && edition.id !== ALWAYS) return [];
        const order = (indicator: string) => reading.indicators.indexOf(indicator);
        return [
          {
            edition: edition.id,
            editionName: edition.name,
            released: edition.released,
            reading: reading.id,
            readingName: reading.name,
            scores: scores.sort((a, b) => order(a.indicator) - order(b.indicator)),
            cutoffs: edition.cutoffs.filter(
              (c) => c.level === reading.level && (c.reading === undefined || c.reading === reading.id),
            ),
            note: scores.length === 0 ? notPublished(edition.name, reading.areas) : edition.note,
          },
        ];
      }),
  );
}
