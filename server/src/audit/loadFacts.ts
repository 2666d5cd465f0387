import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Db, Tx } from '../db/database.ts';
import { loadPublished, publishedPath } from '../db/publishedData.ts';
import { appendAudit } from './appendAudit.ts';

const sha256 = (file: string) =>
  createHash('sha256')
    .update(readFileSync(publishedPath(file)))
    .digest('hex');

/** `loadPublished` with an entry in the same transaction: which files of `data/`, by the checksums of `datapackage.json`. */
export const loadFacts = (db: Db, options: Parameters<typeof loadPublished>[1], write: (tx: Tx) => Promise<void>) =>
  loadPublished(db, options, async (tx) => {
    await write(tx);
    const files = Object.fromEntries(options.files.map((file) => [file, sha256(file)]));
    await appendAudit(tx, {
      action: 'facts_loaded',
      subject: { type: 'facts', id: options.key },
      details: { revision: options.revision, files },
    });
  });
