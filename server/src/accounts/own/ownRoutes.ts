import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Deps } from '../../http/deps.ts';
import { createRouter } from '../../http/router.ts';
import { callerOf } from '../caller.ts';
import { PasswordBody, PublicId, RecoveryCodes, SessionsResponse, TotpBegin, TotpCode } from '../contract.ts';
import { body, done, json, ownProblems, PRIVATE } from '../routeShapes.ts';
import { clearSessionCookie } from '../sessionCookie.ts';
import { listSessions } from '../sessions.ts';
import { changePassword } from './changePassword.ts';
import { endOwnSessions } from './endOwnSessions.ts';
import { ownAccount } from './ownAccount.ts';
import { beginTotp, confirmTotp, endTotp } from './secondFactor.ts';

const tags = ['accounts'];
const sessionsRoute = createRoute({
  method: 'get',
  path: '/accounts/sessions',
  tags,
  summary: 'Sesi sendiri / own sessions',
  responses: { 200: json(SessionsResponse, 'Sesi yang masih berlaku / living sessions'), ...ownProblems },
});
const endOneRoute = createRoute({
  method: 'delete',
  path: '/accounts/sessions/{id}',
  tags,
  summary: 'Akhiri satu sesi sendiri / end one own session',
  request: { params: PublicId },
  responses: { 204: done, ...ownProblems },
});
const endOthersRoute = createRoute({
  method: 'delete',
  path: '/accounts/sessions',
  tags,
  summary: 'Akhiri semua sesi sendiri yang lain / end all other own sessions',
  responses: { 204: done, ...ownProblems },
});
const passwordRoute = createRoute({
  method: 'post',
  path: '/accounts/password',
  tags,
  summary: 'Ganti kata sandi sendiri / change the own password',
  request: body(PasswordBody),
  responses: { 204: done, ...ownProblems },
});
const beginRoute = createRoute({
  method: 'post',
  path: '/accounts/totp',
  tags,
  summary: 'Mulai langkah kedua: benih dan kode QR / begin a second factor: seed and QR code',
  responses: { 200: json(TotpBegin, 'Belum aktif sampai dipastikan / not in force until confirmed'), ...ownProblems },
});
const confirmRoute = createRoute({
  method: 'post',
  path: '/accounts/totp/confirm',
  tags,
  summary: 'Pastikan langkah kedua dengan satu kode / confirm the second factor with a code',
  request: body(TotpCode),
  responses: { 200: json(RecoveryCodes, 'Kode pemulihan, ditampilkan sekali / recovery codes, shown once'), ...ownProblems },
});
const endTotpRoute = createRoute({
  method: 'delete',
  path: '/accounts/totp',
  tags,
  summary: 'Matikan langkah kedua / turn the second factor off',
  request: body(TotpCode),
  responses: { 204: done, ...ownProblems },
});

/** What people look after themselves: sessions, password, second factor. */
export function ownRoutes({ db, config }: Deps): OpenAPIHono {
  const router = createRouter();
  router.openapi(sessionsRoute, async (c) => {
    const own = ownAccount(callerOf(c));
    return c.json({ items: await listSessions(db, config, own.id, own.session) }, 200, PRIVATE);
  });
  router.openapi(endOneRoute, async (c) => {
    const own = ownAccount(callerOf(c));
    const { id } = c.req.valid('param');
    await endOwnSessions(db, own.id, { id });
    if (id === own.session) clearSessionCookie(c);
    return c.body(null, 204, PRIVATE);
  });
  router.openapi(endOthersRoute, async (c) => {
    const own = ownAccount(callerOf(c));
    await endOwnSessions(db, own.id, { except: own.session });
    return c.body(null, 204, PRIVATE);
  });
  router.openapi(passwordRoute, async (c) => {
    await changePassword(db, config, ownAccount(callerOf(c)), c.req.valid('json'));
    return c.body(null, 204, PRIVATE);
  });
  router.openapi(beginRoute, async (c) => c.json(await beginTotp(db, ownAccount(callerOf(c))), 200, PRIVATE));
  router.openapi(confirmRoute, async (c) =>
    c.json(await confirmTotp(db, ownAccount(callerOf(c)), c.req.valid('json').code), 200, PRIVATE),
  );
  router.openapi(endTotpRoute, async (c) => {
    await endTotp(db, ownAccount(callerOf(c)), c.req.valid('json').code);
    return c.body(null, 204, PRIVATE);
  });
  return router;
}
