import { type Caller, mayDo, sightOfCaller } from '../../accounts/caller.ts';
import { seenRegions, seesArea } from '../../accounts/seenRegions.ts';
import type { Db } from '../../db/database.ts';
import { localDay } from '../../regions/clock/localDay.ts';
import { activitiesOfPlan } from '../activities/readActivity.ts';
import { countComments } from './commentRepository.ts';
import type { Plan, PlanContent } from './contract.ts';
import { linkedActivities } from './linkedActivities.ts';
import { noticeFacts } from './noticeFacts.ts';
import { planHead } from './planHead.ts';
import { planNotices } from './planNotices.ts';
import { noPlan, sightOfPlan } from './planSight.ts';
import { openMoves } from './planStatus.ts';
import { planSums } from './planSums.ts';
import { findContent, findPlan, type StoredPlan } from './repository.ts';

/** One plan as somebody sees it. Throws AppError `not_found` when there is none, or none for them. */
export async function readPlan(db: Db, caller: Caller, id: number): Promise<Plan> {
  const { plan, content } = await storedPlan(db, id);
  return shownPlan(db, caller, plan, content);
}

/** Head and content of the newest version. Throws AppError `not_found`. */
export async function storedPlan(db: Pick<Db, 'snapshot'>, id: number): Promise<{ plan: StoredPlan; content: PlanContent }> {
  // Of one moment: between two reads somebody may save.
  const found = await db.snapshot(async (at) => {
    const plan = await findPlan(at, id);
    const content = plan && (await findContent(at, id, plan.version));
    return plan && content ? { plan, content } : null;
  });
  if (!found) throw noPlan(id);
  return found;
}

/** A stored state as somebody sees it: figures, notices and what they may do. Throws AppError `not_found` when they see nothing of it. */
export async function shownPlan(db: Db, caller: Caller, plan: StoredPlan, content: PlanContent): Promise<Plan> {
  const seen = seenRegions(sightOfCaller(caller));
  const sight = sightOfPlan(seen, plan, content.items);
  if (sight === 'none') throw noPlan(plan.id);
  const shown = sight === 'whole' ? content : ownPart(content, (code) => seesArea(seen, code));
  const facts = await noticeFacts(db, plan, content.election);
  const rows = content.items.map(({ key, activities, ...item }) => ({ item_key: key, activities: activities.length, ...item }));
  const named = await activitiesOfPlan(db, plan.id, seen);
  const comments = await countComments(db, [plan.id]);
  const whole = sight === 'whole';
  const moves = whole ? openMoves(plan, content.items, caller) : { moveTo: [], blocked: [] };
  const may = (action: 'edit_plans' | 'approve_plans') =>
    mayDo(caller, action, plan.code) || (!whole && shown.items.some(({ code }) => mayDo(caller, action, code)));
  return {
    ...planHead(plan, rows, named, comments, seen, facts.nameOf),
    content: shown,
    sums: planSums(shown.items, facts.nameOf),
    // What is said of the whole plan is for whoever sees it.
    notices: planNotices(shown, facts).filter(({ item }) => whole || item !== null),
    linked: await linkedActivities(
      db,
      [
        ...shown.items.flatMap(({ key, activities }) => [...activities, ...(named.get(key) ?? [])]),
        ...(whole ? (named.get('') ?? []) : []),
      ],
      seen,
    ),
    may: {
      edit: whole && plan.status !== 'diajukan' && plan.status !== 'selesai' && mayDo(caller, 'edit_plans', plan.code),
      comment: may('edit_plans') || may('approve_plans'),
      ...moves,
    },
    meta: {
      dataVersion: db.version,
      sample: shown.items.some(({ evidence }) => evidence?.sample === true),
      sources: [{ name: 'Rencana pencegahan', date: localDay(plan.updated_at, plan.code), note: `versi ${plan.version}` }],
    },
  };
}

/** A plan for a larger area, as far as it is about one's own: its items there, and what it is called. */
const ownPart = (content: PlanContent, own: (code: string) => boolean): PlanContent => ({
  ...content,
  budget: null,
  targets: [],
  note: null,
  outcomes: [],
  items: content.items.filter(({ code }) => own(code)),
});
