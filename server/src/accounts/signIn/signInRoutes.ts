import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { appendAudit } from '../../audit/appendAudit.ts';
import type { Deps } from '../../http/deps.ts';
import { createRouter } from '../../http/router.ts';
import { callerOf } from '../caller.ts';
import { SignInBody, SignInResponse } from '../contract.ts';
import { describeCaller } from '../describeCaller.ts';
import { body, done, json, ownProblems, PRIVATE } from '../routeShapes.ts';
import { clearSessionCookie, setSessionCookie } from '../sessionCookie.ts';
import { endSessions } from '../sessions.ts';
import { signedInCaller } from '../signedInCaller.ts';
import { AddressLimit } from './addressLimit.ts';
import { arrivals } from './arrival.ts';
import { signIn } from './signIn.ts';

const signInRoute = createRoute({
  method: 'post',
  path: '/accounts/sign-in',
  tags: ['accounts'],
  summary: 'Masuk dengan nama dan kata sandi / sign in with login and password',
  description:
    'Kuki sesi dipasang hanya bila status signed_in. 401 sama untuk nama yang tidak ada dan kata sandi salah; 429 dengan Retry-After setelah beberapa kegagalan. / The session cookie is set with status signed_in only. 401 is the same for unknown logins and wrong passwords; 429 with Retry-After after some failures.',
  request: body(SignInBody),
  responses: { 200: json(SignInResponse, 'Masuk, atau kode diperlukan / signed in, or a code is needed'), ...ownProblems },
});
const signOutRoute = createRoute({
  method: 'post',
  path: '/accounts/sign-out',
  tags: ['accounts'],
  summary: 'Keluar: sesi ini berakhir / sign out: this session ends',
  responses: { 204: done, ...ownProblems },
});

/** `POST /accounts/sign-in` and `/sign-out`. */
export function signInRoutes({ db, config }: Deps): OpenAPIHono {
  const router = createRouter();
  const limit = new AddressLimit();
  const arrival = arrivals(config);
  router.openapi(signInRoute, async (c) => {
    arrival.demandSafe(c);
    const from = arrival.of(c);
    await limit.take(from.ip);
    const outcome = await signIn(db, config, c.req.valid('json'), from);
    if (outcome.status === 'wrong') throw outcome.error;
    await limit.giveBack(from.ip);
    if (outcome.status === 'code_needed') return c.json({ status: outcome.status, me: null }, 200, PRIVATE);
    const { account, begun } = outcome;
    setSessionCookie(c, begun.token);
    const me = await describeCaller(db, config, signedInCaller(account, begun.session));
    return c.json({ status: outcome.status, me }, 200, PRIVATE);
  });
  router.openapi(signOutRoute, async (c) => {
    const { account, session } = callerOf(c);
    if (account && session !== null) {
      await db.tx(async (tx) => {
        const ended = await endSessions(tx, account.id, { id: session });
        if (ended) await appendAudit(tx, { action: 'sign_out', subject: { type: 'session', id: session } });
      });
    }
    clearSessionCookie(c);
    return c.body(null, 204, PRIVATE);
  });
  return router;
}
