import { CALLBACK_PATH } from '../../server/src/accounts/oidc/oidcSettings.ts';
import { STARTED_COOKIE } from '../../server/src/accounts/oidc/startedCookie.ts';
import { SESSION_COOKIE } from '../../server/src/accounts/sessionCookie.ts';
import { type KeysWorld, openKeysWorld } from './keysWorld.ts';
import { Browser } from './oidcBrowser.ts';
import { CLIENTS, type ProviderPerson, type ProviderServer, SECRET, startProvider } from './oidcProviderServer.ts';

export const OWN = 'https://petarawan.contoh.id';
export const CALLBACK = `${OWN}${CALLBACK_PATH}`;
export const START = '/api/v1/accounts/oidc/start';

/** An office with a provider beside it. */
export interface OidcWorld extends KeysWorld {
  provider: ProviderServer;
  /** A new browser at the office under other settings; by default a confidential client. */
  browser(env?: Record<string, string>): Browser;
}

/** Opens it; `people` may be added to later. */
export async function openOidcWorld(people: Record<string, ProviderPerson>): Promise<OidcWorld> {
  const world = await openKeysWorld();
  const provider = await startProvider(people, CALLBACK);
  const apps = new Map<string, ReturnType<KeysWorld['application']>>();
  return {
    ...world,
    provider,
    browser(env = {}) {
      const settings = { OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: CLIENTS.rahasia, OIDC_CLIENT_SECRET: SECRET, ...env };
      const name = JSON.stringify(settings);
      const app = apps.get(name) ?? world.application(settings);
      apps.set(name, app);
      return new Browser(OWN, async (request) => app.fetch(request));
    },
    async close() {
      await provider.close();
      await world.close();
    },
  };
}

/** Path that an answer sends the browser to; fails the test for any other site. */
export function pathOf(response: Response): string {
  const to = Browser.to(response, OWN);
  if (response.status !== 302 || to.origin !== OWN) throw new Error(`${response.status} to ${to}`);
  return to.pathname + to.search + to.hash;
}

/** From our button through the provider's pages to our callback, which is not visited yet. */
export async function comeBack(browser: Browser, person: string, to = '/peta'): Promise<URL> {
  const started = await browser.visit(`${START}?to=${encodeURIComponent(to)}`);
  return browser.signInAt(Browser.to(started, OWN), person);
}

/** The whole way; answers the path it ends on. */
export const signIn = async (browser: Browser, person: string, to?: string): Promise<string> =>
  pathOf(await browser.visit(await comeBack(browser, person, to)));

/** Whether the browser holds a session. */
export const isSignedIn = (browser: Browser): boolean => browser.jar(OWN).has(SESSION_COOKIE);

/** Changes what the browser keeps between start and callback, as nobody but its owner could. */
export function tamper(browser: Browser, change: Record<string, unknown>): void {
  const jar = browser.jar(OWN);
  const kept = JSON.parse(Buffer.from(jar.get(STARTED_COOKIE) ?? '', 'base64url').toString('utf8')) as object;
  jar.set(STARTED_COOKIE, Buffer.from(JSON.stringify({ ...kept, ...change })).toString('base64url'));
}
