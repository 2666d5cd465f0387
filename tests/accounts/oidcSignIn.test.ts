import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Me } from '../../server/src/accounts/contract.ts';
import { SIGN_IN_ERRORS, type SignInError } from '../../server/src/accounts/oidc/contract.ts';
import { oidcSettings } from '../../server/src/accounts/oidc/oidcSettings.ts';
import { OidcProvider } from '../../server/src/accounts/oidc/provider.ts';
import { STARTED_COOKIE } from '../../server/src/accounts/oidc/startedCookie.ts';
import type { Text } from '../../server/src/http/contract.ts';
import { lastSeq, logOf } from '../audit/auditWorld.ts';
import type { Person } from './keysWorld.ts';
import { CLIENTS, type ProviderPerson, startProvider } from './oidcProviderServer.ts';
import {
  CALLBACK,
  comeBack,
  isSignedIn,
  type OidcWorld,
  OWN,
  openOidcWorld,
  pathOf,
  START,
  signIn,
  tamper,
} from './oidcWorld.ts';

const people: Record<string, ProviderPerson> = {};
let world: OidcWorld;
beforeAll(async () => {
  world = await openOidcWorld(people);
});
afterAll(() => world.close());

let count = 0;
/** An account and somebody at the provider whose verified e-mail address is its login. */
async function both(over: Partial<Person> = {}, claims: ProviderPerson = {}) {
  const sub = `sub-${++count}`;
  const email = `${sub}@bawaslu.example`;
  people[sub] = { email, email_verified: true, ...claims };
  return { sub, email, account: await world.person({ login: email, ...over }) };
}
const stored = async (id: string) =>
  (
    await world.db.all<{ status: string; oidc_subject: string }>('select status, oidc_subject from accounts where id = $1', [id])
  )[0];
const refusal = (code: SignInError) => `/masuk?galat=${code}`;

describe('signing in through the provider', () => {
  it.each([
    ['a confidential client', {}],
    ['a public client', { OIDC_CLIENT_ID: CLIENTS.publik, OIDC_CLIENT_SECRET: '' }],
  ])('as %s goes all the way, and links the account for the next time', async (_, env) => {
    const { sub, account } = await both({ status: 'invited' });
    await world.db.tx((tx) =>
      tx.run('insert into one_time_links (token_hash, purpose, account_id, expires_at) values ($1, $2, $3, $4)', [
        `undangan-${sub}`,
        'invite',
        account.id,
        '2099-01-01T00:00:00.000Z',
      ]),
    );
    const before = await lastSeq(world.db);
    const browser = world.browser(env);
    expect(await signIn(browser, sub, '/wilayah/19.04?lapisan=laporan#isi')).toBe('/wilayah/19.04?lapisan=laporan#isi');
    const me = Me.parse(await (await browser.visit('/api/v1/accounts/me')).json());
    expect(me).toMatchObject({ kind: 'akun', role: 'operator', region: '19.04', account: { id: account.id } });
    expect(browser.jar(OWN).has(STARTED_COOKIE)).toBe(false);
    expect(await stored(account.id)).toEqual({ status: 'active', oidc_subject: `${world.provider.issuer} ${sub}` });
    expect(await world.db.all('select via from sessions where account_id = $1', [account.id])).toEqual([{ via: 'oidc' }]);
    expect(await world.db.all('select purpose from one_time_links where account_id = $1', [account.id])).toEqual([]);
    const entries = (await logOf(world.db)).slice(before);
    expect(entries.map((r) => [r.action, r.actor_kind, r.actor_id, JSON.parse(String(r.details))])).toEqual([
      ['account_changed', 'akun', account.id, { fields: ['oidc'], change: 'oidc_linked', by: 'name' }],
      ['sign_in', 'akun', account.id, { via: 'oidc', replaced: 0 }],
    ]);

    // The link holds, whatever the provider calls them next year; nothing more is asked of it than the token.
    people[sub] = { email: 'nama.baru@bawaslu.example', email_verified: true };
    const asked = world.provider.asked.length;
    expect(await signIn(world.browser(env), sub)).toBe('/peta');
    expect(world.provider.asked.slice(asked)).not.toContain('/me');
  });

  it('sets a cookie for ten minutes that scripts and other sites cannot use, and no other', async () => {
    const response = await world.browser().visit(START);
    expect(response.headers.getSetCookie()).toEqual([
      expect.stringMatching(new RegExp(`^${STARTED_COOKIE}=[\\w-]+; Max-Age=600; Path=/; HttpOnly; Secure; SameSite=Lax$`)),
    ]);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const to = new URL(response.headers.get('location') as string);
    expect(to.origin).toBe(world.provider.issuer);
    expect(Object.fromEntries(to.searchParams)).toMatchObject({
      response_type: 'code',
      redirect_uri: CALLBACK,
      code_challenge_method: 'S256',
      scope: 'openid email profile',
    });
  });

  it('knows people by their username as well, and reads names that stand in the ID token', async () => {
    people.siti = { preferred_username: 'Siti.Rahma', email: 'siti@lain.example' };
    const account = await world.person({ login: 'siti.rahma' });
    const telling = await startProvider(people, CALLBACK, { claimsInIdToken: true });
    const browser = world.browser({ OIDC_ISSUER: telling.issuer, OIDC_CLIENT_ID: CLIENTS.publik, OIDC_CLIENT_SECRET: '' });
    expect(await signIn(browser, 'siti')).toBe('/peta');
    expect(isSignedIn(browser)).toBe(true);
    expect(telling.asked).not.toContain('/me');
    expect((await stored(account.id))?.oidc_subject).toBe(`${telling.issuer} siti`);
    await telling.close();
  });
});

