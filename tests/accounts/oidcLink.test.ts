import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Me, OidcLinkResponse } from '../../server/src/accounts/contract.ts';
import { lastSeq, logOf } from '../audit/auditWorld.ts';
import type { Person } from './keysWorld.ts';
import type { Browser } from './oidcBrowser.ts';
import type { ProviderPerson } from './oidcProviderServer.ts';
import { isSignedIn, type OidcWorld, OWN, openOidcWorld, pathOf, signIn, tamper } from './oidcWorld.ts';

const people: Record<string, ProviderPerson> = {};
let world: OidcWorld;
beforeAll(async () => {
  world = await openOidcWorld(people);
});
afterAll(() => world.close());

const LINK = '/api/v1/accounts/oidc/link';
let count = 0;
const somebody = () => {
  const sub = `sub-${++count}`;
  people[sub] = {};
  return sub;
};
/** A browser in which this person is signed in with their password. */
async function browserOf(person: Person): Promise<Browser> {
  const browser = world.browser();
  const [name = '', value = ''] = (await world.signIn(person)).split('=');
  browser.jar(OWN).set(name, value);
  return browser;
}
const begin = async (browser: Browser, to = '/akun') => {
  const response = await browser.visit(`${LINK}?to=${encodeURIComponent(to)}`, { method: 'POST' });
  return new URL(OidcLinkResponse.parse(await response.json()).url);
};
/** Links on purpose, from the account page and back to it; answers where it ends. */
const link = async (browser: Browser, sub: string) =>
  pathOf(await browser.visit(await browser.signInAt(await begin(browser), sub)));
const subjectOf = async ({ id }: Person) =>
  (await world.db.all<{ s: string }>('select oidc_subject as s from accounts where id = $1', [id]))[0]?.s;
const boss = () => world.person({ role: 'pengelola', region: null, password: 'ada' });

describe('linking on purpose', () => {
  it('lets an administrator in from then on, and is in the audit log', async () => {
    const [person, sub] = [await boss(), somebody()];
    const browser = await browserOf(person);
    const before = await lastSeq(world.db);
    expect((await begin(browser)).searchParams.get('prompt')).toBe('login');
    expect(await link(browser, sub)).toBe('/akun');
    expect(
      (await logOf(world.db)).slice(before).map((r) => [r.action, r.actor_id, r.subject_id, JSON.parse(String(r.details))]),
    ).toEqual([['account_changed', person.id, person.id, { fields: ['oidc'], change: 'oidc_linked', by: 'owner' }]]);
    const other = world.browser();
    expect(await signIn(other, sub)).toBe('/peta');
    expect(Me.parse(await (await other.visit('/api/v1/accounts/me')).json())).toMatchObject({
      role: 'pengelola',
      account: { id: person.id },
    });
    // Once more changes nothing.
    expect(await link(await browserOf(person), sub)).toBe('/akun');
  });

  it('needs the session that asked, to the end', async () => {
    const person = await boss();
    const browser = await browserOf(person);
    const back = await browser.signInAt(await begin(browser, '/akun?a=1'), somebody());
    await world.db.tx((tx) => tx.run('delete from sessions where account_id = $1', [person.id]));
    expect(pathOf(await browser.visit(back))).toBe('/akun?a=1&galat=perlu_masuk');
    const forged = await browserOf(await world.person());
    const way = await forged.signInAt(await begin(forged), somebody());
    tamper(forged, { link: person.id });
    expect(pathOf(await forged.visit(way))).toBe('/akun?galat=perlu_masuk');
    expect(await subjectOf(person)).toBe('');
  });

  it('is for people who are signed in, on our own pages', async () => {
    expect((await world.browser().visit(LINK, { method: 'POST' })).status).toBe(401);
    const browser = await browserOf(await boss());
    const foreign = { origin: 'https://lain.example', 'sec-fetch-site': 'cross-site' };
    expect((await browser.visit(LINK, { method: 'POST', headers: foreign })).status).toBe(403);
    // A link cannot be begun by leading somebody to an address: that is a sign-in, and it links nothing of theirs.
    const person = await boss();
    const led = await browserOf(person);
    await signIn(led, somebody(), '/akun?link=1');
    expect(await subjectOf(person)).toBe('');
  });

  it('takes no identity from another account, and no second one', async () => {
    const [one, two, sub] = [await boss(), await boss(), somebody()];
    await link(await browserOf(one), sub);
    expect(await link(await browserOf(two), sub)).toBe('/akun?galat=identitas_terpakai');
    expect(await link(await browserOf(one), somebody())).toBe('/akun?galat=akun_tertaut_lain');
    expect(await subjectOf(one)).toBe(`${world.provider.issuer} ${sub}`);
    expect(await subjectOf(two)).toBe('');
  });
});

describe('taking a link away', () => {
  it('is possible for its owner when a password is left', async () => {
    const person = await boss();
    const browser = await browserOf(person);
    await link(browser, somebody());
    expect((await browser.visit(LINK, { method: 'DELETE' })).status).toBe(204);
    expect(await subjectOf(person)).toBe('');
    const without = await world.person({ subject: 'https://lain.example 7' });
    expect((await (await browserOf(without)).visit(LINK, { method: 'DELETE' })).status).toBe(409);
    expect(await subjectOf(without)).toBe('https://lain.example 7');
  });

  it('by an administrator ends the sessions, and lets the next identity of that name in', async () => {
    people.lama = people.baru = { email: 'pegawai@bawaslu.example', email_verified: true };
    const person = await world.person({ login: 'pegawai@bawaslu.example' });
    const browser = world.browser();
    expect(await signIn(browser, 'lama')).toBe('/peta');
    expect(await signIn(world.browser(), 'baru')).toBe('/masuk?galat=akun_tertaut_lain');
    const path = `/api/v1/accounts/${person.id}/oidc`;
    expect((await browser.visit(path, { method: 'DELETE' })).status).toBe(403);
    const administrator = await browserOf(await boss());
    expect((await administrator.visit(path, { method: 'DELETE' })).status).toBe(204);
    expect((await administrator.visit('/api/v1/accounts/tidak-ada/oidc', { method: 'DELETE' })).status).toBe(404);
    expect(isSignedIn(browser)).toBe(true);
    expect(Me.parse(await (await browser.visit('/api/v1/accounts/me')).json()).kind).toBe('tamu');
    expect(await signIn(world.browser(), 'baru')).toBe('/peta');
    expect(await subjectOf(person)).toBe(`${world.provider.issuer} baru`);
  });
});
