import type { Queryable, Row, Value } from '../../db/database.ts';
import type { ItemStatus, PlanStatus } from './contract.ts';
import { SHARED } from './planSight.ts';
import type { StoredPlan } from './repository.ts';

/** Which plans: about an area (for it, inside it, or it inside them, or with an item in it), in a state, of an election. */
export interface PlanFilter {
  code?: string | undefined;
  status?: PlanStatus | undefined;
  election?: string | undefined;
}

/** An item of a plan's newest version, as lists and sums need it; empty texts stand for nothing. */
export interface StoredItem extends Row {
  plan_id: number;
  item_key: string;
  code: string;
  issue: string;
  measure: string;
  title: string;
  status: ItemStatus;
  starts: string;
  ends: string;
  cost: number | null;
  staff: number | null;
  activities: number;
}
const ITEM_COLUMNS = 'plan_id, item_key, code, issue, measure, title, status, starts, ends, cost, staff, activities';

/** Conditions of a query with its parameters, numbered in the order they are added. */
class Where {
  readonly params: Value[] = [];
  private readonly parts: string[] = [];
  /** `$n` of a value. */
  put(value: Value): string {
    this.params.push(value);
    return `$${this.params.length}`;
  }
  add(condition: string): void {
    this.parts.push(condition);
  }
  toString(): string {
    return this.parts.length === 0 ? 'true' : this.parts.map((part) => `(${part})`).join(' and ');
  }
}

/** `column` is one of the areas or lies inside it; false for no area. */
function inside(where: Where, column: string, areas: readonly string[]): string {
  const each = areas.map((area) => {
    const at = where.put(area);
    return `${column} = ${at} or ${column} like ${at} || '.%'`;
  });
  return each.length === 0 ? 'false' : each.join(' or ');
}

/** As `sightOfPlan`: the plan is shared, and its area holds a seen one. */
function sharedWith(where: Where, seen: readonly string[]): string {
  const around = seen.map((area) => `${where.put(area)} like p.code || '.%'`);
  return `p.status in (${SHARED.map((s) => `'${s}'`).join(', ')}) and (${around.join(' or ') || 'false'})`;
}

/** Items that somebody sees: those of a plan they see all of, and those of their own area in a shared plan around it. */
const seenItems = (where: Where, seen: readonly string[]): string =>
  `${inside(where, 'p.code', seen)} or (${sharedWith(where, seen)} and (${inside(where, 'i.code', seen)}))`;

function plansWhere(seen: readonly string[] | null, { code, status, election }: PlanFilter): Where {
  const where = new Where();
  if (seen !== null) {
    where.add(`${inside(where, 'p.code', seen)} or (${sharedWith(where, seen)} and exists (
      select 1 from plan_items i where i.plan_id = p.id and (${inside(where, 'i.code', seen)})))`);
  }
  if (code !== undefined) {
    const at = where.put(code);
    where.add(`${inside(where, 'p.code', [code])} or ${at} like p.code || '.%' or exists (
      select 1 from plan_items i where i.plan_id = p.id and (${inside(where, 'i.code', [code])}))`);
  }
  if (status !== undefined) where.add(`p.status = ${where.put(status)}`);
  if (election !== undefined) where.add(`p.election = ${where.put(election)}`);
  return where;
}

/** Plans of which the seen areas (null = everywhere) hold the area or an item, last changed first; `after` continues behind one. */
export function findPlans(
  db: Queryable,
  seen: readonly string[] | null,
  filter: PlanFilter,
  limit: number,
  after: { at: string; id: number } | null,
): Promise<StoredPlan[]> {
  const where = plansWhere(seen, filter);
  if (after !== null) {
    const [at, id] = [where.put(after.at), where.put(after.id)];
    where.add(`p.updated_at < ${at} or (p.updated_at = ${at} and p.id < cast(${id} as bigint))`);
  }
  return db.all<StoredPlan>(
    `select p.* from plans p where ${where} order by p.updated_at desc, p.id desc limit ${Math.trunc(limit)}`,
    where.params,
  );
}

/** Plans for exactly this area, last changed first; the most recent ones, where somebody made very many. */
export const findPlansFor = (db: Queryable, code: string): Promise<StoredPlan[]> =>
  db.all<StoredPlan>('select p.* from plans p where p.code = $1 order by p.updated_at desc, p.id desc limit 200', [code]);

/** How many plans there are behind `findPlans`. */
export async function countPlans(db: Queryable, seen: readonly string[] | null, filter: PlanFilter): Promise<number> {
  const where = plansWhere(seen, filter);
  const [row] = await db.all<{ n: number }>(`select count(*) as n from plans p where ${where}`, where.params);
  return row?.n ?? 0;
}

/** Items of the newest versions of some plans, in their order. */
export async function itemsOf(db: Queryable, ids: readonly number[]): Promise<StoredItem[]> {
  if (ids.length === 0) return [];
  return db.all<StoredItem>(
    `select ${ITEM_COLUMNS} from plan_items where plan_id in (${ids.map((id) => Math.trunc(id)).join(', ')})
     order by plan_id, item_order`,
  );
}

/** Items of all plans, as far as the asker sees them, called-off ones too, with the plan they stand in. */
export function findItems(
  db: Queryable,
  seen: readonly string[] | null,
  filter: PlanFilter,
): Promise<(StoredItem & { plan_title: string; plan_status: PlanStatus; plan_code: string })[]> {
  const where = new Where();
  if (seen !== null) where.add(seenItems(where, seen));
  if (filter.code !== undefined) where.add(inside(where, 'i.code', [filter.code]));
  if (filter.status !== undefined) where.add(`p.status = ${where.put(filter.status)}`);
  if (filter.election !== undefined) where.add(`p.election = ${where.put(filter.election)}`);
  const columns = ITEM_COLUMNS.split(', ').map((column) => `i.${column}`);
  return db.all(
    `select ${columns.join(', ')}, p.title as plan_title, p.status as plan_status, p.code as plan_code
     from plan_items i join plans p on p.id = i.plan_id where ${where} order by i.plan_id, i.item_order`,
    where.params,
  );
}

/** Plans and items by code of the measure, of the items that the asker sees. */
export async function countMeasureUse(
  db: Queryable,
  seen: readonly string[] | null,
): Promise<{ measure: string; plans: number; items: number }[]> {
  const where = new Where();
  where.add(`i.measure <> ''`);
  if (seen !== null) where.add(seenItems(where, seen));
  return db.all(
    `select i.measure, count(distinct i.plan_id) as plans, count(*) as items
     from plan_items i join plans p on p.id = i.plan_id where ${where} group by i.measure order by i.measure`,
    where.params,
  );
}