describe('who does not come in', () => {
  const cases: [string, SignInError, () => Promise<{ sub: string; account?: Person }>][] = [
    [
      'somebody without an account',
      'akun_tidak_dikenal',
      async () => {
        people.tamu = { email: 'tamu@bawaslu.example', email_verified: true };
        return { sub: 'tamu' };
      },
    ],
    ['an address that is not verified', 'akun_tidak_dikenal', () => both({}, { email_verified: false })],
    [
      'an address given as a username',
      'akun_tidak_dikenal',
      async () => {
        const { sub, email, account } = await both({}, { email_verified: false });
        people[sub] = { ...people[sub], preferred_username: email };
        return { sub, account };
      },
    ],
    ['a disabled account', 'akun_nonaktif', () => both({ status: 'disabled' })],
    ['an account linked with somebody else', 'akun_tertaut_lain', () => both({ subject: 'https://lain.example 1' })],
    ['an administrator by name alone', 'perlu_ditautkan', () => both({ role: 'pengelola', region: null })],
    [
      'an invited administrator by name alone',
      'perlu_ditautkan',
      () => both({ role: 'pengelola', region: null, status: 'invited' }),
    ],
  ];
  it.each(cases)('%s: %s', async (_, code, make) => {
    const { sub, account } = await make();
    const [before, was, seq] = [
      (await world.db.all('select id from sessions')).length,
      account && (await stored(account.id)),
      await lastSeq(world.db),
    ];
    const browser = world.browser();
    expect(await signIn(browser, sub)).toBe(refusal(code));
    expect(isSignedIn(browser)).toBe(false);
    expect(await world.db.all('select id from sessions')).toHaveLength(before);
    if (account) expect(await stored(account.id)).toEqual(was);
    expect((await logOf(world.db)).slice(seq).map((r) => [r.action, r.actor_kind, JSON.parse(String(r.details))])).toEqual([
      ['sign_in_failed', 'tamu', { via: 'oidc', reason: code }],
    ]);
  });

  it('a linked account that was disabled since, from its next request on', async () => {
    const { sub, account } = await both();
    const browser = world.browser();
    expect(await signIn(browser, sub)).toBe('/peta');
    await world.change(account, 'status', 'disabled');
    expect(Me.parse(await (await browser.visit('/api/v1/accounts/me')).json()).kind).toBe('tamu');
    expect(await signIn(world.browser(), sub)).toBe(refusal('akun_nonaktif'));
  });
});

