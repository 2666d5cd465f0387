import { authorOf, type Caller } from '../accounts/caller.ts';
import { appendAudit } from '../audit/appendAudit.ts';
import type { AuditAction } from '../audit/contract.ts';
import type { Db, Tx } from '../db/database.ts';
import { AppError } from '../errors.ts';
import { plain } from '../prevention/plans/maskContent.ts';
import { todayInJakarta } from '../today.ts';
import { newestOf } from './beginningRules.ts';
import type { ReleaseMove, ReleaseStep } from './contract.ts';
import { readDocument } from './databaseSource.ts';
import { isStaff, moveOf } from './releaseStatus.ts';
import { findParts, findRelease, listReleases, putRelease, removeMaker, removeParts, type StoredRelease } from './repository.ts';
import { writing } from './writing.ts';

/** Somebody else moved the release since it was read. */
export class ReleaseConflictError extends AppError {
  /** The release as it stands now. */
  readonly current: StoredRelease;

  constructor(current: StoredRelease) {
    super('conflict', {
      id: `Rilis ${current.number} sudah diubah orang lain. Lihat keadaannya sekarang, lalu ulangi bila masih perlu.`,
      en: `Release ${current.number} was changed by somebody else. See how it stands now, and repeat if it is still needed.`,
    });
    this.current = current;
  }
}

const AUDITED: Partial<Record<ReleaseStep, AuditAction>> = {
  submitted: 'release_submitted',
  withdrawn: 'release_withdrawn',
  returned: 'release_returned',
  approved: 'release_approved',
  published: 'release_published',
  cancelled: 'release_cancelled',
};

/**
 * Leads a release to another status in the name of the caller; publishing supersedes the one before in the same transaction. Throws AppError
 * `not_found` for one they do not see, what `moveOf` throws, `invalid_request` without a needed reason, ReleaseConflictError when it was moved
 * since `version`, `conflict` when it continues a release that is no longer the newest, and `unavailable` when the document is damaged.
 */
export async function moveRelease(db: Db, caller: Caller, number: number, given: ReleaseMove): Promise<StoredRelease> {
  const reason = given.reason === null ? '' : plain(given.reason);
  return writing(db, async (tx) => {
    const release = await findRelease(tx, number);
    if (!release || !isStaff(caller, release.area)) throw noRelease(number);
    if (release.version !== given.version) throw new ReleaseConflictError(release);
    const { step, needsReason } = moveOf(release, caller, given.to);
    if (needsReason && reason === '') throw new AppError('invalid_request', WITHOUT_REASON);
    const [author, made_at] = [authorOf(caller), new Date().toISOString()];
    const next: StoredRelease = { ...release, status: given.to, version: release.version + 1 };
    if (step === 'submitted') Object.assign(next, { submitted_by: author, submitted_at: made_at });
    if (step === 'approved') {
      const approved_alone = author === release.submitted_by || author === release.prepared_by;
      Object.assign(next, { approved_by: author, approved_at: made_at, approved_alone });
    }
    if (step === 'published') {
      await supersede(tx, release, author, made_at);
      Object.assign(next, { published_by: author, published_at: made_at, published_on: todayInJakarta() });
    }
    if (step === 'cancelled') {
      // What never was public is not kept: the true counts are as sensitive as the reports.
      await removeParts(tx, number);
      await removeMaker(tx, number);
    }
    await putRelease(tx, next, { step, author, made_at, reason });
    const action = AUDITED[step];
    if (action)
      await appendAudit(tx, {
        action,
        subject: { type: 'release', id: number },
        details: {
          area: release.area,
          version: next.version,
          ...(release.sha256 ? { sha256: release.sha256 } : {}),
          ...(step === 'published' ? { supersedes: release.supersedes || null, alone: release.approved_alone } : {}),
          ...(step === 'approved' ? { alone: next.approved_alone } : {}),
        },
      });
    return next;
  });
}

/** The last look before it is public: the document is the one that was approved, and continues the newest; that one is superseded. */
async function supersede(tx: Tx, release: StoredRelease, author: string, made_at: string): Promise<void> {
  await readDocument(await findParts(tx, release.number, 'document'), release);
  const newest = newestOf(release.area, await listReleases(tx));
  if ((newest?.number ?? 0) !== release.supersedes) throw new AppError('conflict', NOT_THE_NEXT);
  if (!newest) return;
  await putRelease(
    tx,
    { ...newest, status: 'diganti', version: newest.version + 1, superseded_by: release.number },
    { step: 'superseded', author, made_at, reason: '' },
  );
}

/** No such release, or none that this person sees. */
export const noRelease = (number: number) =>
  new AppError('not_found', { id: `Tidak ada rilis nomor ${number}.`, en: `There is no release number ${number}.` });

const WITHOUT_REASON = { id: 'Tulis alasannya.', en: 'Write the reason.' };
const NOT_THE_NEXT = {
  id: 'Rilis ini melanjutkan rilis yang bukan lagi yang terbaru. Batalkan, lalu siapkan lagi.',
  en: 'This release continues one that is no longer the newest. Cancel it and prepare it again.',
};
