import {
  AuthorizationResponseError,
  authorizationCodeGrant,
  type Configuration,
  fetchUserInfo,
  ResponseBodyError,
  type UserInfoResponse,
  WWWAuthenticateChallengeError,
} from 'openid-client';
import { Login } from '../contract.ts';
import { ProviderUnreachable } from './providerFetch.ts';
import { SignInRefusal } from './signInRefusal.ts';
import type { Started } from './startedCookie.ts';

/** Somebody the provider has vouched for. */
export interface Identity {
  /** `issuer subject`: the one name that stays theirs. */
  subject: string;
  /** Logins that an account made for them may have, the verified e-mail address first; asked for only when `subject` is not known. */
  names(): Promise<string[]>;
}

type Claims = Pick<UserInfoResponse, 'email' | 'email_verified' | 'preferred_username'>;

/**
 * Names of ours that claims speak of: the e-mail address when the provider has verified it, and the username unless it looks like
 * an address (which would go round that). Only plain ASCII: other letters may turn into Latin ones when written small.
 */
export function namesOf({ email, email_verified, preferred_username }: Claims): string[] {
  const verified = email_verified === true ? email : undefined;
  const username = preferred_username?.includes('@') ? undefined : preferred_username;
  return [verified, username]
    .filter((name) => typeof name === 'string' && /^[\x21-\x7e]+$/.test(name))
    .map((name) => Login.safeParse(name))
    .flatMap(({ data }) => (data === undefined ? [] : [data]));
}

/** Whether the trouble is that the provider cannot be reached, somewhere below what the library made of it. */
export function isUnreachable(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) if (at instanceof ProviderUnreachable) return true;
  return false;
}

/** Any error of the library on the way back as the refusal that people see. */
function asRefusal(error: unknown): SignInRefusal {
  if (error instanceof SignInRefusal) return error;
  if (isUnreachable(error)) return new SignInRefusal('penyedia_tidak_menjawab', error);
  if (error instanceof AuthorizationResponseError) return new SignInRefusal('ditolak_penyedia', error);
  const unknownHere = error instanceof ResponseBodyError && /^(?:invalid|unauthorized)_client$/.test(error.error);
  if (unknownHere || error instanceof WWWAuthenticateChallengeError) return new SignInRefusal('salah_atur', error);
  return new SignInRefusal('tidak_sah', error);
}

/**
 * Who came back from the provider to `address` (our callback with its query): state, issuer, code, PKCE, signature, audience,
 * time and nonce are checked by the library. Throws SignInRefusal.
 */
export async function readIdentity(configuration: Configuration, address: URL, started: Started): Promise<Identity> {
  // Forged or from another tab; the library would say the same, but this is no news for the log.
  if (address.searchParams.get('state') !== started.state) throw new SignInRefusal('tidak_sah');
  try {
    const tokens = await authorizationCodeGrant(configuration, address, {
      expectedState: started.state,
      expectedNonce: started.nonce,
      pkceCodeVerifier: started.verifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) throw new Error('no ID token');
    const names = async () => {
      const told = namesOf(claims as Claims);
      if (told.length || !configuration.serverMetadata().userinfo_endpoint) return told;
      return fetchUserInfo(configuration, tokens.access_token, claims.sub).then(namesOf, (error) => {
        throw asRefusal(error);
      });
    };
    return { subject: `${claims.iss} ${claims.sub}`, names };
  } catch (error) {
    throw asRefusal(error);
  }
}
