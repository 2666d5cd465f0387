import {
  allowInsecureRequests,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  None,
} from 'openid-client';
import { isPrivate, type OidcSettings } from './oidcSettings.ts';
import { ProviderUnreachable, providerFetch } from './providerFetch.ts';

/** After a failure the provider is not asked again for so long: doubled each time. */
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;
/** Providers change their addresses rarely; keys are looked up anew by themselves. */
const KEPT_MS = 3_600_000;

/** Basic as the specification's default, unless the provider takes only the other. */
const secretAuth =
  (secret: string): ClientAuth =>
  (as, ...rest) => {
    const methods = as.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const post = !methods.includes('client_secret_basic') && methods.includes('client_secret_post');
    return (post ? ClientSecretPost(secret) : ClientSecretBasic(secret))(as, ...rest);
  };

/** Addresses of the document that the server itself asks; the browser alone visits the others. */
const ASKED = ['token_endpoint', 'jwks_uri', 'userinfo_endpoint'] as const;

async function discover({ issuer, clientId, clientSecret }: OidcSettings): Promise<Configuration> {
  const origins = new Set([issuer.origin]);
  const configuration = await discovery(issuer, clientId, {}, clientSecret === null ? None() : secretAuth(clientSecret), {
    [customFetch]: providerFetch(origins) as never,
    // Our own fetch decides: http on this machine only. Signatures are checked even where TLS would do.
    execute: [allowInsecureRequests, enableNonRepudiationChecks],
    timeout: 5,
  });
  const metadata = configuration.serverMetadata();
  const page = metadata.authorization_endpoint;
  if (!page || !URL.canParse(page) || !isPrivate(new URL(page)))
    throw new ProviderUnreachable('no authorization_endpoint by https');
  for (const name of ASKED) {
    const address = metadata[name];
    if (address && URL.canParse(address)) origins.add(new URL(address).origin);
  }
  return configuration;
}

/**
 * The office's own sign-in. Nothing is asked of it before somebody wants to sign in; after a failure it is left alone for a
 * growing while (1 s to 1 min), in which everybody is told at once.
 */
export class OidcProvider {
  readonly settings: OidcSettings;
  private readonly now: () => number;
  private known: { configuration: Configuration; at: number } | null = null;
  private asking: Promise<Configuration> | null = null;
  private failure: { error: unknown; until: number; pause: number } | null = null;

  constructor(settings: OidcSettings, now: () => number = Date.now) {
    this.settings = settings;
    this.now = now;
  }

  /** What is known of the provider, asked anew each hour. Throws ProviderUnreachable, or the library's error for a wrong document. */
  async configuration(): Promise<Configuration> {
    if (this.known && this.now() - this.known.at < KEPT_MS) return this.known.configuration;
    if (!this.failure || this.now() >= this.failure.until) {
      this.asking ??= this.ask().finally(() => {
        this.asking = null;
      });
      return this.asking;
    }
    if (this.known) return this.known.configuration;
    throw this.failure.error;
  }

  /** What was known before outlives a failure. */
  private async ask(): Promise<Configuration> {
    try {
      const configuration = await discover(this.settings);
      this.known = { configuration, at: this.now() };
      this.failure = null;
      return configuration;
    } catch (error) {
      const pause = this.failure ? Math.min(2 * this.failure.pause, LONGEST_PAUSE_MS) : FIRST_PAUSE_MS;
      this.failure = { error, until: this.now() + pause, pause };
      if (this.known) return this.known.configuration;
      throw error;
    }
  }
}
