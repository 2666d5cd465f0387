import type { Queryable, Row } from '../db/database.ts';

/** Head of a published release as the public schema gives it; 0 = not superseded. */
export interface PublishedHead extends Row {
  number: number;
  area: string;
  area_name: string;
  starts: string;
  ends: string;
  prepared_on: string;
  published_on: string;
  superseded_by: number;
  data_version: number;
  method_version: string;
  sample: boolean;
  notes: string;
  sha256: string;
  boundaries: string;
}

// Only the views of the schema `published` are read here: what they do not give, the public side cannot show.

/** All published releases, ascending. */
export const listPublished = (db: Queryable): Promise<PublishedHead[]> =>
  db.all<PublishedHead>(
    `select number, area, area_name, starts, ends, prepared_on, published_on, superseded_by, data_version, method_version, sample, notes,
       sha256, boundaries
     from published.heads order by number`,
  );

/** The pieces of a published document, in order; none when it is not published. */
export async function publishedParts(db: Queryable, number: number): Promise<string[]> {
  const rows = await db.all<{ content: string }>('select content from published.documents where number = $1 order by part', [
    number,
  ]);
  return rows.map(({ content }) => content);
}

/** The pieces of shapes that a published release is drawn with, in order; none when there are none. */
export async function publishedShapeParts(db: Queryable, version: string, name: string): Promise<string[]> {
  const rows = await db.all<{ content: string }>(
    'select content from published.shapes where version = $1 and name = $2 order by part',
    [version, name],
  );
  return rows.map(({ content }) => content);
}
