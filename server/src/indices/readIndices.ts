import type { Queryable } from '../db/database.ts';
import { changesOf } from '../regions/lineage.ts';
import { listLineage } from '../regions/repository.ts';
import { assembleEditions } from './assembleEditions.ts';
import type { Edition, IndexScore } from './contract.ts';
import { indexScore } from './indexScore.ts';
import {
  listAreas,
  listContent,
  listCutoffs,
  listEditionHeads,
  listReadings,
  listScores,
  type ScoreFilter,
} from './repository.ts';
import { todaysAreas } from './todaysAreas.ts';

/** All editions, published and imported. */
export async function readEditions(db: Queryable): Promise<Edition[]> {
  const [heads, readings, cutoffs, content] = await Promise.all([
    listEditionHeads(db),
    listReadings(db),
    listCutoffs(db),
    listContent(db),
  ]);
  return assembleEditions(heads, readings, cutoffs, content);
}

/**
 * Scores of one edition for today's regions: every missing score has a reason, and figures of areas divided since are
 * given to nobody (`former`). `parent` keeps areas inside it, `code` one area.
 */
export async function readScores(
  db: Queryable,
  edition: Edition,
  filter: ScoreFilter & { parent?: string | undefined; code?: string | undefined },
): Promise<IndexScore[]> {
  const rows = (await listScores(db, edition.id, filter)).map((r) => indexScore(r, edition.family));
  const lineage = await listLineage(db);
  const out: IndexScore[] = [];
  for (const reading of edition.readings) {
    const own = rows.filter((r) => r.reading === reading.id && r.level === reading.level);
    if (own.length === 0) continue;
    const areas = await listAreas(db, reading.level);
    const changes = changesOf(lineage, new Map(areas.map((a) => [a.code, a])));
    out.push(...todaysAreas(own, areas, reading.areasAsOf, changes));
  }
  return out.filter(
    (s) => (!filter.code || s.code === filter.code) && (!filter.parent || s.code.startsWith(`${filter.parent}.`)),
  );
}
