import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Deps } from '../../http/deps.ts';
import { createRouter } from '../../http/router.ts';
import { LinkInfo, LinkToken, LinkUse, SignInResponse } from '../contract.ts';
import { describeCaller } from '../describeCaller.ts';
import { body, json, ownProblems, PRIVATE } from '../routeShapes.ts';
import { setSessionCookie } from '../sessionCookie.ts';
import { signedInCaller } from '../signedInCaller.ts';
import { arrivals } from '../signIn/arrival.ts';
import { openLink, useLink } from './useLink.ts';

const openRoute = createRoute({
  method: 'post',
  path: '/accounts/links/open',
  tags: ['accounts'],
  summary: 'Untuk apa tautan sekali pakai ini / what a one-time link is for',
  request: body(LinkToken),
  responses: { 200: json(LinkInfo, 'Tautan berlaku / the link is good'), ...ownProblems },
});
const useRoute = createRoute({
  method: 'post',
  path: '/accounts/links/use',
  tags: ['accounts'],
  summary: 'Pakai tautan: pilih kata sandi lalu masuk / use a link: choose a password and sign in',
  description:
    'code_needed: kata sandi sudah diganti; akun ini punya langkah kedua, jadi masuklah seperti biasa. / code_needed: the password is set; the account has a second factor, so sign in as usual.',
  request: body(LinkUse),
  responses: { 200: json(SignInResponse, 'Kata sandi dipasang / the password is set'), ...ownProblems },
});

/** `POST /accounts/links/open` and `/use`: the secret travels in the body and in no address. */
export function linkRoutes({ db, config }: Deps): OpenAPIHono {
  const router = createRouter();
  const arrival = arrivals(config);
  router.openapi(openRoute, async (c) => c.json(await openLink(db, c.req.valid('json').token), 200, PRIVATE));
  router.openapi(useRoute, async (c) => {
    arrival.demandSafe(c);
    const { account, begun } = await useLink(db, config, c.req.valid('json'), arrival.of(c));
    if (!begun) return c.json({ status: 'code_needed' as const, me: null }, 200, PRIVATE);
    setSessionCookie(c, begun.token);
    const me = await describeCaller(db, config, signedInCaller(account, begun.session));
    return c.json({ status: 'signed_in' as const, me }, 200, PRIVATE);
  });
  return router;
}
