import type { Queryable, Row, Snapshot, Tx } from '../../db/database.ts';
import type { SetRecord } from './set/setFolder.ts';

/** A boundary set in the database. A set that is published again gets a new publication number. */
export interface StoredSet {
  publication: number;
  /** Name of the set: twelve hexadecimal digits, a hash of its content. */
  version: string;
  kind: SetRecord['kind'];
  /** Hash of everything the set was made from. */
  inputs: string;
  /** See `filesChecksum`. */
  filesSha256: string;
}

/** A file of a set: its SHA-256 and size, both of the file as it is in the folder. */
export interface StoredFile {
  path: string;
  sha256: string;
  bytes: number;
}

/** A file on its way into the database. */
export interface NewFile extends StoredFile {
  /** Gzip in base64, in pieces. */
  parts: string[];
}

const SET = 'select publication, version, kind, inputs, files_sha256 as "filesSha256" from boundary_sets';

/** The set in use: the one published last; null before the first. */
export async function activeSet(db: Queryable): Promise<StoredSet | null> {
  const [row] = await db.all<StoredSet & Row>(`${SET} order by publication desc limit 1`);
  return row ?? null;
}

/** The set of this version, in use or not; null when the database has none. */
export async function storedSet(db: Queryable, version: string): Promise<StoredSet | null> {
  const [row] = await db.all<StoredSet & Row>(`${SET} where version = $1 order by publication desc limit 1`, [version]);
  return row ?? null;
}

/** The files of a publication, by path. */
export function listFiles(db: Queryable, publication: number): Promise<StoredFile[]> {
  return db.all<StoredFile & Row>('select path, sha256, bytes from boundary_files where publication = $1 order by path', [
    publication,
  ]);
}

/** The content of a publication as `[path, piece]`, the pieces of a file one after the other. */
export async function* scanParts(snapshot: Snapshot, publication: number): AsyncIterable<[path: string, content: string]> {
  const rows = snapshot.scan('select path, content from boundary_parts where publication = $1 order by path, part', [
    publication,
  ]);
  for await (const piece of rows) for (const [path, content] of piece) yield [path as string, content as string];
}

/** Adds a set as the one in use. The set that was in use until now stays, for pages loaded before; older ones go. */
export async function insertSet(tx: Tx, set: Omit<StoredSet, 'publication'>, files: readonly NewFile[]): Promise<void> {
  const known = await tx.all<{ publication: number; version: string }>(
    'select publication, version from boundary_sets order by publication desc',
  );
  const publication = (known[0]?.publication ?? 0) + 1;
  const before = known.find(({ version }) => version !== set.version)?.publication ?? 0;
  for (const table of ['boundary_parts', 'boundary_files', 'boundary_sets'])
    await tx.run(`delete from ${table} where publication <> $1`, [before]);
  await tx.load(
    'boundary_sets',
    {
      publication: 'bigint',
      version: 'varchar',
      kind: 'varchar',
      inputs: 'varchar',
      files_sha256: 'varchar',
      published_at: 'timestamp',
    },
    [[publication, set.version, set.kind, set.inputs, set.filesSha256, new Date().toISOString().slice(0, 19)]],
  );
  await tx.load(
    'boundary_files',
    { publication: 'bigint', path: 'varchar', sha256: 'varchar', bytes: 'bigint' },
    files.map(({ path, sha256, bytes }) => [publication, path, sha256, bytes]),
  );
  await tx.load(
    'boundary_parts',
    { publication: 'bigint', path: 'varchar', part: 'integer', content: 'varchar' },
    files.flatMap(({ path, parts }) => parts.map((content, part) => [publication, path, part, content])),
  );
}
