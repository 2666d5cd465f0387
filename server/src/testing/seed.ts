import type { ColumnType, Db, Tx, Value } from '../db/database.ts';
import { nameKey } from '../regions/normalizeName.ts';
import { codeAtLevel, codeToNumber, levelOf, parentOf } from '../regions/regionCode.ts';
import { originNumber, statusNumber } from '../reports/catalogues.ts';
import { REPORT_ROLLUPS } from '../reports/reportsImport.ts';
import { listCatalogue } from '../reports/repository.ts';
import { COUNTED } from '../reports/uncounted.ts';
import type {
  ActivityRow,
  CoverageRow,
  CutoffRow,
  DenominatorRow,
  EditionRow,
  ReadingRow,
  RegionRow,
  ReportRow,
  ScoreRow,
  SupervisionFormRow,
} from './builders.ts';

/** What a test puts into its database, row by row. */
export interface Seed {
  regions?: readonly RegionRow[];
  denominators?: readonly DenominatorRow[];
  coverage?: readonly CoverageRow[];
  reports?: readonly ReportRow[];
  supervision?: readonly SupervisionFormRow[];
  editions?: readonly EditionRow[];
  readings?: readonly ReadingRow[];
  cutoffs?: readonly CutoffRow[];
  scores?: readonly ScoreRow[];
  activities?: readonly ActivityRow[];
  /** Marks reports, coverage and activities as data contoh. */
  sample?: boolean;
}

type Columns = Record<string, ColumnType>;
const text = (...names: string[]): Columns => Object.fromEntries(names.map((n) => [n, 'varchar' as const]));
/** Imports that seeded rows belong to count from here, in each database: before any of the product itself, as older imports do. */
const FIRST_IMPORT = -1_000_000;

/** Writes the rows in one data-changing transaction; the catalogues must be loaded before reports. */
export async function seedDatabase(db: Db, seed: Seed): Promise<void> {
  const issues = new Map((await listCatalogue(db, 'issues')).map((r) => [r.code, r.num]));
  const channels = new Map((await listCatalogue(db, 'channels')).map((r) => [r.code, r.num]));
  const sample = seed.sample ?? false;
  await db.write(async (tx) => {
    await seedRegions(tx, seed.regions ?? []);
    await seedReports(tx, await seedImport(tx, 'reports', sample), seed.reports ?? [], issues, channels);
    await seedIndices(tx, seed);
    await tx.load(
      'denominators',
      { ...text('election', 'code', 'measure'), value: 'double', ...text('source', 'source_date', 'note') },
      (seed.denominators ?? []).map((d) => [d.election, d.code, d.measure, d.value, d.source, d.sourceDate, d.note]),
    );
    if (seed.supervision)
      await seedSupervision(tx, await seedImport(tx, 'reports', sample), seed.supervision, channels.get('form_a') ?? 9);
    const coverageImport = await seedImport(tx, 'coverage', sample);
    await tx.load(
      'coverage',
      { code: 'varchar', period_start: 'date', period_end: 'date', status: 'varchar', import_id: 'bigint' },
      (seed.coverage ?? []).map((c) => [c.code, c.start, c.end, c.status, coverageImport]),
    );
    const activitiesImport = await seedImport(tx, 'activities', sample);
    await tx.load(
      'activities',
      {
        source_id: 'varchar',
        code: 'varchar',
        start_date: 'date',
        form: 'varchar',
        kind: 'varchar',
        issue: 'varchar',
        import_id: 'bigint',
      },
      (seed.activities ?? []).map((a) => [a.id, a.code, a.start, a.form, a.kind, a.issue, activitiesImport]),
    );
  });
}

/** An import that rows belong to; answers its number. */
async function seedImport(tx: Tx, kind: string, sample: boolean): Promise<number> {
  const [last] = await tx.all<{ id: number }>(`select coalesce(max(id), ${FIRST_IMPORT}) as id from imports where id < 0`);
  const id = Number(last?.id ?? FIRST_IMPORT) + 1;
  await tx.load(
    'imports',
    {
      id: 'bigint',
      ...text('kind', 'file', 'sha256'),
      started_at: 'timestamp',
      seconds: 'double',
      row_count: 'bigint',
      new_count: 'bigint',
      changed_count: 'bigint',
      unchanged_count: 'bigint',
      quarantined_count: 'bigint',
      sample: 'boolean',
      columns_json: 'varchar',
    },
    [[id, kind, 'uji.csv', '0', '2024-12-01 00:00:00', 0, 1, 1, 0, 0, 0, sample, '{}']],
  );
  return id;
}

async function seedRegions(tx: Tx, rows: readonly RegionRow[]): Promise<void> {
  await tx.load(
    'regions',
    { ...text('code', 'name', 'name_key', 'level', 'parent'), valid_to: 'date' },
    rows.map((r) => [r.code, r.name, nameKey(r.name), levelOf(r.code), parentOf(r.code), r.validTo]),
  );
}

