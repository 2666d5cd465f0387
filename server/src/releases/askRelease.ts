import { authorOf, type Caller, demand } from '../accounts/caller.ts';
import type { Db, Queryable } from '../db/database.ts';
import { AppError } from '../errors.ts';
import { plain } from '../prevention/plans/maskContent.ts';
import { regionIndex } from '../regions/regionIndex.ts';
import { checkTask, newestOf, whyNotBegin } from './beginningRules.ts';
import type { NewRelease } from './contract.ts';
import { startMaking } from './makeRelease.ts';
import { endStale } from './makers.ts';
import { storedDocument } from './previewSource.ts';
import { NATION } from './public/contract.ts';
import type { ReleaseDeps } from './releaseDeps.ts';
import { areaOf, isPublished } from './releaseStatus.ts';
import { reportedMonths } from './reportedMonths.ts';
import { listReleases, nextNumber, putRelease, type StoredRelease } from './repository.ts';
import { writing } from './writing.ts';

/**
 * Begins a release in the name of the caller; the document is made in the background. Throws AppError `forbidden` where they do not prepare
 * releases, `conflict` while another of the area is open or one of another kind of area exists, `invalid_request` for windows that do not fit.
 */
export async function askRelease(deps: ReleaseDeps, caller: Caller, given: NewRelease): Promise<StoredRelease> {
  const { db } = deps;
  demand(caller, 'prepare_releases', areaOf(given.area));
  const area_name = await rootName(db, given.area);
  await endStale(db);
  const task = masked(given);
  const before = await check(db, db, task);
  await checkReports(db, task);
  const [by, at] = [authorOf(caller), new Date().toISOString()];
  const release = await writing(db, async (tx) => {
    // Somebody else may have begun one since.
    const all = await listReleases(tx);
    const why = whyNotBegin(task.area, all);
    if (why || (newestOf(task.area, all)?.number ?? 0) !== (before?.number ?? 0)) throw new AppError('conflict', why ?? CHANGED);
    const begun: StoredRelease = {
      ...EMPTY,
      number: await nextNumber(tx),
      area: task.area,
      area_name,
      supersedes: before?.number ?? 0,
      task: JSON.stringify(task),
      notes: task.notes,
      prepared_by: by,
      prepared_at: at,
    };
    await putRelease(tx, begun, { step: 'asked', author: by, made_at: at, reason: '' });
    return begun;
  });
  await startMaking(deps, release);
  return release;
}

/** Name of a release's area. Throws AppError `invalid_request` for an area that has no releases of its own. */
export async function rootName(db: Db, area: string): Promise<string> {
  if (area === NATION) return 'Indonesia';
  const region = (await regionIndex(db)).matcher.get(area);
  if (region?.level === 'provinsi') return region.name;
  throw new AppError('invalid_request', {
    id: `Rilis dibuat untuk seluruh Indonesia (${NATION}) atau satu provinsi, bukan ${area}.`,
    en: `Releases are made of the whole country (${NATION}) or of one province, not of ${area}.`,
  });
}

/** The release that a new one continues. Throws as `askRelease`. */
async function check(db: Db, at: Queryable, task: NewRelease): Promise<StoredRelease | null> {
  const all = await listReleases(at);
  const why = whyNotBegin(task.area, all);
  if (why) throw new AppError('conflict', why);
  const before = newestOf(task.area, all);
  checkTask(
    task,
    before && (await storedDocument(db, before)),
    all.filter(({ status }) => isPublished(status)),
  );
  return before;
}

/** A first release of a time without any report would say nothing. */
async function checkReports(db: Db, { area, from, to }: NewRelease): Promise<void> {
  if (from === null || to === null) return;
  const [first, last] = [from.slice(0, 7), to.slice(0, 7)];
  if ((await reportedMonths(db, area)).some((month) => month >= first && month <= last)) return;
  throw new AppError('invalid_request', {
    id: 'Tidak ada laporan atau temuan di wilayah ini dalam periode itu.',
    en: 'There are no reports or findings of this area in that period.',
  });
}

/** What people write is published: without personal data. */
const masked = (task: NewRelease): NewRelease => ({
  ...task,
  notes: plain(task.notes),
  corrections: task.corrections.map(({ about, text }) => ({ about, text: plain(text) })),
  restate: [...new Set(task.restate)],
});

const EMPTY: StoredRelease = {
  ...{ number: 0, area: '', area_name: '', status: 'menyiapkan', version: 1, supersedes: 0, superseded_by: 0, task: '' },
  ...{ starts: '', ends: '', prepared_on: '', data_version: 0, method_version: '', sample: false, notes: '', boundaries: '' },
  ...{ sha256: '', summary: '', problem: '', prepared_by: '', prepared_at: '', submitted_by: '', submitted_at: '' },
  ...{ approved_by: '', approved_at: '', approved_alone: false, published_by: '', published_at: '', published_on: '' },
};
const CHANGED = {
  id: 'Rilis lain dari wilayah ini baru saja terbit. Muat ulang.',
  en: 'Another release of this area has just been published. Load the page again.',
};
