import { appendAudit } from '../audit/appendAudit.ts';
import type { Db } from '../db/database.ts';
import { AppError } from '../errors.ts';
import { runJob } from '../operations/events.ts';
import { todayInJakarta } from '../today.ts';
import type { NewRelease, ReleaseProblem } from './contract.ts';
import { shapesToKeep } from './copyShapes.ts';
import type { DraftMade } from './draft/draftTask.ts';
import { endFailed, makeHere } from './makers.ts';
import { packed, unpacked } from './packed.ts';
import { storedDocument } from './previewSource.ts';
import { canonicalJson, hashRelease } from './public/canonicalJson.ts';
import { PublicRelease } from './public/contract.ts';
import type { ReleaseDeps } from './releaseDeps.ts';
import {
  findParts,
  findRelease,
  listShapes,
  putParts,
  putRelease,
  putShapes,
  removeMaker,
  type StoredRelease,
} from './repository.ts';
import { writing } from './writing.ts';

/** Name of the lock under which releases are made: one at a time, because a solver takes a core for minutes. */
const MAKING_LOCK = 'making a release';

/** Begins to make the document of a release in the background; how it ends stands in the database. */
export const startMaking = (deps: ReleaseDeps, release: StoredRelease): Promise<void> =>
  makeHere(deps.db, release.number, () =>
    runJob('release', { number: release.number, area: release.area }, () =>
      deps.db.exclusive(MAKING_LOCK, () => make(deps, release)),
    ).catch((error: unknown) =>
      // A database that is gone cannot be told; whoever asks next sees that nobody makes it.
      endFailed(deps.db, release.number, problemOf(error)).catch(() => undefined),
    ),
  );

async function make({ db, config, draft }: ReleaseDeps, release: StoredRelease): Promise<void> {
  if ((await findRelease(db, release.number))?.status !== 'menyiapkan') return;
  const task = JSON.parse(release.task) as NewRelease;
  const before = release.supersedes === 0 ? null : await findRelease(db, release.supersedes);
  const previous = before && (await storedDocument(db, before));
  const truth = before && (await unpacked(await findParts(db, before.number, 'truth')));
  const maker = draft ?? (await import('./draft/makeDraft.ts')).makeDraft;
  const made = await maker({ db, config }, { ...task, number: release.number, preparedOn: todayInJakarta(), previous, truth });
  const document = PublicRelease.parse(made.document);
  if (document.number !== release.number || document.area !== release.area || document.supersedes !== (before?.number ?? null))
    throw new Error(`release ${release.number}: the document is of another release`);
  const shapes = await shapesToKeep({ db, dataDir: config.dataDir }, document.boundaries.version, document.area);
  await store(db, release.number, { ...made, document }, shapes);
}

/** Stores what was made, unless it was cancelled meanwhile. */
async function store(db: Db, number: number, made: DraftMade, shapes: ReadonlyMap<string, string[]>): Promise<void> {
  const { document, summary, truth } = made;
  const [parts, secret] = [await packed(canonicalJson(document)), await packed(truth)];
  const days = document.windows.flatMap(({ from, to }) => [from, to]).sort();
  await writing(db, async (tx) => {
    const release = await findRelease(tx, number);
    await removeMaker(tx, number);
    if (release?.status !== 'menyiapkan') return;
    const kept = new Set(await listShapes(tx, document.boundaries.version));
    await putShapes(tx, document.boundaries.version, new Map([...shapes].filter(([name]) => !kept.has(name))));
    await putParts(tx, number, 'document', parts);
    await putParts(tx, number, 'truth', secret);
    const sha256 = hashRelease(document);
    await putRelease(
      tx,
      {
        ...release,
        status: 'draf',
        version: release.version + 1,
        starts: days[0] ?? '',
        ends: days.at(-1) ?? '',
        prepared_on: document.preparedOn,
        data_version: document.dataVersion,
        method_version: document.methodVersion,
        sample: document.sample,
        notes: document.notes,
        boundaries: document.boundaries.version,
        sha256,
        summary: JSON.stringify(summary),
      },
      { step: 'made', author: release.prepared_by, made_at: new Date().toISOString(), reason: '' },
    );
    await appendAudit(tx, {
      action: 'release_prepared',
      subject: { type: 'release', id: number },
      details: { area: document.area, from: days[0], to: days.at(-1), sha256, dataVersion: document.dataVersion },
    });
  });
}

/** What went wrong, as staff read it. What is nobody's words but the program's stays in the log. */
function problemOf(error: unknown): ReleaseProblem {
  if (error instanceof AppError && error.code !== 'internal')
    return { text: error.text, items: error.items.map(({ message }) => message) };
  return {
    text: {
      id: 'Rilis tidak dapat dibuat karena kesalahan program. Lihat catatan server.',
      en: 'The release could not be made because of a fault in the program. See the server’s log.',
    },
    items: [],
  };
}
