import { afterAll, beforeAll, expect, it } from 'vitest';
import { runProgram } from '../../server/src/cli/program.ts';
import { lastSeq, logOf } from '../audit/auditWorld.ts';
import { openSignInWorld, type SignInWorld } from './signInWorld.ts';

let world: SignInWorld;
beforeAll(async () => {
  world = await openSignInWorld();
});
afterAll(() => world.close());

async function run(...argv: string[]): Promise<{ exit: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const to = (stream: 'out' | 'err') => (text: string) => {
    said[stream] += text;
  };
  const context = { config: world.config(), cwd: world.folder, db: async () => world.db };
  const exit = await runProgram(['accounts', ...argv], context, { out: to('out'), err: to('err') });
  return { exit, ...said };
}
const json = async (...argv: string[]) => JSON.parse((await run(...argv, '--json')).out);
const tokenIn = (text: string) => /#([\w-]{43})/.exec(text)?.[1] ?? '';
const use = (token: string, over: object = {}) =>
  world.browser().send('POST', '/accounts/links/use', { token, password: 'gajah biru makan siang', ...over });

it('opens an office that nobody can enter: the link of the first administrator', async () => {
  const { exit, out } = await run('link', '--first');
  expect(exit).toBe(0);
  expect((await use(tokenIn(out), { login: 'ketua', name: 'Ketua' })).status).toBe(200);
  expect(await run('link', '--first')).toMatchObject({ exit: 1, err: expect.stringContaining('accounts create') });
  expect((await run('link')).exit).toBe(1);
});

it('makes an account and prints the invitation that works', async () => {
  const made = await run('create', 'Operator.Satu', '--name', 'Operator Satu', '--role', 'operator', '--region', '19.04');
  expect(made).toMatchObject({ exit: 0, out: expect.stringContaining('operator.satu') });
  expect((await use(tokenIn(made.out))).body.me).toMatchObject({ role: 'operator', region: '19.04' });
  expect(await run('create', 'operator.satu', '--name', 'Lagi', '--role', 'pembaca')).toMatchObject({
    exit: 1,
    err: expect.stringContaining('sudah dipakai'),
  });
  expect((await run('create', 'x', '--name', 'X', '--role', 'raja')).err).toContain('role');
  expect((await run('create', 'dua', '--name', 'Dua', '--role', 'operator')).exit).toBe(1);
});

it('lists accounts for people and programs', async () => {
  expect((await run('list')).out).toMatch(/^ketua +pengelola +- +active/m);
  expect((await json('list', '--q', 'satu')).items).toMatchObject([
    { login: 'operator.satu', regionName: 'Kabupaten Bangka Tengah' },
  ]);
});

it('lets people in again: a reset, a lost phone, a lock, a disabled account; all in the name of the command', async () => {
  const account = await world.account({ login: 'terkunci' });
  await world.db.tx((tx) => tx.run("update accounts set totp_secret = 'JBSWY3DPEHPK3PXP' where id = $1", [account.id]));
  for (let i = 0; i < 5; i++) await world.browser().signIn('terkunci', 'bukan kata sandinya');
  expect((await world.browser().signIn('terkunci')).status).toBe(429);
  const before = await lastSeq(world.db);
  expect((await run('unlock', 'Terkunci')).exit).toBe(0);
  expect((await world.browser().signIn('terkunci')).body.status).toBe('code_needed');
  expect(await json('reset-totp', 'terkunci')).toMatchObject({ login: 'terkunci', totp: false });
  const browser = world.browser();
  expect((await browser.signIn('terkunci')).body.status).toBe('signed_in');
  expect(await json('sessions', 'end', 'terkunci')).toEqual({ ended: 1 });
  expect((await browser.send('GET', '/accounts/me')).body.kind).toBe('tamu');
  expect((await json('disable', 'terkunci')).status).toBe('disabled');
  expect((await world.browser().signIn('terkunci')).status).toBe(401);
  expect((await json('enable', 'terkunci')).status).toBe('active');
  const link = await json('link', 'terkunci');
  expect(link.purpose).toBe('reset');
  expect((await use(tokenIn(link.url))).status).toBe(200);
  const rows = (await logOf(world.db)).slice(before).filter((r) => r.actor_kind === 'perintah');
  expect(rows.map((r) => [r.action, r.actor_label, r.subject_id])).toEqual(
    ['unlock', 'reset-totp', 'sessions end', 'disable', 'enable', 'link'].map((verb) => [
      'account_changed',
      `accounts ${verb}`,
      account.id,
    ]),
  );
});

it('says what is wrong: no such account, the last administrator', async () => {
  expect(await run('disable', 'tidak-ada')).toMatchObject({ exit: 1, err: expect.stringContaining('Tidak ada akun ini') });
  expect(await run('disable', 'ketua')).toMatchObject({ exit: 1, err: expect.stringContaining('pengelola aktif terakhir') });
});
