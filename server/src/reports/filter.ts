import type { Queryable } from '../db/database.ts';
import { AppError } from '../errors.ts';
import type { Choices } from '../imports/parse/choices.ts';
import { electionId } from '../stages/electionId.ts';
import { listElections } from '../stages/repository.ts';
import { catalogueChoices, originNumber, statusNumber } from './catalogues.ts';
import { onlyPublished } from './channels.ts';
import type { ReportFilter } from './contract.ts';
import { areaName, electionKnown } from './repository.ts';

/** A filter as the tables understand it: numbers, checked dates, one area. */
export interface Scope {
  election: string | null;
  from: string | null;
  to: string | null;
  issue: number[] | null;
  channel: number[] | null;
  origin: number[] | null;
  status: number[] | null;
  /** Only inside this region (the region itself included). */
  code: string | null;
  /** Instead of `code`: only inside these regions, none of which lies inside another (a group). Empty = nowhere. */
  codes?: readonly string[] | null;
  /** Only channels of published aggregates are asked for: these, which are otherwise in no sum (`uncounted.ts`). */
  published?: boolean;
}

function numbers(values: string[] | undefined, choices: Choices<number>, where: string): number[] | null {
  if (!values) return null;
  return values.map((value) => {
    const found = choices.parse(value);
    if (found.ok) return found.value;
    throw new AppError('invalid_request', found.reason, { items: [{ where, message: found.reason }] });
  });
}

/**
 * Turns a query into a scope. Elections are accepted by id or printed name, issues and channels by code or name.
 * `seen` are the regions the asker sees (null = everywhere): reports elsewhere make no election known to them.
 * Throws AppError `invalid_request` naming the accepted values, `not_found` for an unknown region.
 */
export async function readScope(
  db: Queryable,
  filter: ReportFilter,
  code: string | null = null,
  seen: readonly string[] | null = null,
): Promise<Scope> {
  if (filter.from && filter.to && filter.from > filter.to) {
    throw new AppError(
      'invalid_request',
      { id: '“from” harus sebelum “to”.', en: '“from” must be before “to”.' },
      {
        items: [{ where: 'from', message: { id: `${filter.from} > ${filter.to}`, en: `${filter.from} > ${filter.to}` } }],
      },
    );
  }
  const election = filter.election ? electionId(filter.election) : null;
  if (filter.election && (election === null || !(await electionKnown(db, election, seen)))) {
    const known = (await listElections(db)).map((e) => `${e.id} (${e.name})`).join(', ');
    const reason = {
      id: `Pemilihan “${filter.election}” tidak dikenal. Yang ada: ${known}.`,
      en: `Unknown election “${filter.election}”. There are: ${known}.`,
    };
    throw new AppError('invalid_request', reason, { items: [{ where: 'election', message: reason }] });
  }
  if (code !== null && (await areaName(db, code)) === null) {
    throw new AppError('not_found', { id: `Tidak ada wilayah ${code}.`, en: `There is no region ${code}.` });
  }
  const channel = filter.channel ? numbers(filter.channel, await catalogueChoices(db, 'channels'), 'channel') : null;
  return {
    election,
    from: filter.from ?? null,
    to: filter.to ?? null,
    issue: filter.issue ? numbers(filter.issue, await catalogueChoices(db, 'issues'), 'issue') : null,
    channel,
    origin: filter.origin?.map(originNumber) ?? null,
    status: filter.status?.map(statusNumber) ?? null,
    code,
    ...((await onlyPublished(db, channel)) ? { published: true } : {}),
  };
}