describe('a way back that was not begun so', () => {
  const changed = (url: URL, name: string, value: string) => {
    const copy = new URL(url);
    copy.searchParams.set(name, value);
    return copy;
  };
  const back = async () => {
    const { sub } = await both();
    const browser = world.browser();
    return { browser, url: await comeBack(browser, sub) };
  };
  const ends = async ({ browser, url }: Awaited<ReturnType<typeof back>>, code: SignInError) => {
    expect(pathOf(await browser.visit(url))).toBe(refusal(code));
    expect(isSignedIn(browser)).toBe(false);
  };

  it('with another state', async () => {
    const { browser, url } = await back();
    await ends({ browser, url: changed(url, 'state', 'lain') }, 'tidak_sah');
  });
  it('of another issuer', async () => {
    const { browser, url } = await back();
    expect(url.searchParams.get('iss')).toBe(world.provider.issuer);
    await ends({ browser, url: changed(url, 'iss', 'https://lain.example') }, 'tidak_sah');
  });
  it('with an invented code', async () => {
    const { browser, url } = await back();
    await ends({ browser, url: changed(url, 'code', 'x'.repeat(43)) }, 'tidak_sah');
  });
  it.each([{ nonce: 'lain' }, { verifier: 'x'.repeat(43) }])('with another secret of its own: %j', async (change) => {
    const way = await back();
    tamper(way.browser, change);
    await ends(way, 'tidak_sah');
  });
  it('in another browser', async () => {
    const { url } = await back();
    await ends({ browser: world.browser(), url }, 'kedaluwarsa');
  });
  it('after ten minutes', async () => {
    const way = await back();
    tamper(way.browser, { at: Date.now() - 601_000 });
    await ends(way, 'kedaluwarsa');
  });
  it('with a cookie that is none', async () => {
    const way = await back();
    way.browser.jar(OWN).set(STARTED_COOKIE, 'bukan-kue');
    await ends(way, 'kedaluwarsa');
  });
  it('twice: not without the cookie, and not with it', async () => {
    const { browser, url } = await back();
    const cookie = browser.jar(OWN).get(STARTED_COOKIE) as string;
    expect(pathOf(await browser.visit(url))).toBe('/peta');
    expect(pathOf(await browser.visit(url))).toBe(refusal('kedaluwarsa'));
    const thief = world.browser();
    thief.jar(OWN).set(STARTED_COOKIE, cookie);
    await ends({ browser: thief, url }, 'tidak_sah');
  });
  it('because the provider said no', async () => {
    const { browser, url } = await back();
    url.searchParams.delete('code');
    await ends({ browser, url: changed(url, 'error', 'access_denied') }, 'ditolak_penyedia');
  });
  it('with a secret that the provider does not accept', async () => {
    const { sub } = await both();
    const browser = world.browser({ OIDC_CLIENT_SECRET: 'salah' });
    await ends({ browser, url: await comeBack(browser, sub) }, 'salah_atur');
  });
});

describe('a provider that is down', () => {
  it('hinders neither the start nor anything else, and is found again when it is up', async () => {
    const first = await startProvider(people, CALLBACK);
    const port = Number(new URL(first.issuer).port);
    await first.close();
    const browser = world.browser({ OIDC_ISSUER: first.issuer });
    expect(pathOf(await browser.visit(START))).toBe(refusal('penyedia_tidak_menjawab'));
    expect((await browser.visit('/api/v1/accounts/me')).status).toBe(200);
    const again = await startProvider(people, CALLBACK, { port });
    await vi.waitFor(async () => expect((await browser.visit(START)).headers.get('location')).toMatch(again.issuer), {
      timeout: 20_000,
      interval: 200,
    });
    // Known now, and lost between start and return.
    const { sub } = await both();
    const url = await comeBack(browser, sub);
    again.down = true;
    expect(pathOf(await browser.visit(url))).toBe(refusal('penyedia_tidak_menjawab'));
    again.down = false;
    expect(await signIn(browser, sub)).toBe('/peta');
    await again.close();
  });

  it('is left alone for a growing while, and what was known outlives a failure', async () => {
    const own = await startProvider(people, CALLBACK);
    own.down = true;
    let now = 0;
    const config = { oidcIssuer: own.issuer, oidcClientId: CLIENTS.publik, oidcClientSecret: undefined, publicUrl: OWN };
    const provider = new OidcProvider(oidcSettings(config) as NonNullable<ReturnType<typeof oidcSettings>>, () => now);
    const fails = () => expect(provider.configuration()).rejects.toThrow();
    const askedAt: number[] = [];
    for (; now < 200_000; now += 500) {
      const asked = own.asked.length;
      await fails();
      if (own.asked.length > asked) askedAt.push(now);
    }
    expect(askedAt).toEqual([0, 1000, 3000, 7000, 15_000, 31_000, 63_000, 123_000, 183_000]);
    own.down = false;
    now += 60_000;
    const known = await provider.configuration();
    own.down = true;
    now += 3_600_000;
    expect(await provider.configuration()).toBe(known);
    expect(own.asked).toHaveLength(askedAt.length + 2);
    await own.close();
  });

  it('that is not set up has an answer too', async () => {
    const browser = world.browser({ OIDC_ISSUER: '', OIDC_CLIENT_ID: '' });
    expect(pathOf(await browser.visit(START))).toBe(refusal('tidak_diatur'));
    expect(pathOf(await browser.visit(`${CALLBACK}?code=x`))).toBe(refusal('tidak_diatur'));
  });
});

it('every refusal is said in both languages', () => {
  for (const [code, { id, en }] of Object.entries<Text>(SIGN_IN_ERRORS))
    expect([code, id !== en && id.length > 20 && en.length > 20]).toEqual([code, true]);
});
