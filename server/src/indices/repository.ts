import type { ColumnType, Queryable, Row, Tx, Value } from '../db/database.ts';
import type { Level } from '../regions/contract.ts';
import { inForce } from '../regions/repository.ts';
import type { Cutoff, Edition, Fact } from './contract.ts';
import type { StoredScore } from './indexScore.ts';

type Columns = Record<string, ColumnType>;
const text = (...names: string[]): Columns => Object.fromEntries(names.map((n) => [n, 'varchar' as const]));

/** Published content of the index tables, as rows in the order of the columns below. */
export interface PublishedIndices {
  editions: Value[][];
  readings: Value[][];
  cutoffs: Value[][];
  scores: Value[][];
  facts: Value[][];
}

const EDITIONS = text('id', 'name_id', 'name_en', 'released', 'family', 'scale_id', 'scale_en', 'note_id', 'note_en', 'source');
const READINGS: Columns = { ...text('edition', 'id', 'level', 'name_id', 'name_en'), areas_as_of: 'date' };
const CUTOFFS: Columns = {
  ...text('edition', 'level', 'reading', 'class'),
  from_score: 'double',
  from_open: 'boolean',
  to_score: 'double',
  source: 'varchar',
};
const SCORES: Columns = {
  ...text('edition', 'level', 'reading', 'code', 'indicator'),
  score: 'double',
  class: 'varchar',
  rank_no: 'integer',
  ...text('source', 'source_date', 'note'),
};
const FACTS: Columns = {
  ...text('topic', 'code', 'area_name', 'measure'),
  value: 'double',
  ...text('value_text', 'fact_date', 'source', 'note'),
};

/**
 * Replaces all published rows; rows that people imported stay, and win where both have the same key
 * (`edition|level|reading|code|indicator`).
 */
export async function replaceIndices(tx: Tx, published: PublishedIndices): Promise<void> {
  await tx.run('delete from index_editions; delete from index_readings; delete from index_cutoffs; delete from facts');
  await tx.run('delete from index_scores where import_id is null');
  const kept = await tx.all<{ key: string }>(
    "select edition || '|' || level || '|' || reading || '|' || code || '|' || indicator as key from index_scores",
  );
  const imported = new Set(kept.map((r) => r.key));
  await tx.load('index_editions', EDITIONS, published.editions);
  await tx.load('index_readings', READINGS, published.readings);
  await tx.load('index_cutoffs', CUTOFFS, published.cutoffs);
  await tx.load(
    'index_scores',
    SCORES,
    published.scores.filter((s) => !imported.has(s.slice(0, 5).join('|'))),
  );
  await tx.load('facts', FACTS, published.facts);
}

interface CutoffRow extends Row {
  edition: string;
  level: Level;
  reading: string;
  class: Cutoff['class'];
  from: number | null;
  fromOpen: boolean;
  to: number | null;
  source: string;
}

/** Official cut-offs of one edition or of all, lowest class first. */
export async function listCutoffs(db: Queryable, edition: string | null = null): Promise<Cutoff[]> {
  return db.all<CutoffRow>(
    `select edition, level, reading, class, from_score as "from", from_open as "fromOpen", to_score as "to", source
     from index_cutoffs where cast($1 as varchar) is null or edition = $1
     order by edition, level, from_score nulls first`,
    [edition],
  );
}

type EditionHead = Omit<Edition, 'readings' | 'cutoffs' | 'indicators'>;
interface EditionRow extends Row {
  id: string;
  name_id: string;
  name_en: string;
  released: string | null;
  family: string;
  scale_id: string;
  scale_en: string;
  note_id: string | null;
  note_en: string | null;
  source: string;
}

/** Published editions, oldest first, without readings and cut-offs. */
export async function listEditionHeads(db: Queryable): Promise<EditionHead[]> {
  const rows = await db.all<EditionRow>(
    `select id, name_id, name_en, released, family, scale_id, scale_en, note_id, note_en, source
     from index_editions order by released nulls last, id`,
  );
  return rows.map((r) => ({
    id: r.id,
    name: { id: r.name_id, en: r.name_en },
    released: r.released,
    family: r.family,
    scale: { id: r.scale_id, en: r.scale_en },
    note: r.note_id === null ? null : { id: r.note_id, en: r.note_en ?? r.note_id },
    source: r.source,
  }));
}

export interface ReadingRow extends Row {
  edition: string;
  id: string;
  level: Level;
  name_id: string;
  name_en: string;
  areasAsOf: string | null;
}

/** Published readings of all editions. */
export async function listReadings(db: Queryable): Promise<ReadingRow[]> {
  return db.all<ReadingRow>(
    'select edition, id, level, name_id, name_en, areas_as_of as "areasAsOf" from index_readings order by edition, level desc, id desc',
  );
}

export interface ContentRow extends Row {
  edition: string;
  reading: string;
  level: Level;
  indicator: string;
  areas: number;
}

/** What the score table really holds: areas per edition, reading, level and indicator. */
export async function listContent(db: Queryable): Promise<ContentRow[]> {
  return db.all<ContentRow>(
    `select edition, reading, level, indicator, count(*) as areas from index_scores
     group by edition, reading, level, indicator order by edition, level desc, reading desc, indicator`,
  );
}

export interface ScoreFilter {
  level?: string | undefined;
  reading?: string | undefined;
  indicator?: string | undefined;
}

/** Stored rows of an edition, by code. Editions are never mixed. */
export async function listScores(db: Queryable, edition: string, filter: ScoreFilter = {}): Promise<StoredScore[]> {
  return db.all<StoredScore & Row>(
    `select edition, level, reading, code, indicator, score, class, rank_no as rank, source, source_date as "sourceDate", note
     from index_scores
     where edition = $1
       and (cast($2 as varchar) is null or level = $2)
       and (cast($3 as varchar) is null or reading = $3)
       and (cast($4 as varchar) is null or indicator = $4)
     order by level desc, reading desc, indicator, code`,
    [edition, filter.level ?? null, filter.reading ?? null, filter.indicator ?? null],
  );
}

/** Whether any index score comes from an import of synthetic data. */
export async function hasSampleScores(db: Queryable): Promise<boolean> {
  const rows = await db.all('select 1 as one from index_scores s join imports i on i.id = s.import_id where i.sample limit 1');
  return rows.length > 0;
}

interface FactRow extends Row {
  topic: string;
  code: string;
  areaName: string;
  measure: string;
  value: number | null;
  valueText: string;
  date: string;
  source: string;
  note: string | null;
}

/** Published figures of an area (`00` = Indonesia) and topic; null = all. */
export async function listFacts(
  db: Queryable,
  filter: { code?: string | undefined; topic?: string | undefined },
): Promise<Omit<Fact, 'conflict'>[]> {
  return db.all<FactRow>(
    `select topic, code, area_name as "areaName", measure, value, value_text as "valueText", fact_date as "date", source, note
     from facts
     where (cast($1 as varchar) is null or code = $1) and (cast($2 as varchar) is null or topic = $2)
     order by topic, code, area_name, fact_date, measure, source`,
    [filter.code ?? null, filter.topic ?? null],
  );
}

export interface AreaRow extends Row {
  code: string;
  name: string;
}

/** Today's regions of one level; the region list itself belongs to `regions`, this leaves its 83,762 desa out. */
export async function listAreas(db: Queryable, level: Level): Promise<AreaRow[]> {
  return db.all<AreaRow>(`select code, name from regions where level = $1 and ${inForce()} order by code`, [level]);
}
