import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ApiKey, type KeyBody, KeysResponse, Me } from '../../server/src/accounts/contract.ts';
import { MOST_KEYS } from '../../server/src/accounts/keys/createKey.ts';
import { isInside, narrowerRegion } from '../../server/src/accounts/keys/keyRegion.ts';
import { newKey, readKey } from '../../server/src/accounts/keys/keyToken.ts';
import { hashSecret } from '../../server/src/accounts/sessions.ts';
import { runProgram } from '../../server/src/cli/program.ts';
import { readConfig } from '../../server/src/config.ts';
import { ImportSummary } from '../../server/src/imports/contract.ts';
import { lastSeq, logOf } from '../audit/auditWorld.ts';
import { type KeysWorld, openKeysWorld, type Person } from './keysWorld.ts';

let world: KeysWorld;
beforeAll(async () => {
  world = await openKeysWorld();
});
afterAll(() => world.close());

const CSV = (id: string, code = '19.04') =>
  `id_sumber,asal,isu,status,kode_wilayah,tanggal_kejadian\n${id},laporan,politik_uang,diregistrasi,${code},2024-10-01\n`;
const upload = (key: string, content: string) =>
  world.request('/reports/imports?channel=sigaplapor&filename=laporan.csv', {
    method: 'POST',
    key,
    headers: { 'content-type': 'text/csv' },
    body: content,
  });
const make = async (person: Person, over: Partial<KeyBody>) =>
  world.request('/accounts/keys', {
    method: 'POST',
    cookie: await world.signIn(person),
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Mesin', actions: ['import_data'], region: null, days: 1, ...over }),
  });
const me = async (key: string) => {
  const response = await world.request('/accounts/me', { key });
  return response.status === 200
    ? Me.parse(await response.json())
    : ((await response.json()) as { detail: string; detailEn: string });
};
const status = async (key: string, path = '/accounts/me') => (await world.request(path, { key })).status;

describe('a key', () => {
  it('is shown once and stored as a hash', async () => {
    const { key, secret } = await world.key(await world.person());
    expect(secret).toMatch(/^prk_[0-9a-f]{18}_[\w-]{43}$/);
    const stored = await world.db.all('select * from api_keys where id = $1', [key.id]);
    expect(stored).toMatchObject([{ secret_hash: hashSecret(readKey(secret)?.secret as string) }]);
    expect(JSON.stringify(stored)).not.toContain(readKey(secret)?.secret);
  });

  it('imports a file of its region end to end, in its own name', async () => {
    const owner = await world.person();
    const { key, secret } = await world.key(owner);
    const before = await lastSeq(world.db);
    const response = await upload(secret, CSV(key.id));
    expect(response.status).toBe(201);
    expect(ImportSummary.parse(await response.json())).toMatchObject({ rows: 1, new: 1, quarantined: 0 });
    const entries = (await logOf(world.db)).slice(before).filter((r) => r.action === 'import');
    expect(entries).toMatchObject([
      {
        actor_kind: 'kunci',
        actor_id: owner.id,
        actor_label: owner.login,
        actor_role: 'operator',
        actor_region: '19.04',
        session: key.id,
      },
    ]);
    expect(await world.db.all('select r.source_id from reports r where r.source_id = $1', [key.id])).toHaveLength(1);
  });

  it('does only what it was given, and only what its owner may do', async () => {
    const reader = (await world.key(await world.person(), { actions: ['read_internal'] })).secret;
    expect(await status(reader, '/reports/counts?code=19.04')).toBe(200);
    expect(await status(reader, '/reports/counts?code=19.71')).toBe(403);
    expect((await upload(reader, CSV('T1'))).status).toBe(403);
    const writer = (await world.key(await world.person(), { actions: ['import_data'] })).secret;
    expect(await status(writer, '/reports/counts?code=19.04')).toBe(403);
    const approver = await world.person({ role: 'penyetuju' });
    expect((await make(approver, { actions: ['import_data'] })).status).toBe(403);
    expect((await make(approver, { actions: ['read_internal'] })).status).toBe(201);
  });

  it.each([
    ['GET', '/accounts/keys'],
    ['POST', '/accounts/keys'],
    ['DELETE', '/accounts/keys/x'],
    ['POST', '/accounts/oidc/link'],
    ['DELETE', '/accounts/oidc/link'],
    ['DELETE', '/accounts/x/oidc'],
    ['GET', '/audit'],
  ])('of an administrator is refused %s %s', async (method, path) => {
    const { secret } = await world.key(await world.person({ role: 'pengelola', region: null }));
    expect((await world.request(path, { method, key: secret })).status).toBe(403);
  });

  it('says who it is without the owner’s account', async () => {
    const owner = await world.person();
    const { secret } = await world.key(owner, { actions: ['import_data'] });
    expect(await me(secret)).toMatchObject({
      kind: 'kunci',
      role: 'operator',
      region: '19.04',
      account: null,
      can: { import_data: 'own', read_internal: 'none', own_account: 'none', read_public: 'all' },
    });
  });

  it('notes its last use, at most once a minute', async () => {
    const { key, secret } = await world.key(await world.person());
    const used = async () =>
      (await world.db.all<{ at: string }>('select last_used_at as at from api_keys where id = $1', [key.id]))[0]?.at;
    expect(await used()).toBe('');
    await status(secret);
    await vi.waitFor(async () => expect(await used()).not.toBe(''));
    const first = await used();
    await status(secret);
    // Stands behind anything the last request could have written.
    await world.db.tx(async () => undefined);
    expect(await used()).toBe(first);
    await world.db.tx((tx) =>
      tx.run('update api_keys set last_used_at = $2 where id = $1', [key.id, '2026-01-01T00:00:00.000Z']),
    );
    await status(secret);
    await vi.waitFor(async () => expect(Date.parse((await used()) as string)).toBeGreaterThan(Date.parse('2026-01-02')));
  });
});

