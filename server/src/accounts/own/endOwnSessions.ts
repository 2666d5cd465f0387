import { appendAudit } from '../../audit/appendAudit.ts';
import type { Db } from '../../db/database.ts';
import { AppError } from '../../errors.ts';
import { endSessions } from '../sessions.ts';

/** Ends one session of an account (AppError `not_found` when it is none of its own), or all but one. */
export const endOwnSessions = (db: Db, accountId: string, which: { id: string } | { except: string }): Promise<void> =>
  db.tx(async (tx) => {
    const sessions = await endSessions(tx, accountId, which);
    if (sessions === 0 && 'id' in which) {
      throw new AppError('not_found', {
        id: 'Tidak ada sesi Anda dengan nomor ini; mungkin sudah berakhir.',
        en: 'You have no session of this number; it may have ended.',
      });
    }
    if (sessions === 0) return;
    const id = 'id' in which ? which.id : null;
    await appendAudit(tx, { action: 'session_ended', subject: { type: 'session', id }, details: { sessions } });
  });
