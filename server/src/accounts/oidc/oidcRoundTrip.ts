import type { Context } from 'hono';
import {
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import type { Deps } from '../../http/deps.ts';
import { setSessionCookie } from '../sessionCookie.ts';
import { arrivals } from '../signIn/arrival.ts';
import { admitIdentity } from './admitIdentity.ts';
import { isUnreachable, readIdentity } from './identity.ts';
import { linkIdentity } from './linkIdentity.ts';
import type { OidcProvider } from './provider.ts';
import { returnPath } from './returnPath.ts';
import { SignInRefusal } from './signInRefusal.ts';
import { type Started, setStartedCookie } from './startedCookie.ts';

/** What is known of the provider. Throws SignInRefusal: it does not answer, or it is not what the settings say. */
const ask = (provider: OidcProvider) =>
  provider.configuration().catch((error: unknown) => {
    throw new SignInRefusal(isUnreachable(error) ? 'penyedia_tidak_menjawab' : 'salah_atur', error);
  });

/**
 * Begins a sign-in, or a link for the session `link`: gives the browser what it must bring back, and answers the provider's
 * address to go to. To link, the provider is asked to have the person sign in again there. Throws SignInRefusal.
 */
export async function beginRoundTrip(c: Context, provider: OidcProvider, to: string, link: string | null): Promise<URL> {
  const configuration = await ask(provider);
  const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()];
  const url = buildAuthorizationUrl(configuration, {
    redirect_uri: provider.settings.callback.href,
    scope: 'openid email profile',
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...(link === null ? {} : { prompt: 'login' }),
  });
  setStartedCookie(c, { state, nonce, verifier, to: returnPath(to), at: Date.now(), link });
  return url;
}

/** Ends what the browser began: a session and its cookie, or a link. Answers the path to go to. Throws SignInRefusal. */
export async function endRoundTrip(c: Context, { db, config }: Deps, provider: OidcProvider, started: Started): Promise<string> {
  const address = new URL(provider.settings.callback);
  address.search = new URL(c.req.url).search;
  const identity = await readIdentity(await ask(provider), address, started);
  if (started.link === null) setSessionCookie(c, await admitIdentity(db, config, identity, arrivals(config).of(c)));
  else await linkIdentity(db, config, identity, started.link);
  return returnPath(started.to);
}
