import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Account, AccountCreated, AccountsResponse, LinkResponse } from '../../server/src/accounts/contract.ts';
import { lastSeq, logOf } from '../audit/auditWorld.ts';
import { type Browser, openSignInWorld, PASSWORD, type SignInWorld } from './signInWorld.ts';

let world: SignInWorld;
let admin: Browser;
let adminId: string;
beforeAll(async () => {
  world = await openSignInWorld();
  const account = await world.account({ login: 'pengelola', role: 'pengelola', region: '' });
  adminId = account.id;
  admin = world.browser();
  await admin.signIn(account.login);
});
afterAll(() => world.close());

const BODY = { login: 'baru', name: 'Orang Baru', role: 'operator', region: '19.04' };
const create = (over: object) => admin.send('POST', '/accounts', { ...BODY, ...over });
const patch = (id: string, change: object, browser = admin) => browser.send('PATCH', `/accounts/${id}`, change);

describe('making an account', () => {
  it('answers it as invited, with its link; login in lower case, once', async () => {
    const before = await lastSeq(world.db);
    const answer = await create({ login: ' Baru.Sekali@Bawaslu.example' });
    expect(answer.status).toBe(201);
    const { account, link } = AccountCreated.parse(answer.body);
    expect(account).toMatchObject({
      login: 'baru.sekali@bawaslu.example',
      status: 'invited',
      regionName: 'Kabupaten Bangka Tengah',
      password: false,
      lastSignIn: null,
    });
    expect(link.purpose).toBe('invite');
    expect((await create({ login: 'BARU.sekali@bawaslu.example' })).body.errors).toMatchObject([{ where: 'login' }]);
    expect((await logOf(world.db)).slice(before)).toMatchObject([
      {
        action: 'account_changed',
        actor_id: adminId,
        subject_id: account.id,
        details:
          '{"created":true,"fields":["login","name","role","region","status"],"region":"19.04","role":"operator","status":"invited"}',
      },
    ]);
  });

  it('of two with one login at the same moment makes one', async () => {
    const both = await Promise.all([create({ login: 'kembar' }), create({ login: 'kembar' })]);
    expect(both.map((a) => a.status).sort()).toEqual([201, 409]);
  });

  it('binds a role to a region of its level', async () => {
    const taken = async (role: string, region: string | null) =>
      (await create({ login: `peran-${role}-${region ?? 'semua'}`, role, region })).status;
    expect(
      await Promise.all([taken('operator', '19.71'), taken('pengelola', null), taken('perencana', '19'), taken('pembaca', null)]),
    ).toEqual([201, 201, 201, 201]);
    expect(await Promise.all([taken('penyetuju', '19.04.01'), taken('operator', null), taken('operator', '19')])).toEqual([
      201, 400, 400,
    ]);
    expect(await Promise.all([taken('operator', '19.04.01'), taken('pengelola', '19'), taken('perencana', '77')])).toEqual([
      400, 400, 400,
    ]);
  });
});

describe('the list', () => {
  it('shows all by login, page by page, and finds parts of logins and names; no hash, no seed', async () => {
    const all = AccountsResponse.parse((await admin.send('GET', '/accounts?limit=1000')).body).items;
    expect(all.map((a) => a.login)).toEqual(all.map((a) => a.login).sort());
    const seen: string[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const path = `/accounts?limit=2${next ? `&cursor=${encodeURIComponent(next)}` : ''}`;
      const page = AccountsResponse.parse((await admin.send('GET', path)).body);
      seen.push(...page.items.map((a) => a.login));
      next = page.next;
    }
    expect(seen).toEqual(all.map((a) => a.login));
    await create({ login: 'dicari', name: 'Siti 100%_Nama', role: 'pembaca', region: null });
    const find = async (q: string) =>
      AccountsResponse.parse((await admin.send('GET', `/accounts?q=${encodeURIComponent(q)}`)).body).items.map((a) => a.login);
    expect([await find('DICA'), await find('siti 100%_'), await find('%'), await find('tak ada')]).toEqual([
      ['dicari'],
      ['dicari'],
      ['dicari'],
      [],
    ]);
    const raw = JSON.stringify((await admin.send('GET', '/accounts?limit=1000')).body);
    expect(raw).not.toMatch(/argon2|hash|secret/);
  });
});

