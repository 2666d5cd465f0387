import { authorOf, type Caller, demand } from '../../accounts/caller.ts';
import { appendAudit } from '../../audit/appendAudit.ts';
import type { Db } from '../../db/database.ts';
import { AppError } from '../../errors.ts';
import { plain } from '../../prevention/plans/maskContent.ts';
import type { DeckOffice, DeckOfficeInput } from '../saved/contract.ts';
import { writing } from '../saved/writing.ts';
import { logoSize } from './logoSize.ts';
import { readOffice } from './readOffice.ts';
import { findOffices, putOffice } from './repository.ts';

/**
 * Saves what stands on the slides of an area's office. Throws AppError `forbidden` where the caller makes no decks, `not_found` for no such
 * area, `invalid_request` for a logo that is none, `conflict` when another version is the last.
 */
export async function saveOffice(
  db: Db,
  caller: Caller,
  code: string,
  { name, logo, version }: DeckOfficeInput,
): Promise<DeckOffice> {
  demand(caller, 'edit_plans', code);
  await readOffice(db, code);
  if (logo !== null) logoSize(logo);
  const called = plain(name.replace(/\s+/g, ' '));
  if (called === '') throw new AppError('invalid_request', NO_NAME);
  await writing(db, async (tx) => {
    const [before] = await findOffices(tx, [code]);
    if ((before?.version ?? 0) !== version) throw new AppError('conflict', CHANGED);
    if (before && before.name === called && before.logo === (logo ?? '')) return;
    await putOffice(tx, {
      ...{ code, name: called, logo: logo ?? '', version: version + 1 },
      ...{ edited_by: authorOf(caller), edited_at: new Date().toISOString() },
    });
    await appendAudit(tx, {
      action: 'deck_office_saved',
      subject: { type: 'deck_office', id: code },
      details: { version: version + 1, logo: logo !== null },
    });
  });
  return readOffice(db, code);
}

const NO_NAME = { id: 'Tulis nama kantor.', en: 'Write the name of the office.' };
const CHANGED = {
  id: 'Templat kantor ini sudah diubah orang lain. Muat ulang, lalu ubah lagi.',
  en: 'The template of this office was changed by somebody else. Load it anew, then change it again.',
};
