import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Claims = Record<string, unknown>;
type Answer = (response: ServerResponse) => void;
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A provider that answers what a test wants, not what is right. */
export interface ForgingServer {
  issuer: string;
  /** Changes the right claims. */
  claims(right: Claims): Claims;
  /** Makes the ID token of the claims; `signed` does it right. */
  token(claims: Claims): string;
  /** Changes the right discovery document. */
  document(right: Claims): Claims;
  /** Answers a path in its own way; null = as usual. */
  answer(path: string): Answer | null;
  asked: string[];
  signed(claims: Claims, over?: { header?: Claims; key?: KeyObject }): string;
  /** A token whose key is the text of the public key (HS256), which a careless verifier takes for it. */
  confused(claims: Claims): string;
  close(): Promise<void>;
}

/** Starts it. The nonce of the last authorization is given by the test with `nonce`. */
export async function startForgingServer(nonce: () => string): Promise<ForgingServer> {
  const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = { ...pair.publicKey.export({ format: 'jwk' }), kid: 'satu', alg: 'RS256', use: 'sig' };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', issuer);
    world.asked.push(pathname);
    const own = world.answer(pathname);
    if (own) return own(response);
    response.setHeader('content-type', 'application/json');
    if (pathname === '/.well-known/openid-configuration') response.end(JSON.stringify(world.document(right)));
    else if (pathname === '/keys') response.end(JSON.stringify({ keys: [jwk] }));
    else if (pathname === '/token') {
      const now = Math.floor(Date.now() / 1000);
      const claims = { iss: issuer, aud: 'klien', sub: 'sub-1', iat: now, exp: now + 60, nonce: nonce() };
      response.end(JSON.stringify({ access_token: 'x', token_type: 'Bearer', id_token: world.token(world.claims(claims)) }));
    } else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const right = {
    issuer,
    authorization_endpoint: `${issuer}/masuk`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/keys`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
  };
  const world: ForgingServer = {
    issuer,
    asked: [],
    claims: (c) => c,
    document: (d) => d,
    answer: () => null,
    token: (c) => world.signed(c),
    signed(claims, { header = {}, key = pair.privateKey } = {}) {
      const text = `${part({ alg: 'RS256', kid: 'satu', ...header })}.${part(claims)}`;
      return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`;
    },
    confused(claims) {
      const text = `${part({ alg: 'HS256', kid: 'satu' })}.${part(claims)}`;
      const secret = pair.publicKey.export({ type: 'spki', format: 'pem' });
      return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
  return world;
}