/** The place of a report at a level, as the number kept in the large tables; 0 where it is less precise. */
function placeNumber(code: string | null, level: 'provinsi' | 'kabkota' | 'kecamatan'): number {
  const at = code === null ? null : codeAtLevel(code, level);
  return at === null ? 0 : codeToNumber(at);
}

/** A row per form, each with a number of its own. */
async function seedSupervision(tx: Tx, importId: number, rows: readonly SupervisionFormRow[], channel: number): Promise<void> {
  const forms = rows.flatMap((row) => Array.from({ length: row.n }, () => row));
  const numbers = {
    import_id: 'bigint',
    channel: 'smallint',
    prov: 'smallint',
    kab: 'integer',
    kec: 'integer',
    desa: 'bigint',
    tps: 'integer',
  } as const;
  await tx.load(
    'supervision_records',
    {
      ...numbers,
      ...text('source_id', 'content_hash', 'record_key', 'form_no', 'kind', 'election'),
      day: 'date',
      month: 'date',
      quantity: 'integer',
      origin: 'smallint',
      status: 'smallint',
    },
    forms.map((f, i): Value[] => {
      const id = `${importId}-${i}`;
      const place = [placeNumber(f.code, 'provinsi'), placeNumber(f.code, 'kabkota'), placeNumber(f.code, 'kecamatan')];
      const known = [id, id, id, id, f.kind, f.election];
      // The stations of a seed all stand in one village.
      const station = f.kind === 'tps' ? [1, i + 1] : [null, null];
      return [importId, channel, ...place, ...station, ...known, f.day, `${f.day.slice(0, 7)}-01`, 1, 2, 2];
    }),
  );
}

async function seedReports(
  tx: Tx,
  importId: number,
  rows: readonly ReportRow[],
  issues: ReadonlyMap<string, number>,
  channels: ReadonlyMap<string, number>,
): Promise<void> {
  const columns: Columns = {
    ...text('source_id', 'content_hash', 'election'),
    import_id: 'bigint',
    day: 'date',
    month: 'date',
    prov: 'smallint',
    kab: 'integer',
    kec: 'integer',
    issue: 'smallint',
    origin: 'smallint',
    channel: 'smallint',
    status: 'smallint',
    quantity: 'integer',
  };
  await tx.load(
    'reports',
    columns,
    rows.map((r, i): Value[] => {
      const issue = issues.get(r.issue);
      const channel = channels.get(r.channel);
      if (issue === undefined || channel === undefined) throw new Error(`not in the catalogues: ${r.issue}, ${r.channel}`);
      const id = `uji-${importId}-${i}`;
      return [
        ...[id, id, r.election ?? '', importId, r.day, `${r.day.slice(0, 7)}-01`],
        ...(['provinsi', 'kabkota', 'kecamatan'] as const).map((level) => placeNumber(r.code, level)),
        ...[issue, originNumber(r.origin), channel, statusNumber(r.status), r.n],
      ];
    }),
  );
  for (const { table, group, sum } of REPORT_ROLLUPS) {
    const by = group.join(', ');
    await tx.run(`delete from ${table}`);
    await tx.run(
      `insert into ${table} (${by}, n) select ${by}, sum(${sum}) from reports where superseded_by is null and ${COUNTED} group by ${by} having sum(${sum}) <> 0`,
    );
  }
}

async function seedIndices(tx: Tx, seed: Seed): Promise<void> {
  await tx.load(
    'index_editions',
    text('id', 'name_id', 'name_en', 'released', 'family', 'scale_id', 'scale_en', 'note_id', 'note_en', 'source'),
    (seed.editions ?? []).map((e) => [e.id, e.name, e.name, e.released, e.family, '0–100', '0–100', e.note, e.note, 'Bawaslu']),
  );
  await tx.load(
    'index_readings',
    { ...text('edition', 'id', 'level', 'name_id', 'name_en'), areas_as_of: 'date' },
    (seed.readings ?? []).map((r) => [r.edition, r.id, r.level, r.name, r.name, r.areasAsOf]),
  );
  await tx.load(
    'index_cutoffs',
    {
      ...text('edition', 'level', 'reading', 'class'),
      from_score: 'double',
      from_open: 'boolean',
      to_score: 'double',
      source: 'varchar',
    },
    (seed.cutoffs ?? []).map((c) => [c.edition, c.level, c.reading, c.class, c.from, c.fromOpen, c.to, 'Bawaslu']),
  );
  await tx.load(
    'index_scores',
    {
      ...text('edition', 'level', 'reading', 'code', 'indicator'),
      score: 'double',
      class: 'varchar',
      rank_no: 'integer',
      ...text('source', 'source_date', 'note'),
    },
    (seed.scores ?? []).map((s) => [
      s.edition,
      s.level,
      s.reading,
      s.code,
      s.indicator,
      s.score,
      s.class,
      s.rank,
      s.source,
      s.sourceDate,
      s.note,
    ]),
  );
}
