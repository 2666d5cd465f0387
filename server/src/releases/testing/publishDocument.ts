import type { Db } from '../../db/database.ts';
import { shapesToKeep } from '../copyShapes.ts';
import { packed } from '../packed.ts';
import { canonicalJson, hashRelease } from '../public/canonicalJson.ts';
import type { PublicRelease } from '../public/contract.ts';
import { findRelease, putParts, putRelease, putShapes, type StoredRelease } from '../repository.ts';

/** Stores a document as a published release, with the shapes it is drawn with, without asking anybody: for tests and benches of what the public sees. */
export async function publishDocument({ db, dataDir }: { db: Db; dataDir: string }, document: PublicRelease): Promise<void> {
  const shapes = await shapesToKeep({ db, dataDir }, document.boundaries.version, document.area);
  const parts = await packed(canonicalJson(document));
  const at = `${document.preparedOn}T03:00:00.000Z`;
  const step = { step: 'published', author: '', made_at: at, reason: '' } as const;
  const release: StoredRelease = {
    number: document.number,
    area: document.area,
    area_name: document.areas.find(({ code }) => code === document.area)?.name ?? document.area,
    status: 'terbit',
    version: 1,
    supersedes: document.supersedes ?? 0,
    superseded_by: 0,
    task: '{}',
    starts: document.windows[0]?.from ?? '',
    ends: document.windows.at(-1)?.to ?? '',
    prepared_on: document.preparedOn,
    data_version: document.dataVersion,
    method_version: document.methodVersion,
    sample: document.sample,
    notes: document.notes,
    boundaries: document.boundaries.version,
    sha256: hashRelease(document),
    summary: '{}',
    problem: '',
    prepared_by: '',
    prepared_at: at,
    submitted_by: '',
    submitted_at: at,
    approved_by: '',
    approved_at: at,
    approved_alone: true,
    published_by: '',
    published_at: at,
    published_on: document.preparedOn,
  };
  await db.write(async (tx) => {
    await putParts(tx, document.number, 'document', parts);
    if (shapes.size > 0) await putShapes(tx, document.boundaries.version, shapes);
    await putRelease(tx, release, step);
    const before = document.supersedes === null ? null : await findRelease(tx, document.supersedes);
    if (before)
      await putRelease(tx, { ...before, status: 'diganti', version: before.version + 1, superseded_by: document.number }, step);
  });
}
