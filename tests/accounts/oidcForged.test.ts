import { generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SignInError } from '../../server/src/accounts/oidc/contract.ts';
import { type KeysWorld, openKeysWorld } from './keysWorld.ts';
import { Browser } from './oidcBrowser.ts';
import { type ForgingServer, startForgingServer } from './oidcForgingServer.ts';
import { CALLBACK, isSignedIn, OWN, pathOf, START } from './oidcWorld.ts';

let world: KeysWorld;
let forging: ForgingServer;
let nonce = '';
beforeAll(async () => {
  world = await openKeysWorld();
  forging = await startForgingServer(() => nonce);
  await world.person({ subject: `${forging.issuer} sub-1` });
});
afterAll(async () => {
  await forging.close();
  await world.close();
});
beforeEach(() => {
  const { signed } = forging;
  Object.assign(forging, {
    claims: (c: object) => c,
    document: (d: object) => d,
    answer: () => null,
    token: (c: object) => signed({ ...c }),
  });
  forging.asked.length = 0;
});

/** A new application, which knows nothing of the provider yet. */
function browser(): Browser {
  const app = world.application({ OIDC_ISSUER: forging.issuer, OIDC_CLIENT_ID: 'klien' });
  return new Browser(OWN, async (request) => app.fetch(request));
}
/** Begins and comes back with any code. */
async function comesBack(own: Browser): Promise<string> {
  const started = Browser.to(await own.visit(START), OWN).searchParams;
  nonce = started.get('nonce') ?? '';
  return pathOf(await own.visit(`${CALLBACK}?code=x&state=${started.get('state')}`));
}
const refusal = (code: SignInError) => `/masuk?galat=${code}`;

describe('an ID token', () => {
  it('that is right in everything opens the account', async () => {
    const own = browser();
    expect(await comesBack(own)).toBe('/');
    expect(isSignedIn(own)).toBe(true);
    expect(forging.asked).toEqual(['/.well-known/openid-configuration', '/token', '/keys']);
  });

  const now = () => Math.floor(Date.now() / 1000);
  const wrong: Record<string, () => void> = {
    'of another issuer': () => Object.assign(forging, { claims: (c: object) => ({ ...c, iss: 'https://lain.example' }) }),
    'for another client': () => Object.assign(forging, { claims: (c: object) => ({ ...c, aud: 'lain' }) }),
    'with another nonce': () => Object.assign(forging, { claims: (c: object) => ({ ...c, nonce: 'lain' }) }),
    'without a nonce': () => Object.assign(forging, { claims: (c: object) => ({ ...c, nonce: undefined }) }),
    'without a subject': () => Object.assign(forging, { claims: (c: object) => ({ ...c, sub: undefined }) }),
    'that is over': () => Object.assign(forging, { claims: (c: object) => ({ ...c, iat: now() - 7200, exp: now() - 3600 }) }),
    'signed with another key': () => {
      const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
      Object.assign(forging, { token: (c: Record<string, unknown>) => forging.signed(c, { key: privateKey }) });
    },
    'changed after it was signed': () =>
      Object.assign(forging, {
        token: (c: Record<string, unknown>) => {
          const [head, , signature] = forging.signed(c).split('.');
          return [head, Buffer.from(JSON.stringify({ ...c, sub: 'sub-2' })).toString('base64url'), signature].join('.');
        },
      }),
    'without a signature': () =>
      Object.assign(forging, {
        token: (c: Record<string, unknown>) => forging.signed(c, { header: { alg: 'none' } }).replace(/[^.]+$/, ''),
      }),
    'signed with the public key as a password': () => Object.assign(forging, { token: forging.confused }),
    'that is no token': () => Object.assign(forging, { token: () => 'bukan.token' }),
  };
  it.each(Object.entries(wrong))('%s opens nothing', async (_, forge) => {
    forge();
    const own = browser();
    expect(await comesBack(own)).toBe(refusal('tidak_sah'));
    expect(isSignedIn(own)).toBe(false);
  });
});

describe('a provider whose document', () => {
  let stranger: Server;
  let visits = 0;
  beforeAll(async () => {
    stranger = createServer((_, response) => {
      visits++;
      response.end('{}');
    });
    await new Promise<void>((done) => stranger.listen(0, '127.0.0.1', done));
  });
  afterAll(() => void stranger.close());

  const starts = async () => pathOf(await browser().visit(START));

  it('names another issuer is not the one of the settings', async () => {
    forging.document = (d) => ({ ...d, issuer: 'https://lain.example' });
    expect(await starts()).toBe(refusal('salah_atur'));
  });
  it('leads elsewhere is not followed', async () => {
    const elsewhere = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}/`;
    forging.answer = () => (response) => void response.writeHead(302, { location: elsewhere }).end();
    expect(await starts()).toBe(refusal('salah_atur'));
    expect(visits).toBe(0);
  });
  it('is far too long is not read to its end', async () => {
    forging.answer = () => (response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(' '.repeat(3 << 20));
    };
    expect(await starts()).toBe(refusal('penyedia_tidak_menjawab'));
  });
  it.each(['http://sso.example/masuk', 'javascript:alert(1)', ''])('sends browsers to “%s” is not used', async (address) => {
    forging.document = (d) => ({ ...d, authorization_endpoint: address });
    expect(await starts()).toMatch(/galat=(?:penyedia_tidak_menjawab|salah_atur)$/);
  });
  it('sends the server to a plain address in the network makes it ask nobody', async () => {
    forging.document = (d) => ({ ...d, token_endpoint: 'http://192.0.2.1/token' });
    expect(await comesBack(browser())).toBe(refusal('penyedia_tidak_menjawab'));
  });
  it('never ends is given up after five seconds', async () => {
    forging.answer = () => (response) => void response.writeHead(200, { 'content-type': 'application/json' }).write('{');
    expect(await starts()).toBe(refusal('penyedia_tidak_menjawab'));
  });
});
