import { randomUUID } from 'node:crypto';
import { authorOf, type Caller, demand, sightOfCaller } from '../../accounts/caller.ts';
import { appendAudit } from '../../audit/appendAudit.ts';
import type { Db, Tx } from '../../db/database.ts';
import { AppError } from '../../errors.ts';
import { plain } from '../plans/maskContent.ts';
import { readPlan } from '../plans/readPlan.ts';
import { ActivityConflictError } from './activityConflict.ts';
import { checkedActivity } from './checkActivity.ts';
import type { ActivityChange, ActivityInput, ActivityStep } from './contract.ts';
import { officeOf, patternOf, refuseTaken } from './numbering.ts';
import { runningOf } from './numberPattern.ts';
import { foundActivity, namedActivity } from './readActivity.ts';
import { type ActivityRow, addActivityVersion, insertActivity, removeActivity, updateActivity } from './repository.ts';
import { versionOf } from './shownActivity.ts';

/** Files bring activities too: one writer at a time. */
const LOCK = 'imports';

/**
 * Enters an activity in the name of the caller and answers its id. Throws AppError `invalid_request` for what is not in the lists, a day
 * to come or a link that is none, `forbidden` outside of the caller's area, `not_found` for a plan the caller does not see, `conflict` when the
 * office has given the number already.
 */
export async function enterActivity(db: Db, caller: Caller, given: ActivityInput): Promise<string> {
  demand(caller, 'import_data', given.code);
  const words = await checkedActivity(db, given, null);
  await checkPlan(db, caller, given);
  return writing(db, async (tx) => {
    const at = new Date().toISOString();
    const by = authorOf(caller);
    const row = await numbered(tx, caller, {
      ...words,
      source_id: `isian-${randomUUID().replaceAll('-', '').slice(0, 12)}`,
      import_id: null,
      office: null,
      running: null,
      entered_by: by,
      entered_at: at,
      edited_by: by,
      edited_at: at,
      version: 1,
    });
    await insertActivity(tx, row);
    await note(tx, row, 'made', '');
    return row.source_id;
  });
}

/**
 * Writes a change over the version it was made from; of an imported activity the state its import left is kept first. `withdrawn` takes it
 * out of the register or back in. Besides what `enterActivity` throws: `not_found` for one the caller does not see, and
 * ActivityConflictError when another version is the last.
 */
export async function changeActivity(db: Db, caller: Caller, id: string, given: ActivityChange): Promise<void> {
  const sight = sightOfCaller(caller);
  const seen = await foundActivity(db, id, sight);
  demand(caller, 'import_data', seen.row.code);
  demand(caller, 'import_data', given.code);
  if (given.withdrawn && !seen.withdrawn && !given.reason) {
    throw new AppError('invalid_request', {
      id: 'Tulis alasan menarik kegiatan ini.',
      en: 'Write why this activity is withdrawn.',
    });
  }
  const words = await checkedActivity(db, given, seen.row);
  if (given.plan && (given.plan.id !== seen.row.plan_id || given.plan.item !== seen.row.plan_item))
    await checkPlan(db, caller, given);
  await writing(db, async (tx) => {
    const { row: before, withdrawn, versions } = await foundActivity(tx, id, sight);
    demand(caller, 'import_data', before.code);
    if (versionOf(before) !== given.version) throw new ActivityConflictError(await namedActivity(tx, before));
    if (versions.length === 0) await note(tx, { ...before, version: versionOf(before) }, 'found', '');
    const row = await numbered(tx, caller, {
      ...before,
      ...words,
      edited_by: authorOf(caller),
      edited_at: new Date().toISOString(),
      version: versionOf(before) + 1,
    });
    if (given.withdrawn && !withdrawn) await removeActivity(tx, id);
    else if (!given.withdrawn && withdrawn) await insertActivity(tx, row);
    else if (!withdrawn) await updateActivity(tx, row);
    const step = given.withdrawn ? 'withdrawn' : withdrawn ? 'restored' : 'changed';
    await note(tx, row, step, plain(given.reason ?? ''));
  });
}

const writing = <T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> => db.exclusive(LOCK, () => db.write(work));
/** The row with the office that counts its number, when it has one that nobody else has. */
async function numbered(tx: Tx, caller: Caller, row: ActivityRow): Promise<ActivityRow> {
  if (row.number === null) return { ...row, office: row.office ?? officeOf(row.code, caller.region), running: null };
  const office = row.office ?? officeOf(row.code, caller.region);
  await refuseTaken(tx, office, { id: row.source_id, number: row.number, day: row.start_date });
  const { pattern } = await patternOf(tx, office);
  return { ...row, office, running: runningOf(pattern, row.number) };
}

/** The plan and its item must be there for the caller. */
async function checkPlan(db: Db, caller: Caller, { plan }: ActivityInput): Promise<void> {
  if (plan === null) return;
  const { content } = await readPlan(db, caller, plan.id);
  if (plan.item === null || content.items.some(({ key }) => key === plan.item)) return;
  throw new AppError('invalid_request', {
    id: `Rencana nomor ${plan.id} tidak mempunyai butir “${plan.item}”. Pilih butirnya lagi.`,
    en: `Plan number ${plan.id} has no item “${plan.item}”. Choose the item again.`,
  });
}

/** Keeps a state and says so in the log. */
async function note(tx: Tx, row: ActivityRow, step: ActivityStep, reason: string): Promise<void> {
  await addActivityVersion(tx, {
    source_id: row.source_id,
    version: versionOf(row),
    step,
    code: row.code,
    content: JSON.stringify(row),
    author: step === 'found' ? 'impor' : (row.edited_by ?? ''),
    reason,
    made_at: step === 'found' ? new Date().toISOString() : (row.edited_at ?? ''),
  });
  if (step === 'found') return;
  await appendAudit(tx, {
    action: step === 'withdrawn' ? 'activity_withdrawn' : 'activity_saved',
    subject: { type: 'activity', id: row.source_id },
    details: { step, version: versionOf(row), code: row.code },
  });
}
