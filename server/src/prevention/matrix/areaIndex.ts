import type { Queryable } from '../../db/database.ts';
import type { Text } from '../../http/contract.ts';
import { classOf } from '../../indices/classOf.ts';
import type { Edition, IndexScore } from '../../indices/contract.ts';
import { readEditions, readScores } from '../../indices/readIndices.ts';
import type { MapLevel } from '../../regions/contract.ts';
import type { AreaIndex, MatrixResponse } from './contract.ts';

/** The edition that profiles speak of, too. */
const EDITION = 'ikp-2024';
const TOTAL = 'skor';

type IndexOf = (code: string) => AreaIndex;
type Said = MatrixResponse['index'];

/** Class of each area in one edition and reading, by its own cut-offs; null where the edition has no figures at this level. */
export async function areaIndices(db: Queryable, level: MapLevel): Promise<{ said: NonNullable<Said>; of: IndexOf } | null> {
  const edition = (await readEditions(db)).find((e) => e.id === EDITION);
  const reading = edition?.readings.find((r) => r.level === level);
  if (!edition || !reading) return null;
  const scores = await readScores(db, edition, { level, reading: reading.id, indicator: TOTAL });
  const byCode = new Map(scores.map((s) => [s.code, s]));
  return {
    said: { edition: edition.id, name: edition.name, reading: reading.id, readingName: reading.name, source: edition.source },
    of: (code) => told(byCode.get(code), edition, reading),
  };
}

function told(row: IndexScore | undefined, edition: Edition, reading: Edition['readings'][number]): AreaIndex {
  if (!row) return { class: null, score: null, note: notPublished(edition.name) };
  const cutoffs = edition.cutoffs.filter(
    (c) => c.level === reading.level && (c.reading === undefined || c.reading === reading.id),
  );
  const byCutoff = row.score === null ? null : classOf(row.score, cutoffs);
  const named = row.class ?? byCutoff;
  return { class: named, score: row.score, note: named === null ? (row.absenceNote ?? notPublished(edition.name)) : null };
}

const notPublished = (edition: Text): Text => ({
  id: `${edition.id}: tidak ada angka untuk wilayah ini dalam sumber yang ditemukan.`,
  en: `${edition.en}: no figure for this area in the sources found.`,
});
