import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type Configuration } from 'oidc-provider';

/** What the provider knows of one person; the key is what they sign in with there. */
export interface ProviderPerson {
  email?: string;
  email_verified?: boolean;
  preferred_username?: string;
}

export interface ProviderServer {
  issuer: string;
  /** Requests by path since the start. */
  asked: string[];
  /** Answers 503 to everything while true. */
  down: boolean;
  close(): Promise<void>;
}

/** The secret of the confidential client. */
export const SECRET = 'rahasia-klien-yang-cukup-panjang-sekali';
export const CLIENTS = { publik: 'petarawan-publik', rahasia: 'petarawan-rahasia' } as const;

/** A real OpenID Connect provider with a sign-in page of its own, on a free port of this machine or on `port`. */
export async function startProvider(
  people: Record<string, ProviderPerson>,
  callback: string,
  { port = 0, claimsInIdToken = false, path = '' } = {},
): Promise<ProviderServer> {
  const server: Server = createServer();
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
  const settings: Configuration = {
    clients: [
      {
        client_id: CLIENTS.publik,
        token_endpoint_auth_method: 'none',
        redirect_uris: [callback],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
      { client_id: CLIENTS.rahasia, client_secret: SECRET, redirect_uris: [callback] },
    ],
    pkce: { required: () => true },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['preferred_username'] },
    conformIdTokenClaims: !claimsInIdToken,
    findAccount: (_ctx, id) =>
      people[id] && {
        accountId: id,
        claims: () => ({ sub: id, ...people[id] }) as { sub: string; [name: string]: string | boolean },
      },
    cookies: { keys: ['hanya-untuk-uji'] },
    features: { devInteractions: { enabled: true } },
  };
  // The library warns about its own development pages and keys; they are what is wanted here.
  const { warn, info } = console;
  console.warn = console.info = () => undefined;
  const provider = new Provider(issuer, settings);
  const answer = provider.callback();
  Object.assign(console, { warn, info });
  const world: ProviderServer = {
    issuer,
    asked: [],
    down: false,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
  server.on('request', (request, response) => {
    world.asked.push(new URL(request.url ?? '/', issuer).pathname);
    if (world.down) response.writeHead(503).end();
    else answer(request, response);
  });
  return world;
}
