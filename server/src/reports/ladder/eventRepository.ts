import type { Tx } from '../../db/database.ts';
import type { RowProblem } from '../../imports/contract.ts';
import { COUNTED } from '../uncounted.ts';
import { type LadderEvent, type LadderFault, walkLadder } from './walkLadder.ts';

/** A problem for `judged`, as JSON text without brackets. */
export interface RowFault {
  row: number;
  problem: RowProblem;
}

/**
 * Gives the rows of `judged`, a file of the handling system, the place of their report (outputs prov, kab, kec, desa), and makes table
 * `cases` (row_no, channel, source_id, status, status_date, received, base) for those without problems. Answers the rows whose
 * report is not there.
 */
export async function findCases(tx: Tx): Promise<{ row: number; id: string }[]> {
  await tx.run(
    `create temp table reported as
     select j.row_no, r.prov, r.kab, r.kec, r.desa, coalesce(r.report_date, r.day) as received, coalesce(r.given_status, r.status) as base
     from judged j join reports r on r.channel = j.channel and r.source_id = j.id_sumber
     where r.superseded_by is null and r.${COUNTED}`,
  );
  await tx.run(
    `update judged set prov = nullif(r.prov, 0), kab = nullif(r.kab, 0), kec = nullif(r.kec, 0), desa = r.desa
     from reported r where r.row_no = judged.row_no`,
  );
  await tx.run(
    `create temp table cases as
     select j.row_no, j.channel, j.id_sumber as source_id, j.status_no as status, j.status_date, r.received, r.base
     from judged j join reported r on r.row_no = j.row_no where j.problems = ''`,
  );
  const missing = await tx.all<{ row_no: number; id_sumber: string }>(
    `select j.row_no, j.id_sumber from judged j left join reported r on r.row_no = j.row_no where j.problems = '' and r.row_no is null`,
  );
  await tx.run('drop table reported');
  return missing.map((m) => ({ row: m.row_no, id: m.id_sumber }));
}

/** The same table `cases` for a file of reports whose rows date their own status; false when none does. */
export async function ownCases(tx: Tx): Promise<boolean> {
  const [any] = await tx.all('select 1 as found from judged where own_status_date is not null limit 1');
  if (!any) return false;
  await tx.run(
    `create temp table cases as
     select row_no, channel, id_sumber as source_id, status_no as status, own_status_date as status_date,
       coalesce(report_date, day) as received, status_no as base
     from judged where problems = '' and own_status_date is not null`,
  );
  return true;
}

/** The dated events that rows of a file of reports give themselves. */
export const ownEvents = (): string =>
  `select j.row_no, j.channel, j.id_sumber, j.status_no, j.own_status_date, j.prov, j.kab, j.kec, j.desa, cast(null as varchar) as event_note
   from judged j join fresh f on f.row_no = j.row_no where j.own_status_date is not null`;

/** Rows of `cases` dated before their report came in. */
export async function datedTooEarly(tx: Tx): Promise<{ row: number; date: string; received: string }[]> {
  const rows = await tx.all<{ row_no: number; status_date: string; received: string }>(
    'select row_no, status_date, received from cases where status_date < received',
  );
  await tx.run('delete from cases where status_date < received');
  return rows.map((r) => ({ row: r.row_no, date: r.status_date, received: r.received }));
}

/**
 * Rows of `cases` whose step the ladder does not know, with what is stored beside them. `full`: the file replaces what is stored
 * between its first and last day. Reads case by case in the order of their identifiers, however many there are.
 */
export async function unknownSteps(tx: Tx, full: boolean): Promise<LadderFault[]> {
  await tx.run(
    `create temp table told as
     select e.channel, e.source_id, e.status, e.status_date from status_events e
     join (select distinct channel, source_id from cases) c on c.channel = e.channel and c.source_id = e.source_id
     where e.superseded_by is null`,
  );
  if (full) {
    await tx.run(
      `delete from told where status_date >= (select min(status_date) from cases) and status_date <= (select max(status_date) from cases)`,
    );
  }
  const faults: LadderFault[] = [];
  let at = '';
  let base = 0;
  let events: LadderEvent[] = [];
  const pages = tx.scan(
    `select channel, source_id, status, cast(status_date as varchar), row_no, base from (
       select t.channel, t.source_id, t.status, t.status_date, cast(null as bigint) as row_no, cast(null as smallint) as base from told t
       union all
       select c.channel, c.source_id, c.status, c.status_date, c.row_no, c.base from cases c
       left join told t on t.channel = c.channel and t.source_id = c.source_id and t.status = c.status and t.status_date = c.status_date
       where t.status is null) x
     order by channel, source_id, status_date, status, row_no`,
  );
  for await (const page of pages) {
    for (const [channel, id, status, date, row, own] of page) {
      const key = `${channel} ${id}`;
      if (key !== at) {
        faults.push(...walkLadder(events, base));
        [at, base, events] = [key, 0, []];
      }
      if (own !== null) base = Number(own);
      events.push({ status: Number(status), date: String(date), row: row === null ? null : Number(row) });
    }
  }
  faults.push(...walkLadder(events, base));
  await tx.run('drop table told');
  return faults;
}

/** Adds problems to rows of `judged` and removes table `cases`. */
export async function addProblems(tx: Tx, faults: RowFault[]): Promise<void> {
  await tx.run('drop table if exists cases');
  if (faults.length === 0) return;
  await tx.run('create temp table faults (row_no bigint, problem varchar)');
  await tx.load(
    'faults',
    { row_no: 'bigint', problem: 'varchar' },
    faults.map(({ row, problem }) => [row, JSON.stringify(problem)]),
  );
  await tx.run(
    `update judged set problems = case when judged.problems = '' then f.problem else judged.problems || ',' || f.problem end
     from (select row_no, min(problem) as problem from faults group by row_no) f where f.row_no = judged.row_no`,
  );
  await tx.run('drop table faults');
}
