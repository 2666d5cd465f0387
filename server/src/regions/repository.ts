import type { Queryable, Row, Tx, Value } from '../db/database.ts';
import { todayInJakarta } from '../today.ts';
import type { Region } from './contract.ts';
import type { PublishedDenominator } from './denominatorBook.ts';
import type { LineageStep } from './lineage.ts';
import { nameKey } from './normalizeName.ts';

/**
 * SQL: regions in force, those without an end or whose last day is not past in Jakarta. By our day and not by the database's, which turns
 * with its own clock: what is kept per data version and day (`keptPerVersion`) must turn with it. `table`: name or alias.
 */
export const inForce = (table = 'regions'): string =>
  `(${table}.valid_to is null or ${table}.valid_to >= date '${todayInJakarta()}')`;

/** Today's list, parents before children. */
export async function listRegions(db: Queryable): Promise<Region[]> {
  return db.all<Region & Row>(`select code, name, level, parent from regions where ${inForce()} order by code`);
}

/** All recorded changes of code, name or area: the loaded history, and what imported regions say of their predecessors. */
export async function listLineage(db: Queryable): Promise<LineageStep[]> {
  return db.all<LineageStep & Row>(
    `select code, name, predecessor, predecessor_name as "predecessorName", cast(until as varchar) as until, note from region_lineage
     union all
     select r.code, r.name, r.predecessor, coalesce(p.name, r.predecessor), cast(r.valid_from - 1 as varchar), null
     from regions r left join regions p on p.code = r.predecessor where r.predecessor is not null
     order by 5, 3, 1`,
  );
}

/** Regions whose parent is not in the list, at most `limit`. */
export async function listOrphans(db: Queryable, limit: number): Promise<Region[]> {
  return db.all<Region & Row>(
    `select c.code, c.name, c.level, c.parent from regions c
     where c.parent is not null and not exists (select 1 from regions p where p.code = c.parent)
     order by c.code limit $1`,
    [limit],
  );
}

/** Published denominators of one election and measure. */
export async function listDenominators(db: Queryable, election: string, measure: string): Promise<PublishedDenominator[]> {
  return db.all<PublishedDenominator & Row>(
    `select code, value, source, source_date as date, note from denominators where election = $1 and measure = $2 order by code, source`,
    [election, measure],
  );
}

/** Replaces the figures that ship with the product; imported ones stay and win where key and source are the same. */
export async function replacePublishedDenominators(tx: Tx, rows: Value[][]): Promise<void> {
  await tx.run('delete from denominators where import_id is null');
  const imported = await tx.all<{ key: string }>(
    "select election || '|' || code || '|' || measure || '|' || source as key from denominators",
  );
  const taken = new Set(imported.map((r) => r.key));
  await tx.load(
    'denominators',
    {
      election: 'varchar',
      code: 'varchar',
      measure: 'varchar',
      source: 'varchar',
      value: 'double',
      source_date: 'varchar',
      note: 'varchar',
    },
    rows.filter((r) => !taken.has(r.slice(0, 4).join('|'))),
  );
}

/** Every pair of election and measure that has a figure. */
export async function listMeasures(db: Queryable): Promise<{ election: string; measure: string }[]> {
  return db.all<{ election: string; measure: string }>(
    'select distinct election, measure from denominators order by election, measure',
  );
}

/**
 * Brings the list and history up to the official edition: its regions are written over those of the same code, regions that
 * people imported besides stay. History rows are replaced by those of the edition; imported ones (of other codes) stay.
 */
export async function replaceOfficialRegions(tx: Tx, regions: Region[], lineage: LineageStep[]): Promise<void> {
  await tx.run(
    'create temp table official_regions (code varchar, name varchar, name_key varchar, level varchar, parent varchar)',
  );
  await tx.load(
    'official_regions',
    { code: 'varchar', name: 'varchar', name_key: 'varchar', level: 'varchar', parent: 'varchar' },
    regions.map((r) => [r.code, r.name, nameKey(r.name), r.level, r.parent]),
  );
  await tx.run('delete from regions where code in (select code from official_regions)');
  await tx.run(
    'insert into regions (code, name, name_key, level, parent) select code, name, name_key, level, parent from official_regions',
  );
  await tx.run('drop table official_regions');
  await tx.run(
    'create temp table official_lineage (code varchar, name varchar, predecessor varchar, predecessor_name varchar, until date, note varchar)',
  );
  await tx.load(
    'official_lineage',
    { code: 'varchar', name: 'varchar', predecessor: 'varchar', predecessor_name: 'varchar', until: 'date', note: 'varchar' },
    lineage.map((s) => [s.code, s.name, s.predecessor, s.predecessorName, s.until, s.note]),
  );
  await tx.run('delete from region_lineage where code in (select code from official_lineage)');
  await tx.run('insert into region_lineage select code, name, predecessor, predecessor_name, until, note from official_lineage');
  await tx.run('drop table official_lineage');
}

/**
 * A word that changes whenever the regions or denominators may have changed: what was published, the imports of both
 * kinds with their undoings, and the sizes of the tables. Nothing else writes to them.
 */
export async function regionsStamp(db: Queryable): Promise<string> {
  const [row] = await db.all(
    `select (select string_agg(value, ' ' order by key) from settings where key in ('published.regions', 'published.denominators', 'region_set')) as published,
       (select count(*) from imports where kind in ('regions', 'denominators')) as imported,
       (select count(undone_at) from imports where kind in ('regions', 'denominators')) as undone,
       (select count(*) from regions) as regions,
       (select count(*) from denominators) as figures,
       (select sum(value) from denominators) as total`,
  );
  return JSON.stringify(row);
}
