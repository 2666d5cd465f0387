import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { appendAudit } from '../../audit/appendAudit.ts';
import type { Db } from '../../db/database.ts';
import { AppError } from '../../errors.ts';
import { filesChecksum, sha256 } from './filesChecksum.ts';
import { insertSet, type NewFile } from './repository.ts';
import { readRecord, readSetFiles } from './set/setFolder.ts';

/** Bytes of gzip in one row: a megabyte of text. */
const PART = 768 * 1024;

/**
 * Copies a set of the data directory into the database and makes it the one in use, in one `db.write`: the data version
 * rises, and every process brings its own copy up to date. Call it while holding `exclusive('boundaries')`.
 * Throws AppError `not_found` when the directory has no such set.
 */
export async function publishSet(db: Db, dataDir: string, version: string): Promise<void> {
  const [record, content] = await Promise.all([readRecord(dataDir, version), readSetFiles(dataDir, version)]);
  if (record === null || !content.has('manifest.json'))
    throw new AppError('not_found', {
      id: `Set batas ${version} tidak lengkap di direktori data. Jalankan \`petarawan boundaries build\` atau impor lagi.`,
      en: `Boundary set ${version} is not complete in the data directory. Run \`petarawan boundaries build\` or import again.`,
    });
  const files = await Promise.all(
    [...content].map(
      async ([path, bytes]): Promise<NewFile> => ({
        path,
        sha256: sha256(bytes),
        bytes: bytes.length,
        parts: inParts(await promisify(gzip)(bytes)),
      }),
    ),
  );
  const { kind, inputs } = record;
  const filesSha256 = filesChecksum(files);
  await db.write(async (tx) => {
    await insertSet(tx, { version, kind, inputs, filesSha256 }, files);
    await appendAudit(tx, {
      action: 'boundaries_replaced',
      subject: { type: 'boundaries', id: version },
      details: { kind, inputs, filesSha256, files: files.length },
    });
  });
}

function inParts(bytes: Buffer): string[] {
  const count = Math.ceil(bytes.length / PART);
  return Array.from({ length: count }, (_, i) => bytes.toString('base64', i * PART, (i + 1) * PART));
}
