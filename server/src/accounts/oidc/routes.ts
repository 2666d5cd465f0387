import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { ResponseBodyError } from 'openid-client';
import { AppError } from '../../errors.ts';
import type { Deps } from '../../http/deps.ts';
import { createRouter } from '../../http/router.ts';
import { callerOf } from '../caller.ts';
import { PublicId } from '../contract.ts';
import { done, json, ownProblems } from '../routeShapes.ts';
import { readSessionCookie } from '../sessionCookie.ts';
import { OidcLinkResponse, SIGN_IN_ERRORS, type SignInError } from './contract.ts';
import { unlinkIdentity } from './linkIdentity.ts';
import { beginRoundTrip, endRoundTrip } from './oidcRoundTrip.ts';
import { oidcSettings } from './oidcSettings.ts';
import { OidcProvider } from './provider.ts';
import { returnPath, withParam } from './returnPath.ts';
import { SignInRefusal } from './signInRefusal.ts';
import { takeStartedCookie } from './startedCookie.ts';

const REDIRECT = { description: 'Ke penyedia, ke halaman, atau ke /masuk?galat=… / to the provider, a page, or /masuk?galat=…' };
const startRoute = createRoute({
  method: 'get',
  path: '/accounts/oidc/start',
  tags: ['accounts'],
  summary: 'Masuk melalui SSO (OpenID Connect) / sign in through the office’s own sign-in',
  // Declared here and not as `request`: a browser that gets here must end on a page, never in problem details.
  parameters: [{ name: 'to', in: 'query', schema: { type: 'string' }, description: 'Halaman tujuan / page to go to' }],
  responses: { 302: REDIRECT },
});
const callbackRoute = createRoute({
  method: 'get',
  path: '/accounts/oidc/callback',
  tags: ['accounts'],
  summary: 'Kembali dari SSO / back from the provider',
  responses: { 302: REDIRECT },
});
const linkRoute = createRoute({
  method: 'post',
  path: '/accounts/oidc/link',
  tags: ['accounts'],
  summary: 'Tautkan akun sendiri dengan SSO / link the own account with SSO',
  request: { query: z.object({ to: z.string().max(2000).optional() }) },
  responses: { 200: json(OidcLinkResponse, 'Alamat penyedia / where to go'), ...ownProblems },
});
const unlinkRoute = createRoute({
  method: 'delete',
  path: '/accounts/oidc/link',
  tags: ['accounts'],
  summary: 'Lepas tautan SSO akun sendiri / take the link of the own account away',
  responses: { 204: done, ...ownProblems },
});
const unlinkOtherRoute = createRoute({
  method: 'delete',
  path: '/accounts/{id}/oidc',
  tags: ['accounts'],
  summary: 'Lepas tautan SSO sebuah akun dan akhiri sesinya / take an account’s link away and end its sessions',
  request: { params: PublicId },
  responses: { 204: done, ...ownProblems },
});

/** Refusals that only an administrator can mend stand in the log as errors with their cause: these, and what a provider signed wrongly. */
const OURS: Partial<Record<SignInError, 'unavailable' | 'internal'>> = {
  penyedia_tidak_menjawab: 'unavailable',
  salah_atur: 'internal',
  gangguan: 'internal',
};
function asProblem({ code, cause }: SignInRefusal): AppError {
  const wronglySigned = code === 'tidak_sah' && cause !== undefined && !(cause instanceof ResponseBodyError);
  return new AppError(wronglySigned ? 'internal' : (OURS[code] ?? 'conflict'), SIGN_IN_ERRORS[code], { cause });
}

/** Sends the browser to a page that says why it did not work. */
function refuse(c: Context, error: unknown, page: string): Response {
  const refusal = error instanceof SignInRefusal ? error : new SignInRefusal('gangguan', error);
  c.set('failure', asProblem(refusal));
  return c.redirect(withParam(page, 'galat', refusal.code), 302);
}

/** Signing in through a provider, and links with it. Part of the routes of accounts. */
export function oidcRoutes(deps: Deps): OpenAPIHono {
  const router = createRouter();
  const settings = oidcSettings(deps.config);
  const provider = settings && new OidcProvider(settings);
  router.use('/accounts/oidc/*', async (c, next) => {
    await next();
    c.header('cache-control', 'no-store');
  });

  router.openapi(startRoute, async (c) => {
    try {
      if (!provider) throw new SignInRefusal('tidak_diatur');
      return c.redirect((await beginRoundTrip(c, provider, c.req.query('to') ?? '/', null)).href, 302);
    } catch (error) {
      return refuse(c, error, '/masuk');
    }
  });
  router.openapi(callbackRoute, async (c) => {
    const started = takeStartedCookie(c);
    try {
      if (!provider) throw new SignInRefusal('tidak_diatur');
      if (!started) throw new SignInRefusal('kedaluwarsa');
      return c.redirect(await endRoundTrip(c, deps, provider, started), 302);
    } catch (error) {
      return refuse(c, error, started?.link ? returnPath(started.to) : '/masuk');
    }
  });

  router.openapi(linkRoute, async (c) => {
    const token = readSessionCookie(c);
    try {
      if (!provider) throw new SignInRefusal('tidak_diatur');
      if (callerOf(c).kind !== 'akun' || token === null) throw new SignInRefusal('perlu_masuk');
      return c.json({ url: (await beginRoundTrip(c, provider, c.req.valid('query').to ?? '/', token)).href }, 200);
    } catch (error) {
      throw error instanceof SignInRefusal ? asProblem(error) : error;
    }
  });
  router.openapi(unlinkRoute, async (c) => {
    const { kind, account } = callerOf(c);
    if (kind !== 'akun' || !account) throw asProblem(new SignInRefusal('perlu_masuk'));
    await unlinkIdentity(deps.db, account.id, 'own');
    return c.body(null, 204);
  });
  router.openapi(unlinkOtherRoute, async (c) => {
    await unlinkIdentity(deps.db, c.req.valid('param').id, 'administrator');
    return c.body(null, 204);
  });
  return router;
}
