import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Db } from '../../db/database.ts';
import { AppError } from '../../errors.ts';
import { filesChecksum, sha256 } from './filesChecksum.ts';
import { listFiles, type StoredSet, scanParts, storedSet } from './repository.ts';
import { isSetFile, isVersion } from './set/setFolder.ts';

/**
 * All files of a set in the database by name, every one verified by its checksum and the list by its own.
 * Throws AppError `unavailable` naming what is damaged and what to do.
 */
export async function readStoredSet(db: Db, set: StoredSet): Promise<Map<string, Buffer>> {
  if (!isVersion(set.version)) throw damaged(set, 'version');
  return db.snapshot(async (snapshot) => {
    if ((await storedSet(snapshot, set.version))?.publication !== set.publication) throw replaced();
    const listed = await listFiles(snapshot, set.publication);
    if (filesChecksum(listed) !== set.filesSha256) throw damaged(set, 'boundary_files');
    const texts = new Map<string, Buffer[]>();
    for await (const [path, content] of scanParts(snapshot, set.publication))
      texts.set(path, [...(texts.get(path) ?? []), Buffer.from(content, 'base64')]);
    const files = new Map<string, Buffer>();
    for (const { path, sha256: expected } of listed) {
      const bytes = await unzipped(texts.get(path) ?? []);
      if (!isSetFile(path) || bytes === null || sha256(bytes) !== expected) throw damaged(set, path);
      files.set(path, bytes);
    }
    if (!files.has('manifest.json')) throw damaged(set, 'manifest.json');
    return files;
  });
}

const unzipped = (parts: Buffer[]): Promise<Buffer | null> => promisify(gunzip)(Buffer.concat(parts)).catch(() => null);

/** Two sets were published since this one was found: it has been cleared away. */
function replaced(): AppError {
  return new AppError('unavailable', {
    id: 'Batas wilayah sedang diganti. Coba lagi.',
    en: 'The boundaries are being replaced. Try again.',
  });
}

function damaged({ version }: StoredSet, what: string): AppError {
  return new AppError(
    'unavailable',
    {
      id: `Set batas ${version} di basis data rusak: ${what} tidak cocok dengan checksumnya. Pulihkan cadangan; atau jalankan \`petarawan boundaries publish\` di komputer yang masih menyimpan set ini; atau susun ulang dengan \`petarawan boundaries build\`, lalu impor lagi batas resmi.`,
      en: `Boundary set ${version} in the database is damaged: ${what} does not match its checksum. Restore a backup; or run \`petarawan boundaries publish\` on a computer that still has this set; or rebuild with \`petarawan boundaries build\`, then import the official boundaries again.`,
    },
    { items: [{ where: what, message: { id: `${what}: checksum salah`, en: `${what}: wrong checksum` } }] },
  );
}
