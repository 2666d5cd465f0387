import type { Db } from '../../db/database.ts';
import { AppError } from '../../errors.ts';
import { numberToCode } from '../../regions/regionCode.ts';
import { ORIGINS, type Origin, STATUSES, type Status } from '../contract.ts';
import type { Scope } from '../filter.ts';
import { listCatalogue } from '../repository.ts';
import type { DeadlineCase, DeadlineRule } from './contract.ts';
import { type CasePosition, type DueDay, listOpenCases, listSince, namesOf } from './deadlineRepository.ts';
import { COMPUTED_RULES } from './deadlineRules.ts';
import { daysAfter, dueDate } from './dueDate.ts';

/** Which page of open cases. */
export interface DeadlinePage {
  /** `YYYY-MM-DD`, the day to judge by. */
  on: string;
  late: boolean;
  cursor: string | undefined;
  limit: number;
}

/** Due dates for rules and the days they are counted from. */
export const dueDays = (pairs: { rule: number; since: string }[]): DueDay[] =>
  pairs.map(({ rule, since }) => ({ rule, since, due: dueDate(COMPUTED_RULES[rule] as DeadlineRule, since) }));

const writeCursor = ({ due, channel, sourceId }: CasePosition) =>
  Buffer.from(JSON.stringify([due, channel, sourceId])).toString('base64url');

function readCursor(cursor: string | undefined): CasePosition | null {
  if (cursor === undefined) return null;
  try {
    const [due, channel, sourceId] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (
      /^\d{4}-\d{2}-\d{2}$/.test(due) &&
      !Number.isNaN(Date.parse(due)) &&
      Number.isSafeInteger(channel) &&
      typeof sourceId === 'string'
    )
      return { due, channel, sourceId };
  } catch {
    // Told below.
  }
  throw new AppError('invalid_request', { id: 'Penanda halaman (cursor) tidak dikenal.', en: 'Unknown cursor.' });
}

/**
 * Open cases that a deadline applies to, with their due dates, the latest first. Cases without a known starting day or without a rule
 * are only counted (`summarizeDeadlines`). Throws AppError `invalid_request` for a cursor that is not ours.
 */
export async function listDeadlines(
  db: Db,
  scope: Scope,
  { on, late, cursor, limit }: DeadlinePage,
): Promise<{ items: DeadlineCase[]; next: string | null }> {
  const after = readCursor(cursor);
  const days = dueDays(await listSince(db, scope));
  const found = await listOpenCases(db, scope, days, { before: late ? on : null, after, limit: limit + 1 });
  const page = found.slice(0, limit);
  const code = (place: number) => (place ? numberToCode(place) : null);
  const names = await namesOf(
    db,
    page.flatMap((c) => code(c.place) ?? []),
  );
  const [issues, channels] = await Promise.all(
    (['issues', 'channels'] as const).map(async (list) => new Map((await listCatalogue(db, list)).map((e) => [e.num, e.code]))),
  );
  const items = page.map((c): DeadlineCase => {
    const at = code(c.place);
    return {
      channel: channels?.get(c.channel) ?? String(c.channel),
      sourceId: c.source_id,
      code: at,
      name: at && (names.get(at) ?? null),
      issue: issues?.get(c.issue) ?? String(c.issue),
      origin: ORIGINS[c.origin - 1] as Origin,
      status: STATUSES[c.status - 1] as Status,
      election: c.election,
      since: c.since,
      sinceBasis: c.estimated ? 'perkiraan' : 'tercatat',
      rule: (COMPUTED_RULES[c.rule] as DeadlineRule).id,
      due: c.due,
      daysLate: daysAfter(c.due, on),
    };
  });
  const last = page.at(-1);
  const next =
    found.length > limit && last ? writeCursor({ due: last.due, channel: last.channel, sourceId: last.source_id }) : null;
  return { items, next };
}
