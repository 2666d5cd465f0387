import type { Db, Queryable, Row, Value } from '../../db/database.ts';
import { originNumber, statusNumber } from '../catalogues.ts';
import type { Scope } from '../filter.ts';
import { insideRegions } from '../repository.ts';
import { COUNTED } from '../uncounted.ts';
import { COMPUTED_RULES } from './deadlineRules.ts';

/** A due date for every rule and day the count may start from. */
export interface DueDay {
  /** Number in `COMPUTED_RULES`. */
  rule: number;
  since: string;
  due: string;
}

/** An open case with its due date. */
export interface OpenCase extends Row {
  channel: number;
  source_id: string;
  issue: number;
  origin: number;
  status: number;
  election: string;
  place: number;
  since: string;
  estimated: boolean;
  rule: number;
  due: string;
}

/** Where a page of open cases goes on. */
export interface CasePosition {
  due: string;
  channel: number;
  sourceId: string;
}

const OPEN = ['masuk', 'diregistrasi', 'diperiksa'].map(statusNumber).join(', ');
const REGISTERED = statusNumber('diregistrasi');

/** The rule of a case by election, status and origin, as its number; null when there is none. */
const RULE = `case ${COMPUTED_RULES.map(
  (r, i) =>
    `when split_part(r.election, '-', 1) = '${r.election}' and r.status in (${r.statuses.map(statusNumber).join(', ')})
       and r.origin in (${r.origins.map(originNumber).join(', ')}) and r.quantity = 1 then ${i}`,
).join(' ')} end`;
const FROM_REGISTRATION = COMPUTED_RULES.flatMap((r, i) => (r.from === 'diregistrasi' ? [i] : []));

/**
 * Open cases inside a scope as a subquery: rule, the day its count starts from (`since`, null when not known) and whether that day is
 * only estimated. Counted from registration: the last dated one. Otherwise from the day the report came in, or for want of it the
 * day of the event.
 */
function openCases(db: Queryable & Partial<Db>, scope: Scope, params: Value[]): string {
  const where = [`r.superseded_by is null`, `r.status in (${OPEN})`, `r.${COUNTED}`];
  if (scope.election !== null) {
    params.push(scope.election);
    where.push(`r.election = $${params.length}`);
  }
  for (const column of ['issue', 'channel'] as const) {
    const list = scope[column]?.map(Math.trunc);
    if (list) where.push(`r.${column} in (${list.join(', ')})`);
  }
  // Spread over several servers, the two are joined where both lie: by the province as well.
  const nearby = db.distributed ? ' and e.prov = r.prov' : '';
  const inside = insideRegions(scope);
  const fromRegistration = FROM_REGISTRATION.length ? `rule in (${FROM_REGISTRATION.join(', ')})` : 'false';
  return `select x.*, case when ${fromRegistration} then registered else coalesce(report_date, event_date) end as since,
      (not (${fromRegistration}) and report_date is null) as estimated
    from (
      select r.channel, r.source_id, r.issue, r.origin, r.status, r.election, r.report_date, r.event_date, r.prov, r.kab, r.kec, r.desa,
        coalesce(r.desa, nullif(r.kec, 0), nullif(r.kab, 0), r.prov) as place, e.registered, ${RULE} as rule
      from (select * from reports${inside === null ? '' : ` where ${inside}`}) r
      left join (select channel, source_id, prov, max(status_date) as registered from status_events
                 where superseded_by is null and status = ${REGISTERED} group by channel, source_id, prov) e
        on e.channel = r.channel and e.source_id = r.source_id${nearby}
      where ${where.join(' and ')}) x`;
}

/** Rules and days that open cases of a scope are counted from, each pair once. */
export function listSince(db: Db, scope: Scope): Promise<{ rule: number; since: string }[]> {
  const params: Value[] = [];
  return db.all<{ rule: number; since: string }>(
    `select distinct rule, since from (${openCases(db, scope, params)}) c where rule is not null and since is not null`,
    params,
  );
}

/** One page of open cases, the latest first; `before` only those due before that day. */
export async function listOpenCases(
  db: Db,
  scope: Scope,
  days: DueDay[],
  { before, after, limit }: { before: string | null; after: CasePosition | null; limit: number },
): Promise<OpenCase[]> {
  const wanted = before === null ? days : days.filter((d) => d.due < before);
  if (wanted.length === 0) return [];
  const params: Value[] = [];
  const cases = openCases(db, scope, params);
  const due = wanted.map((d) => `(${Math.trunc(d.rule)}, date '${d.since}', date '${d.due}')`).join(', ');
  let rest = '';
  if (after) {
    params.push(after.due, after.channel, after.sourceId);
    const [day, channel, id] = [params.length - 2, params.length - 1, params.length];
    rest = `where d.due > cast($${day} as date) or (d.due = cast($${day} as date)
      and (c.channel > cast($${channel} as integer) or (c.channel = cast($${channel} as integer) and c.source_id > cast($${id} as varchar))))`;
  }
  return db.all<OpenCase>(
    `select c.channel, c.source_id, c.issue, c.origin, c.status, c.election, c.place, c.since, c.estimated, c.rule, d.due
     from (${cases}) c join (values ${due}) d (rule, since, due) on d.rule = c.rule and d.since = c.since
     ${rest} order by d.due, c.channel, c.source_id limit ${Math.trunc(limit)}`,
    params,
  );
}

/** Open cases of a scope by area (number of `column`, 0 or null = less precise), rule and day the count starts from. */
export function countOpenCases(
  db: Db,
  column: 'prov' | 'kab' | 'kec' | 'desa',
  scope: Scope,
): Promise<{ area: number | null; rule: number | null; since: string | null; n: number }[]> {
  const params: Value[] = [];
  return db.all<{ area: number | null; rule: number | null; since: string | null; n: number }>(
    `select ${column} as area, rule, since, count(*) as n from (${openCases(db, scope, params)}) c group by ${column}, rule, since`,
    params,
  );
}

/** Names of regions by code. */
export async function namesOf(db: Queryable, codes: string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(codes)];
  if (wanted.length === 0) return new Map();
  const rows = await db.all<{ code: string; name: string }>(
    `select code, name from regions where code in (${wanted.map((_, i) => `$${i + 1}`).join(', ')})`,
    wanted,
  );
  return new Map(rows.map((r) => [r.code, r.name]));
}