describe('a key opens nothing', () => {
  const dead = async (secret: string) => {
    const response = await world.request('/reports/counts?code=19.04', { key: secret });
    const problem = (await response.json()) as { code: string; detail: string; detailEn: string };
    expect([response.status, problem.code]).toEqual([401, 'unauthenticated']);
    expect(problem.detail).not.toBe(problem.detailEn);
    return problem.detailEn;
  };

  it('when it is not known or wrong: with one answer for both', async () => {
    const { secret } = await world.key(await world.person());
    const other = newKey();
    const wrong = `${secret.slice(0, 23)}${other.text.slice(23)}`;
    const answers = await Promise.all([wrong, other.text, 'prk_x', 'x'.repeat(300), secret.slice(0, -1)].map(dead));
    expect(new Set(answers)).toHaveLength(1);
    expect(answers[0]).toMatch(/not valid/);
    const basic = await world.request('/layers/laporan?level=kabkota', { headers: { authorization: 'Basic eDp5' } });
    expect(basic.status).toBe(401);
  });

  it('after its time, and after its end; only its holder learns which', async () => {
    const owner = await world.person();
    const [old, ended] = [await world.key(owner), await world.key(owner)];
    await world.db.tx((tx) =>
      tx.run('update api_keys set expires_at = $2 where id = $1', [old.key.id, '2026-01-01T00:00:00.000Z']),
    );
    expect(await dead(old.secret)).toMatch(/expired at 2026-01-01/);
    const cookie = await world.signIn(owner);
    const response = await world.request(`/accounts/keys/${ended.key.id}`, { method: 'DELETE', cookie });
    expect(ApiKey.parse(await response.json()).endedAt).not.toBeNull();
    expect(await dead(ended.secret)).toMatch(/was ended/);
    const guess = `${ended.secret.slice(0, 23)}${newKey().text.slice(23)}`;
    expect(await dead(guess)).toMatch(/not valid/);
  });

  it('as soon as its owner is disabled, and again when they are back', async () => {
    const owner = await world.person();
    const { secret } = await world.key(owner);
    expect(await status(secret)).toBe(200);
    await world.change(owner, 'status', 'disabled');
    expect(await dead(secret)).toMatch(/not active/);
    await world.change(owner, 'status', 'active');
    expect(await status(secret)).toBe(200);
  });

  it('beyond a smaller region or role of its owner, from the next request on', async () => {
    const owner = await world.person({ role: 'perencana', region: '19' });
    const { key, secret } = await world.key(owner);
    expect(key.region).toBe('19');
    expect(await status(secret, '/reports/counts?code=19')).toBe(200);
    await world.change(owner, 'region', '19.04');
    expect(await me(secret)).toMatchObject({ region: '19.04' });
    expect(await status(secret, '/reports/counts?code=19')).toBe(403);
    expect(await status(secret, '/reports/counts?code=19.04')).toBe(200);
    await world.change(owner, 'role', 'pembaca');
    expect((await upload(secret, CSV('T2'))).status).toBe(403);
    await world.change(owner, 'region', '18');
    expect(await dead(secret)).toMatch(/no longer inside/);
  });
});

