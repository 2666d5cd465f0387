import type { Command } from 'commander';
import type { CommandContext } from '../../cli/command.ts';
import type { Db } from '../../db/database.ts';
import { unlinkIdentity } from './linkIdentity.ts';

/** `accounts unlink-sso`: for an identity that got into the wrong hands, or was made anew at the provider. */
export function registerOidcCommands(
  accounts: Command,
  { out }: CommandContext,
  idOf: (login: string) => Promise<{ db: Db; id: string }>,
): void {
  accounts
    .command('unlink-sso')
    .description('Lepas tautan SSO sebuah akun dan akhiri sesinya / take the SSO link of an account away and end its sessions')
    .argument('<nama-akun>', 'login')
    .action(async (login: string) => {
      const { db, id } = await idOf(login);
      await unlinkIdentity(db, id, 'administrator');
      out.result({ login, oidc: false }, ['Tidak tertaut lagi. / Not linked any more.']);
    });
}
