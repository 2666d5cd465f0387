import { type Caller, reachOf } from '../accounts/caller.ts';
import type { Db } from '../db/database.ts';
import type { NewRelease, ReleaseDetail, ReleaseHead, ReleaseProblem, ReleasesResponse } from './contract.ts';
import { databaseSource } from './databaseSource.ts';
import { endStale } from './makers.ts';
import { noRelease } from './moveRelease.ts';
import { hasPreview } from './previewFile.ts';
import { storedDocument } from './previewSource.ts';
import type { PublicRelease } from './public/contract.ts';
import { isOpen, isStaff, openMoves } from './releaseStatus.ts';
import { findRelease, listReleases, listSteps, type StoredRelease } from './repository.ts';

/** Releases as the caller sees them: the published ones, and for staff those of their areas whatever their status. */
export async function readReleases(db: Db, caller: Caller): Promise<ReleasesResponse> {
  const items = await databaseSource(db).heads();
  const prepares = reachOf(caller, 'prepare_releases') !== 'none';
  if (!prepares && reachOf(caller, 'approve_releases') === 'none')
    return { items, open: [], closed: [], may: { prepare: false } };
  await endStale(db);
  const own = (await listReleases(db)).filter((r) => isStaff(caller, r.area));
  return {
    items,
    open: own.filter((r) => isOpen(r.status)).map(headOf),
    closed: own
      .filter((r) => !isOpen(r.status))
      .reverse()
      .map(headOf),
    may: { prepare: prepares && mayPrepare(caller) },
  };
}

/** Releases are of the whole country or of a province: nobody bound to a smaller area prepares them. */
const mayPrepare = ({ region }: Caller): boolean => region === null || !region.includes('.');

/** One release as staff see it. Throws AppError `not_found` for everybody else. */
export async function readRelease(db: Db, caller: Caller, number: number): Promise<ReleaseDetail> {
  await endStale(db);
  return shownRelease(db, caller, await staffRelease(db, caller, number));
}

/** The stored state of a release for those who prepare or approve releases of its area. Throws AppError `not_found`. */
export async function staffRelease(db: Db, caller: Caller, number: number): Promise<StoredRelease> {
  const release = await findRelease(db, number);
  if (!release || !isStaff(caller, release.area)) throw noRelease(number);
  return release;
}

/** A stored state with its history and what the caller may do. */
export async function shownRelease(db: Db, caller: Caller, release: StoredRelease): Promise<ReleaseDetail> {
  const steps = await listSteps(db, release.number);
  return {
    ...headOf(release),
    summary: release.summary ? (JSON.parse(release.summary) as ReleaseDetail['summary']) : null,
    problem: release.problem ? (JSON.parse(release.problem) as ReleaseProblem) : null,
    steps: steps
      .filter(({ version }) => version <= release.version)
      .map(({ version, step, author, made_at, reason }) => ({ version, step, by: author, at: made_at, reason: reason || null })),
    may: openMoves(release, caller),
    preview: hasPreview(release) ? `releases/${release.number}/preview/rilis/${release.number}/index.html` : null,
  };
}

/** The document of a release: of a published one for everybody, else for staff. Throws AppError `not_found`. */
export async function releaseDocument(
  db: Db,
  caller: Caller,
  number: number,
): Promise<{ document: PublicRelease; sha256: string; published: boolean }> {
  const source = databaseSource(db);
  const head = (await source.heads()).find((h) => h.number === number);
  const published = head && (await source.document(number));
  if (published) return { document: published, sha256: head.sha256, published: true };
  const release = await staffRelease(db, caller, number);
  if (!hasPreview(release)) throw noRelease(number);
  return { document: await storedDocument(db, release), sha256: release.sha256, published: false };
}

function headOf(r: StoredRelease): ReleaseHead {
  const { from, to, notes, corrections, restate } = JSON.parse(r.task) as NewRelease;
  const done = (by: string, at: string) => (by === '' ? null : { by, at });
  const approved = done(r.approved_by, r.approved_at);
  return {
    number: r.number,
    area: r.area,
    areaName: r.area_name,
    status: r.status,
    version: r.version,
    supersedes: r.supersedes || null,
    supersededBy: r.superseded_by || null,
    from: r.starts || null,
    to: r.ends || null,
    asked: { from, to, notes, corrections, restate },
    prepared: { by: r.prepared_by, at: r.prepared_at },
    submitted: done(r.submitted_by, r.submitted_at),
    approved: approved && { ...approved, alone: r.approved_alone },
    published: done(r.published_by, r.published_at),
    dataVersion: r.sha256 ? r.data_version : null,
    sample: r.sha256 ? r.sample : null,
    sha256: r.sha256 || null,
  };
}