describe('making and ending keys', () => {
  it('stays inside the region of the owner, names real regions, and lasts 1 to 366 days', async () => {
    const owner = await world.person({ role: 'perencana', region: '19' });
    expect((await make(owner, { region: '19.71' })).status).toBe(201);
    for (const region of ['18', '18.01']) expect((await make(owner, { region })).status, region).toBe(403);
    expect((await make(owner, { region: '19.99' })).status).toBe(400);
    for (const days of [0, 367, 1.5]) expect((await make(owner, { days })).status, String(days)).toBe(400);
    for (const actions of [[], ['manage_accounts'], ['read_records']])
      expect((await make(owner, { actions: actions as KeyBody['actions'] })).status, String(actions)).toBe(400);
  });

  it('is for accounts: nobody without one makes a key', async () => {
    const body = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"name":"x","actions":["import_data"],"region":null,"days":1}',
    };
    expect((await world.request('/accounts/keys', body)).status).toBe(401);
    const laptop = world.application({ PUBLIC_URL: '' });
    const local = await laptop.request('http://127.0.0.1/api/v1/accounts/keys', body);
    expect([local.status, ((await local.json()) as { detailEn: string }).detailEn]).toEqual([
      403,
      expect.stringMatching(/belongs to an account/),
    ]);
  });

  it('is refused to a page of another site', async () => {
    const response = await world.request('/accounts/keys', {
      method: 'POST',
      cookie: await world.signIn(await world.person()),
      headers: { 'content-type': 'application/json', origin: 'https://lain.example', 'sec-fetch-site': 'cross-site' },
      body: '{"name":"x","actions":["import_data"],"region":null,"days":1}',
    });
    expect(response.status).toBe(403);
  });

  it('shows everybody their own keys, administrators all, and nobody a secret', async () => {
    const [one, two] = [await world.person(), await world.person()];
    const boss = await world.person({ role: 'pengelola', region: null });
    const mine = await world.key(one);
    const theirs = await world.key(two);
    const list = async (person: Person) => {
      const response = await world.request('/accounts/keys', { cookie: await world.signIn(person) });
      expect(response.headers.get('cache-control')).toBe('no-store');
      const text = await response.text();
      expect(text).not.toContain(readKey(mine.secret)?.secret);
      expect(text).not.toContain(hashSecret(readKey(mine.secret)?.secret as string));
      return KeysResponse.parse(JSON.parse(text)).items.map((k) => k.id);
    };
    expect(await list(one)).toEqual([mine.key.id]);
    expect(await list(two)).toEqual([theirs.key.id]);
    expect(await list(boss)).toEqual(expect.arrayContaining([mine.key.id, theirs.key.id]));
    const end = async (person: Person, id: string) =>
      (await world.request(`/accounts/keys/${id}`, { method: 'DELETE', cookie: await world.signIn(person) })).status;
    expect(await end(two, mine.key.id)).toBe(404);
    expect(await status(mine.secret)).toBe(200);
    expect(await end(boss, mine.key.id)).toBe(200);
    expect(await status(mine.secret)).toBe(401);
    expect(await end(two, theirs.key.id)).toBe(200);
  });

  it('is in the audit log, once each', async () => {
    const owner = await world.person();
    const before = await lastSeq(world.db);
    const { key } = await world.key(owner, { actions: ['read_internal'], days: 7 });
    const cookie = await world.signIn(owner);
    for (let n = 0; n < 2; n++) await world.request(`/accounts/keys/${key.id}`, { method: 'DELETE', cookie });
    const entries = (await logOf(world.db)).slice(before);
    expect(entries.map((r) => [r.action, r.subject_id, JSON.parse(String(r.details)), r.actor_id])).toEqual([
      [
        'key_changed',
        key.id,
        { change: 'created', owner: owner.id, actions: ['read_internal'], region: '19.04', days: 7 },
        owner.id,
      ],
      ['key_changed', key.id, { change: 'ended', owner: owner.id }, owner.id],
    ]);
  });

  it(`ends at ${MOST_KEYS} living keys of one account, also when they are asked for at once`, async () => {
    const owner = await world.person();
    for (let n = 0; n < MOST_KEYS - 1; n++) await world.key(owner);
    const statuses = (await Promise.all([1, 2, 3].map(() => make(owner, {})))).map((r) => r.status);
    expect(statuses.sort()).toEqual([201, 409, 409]);
  });
});

