import { authorOf, type Caller, demand, sightOfCaller } from '../../accounts/caller.ts';
import { seenRegions } from '../../accounts/seenRegions.ts';
import type { Db, Tx } from '../../db/database.ts';
import { AppError } from '../../errors.ts';
import { isWithin } from '../../regions/regionCode.ts';
import { regionIndex } from '../../regions/regionIndex.ts';
import { beltAllows, beltsOf } from '../belts/beltsOf.ts';
import type { PreventionDeps } from '../deps.ts';
import { type CheckFacts, checkContent } from './checkContent.ts';
import type { PlanChange, PlanContent, PlanContentInput, PlanStatus, PlanStep, StatusChange } from './contract.ts';
import { diffContents, isSame } from './diffContents.ts';
import { isProgress } from './isProgress.ts';
import { linkedActivities } from './linkedActivities.ts';
import { maskContent, plain } from './maskContent.ts';
import { PlanConflictError } from './planConflict.ts';
import { noPlan, sightOfPlan, wholeOnly } from './planSight.ts';
import { moveOf } from './planStatus.ts';
import { planWords } from './planWords.ts';
import { findContent, findPlan, nextId, type StoredPlan } from './repository.ts';
import { headOf, type Saved, storeVersion } from './storeVersion.ts';

/** Name of the lock that every writer of plans holds. */
export const PLANS_LOCK = 'prevention plans';

/** What plans are saved with: boundaries say which border belts there are. */
export type PlanDeps = { db: Db; config: Pick<PreventionDeps['config'], 'dataDir' | 'seaLinkKm'> };

/**
 * Saves a new plan, a draft, in the name of the caller. Throws AppError `forbidden` where the caller does not plan, `invalid_request`
 * for what the plan names and is not there.
 */
export async function createPlan({ db, config }: PlanDeps, caller: Caller, given: PlanContentInput): Promise<Saved> {
  demand(caller, 'edit_plans', given.code);
  const content = maskContent(given);
  checkContent(content, null, await checkFacts({ db, config }, caller, content));
  const [by, at] = [authorOf(caller), new Date().toISOString()];
  return writing(db, async (tx) => {
    const plan: StoredPlan = {
      ...headOf(content),
      id: await nextId(tx, 'plans'),
      status: 'draf',
      version: 0,
      created_by: by,
      created_at: at,
      updated_by: by,
      updated_at: at,
      submitted_by: '',
      approved_version: 0,
      approved_by: '',
      approved_at: '',
      approved_reason: '',
      approved_alone: false,
    };
    return storeVersion(tx, plan, { by, at, step: 'made', reason: '', status: 'draf' }, null, content);
  });
}

/**
 * Writes a change over the version it was made from; the same content again changes nothing. Throws, besides what `createPlan` does,
 * AppError `not_found` for a plan the caller does not see, `forbidden` for one that is not theirs to change, `invalid_request` while it
 * waits for approval or when it is finished, and PlanConflictError when another version is the last.
 */
export async function changePlan({ db, config }: PlanDeps, caller: Caller, id: number, given: PlanChange): Promise<Saved> {
  const content = maskContent(given.content);
  const facts = await checkFacts({ db, config }, caller, content);
  return writing(db, async (tx) => {
    const before = await standing(tx, caller, id);
    const { plan } = before;
    demand(caller, 'edit_plans', plan.code);
    if (plan.version !== given.version) throw await conflict(tx, before, given.version);
    if (plan.status === 'diajukan' || plan.status === 'selesai') throw new AppError('invalid_request', FROZEN[plan.status]);
    checkContent(content, before.content, facts);
    const diff = diffContents(before.content, content);
    if (isSame(diff)) return before;
    const [step, status] = stepOf(plan.status, isProgress(diff));
    const by = authorOf(caller);
    const reason = given.reason === null ? '' : plain(given.reason);
    return storeVersion(tx, plan, { by, at: new Date().toISOString(), step, reason, status }, before.content, content);
  });
}

