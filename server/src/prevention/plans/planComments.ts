import { authorOf, type Caller, demand, mayDo, sightOfCaller } from '../../accounts/caller.ts';
import { seenRegions, seesArea } from '../../accounts/seenRegions.ts';
import { appendAudit } from '../../audit/appendAudit.ts';
import type { Db } from '../../db/database.ts';
import { AppError } from '../../errors.ts';
import { insertComment, listComments, type StoredComment } from './commentRepository.ts';
import type { NewComment, PlanComment } from './contract.ts';
import { plain } from './maskContent.ts';
import { noPlan, sightOfPlan } from './planSight.ts';
import { storedPlan } from './readPlan.ts';
import { nextId } from './repository.ts';
import { writing } from './savePlan.ts';

const shown = (c: StoredComment): PlanComment => ({
  id: c.id,
  item: c.item_key || null,
  text: c.body,
  by: c.author,
  at: c.made_at,
  version: c.version,
});

/** Comments that somebody sees, oldest first: all of them, or those of the items in their own area. Throws AppError `not_found`. */
export async function planComments(db: Db, caller: Caller, id: number): Promise<PlanComment[]> {
  const seen = seenRegions(sightOfCaller(caller));
  const { plan, content } = await storedPlan(db, id);
  const sight = sightOfPlan(seen, plan, content.items);
  if (sight === 'none') throw noPlan(id);
  const own = new Set(content.items.filter(({ code }) => seesArea(seen, code)).map(({ key }) => key));
  return (await listComments(db, id)).filter(({ item_key }) => sight === 'whole' || own.has(item_key)).map(shown);
}

/**
 * Adds a comment of somebody who plans or approves in the area of the plan, or of the item it is about. Throws AppError `not_found`, `forbidden`,
 * and `invalid_request` for an item that the plan does not hold.
 */
export async function addComment(db: Db, caller: Caller, id: number, given: NewComment): Promise<PlanComment> {
  const seen = seenRegions(sightOfCaller(caller));
  const { plan, content } = await storedPlan(db, id);
  if (sightOfPlan(seen, plan, content.items) === 'none') throw noPlan(id);
  const item = given.item === null ? null : content.items.find(({ key }) => key === given.item);
  if (item === undefined || (item !== null && !seesArea(seen, item.code) && !seesArea(seen, plan.code))) throw noItem(given.item);
  const areas = [plan.code, ...(item ? [item.code] : [])];
  const mine = areas.some((area) => mayDo(caller, 'edit_plans', area) || mayDo(caller, 'approve_plans', area));
  if (!mine) demand(caller, 'edit_plans', plan.code);
  const body = plain(given.text);
  if (body === '') throw new AppError('invalid_request', { id: 'Tulis komentarnya.', en: 'Write the comment.' });
  return writing(db, async (tx) => {
    const comment: StoredComment = {
      id: await nextId(tx, 'plan_comments'),
      plan_id: id,
      item_key: given.item ?? '',
      body,
      author: authorOf(caller),
      made_at: new Date().toISOString(),
      version: plan.version,
    };
    await insertComment(tx, comment);
    await appendAudit(tx, {
      action: 'plan_commented',
      subject: { type: 'plan', id },
      details: { comment: comment.id, version: plan.version },
    });
    return shown(comment);
  });
}

const noItem = (key: string | null) =>
  new AppError('invalid_request', { id: `Rencana ini tidak memuat butir “${key}”.`, en: `This plan holds no item “${key}”.` });
