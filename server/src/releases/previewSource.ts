import type { Db } from '../db/database.ts';
import { todayInJakarta } from '../today.ts';
import { databaseSource, readDocument, readTopology } from './databaseSource.ts';
import type { PublicHead, PublicRelease } from './public/contract.ts';
import type { ReleaseSource } from './public/site.ts';
import { findParts, findShapeParts, type StoredRelease } from './repository.ts';

/** The document of a release that is made, published or not. Throws AppError `unavailable` when it is damaged. */
export const storedDocument = async (db: Db, release: Pick<StoredRelease, 'number' | 'sha256'>): Promise<PublicRelease> =>
  (await readDocument(await findParts(db, release.number, 'document'), release)).value;

/** What the public would see if this release were published today: everything published, and this one. */
export function previewSource(db: Db, release: StoredRelease): ReleaseSource {
  const source = databaseSource(db);
  const head: PublicHead = {
    number: release.number,
    area: release.area,
    areaName: release.area_name,
    from: release.starts,
    to: release.ends,
    preparedOn: release.prepared_on,
    publishedOn: release.published_on || todayInJakarta(),
    supersededBy: release.superseded_by || null,
    dataVersion: release.data_version,
    methodVersion: release.method_version,
    sample: release.sample,
    notes: release.notes,
    sha256: release.sha256,
  };
  // Asked many times for one page.
  let own: Promise<PublicRelease> | null = null;
  return {
    async heads() {
      const heads = await source.heads();
      if (heads.some(({ number }) => number === release.number)) return heads;
      const superseded = heads.map((h) => (h.number === release.supersedes ? { ...h, supersededBy: release.number } : h));
      return [...superseded, head].sort((a, b) => a.number - b.number);
    },
    document(number) {
      if (number !== release.number) return source.document(number);
      own ??= storedDocument(db, release);
      return own;
    },
    async shapes(version, name) {
      return (
        (await source.shapes(version, name)) ??
        (version === release.boundaries ? (await readTopology(await findShapeParts(db, version, name))).value : null)
      );
    },
  };
}