describe('changing an account', () => {
  it('changes what is given, keeps the rest, and says which fields in the log', async () => {
    const { id, login } = await world.account();
    const before = await lastSeq(world.db);
    const changed = Account.parse((await patch(id, { name: 'Nama Baru', region: '19.01' })).body);
    expect(changed).toMatchObject({ login, name: 'Nama Baru', region: '19.01', role: 'operator', status: 'active' });
    expect((await patch(id, { role: 'perencana', region: null })).body).toMatchObject({ role: 'perencana', region: null });
    expect((await patch(id, { name: 'Nama Baru' })).status).toBe(200);
    const rows = (await logOf(world.db)).slice(before);
    expect(rows.map((r) => r.details)).toEqual([
      '{"fields":["name","region"],"region":"19.01","sessionsEnded":0}',
      '{"fields":["role","region"],"region":null,"role":"perencana","sessionsEnded":0}',
    ]);
    expect(JSON.stringify(rows)).not.toContain('Nama Baru');
    expect((await patch(id, { role: 'operator' })).body.errors).toMatchObject([{ where: 'region' }]);
    expect((await patch('tidak-ada', { name: 'X' })).status).toBe(404);
  });

  it('disables and enables; whoever has nothing to sign in with waits for the invitation', async () => {
    const { id, login } = await world.account();
    const person = world.browser();
    await person.signIn(login);
    expect((await patch(id, { status: 'disabled' })).body.status).toBe('disabled');
    expect((await person.send('GET', '/accounts/me')).body.kind).toBe('tamu');
    expect((await person.signIn(login)).status).toBe(401);
    expect((await patch(id, { status: 'active' })).body.status).toBe('active');
    expect((await person.signIn(login)).status).toBe(200);
    const invited = (await create({ login: 'menunggu' })).body.account.id;
    expect((await patch(invited, { status: 'active' })).status).toBe(409);
    await patch(invited, { status: 'disabled' });
    expect((await patch(invited, { status: 'active' })).body.status).toBe('invited');
  });

  it('takes a second factor away and unlocks', async () => {
    const account = await world.account();
    await world.db.tx((tx) => tx.run("update accounts set totp_secret = 'JBSWY3DPEHPK3PXP' where id = $1", [account.id]));
    for (let i = 0; i < 5; i++) await world.browser().signIn(account.login, 'bukan kata sandinya');
    expect((await world.browser().signIn(account.login)).status).toBe(429);
    expect((await patch(account.id, { unlock: true, totp: false })).body).toMatchObject({ totp: false });
    expect((await world.browser().signIn(account.login)).body.status).toBe('signed_in');
  });

  it('leaves at least one active administrator, and nobody disables themself', async () => {
    const second = await world.account({ role: 'pengelola', region: '' });
    expect((await patch(adminId, { status: 'disabled' })).body.detailEn).toContain('your own account');
    expect((await patch(second.id, { status: 'disabled' })).status).toBe(200);
    for (const change of [{ role: 'pembaca' }, { role: 'operator', region: '19.04' }]) {
      expect((await patch(adminId, change)).body.detailEn).toContain('last active administrator');
    }
    const laptop = world.browser({ env: { PUBLIC_URL: '' }, at: 'http://127.0.0.1:8787' });
    expect((await patch(adminId, { status: 'disabled' }, laptop)).status).toBe(409);
    await patch(second.id, { status: 'active' });
    const other = world.browser();
    await other.signIn(second.login);
    // Both try to take the other's place at the same moment: one stays.
    const both = await Promise.all([patch(second.id, { role: 'pembaca' }), patch(adminId, { role: 'pembaca' }, other)]);
    expect(both.filter((a) => a.status === 200)).toHaveLength(1);
    const left = await world.db.all<{ id: string }>("select id from accounts where role = 'pengelola' and status = 'active'");
    expect(left).toHaveLength(1);
    await world.db.tx((tx) => tx.run("update accounts set role = 'pengelola' where id in ($1, $2)", [adminId, second.id]));
    await admin.signIn('pengelola', PASSWORD);
  });

  it('hands out a link to begin with or for a forgotten password', async () => {
    const { id } = await world.account();
    expect(LinkResponse.parse((await admin.send('POST', `/accounts/${id}/link`)).body).purpose).toBe('reset');
    const invited = (await create({ login: 'diundang' })).body.account.id;
    expect((await admin.send('POST', `/accounts/${invited}/link`)).body.purpose).toBe('invite');
    expect((await admin.send('POST', '/accounts/tidak-ada/link')).status).toBe(404);
  });
});

it('is for administrators, signed in or at this machine, from our own pages', async () => {
  const operator = world.browser();
  await operator.signIn((await world.account()).login);
  const perencana = world.browser();
  await perencana.signIn((await world.account({ role: 'perencana', region: '' })).login);
  const laptop = world.browser({ env: { PUBLIC_URL: '' }, at: 'http://127.0.0.1:8787' });
  const asked = [
    ['GET', '/accounts'],
    ['POST', '/accounts', { ...BODY, login: 'coba' }],
    ['PATCH', `/accounts/${adminId}`, { name: 'X' }],
    ['POST', `/accounts/${adminId}/link`],
  ] as const;
  for (const [method, path, body] of asked) {
    const ask = async (browser: Browser) => (await browser.send(method, path, body)).status;
    expect([await ask(world.browser()), await ask(operator), await ask(perencana)], path).toEqual([401, 403, 403]);
    expect(await ask(laptop), path).toBe(path === '/accounts' && method === 'POST' ? 201 : 200);
  }
  const foreign = { origin: 'https://lain.contoh.id', 'sec-fetch-site': 'cross-site' };
  expect((await admin.send('POST', '/accounts', { ...BODY, login: 'lewat-situs-lain' }, foreign)).status).toBe(403);
});