/**
 * Leads a plan to another status. Throws as `changePlan`, and what `moveOf` throws; AppError `invalid_request` when the step needs a reason and
 * has none.
 */
export async function movePlan(
  { db }: Pick<PlanDeps, 'db'>,
  caller: Caller,
  id: number,
  { version, to, reason: given }: StatusChange,
): Promise<Saved> {
  const reason = given === null ? '' : plain(given);
  return writing(db, async (tx) => {
    const before = await standing(tx, caller, id);
    const { plan, content } = before;
    if (plan.version !== version) throw await conflict(tx, before, version);
    const move = moveOf(plan, content.items, caller, to);
    if (move.needsReason && reason === '') throw new AppError('invalid_request', WITHOUT_REASON);
    const [by, at] = [authorOf(caller), new Date().toISOString()];
    const next: StoredPlan = { ...plan };
    if (move.step === 'submitted') next.submitted_by = by;
    if (move.step === 'approved') {
      next.approved_version = plan.version + 1;
      next.approved_by = by;
      next.approved_at = at;
      next.approved_reason = reason;
      next.approved_alone = by === plan.submitted_by;
    }
    return storeVersion(tx, next, { by, at, step: move.step, reason, status: to }, content, content);
  });
}

/** One writer at a time. */
export const writing = <T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> => db.exclusive(PLANS_LOCK, () => db.write(work));

/** The plan as it stands, of which the caller sees everything. */
async function standing(tx: Tx, caller: Caller, id: number): Promise<Saved> {
  const plan = await findPlan(tx, id);
  const content = plan && (await findContent(tx, id, plan.version));
  if (!plan || !content) throw noPlan(id);
  const sight = sightOfPlan(seenRegions(sightOfCaller(caller)), plan, content.items);
  if (sight === 'none') throw noPlan(id);
  if (sight === 'partial') throw wholeOnly(plan);
  return { plan, content };
}

const conflict = async (tx: Tx, { plan, content }: Saved, version: number) =>
  new PlanConflictError(plan, content, await findContent(tx, plan.id, version));

async function checkFacts({ db, config }: PlanDeps, caller: Caller, content: PlanContent): Promise<CheckFacts> {
  const [{ matcher }, words, activities] = await Promise.all([
    regionIndex(db),
    planWords(db),
    linkedActivities(
      db,
      content.items.flatMap((item) => item.activities),
      seenRegions(sightOfCaller(caller)),
    ),
  ]);
  // Read only where an item needs one.
  const outside = content.items.some(({ code }) => !isWithin(code, content.code));
  const belts = outside ? await beltsOf(db, config, { sea: true }) : [];
  return {
    words,
    known: (code) => matcher.get(code) !== undefined,
    inBelt: (plan, item, belt) => beltAllows(belts, { plan, item, belt }),
    activities: new Set(activities.filter(({ found }) => found).map(({ id }) => id)),
  };
}

/** What a change of content is, and the status the plan has after it. */
function stepOf(status: PlanStatus, progress: boolean): [PlanStep, PlanStatus] {
  if (status === 'draf') return ['saved', 'draf'];
  if (status === 'disetujui' && progress) throw new AppError('invalid_request', NOT_STARTED);
  return progress ? ['progress', status] : ['revised', 'draf'];
}

const FROZEN = {
  diajukan: {
    id: 'Rencana sedang menunggu persetujuan. Tarik dahulu untuk mengubahnya.',
    en: 'The plan is waiting for approval. Take it back first to change it.',
  },
  selesai: {
    id: 'Rencana sudah selesai dan tidak dapat diubah lagi. Buat rencana baru.',
    en: 'The plan is finished and cannot be changed any more. Make a new one.',
  },
} as const;
const NOT_STARTED = {
  id: 'Kemajuan dicatat sesudah rencana berjalan. Ubah dahulu statusnya menjadi berjalan.',
  en: 'Progress is kept once the plan is under way. Set it under way first.',
};
const WITHOUT_REASON = { id: 'Tulis alasannya.', en: 'Write the reason.' };
