import type { Queryable, Row, Tx, Value } from '../db/database.ts';
import type { ReleaseStatus, ReleaseStep } from './contract.ts';

/** A release as stored; empty texts and 0 stand for nothing. */
export interface StoredRelease extends Row {
  number: number;
  area: string;
  area_name: string;
  status: ReleaseStatus;
  version: number;
  supersedes: number;
  superseded_by: number;
  task: string;
  starts: string;
  ends: string;
  prepared_on: string;
  data_version: number;
  method_version: string;
  sample: boolean;
  notes: string;
  boundaries: string;
  sha256: string;
  summary: string;
  problem: string;
  prepared_by: string;
  prepared_at: string;
  submitted_by: string;
  submitted_at: string;
  approved_by: string;
  approved_at: string;
  approved_alone: boolean;
  published_by: string;
  published_at: string;
  published_on: string;
}

export interface StoredStep extends Row {
  number: number;
  version: number;
  step: ReleaseStep;
  author: string;
  made_at: string;
  reason: string;
}

/** `document`: what is or will be published; `truth`: the true counts, which no answer may hold. */
export type PartKind = 'document' | 'truth';

const COLUMNS = `number, area, area_name, status, version, supersedes, superseded_by, task, starts, ends, prepared_on, data_version, method_version,
  sample, notes, boundaries, sha256, summary, problem, prepared_by, prepared_at, submitted_by, submitted_at, approved_by, approved_at,
  approved_alone, published_by, published_at, published_on`;
const NAMES = COLUMNS.split(',').map((name) => name.trim());

/** All releases, whatever their status, ascending by number. */
export const listReleases = (db: Queryable): Promise<StoredRelease[]> =>
  db.all<StoredRelease>(`select ${COLUMNS} from releases order by number`);

/** The release of a number; null when there is none. */
export async function findRelease(db: Queryable, number: number): Promise<StoredRelease | null> {
  const [row] = await db.all<StoredRelease>(`select ${COLUMNS} from releases where number = $1`, [number]);
  return row ?? null;
}

/** What was done to a release, oldest first. */
export const listSteps = (db: Queryable, number: number): Promise<StoredStep[]> =>
  db.all<StoredStep>(
    'select number, version, step, author, made_at, reason from release_steps where number = $1 order by version, made_at',
    [number],
  );

/** The next free number; numbers of releases that were cancelled or failed are not given again. The caller holds the lock. */
export async function nextNumber(tx: Tx): Promise<number> {
  const [row] = await tx.all<{ n: number }>('select coalesce(max(number), 0) + 1 as n from releases');
  return row?.n ?? 1;
}

/** Stores the state of a release over the one before, with the step that led to it. The caller holds the lock. */
export async function putRelease(
  tx: Tx,
  release: StoredRelease,
  step: Pick<StoredStep, 'step' | 'author' | 'made_at' | 'reason'>,
): Promise<void> {
  await tx.run('delete from releases where number = $1', [release.number]);
  await tx.run(
    `insert into releases (${COLUMNS}) values (${NAMES.map((_, i) => `$${i + 1}`).join(', ')})`,
    NAMES.map((name) => release[name] as Value),
  );
  await tx.run('insert into release_steps (number, version, step, author, made_at, reason) values ($1, $2, $3, $4, $5, $6)', [
    release.number,
    release.version,
    step.step,
    step.author,
    step.made_at,
    step.reason,
  ]);
}

/** Stores a packed text of a release. */
export async function putParts(tx: Tx, number: number, kind: PartKind, parts: readonly string[]): Promise<void> {
  await tx.load(
    'release_parts',
    { number: 'bigint', kind: 'varchar', part: 'integer', content: 'varchar' },
    parts.map((content, part) => [number, kind, part, content]),
  );
}

/** The pieces of a packed text of a release, in order; none when there is no such text. */
export async function findParts(db: Queryable, number: number, kind: PartKind): Promise<string[]> {
  const rows = await db.all<{ content: string }>(
    'select content from release_parts where number = $1 and kind = $2 order by part',
    [number, kind],
  );
  return rows.map(({ content }) => content);
}

/** Removes what a release that never came to be has stored. */
export const removeParts = (tx: Tx, number: number): Promise<void> =>
  tx.run('delete from release_parts where number = $1', [number]);

/** Names of the shapes that are kept of a boundary version. */
export async function listShapes(db: Queryable, version: string): Promise<string[]> {
  const rows = await db.all<{ name: string }>('select distinct name from release_shapes where version = $1 order by name', [
    version,
  ]);
  return rows.map(({ name }) => name);
}

/** Keeps shapes of a boundary version. */
export async function putShapes(tx: Tx, version: string, shapes: ReadonlyMap<string, readonly string[]>): Promise<void> {
  await tx.load(
    'release_shapes',
    { version: 'varchar', name: 'varchar', part: 'integer', content: 'varchar' },
    [...shapes].flatMap(([name, parts]) => parts.map((content, part) => [version, name, part, content])),
  );
}

/** The pieces of shapes, in order, whether a published release is drawn with them or not. */
export async function findShapeParts(db: Queryable, version: string, name: string): Promise<string[]> {
  const rows = await db.all<{ content: string }>(
    'select content from release_shapes where version = $1 and name = $2 order by part',
    [version, name],
  );
  return rows.map(({ content }) => content);
}

/** Notes that this process is making a release, and is alive. */
export async function putMaker(tx: Tx, number: number, process: string, at: string): Promise<void> {
  await removeMaker(tx, number);
  await tx.run('insert into release_makers (number, process, alive_at) values ($1, $2, $3)', [number, process, at]);
}

export const removeMaker = (tx: Tx, number: number): Promise<void> =>
  tx.run('delete from release_makers where number = $1', [number]);

/** Releases that are said to be in the making, with the process that makes them and when it was last heard of; null: nobody knows. */
export const listMakers = (
  db: Queryable,
): Promise<{ number: number; prepared_at: string; process: string | null; alive_at: string | null }[]> =>
  db.all(
    `select r.number, r.prepared_at, m.process, m.alive_at
     from releases r left join release_makers m on m.number = r.number where r.status = 'menyiapkan' order by r.number`,
  );
