import { authorOf, type Caller, demand } from '../../accounts/caller.ts';
import { appendAudit } from '../../audit/appendAudit.ts';
import type { Config } from '../../config.ts';
import type { Db } from '../../db/database.ts';
import { AppError } from '../../errors.ts';
import { maskedText } from '../../imports/personal/maskPersonal.ts';
import { levelOf } from '../../regions/regionCode.ts';
import { regionIndex } from '../../regions/regionIndex.ts';
import type { NewLink } from './contract.ts';
import * as refuse from './linkErrors.ts';
import { insertLink, listLinks, type StoredLink, withdrawStored } from './linkRepository.ts';
import { type Links, linksOf, withLatestEdits } from './linksOf.ts';

const LOCK = 'neighbour links';
/**
 * Adds or removes a link in the name of the caller. Throws AppError `invalid_request` for a code that is unknown or of another level, and
 * for an area with itself; `forbidden` unless both areas lie where the caller changes links; `conflict` when they are neighbours already,
 * are none, or when an edit of the same pair would have to be withdrawn instead.
 */
export async function editLink(db: Db, config: Config, caller: Caller, given: NewLink): Promise<StoredLink> {
  const [code_a, code_b] = await checkedPair(db, given);
  for (const code of [code_a, code_b]) demand(caller, 'change_thresholds', code);
  const reason = maskedText(given.reason);
  // Read before the lock is taken: the first time this takes a second.
  const before = await linksOf(db, config, given.level);
  return db.exclusive(LOCK, () =>
    db.write(async (tx) => {
      const edits = await listLinks(tx);
      checkEffect(given, code_a, code_b, withLatestEdits(before, edits));
      const link: StoredLink = {
        id: 1 + Math.max(0, ...edits.map((e) => e.id)),
        level: given.level,
        code_a,
        code_b,
        action: given.action,
        reason,
        author: authorOf(caller),
        made_at: new Date().toISOString(),
        withdrawn_by: '',
        withdrawn_at: '',
      };
      await insertLink(tx, link);
      await appendAudit(tx, {
        action: 'settings_changed',
        subject: { type: 'neighbour_link', id: String(link.id) },
        details: { change: given.action, level: given.level, from: code_a, to: code_b },
      });
      return link;
    }),
  );
}

/**
 * Withdraws an edit; it stays in the history. Throws AppError `not_found` for an unknown one, `forbidden` unless both of its areas lie
 * where the caller changes links, `conflict` when it was withdrawn before.
 */
export function withdrawLink(db: Db, caller: Caller, id: number): Promise<StoredLink> {
  return db.exclusive(LOCK, () =>
    db.write(async (tx) => {
      const link = (await listLinks(tx)).find((e) => e.id === id);
      if (!link) throw refuse.noEdit(id);
      for (const code of [link.code_a, link.code_b]) demand(caller, 'change_thresholds', code);
      if (link.withdrawn_at !== '') throw refuse.withdrawnBefore(link);
      const withdrawn = { ...link, withdrawn_by: authorOf(caller), withdrawn_at: new Date().toISOString() };
      await withdrawStored(tx, id, withdrawn.withdrawn_by, withdrawn.withdrawn_at);
      await appendAudit(tx, {
        action: 'settings_changed',
        subject: { type: 'neighbour_link', id: String(id) },
        details: { change: 'withdraw', level: link.level, from: link.code_a, to: link.code_b },
      });
      return withdrawn;
    }),
  );
}

/** Both codes in order. */
async function checkedPair(db: Db, { level, from, to }: NewLink): Promise<[string, string]> {
  const { matcher } = await regionIndex(db);
  const wrong = (['from', 'to'] as const).flatMap((where) => {
    const code = { from, to }[where];
    if (!matcher.get(code)) return [refuse.unknownCode(where, code)];
    return levelOf(code) === level ? [] : [refuse.otherLevel(where, code, level)];
  });
  if (wrong.length === 0 && from === to) wrong.push(refuse.sameArea(from));
  if (wrong.length > 0)
    throw new AppError(
      'invalid_request',
      { id: 'Kedua wilayah belum benar.', en: 'The two areas are not right yet.' },
      { items: wrong },
    );
  return from < to ? [from, to] : [to, from];
}

/** An edit must change something, and only one edit of a pair is in force at a time. */
function checkEffect({ action }: NewLink, a: string, b: string, { links, edits }: Links): void {
  const inForce = edits.find((e) => e.code_a === a && e.code_b === b && e.withdrawn_at === '');
  const link = links.find((l) => l.from === a && l.to === b);
  if (inForce && inForce.action !== action) throw refuse.withdrawInstead(inForce);
  if (inForce) throw refuse.doneBefore(inForce);
  if (action === 'add' && link) throw refuse.neighboursAlready(a, b, link.kind);
  if (action === 'remove' && !link) throw refuse.noNeighbours(a, b);
}