describe('the command line', () => {
  const run = async (...argv: string[]) => {
    const said: string[] = [];
    const config = readConfig({ PORT: '0', PETARAWAN_DIR: tmpdir(), PETARAWAN_DEMO: '0' }, tmpdir());
    const streams = { out: (text: string) => void said.push(text), err: () => undefined };
    const exit = await runProgram([...argv, '--json'], { config, cwd: tmpdir(), db: async () => world.db }, streams);
    return { exit, value: said.length ? JSON.parse(said.join('')) : null };
  };

  it('lists keys and ends one at once, in its own name', async () => {
    const { key, secret } = await world.key(await world.person());
    const listed = KeysResponse.parse((await run('accounts', 'keys', 'list')).value);
    expect(listed.items.find((k) => k.id === key.id)).toEqual(key);
    expect((await run('accounts', 'keys', 'end', key.id)).exit).toBe(0);
    expect(await status(secret)).toBe(401);
    expect((await logOf(world.db)).at(-1)).toMatchObject({ action: 'key_changed', subject_id: key.id, actor_kind: 'perintah' });
    expect((await run('accounts', 'keys', 'end', 'tidak-ada')).exit).not.toBe(0);
  });

  it('takes the SSO link of an account away', async () => {
    const person = await world.person({ subject: 'https://lain.example 1' });
    const cookie = await world.signIn(person);
    expect((await run('accounts', 'unlink-sso', person.login)).exit).toBe(0);
    expect(await world.db.all('select oidc_subject from accounts where id = $1', [person.id])).toEqual([{ oidc_subject: '' }]);
    expect(Me.parse(await (await world.request('/accounts/me', { cookie })).json()).kind).toBe('tamu');
  });
});

describe('the narrower of two regions', () => {
  const part = fc.constantFrom('01', '02');
  const region = fc.oneof(
    fc.constant(null),
    fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('.')),
  );
  it('is inside both, is one of them, and is missing only when neither holds the other', () => {
    fc.assert(
      fc.property(region, region, (a, b) => {
        const both = narrowerRegion(a, b);
        if (both === undefined) return !isInside(a, b) && !isInside(b, a);
        return [a, b].includes(both) && isInside(both, a) && isInside(both, b);
      }),
    );
  });
});
