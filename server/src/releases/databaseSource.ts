import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Topology } from 'topojson-specification';
import type { Db } from '../db/database.ts';
import { keptPerVersion } from '../db/keptPerVersion.ts';
import { AppError } from '../errors.ts';
import { unpacked } from './packed.ts';
import type { PublicHead, PublicRelease } from './public/contract.ts';
import type { ReleaseSource } from './public/site.ts';
import { listPublished, type PublishedHead, publishedParts, publishedShapeParts } from './publishedRepository.ts';

/** Characters of JSON that are kept read at once: a release of the whole country has about ten million. */
const MOST = 60_000_000;

interface Kept {
  documents: LRUCache<string, Promise<{ value: PublicRelease; length: number }>>;
  shapes: LRUCache<string, Promise<{ value: Topology | null; length: number }>>;
}
const books = new WeakMap<Db, Kept>();

/**
 * The published releases of a database, read from its schema `published` and nothing else. Documents and shapes never change, so they are
 * kept in memory as far as they fit. Everybody gets the same objects: nobody may change them.
 */
export function databaseSource(db: Db): ReleaseSource {
  const kept = keptOf(db);
  return {
    heads: () => keptPerVersion(db, 'published releases', async () => (await listPublished(db)).map(headOf)),
    async document(number) {
      const head = (await publishedHeads(db)).find((row) => row.number === number);
      if (!head) return null;
      return (await once(kept.documents, head.sha256, async () => readDocument(await publishedParts(db, number), head))).value;
    },
    async shapes(version, name) {
      const found = await once(kept.shapes, `${version}/${name}`, async () =>
        readTopology(await publishedShapeParts(db, version, name)),
      );
      // A release that is published later may bring them.
      if (found.value === null) kept.shapes.delete(`${version}/${name}`);
      return found.value;
    },
  };
}

/** Changes when a release is published or superseded, by whichever process. */
export const releasesVersion = async (db: Db): Promise<string> =>
  (await publishedHeads(db)).map(({ number, superseded_by }) => `${number}.${superseded_by}`).join(' ');

const publishedHeads = (db: Db): Promise<PublishedHead[]> =>
  keptPerVersion(db, 'rows of published releases', () => listPublished(db));

const headOf = (row: PublishedHead): PublicHead => ({
  number: row.number,
  area: row.area,
  areaName: row.area_name,
  from: row.starts,
  to: row.ends,
  preparedOn: row.prepared_on,
  publishedOn: row.published_on,
  supersededBy: row.superseded_by || null,
  dataVersion: row.data_version,
  methodVersion: row.method_version,
  sample: row.sample,
  notes: row.notes,
  sha256: row.sha256,
});

/** A stored document, with its length as JSON. Throws AppError `unavailable` when it is not the one whose hash was published. */
export async function readDocument(
  parts: readonly string[],
  { number, sha256 }: { number: number; sha256: string },
): Promise<{ value: PublicRelease; length: number }> {
  const text = await unpacked(parts).catch(() => '');
  if (createHash('sha256').update(text).digest('hex') !== sha256) throw damaged(number);
  return { value: JSON.parse(text) as PublicRelease, length: text.length };
}

/** Stored shapes, null for none, with their length as JSON. */
export async function readTopology(parts: readonly string[]): Promise<{ value: Topology | null; length: number }> {
  if (parts.length === 0) return { value: null, length: 4 };
  const text = await unpacked(parts);
  return { value: JSON.parse(text) as Topology, length: text.length };
}

function keptOf(db: Db): Kept {
  const known = books.get(db);
  if (known) return known;
  const made: Kept = { documents: new LRUCache({ maxSize: MOST }), shapes: new LRUCache({ maxSize: MOST }) };
  books.set(db, made);
  return made;
}

/** Reads once, however many ask at the same time; what failed is asked anew. */
async function once<T extends { length: number }>(
  cache: LRUCache<string, Promise<T>>,
  key: string,
  read: () => Promise<T>,
): Promise<T> {
  const known = cache.get(key);
  if (known) return known;
  const reading = read();
  // Its length is known once it was read; until then it is taken for small.
  cache.set(key, reading, { size: 1 });
  try {
    const found = await reading;
    if (cache.peek(key) === reading) cache.set(key, reading, { size: Math.max(1, found.length) });
    return found;
  } catch (error) {
    cache.delete(key);
    throw error;
  }
}

const damaged = (number: number) =>
  new AppError(
    'unavailable',
    {
      id: `Dokumen rilis ${number} di basis data rusak: tidak cocok dengan hash yang diterbitkan. Pulihkan cadangan.`,
      en: `The document of release ${number} in the database is damaged: it does not match the published hash. Restore a backup.`,
    },
    { retryAfter: null },
  );
