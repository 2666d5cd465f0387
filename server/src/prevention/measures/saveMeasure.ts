import { authorOf, type Caller, demand, sightOfCaller } from '../../accounts/caller.ts';
import { appendAudit } from '../../audit/appendAudit.ts';
import type { Db, Tx } from '../../db/database.ts';
import { AppError } from '../../errors.ts';
import { maskedText } from '../../imports/personal/maskPersonal.ts';
import { foldName } from '../../regions/normalizeName.ts';
import { readCatalogues } from '../../reports/catalogues.ts';
import { preventionCatalogue } from '../catalogue.ts';
import type { Measure, MeasureChange, NewMeasure } from './contract.ts';
import { MeasureConflictError } from './measureConflict.ts';
import { type MeasureWords, measureContent } from './measureContent.ts';
import { visibleStates } from './readMeasures.ts';
import { addMeasureVersion, listMeasureVersions, type StoredMeasure } from './repository.ts';
import { type MeasureContent, type MeasureState, mergeMeasures, newest } from './storedMeasures.ts';

/** Name of the lock that every writer of measures holds. */
const MEASURES_LOCK = 'measures';

/**
 * Saves a new measure in the name of the caller's office and answers its code. Throws AppError `invalid_request` for codes that are not in
 * the lists, `forbidden` for callers who do not plan, `conflict` when the code is taken.
 */
export async function createMeasure(db: Db, caller: Caller, given: NewMeasure): Promise<string> {
  demand(caller, 'edit_plans', caller.region);
  const content = measureContent(given, await measureWords(db));
  return writing(db, async (tx, all) => {
    if (given.code !== undefined && (all.has(given.code) || maskedText(given.code) !== given.code)) throw codeTaken(given.code);
    const code = given.code ?? freeCode(content.name.id, all);
    await save(tx, caller, content, { code, version: 1, builtin: false, owner: caller.region, retired: false }, '');
    return code;
  });
}

/**
 * Saves a further version over the one that was read; the published measure it may stand on keeps its own. Besides what `createMeasure`
 * throws: `not_found` for a measure the caller does not see, `forbidden` where its office is not the caller's (a published one belongs to
 * the whole country), and MeasureConflictError when another version is the last.
 */
export async function changeMeasure(db: Db, caller: Caller, code: string, given: MeasureChange): Promise<void> {
  const content = measureContent(given, await measureWords(db));
  await writing(db, async (tx, all) => {
    const before = newest(visibleStates(all, code, sightOfCaller(caller)));
    demand(caller, 'edit_plans', before.owner);
    if (before.version !== given.version) throw new MeasureConflictError(before);
    await save(tx, caller, content, { ...before, version: before.version + 1, retired: given.retired }, given.reason ?? '');
  });
}

/** Codes of the lists that a measure may name. */
export async function measureWords(db: Db): Promise<MeasureWords> {
  const codes = (words: readonly { code: string }[]) => new Set(words.map((w) => w.code));
  const { forms, kinds, programmes } = preventionCatalogue();
  const { issues } = await readCatalogues(db);
  return { issues: codes(issues), forms: codes(forms), kinds: codes(kinds), programmes: codes(programmes) };
}

/** One writer at a time, and the measures as they stand then. */
const writing = <T>(db: Db, work: (tx: Tx, all: Map<string, MeasureState[]>) => Promise<T>): Promise<T> =>
  db.exclusive(MEASURES_LOCK, () => db.write(async (tx) => work(tx, mergeMeasures(await listMeasureVersions(tx)))));

async function save(
  tx: Tx,
  caller: Caller,
  content: MeasureContent,
  head: Pick<Measure, 'code' | 'version' | 'builtin' | 'owner' | 'retired'>,
  reason: string,
): Promise<void> {
  const row: StoredMeasure = {
    code: head.code,
    version: head.version,
    content: JSON.stringify(content),
    builtin: head.builtin,
    retired: head.retired,
    owner_region: head.owner ?? '',
    author: authorOf(caller),
    reason: maskedText(reason),
    saved_at: new Date().toISOString(),
  };
  await addMeasureVersion(tx, row);
  await appendAudit(tx, {
    action: 'catalogue_changed',
    subject: { type: 'measure', id: head.code },
    details: { version: head.version, retired: head.retired, builtin: head.builtin },
  });
}

/** `Ronda malam` -> `ronda_malam`, `_2` behind it when that is taken. */
function freeCode(name: string, taken: ReadonlyMap<string, unknown>): string {
  const words = foldName(name).match(/[a-z0-9]+/g) ?? [];
  const base = words.join('_').slice(0, 50).replace(/_+$/, '') || 'langkah';
  for (let n = 1; ; n++) {
    const code = n === 1 ? base : `${base}_${n}`;
    if (!taken.has(code)) return code;
  }
}

const codeTaken = (code: string) =>
  new AppError('conflict', {
    id: `Kode “${code}” tidak dapat dipakai atau sudah dipakai langkah lain. Pilih yang lain.`,
    en: `The code “${code}” cannot be used or belongs to another measure. Choose another.`,
  });
