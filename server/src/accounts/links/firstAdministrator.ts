import { appendAudit } from '../../audit/appendAudit.ts';
import type { Config } from '../../config.ts';
import type { Db } from '../../db/database.ts';
import { AppError } from '../../errors.ts';
import { countAdministrators } from '../accountRepository.ts';
import { accountsDemanded } from '../accountsDemanded.ts';
import type { LinkResponse } from '../contract.ts';
import { makeLink } from './makeLink.ts';

type Where = Pick<Config, 'publicUrl' | 'host' | 'port'>;

/** A new link that makes the first administrator, voiding the one before; null when there is one who can sign in. */
export const firstAdministratorLink = (db: Db, config: Where): Promise<LinkResponse | null> =>
  db.exclusive('accounts', () =>
    db.tx(async (tx) => {
      if ((await countAdministrators(tx)) > 0) return null;
      const link = await makeLink(tx, config, '', 'first');
      await appendAudit(tx, {
        action: 'account_changed',
        subject: { type: 'account' },
        details: { fields: ['link'], link: 'first' },
      });
      return link;
    }),
  );

/**
 * What a start says on the console while accounts are demanded and no administrator can sign in: one line with the link, which a
 * second start replaces. Null when there is nothing to say. There is no default password.
 */
export async function greetFirstAdministrator(db: Db, config: Config): Promise<{ line: string; expiresAt: string } | null> {
  const link = accountsDemanded(config) ? await firstAdministratorLink(db, config) : null;
  if (!link) return null;
  return {
    line: `Buat akun pengelola (sekali pakai, 24 jam) / create the administrator (once, 24 hours): ${link.url}`,
    expiresAt: link.expiresAt,
  };
}

export const hasAdministrator = () =>
  new AppError('conflict', {
    id: 'Sudah ada pengelola. Minta undangan kepadanya, atau buat akun di server: petarawan accounts create.',
    en: 'There is an administrator already. Ask for an invitation, or make an account on the server: petarawan accounts create.',
  });
