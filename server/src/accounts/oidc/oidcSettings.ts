import type { Config } from '../../config.ts';
import type { ErrorItem } from '../../errors.ts';
import type { Text } from '../../http/contract.ts';
import { isLocalName } from '../../http/localNames.ts';

type Given = Pick<Config, 'oidcIssuer' | 'oidcClientId' | 'oidcClientSecret' | 'publicUrl'>;

/** What signing in through a provider needs to know. */
export interface OidcSettings {
  issuer: URL;
  clientId: string;
  /** Null for a public client, which has PKCE only. */
  clientSecret: string | null;
  /** Where the provider sends the browser back to; it must know this address. */
  callback: URL;
}

export const CALLBACK_PATH = '/api/v1/accounts/oidc/callback';

/** Whether what is sent to `url` cannot be read on the way: https, or this machine. */
export const isPrivate = (url: URL): boolean =>
  url.protocol === 'https:' || (url.protocol === 'http:' && isLocalName(url.hostname));

const problem = (where: string, { id, en }: Text): ErrorItem => ({
  where,
  message: { id: `${where}: ${id}`, en: `${where}: ${en}` },
});

/** What is missing or wrong before anybody can sign in through a provider; empty when all is well, or no provider is named. */
export function oidcProblems({ oidcIssuer, oidcClientId, publicUrl }: Given): ErrorItem[] {
  if (oidcIssuer === undefined) return [];
  const items: ErrorItem[] = [];
  if (!isPrivate(new URL(oidcIssuer))) {
    items.push(
      problem('OIDC_ISSUER', { id: 'harus https (http hanya di mesin ini)', en: 'must be https (http only on this machine)' }),
    );
  }
  if (oidcClientId === undefined) {
    items.push(problem('OIDC_CLIENT_ID', { id: 'diperlukan bila OIDC_ISSUER diisi', en: 'is needed with OIDC_ISSUER' }));
  }
  if (publicUrl === undefined || !isPrivate(new URL(publicUrl))) {
    items.push(
      problem('PUBLIC_URL', {
        id: 'alamat https diperlukan bila OIDC_ISSUER diisi: ke sanalah penyedia mengembalikan peramban',
        en: 'an https address is needed with OIDC_ISSUER: the provider sends the browser back there',
      }),
    );
  }
  return items;
}

/** The settings when a provider is named and nothing is missing, else null. */
export function oidcSettings(config: Given): OidcSettings | null {
  const { oidcIssuer, oidcClientId, oidcClientSecret, publicUrl } = config;
  if (!oidcIssuer || !oidcClientId || !publicUrl || oidcProblems(config).length) return null;
  return {
    issuer: new URL(oidcIssuer),
    clientId: oidcClientId,
    clientSecret: oidcClientSecret ?? null,
    callback: new URL(CALLBACK_PATH, publicUrl),
  };
}
