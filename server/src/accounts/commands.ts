import type { Command } from 'commander';
import { type CommandContext, commandGroup, type RegisterCommands } from '../cli/command.ts';
import type { Db } from '../db/database.ts';
import { AppError } from '../errors.ts';
import { invalidRequest } from '../http/problem.ts';
import { selectAccount } from './accountRepository.ts';
import { BY_COMMAND, changeAccount, endAllSessions, linkFor, noAccount } from './administration/changeAccount.ts';
import { describeAccount, listAccounts } from './administration/listAccounts.ts';
import { createAccount } from './administration/newAccount.ts';
import { type Account, AccountBody, type AccountPatch, type LinkResponse } from './contract.ts';
import { registerKeyCommands } from './keys/keyCommands.ts';
import { firstAdministratorLink, hasAdministrator } from './links/firstAdministrator.ts';
import { registerOidcCommands } from './oidc/oidcCommands.ts';
import { plainLogin } from './signIn/signIn.ts';

type AccountsPage = Awaited<ReturnType<typeof listAccounts>>;

const line = (a: Account) =>
  [
    a.login.padEnd(24),
    a.role.padEnd(10),
    (a.region ?? '-').padEnd(8),
    a.status.padEnd(9),
    a.totp ? '2FA' : '-  ',
    (a.lastSignIn ?? '-').slice(0, 16).padEnd(16),
    a.name,
  ].join('  ');
const linkLines = ({ url, expiresAt }: LinkResponse) => [
  `Tautan sekali pakai, berlaku sampai ${expiresAt} / one-time link, good until then:`,
  url,
];

/** The account of a login. Throws AppError `not_found`. */
async function accountOf(db: Db, login: string) {
  const account = await db.tx((tx) => selectAccount(tx, { login: plainLogin(login) }));
  if (account) return account;
  throw noAccount();
}

/**
 * `accounts …`: administration at the machine, which is also the way back in when everybody is locked out. Whoever may run the
 * server's program is its administrator.
 */
export const registerAccountCommands: RegisterCommands = (program, context) => {
  const group = commandGroup(program, 'accounts', 'Akun pengguna / accounts');
  const open = () => context.db({ prepare: false });
  registerMaking(group, context, open);
  registerKeyCommands(group, context, open);
  registerOidcCommands(group, context, async (login) => {
    const db = await open();
    return { db, id: (await accountOf(db, login)).id };
  });

  const changing = (verb: string, description: string, patch: AccountPatch) =>
    group
      .command(verb)
      .description(description)
      .argument('<nama-akun>', 'login')
      .action(async (login: string) => {
        const db = await open();
        const account = await changeAccount(db, (await accountOf(db, login)).id, patch, BY_COMMAND);
        const shown = await describeAccount(db, account);
        context.out.result(shown, [line(shown)]);
      });
  changing('disable', 'Nonaktifkan akun; sesinya berakhir / disable an account; its sessions end', { status: 'disabled' });
  changing('enable', 'Aktifkan kembali akun / enable an account again', { status: 'active' });
  changing('reset-totp', 'Matikan langkah kedua (telepon hilang) / turn the second factor off (lost phone)', { totp: false });
  changing('unlock', 'Lupakan percobaan masuk yang gagal / forget failed sign-ins', { unlock: true });

  commandGroup(group, 'sessions', 'Sesi / sessions')
    .command('end')
    .description('Akhiri semua sesi sebuah akun / end all sessions of an account')
    .argument('<nama-akun>', 'login')
    .action(async (login: string) => {
      const db = await open();
      const ended = await endAllSessions(db, (await accountOf(db, login)).id);
      context.out.result({ ended }, [`${ended} sesi diakhiri / sessions ended`]);
    });
};

function registerMaking(group: Command, { config, out }: CommandContext, open: () => Promise<Db>): void {
  group
    .command('list')
    .description('Semua akun / all accounts')
    .option('--q <teks>', 'bagian nama akun atau nama / part of a login or name')
    .action(async ({ q }: { q?: string }) => {
      const db = await open();
      const items: Account[] = [];
      for (let cursor: string | null = ''; cursor !== null; ) {
        const page: AccountsPage = await listAccounts(db, { q: q ?? '', cursor, limit: 1000 });
        items.push(...page.items);
        cursor = page.next;
      }
      out.result({ items }, items.length ? items.map(line) : ['Belum ada akun. / No accounts yet.']);
    });
  group
    .command('create')
    .description('Buat akun dan cetak tautan undangannya / make an account and print its invitation')
    .argument('<nama-akun>', 'login')
    .requiredOption('--name <nama>', 'nama orangnya / the name of the person')
    .requiredOption('--role <peran>', 'pengelola, perencana, operator, penyetuju, pembaca')
    .option('--region <kode>', 'wilayah peran, misalnya 19 atau 19.71 / region of the role')
    .action(async (login: string, { name, role, region = null }: { name: string; role: string; region?: string | null }) => {
      const body = AccountBody.safeParse({ login, name, role, region });
      if (!body.success) throw invalidRequest(body.error);
      const db = await open();
      const { account, link } = await createAccount(db, config, body.data);
      const shown = await describeAccount(db, account);
      out.result({ account: shown, link }, [line(shown), ...linkLines(link)]);
    });
  group
    .command('link')
    .description(
      'Cetak tautan sekali pakai: undangan atau kata sandi baru; --first untuk pengelola pertama / print a one-time link: invitation or new password; --first for the first administrator',
    )
    .argument('[nama-akun]', 'login')
    .option('--first', 'pengelola pertama, selama belum ada yang aktif / the first administrator, while none is active')
    .action(async (login: string | undefined, { first = false }: { first?: boolean }) => {
      if (first === (login !== undefined)) {
        throw new AppError('invalid_request', {
          id: 'Sebutkan nama akun, atau --first untuk pengelola pertama.',
          en: 'Give a login, or --first for the first administrator.',
        });
      }
      const db = await open();
      const link =
        login === undefined
          ? await firstAdministratorLink(db, config)
          : await linkFor(db, config, (await accountOf(db, login)).id);
      if (!link) throw hasAdministrator();
      out.result(link, linkLines(link));
    });
}
