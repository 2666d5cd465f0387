import type { Caller } from '../../accounts/caller.ts';
import { appendAudit } from '../../audit/appendAudit.ts';
import type { Db } from '../../db/database.ts';
import { dropDeck } from './repository.ts';
import { standing, writing } from './writing.ts';

/**
 * Removes a deck for good. The log keeps who removed it and the name it was made under; what people called it afterwards is theirs, and
 * nothing can be taken out of the log again. Throws AppError `not_found` and `forbidden`.
 */
export const deleteDeck = (db: Db, caller: Caller, id: number): Promise<void> =>
  writing(db, async (tx) => {
    const { head, content } = await standing(tx, caller, id);
    await dropDeck(tx, id);
    await appendAudit(tx, {
      action: 'deck_deleted',
      subject: { type: 'deck', id },
      details: {
        ...{ title: content.slides[0]?.title ?? content.area.name, area: head.area, version: head.version, slides: head.slides },
        ...{ release: head.release || null, madeBy: head.made_by, madeAt: head.made_at },
      },
    });
  });
