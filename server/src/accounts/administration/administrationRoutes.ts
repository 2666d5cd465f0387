import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Deps } from '../../http/deps.ts';
import { createRouter } from '../../http/router.ts';
import { callerOf } from '../caller.ts';
import {
  Account,
  AccountBody,
  AccountCreated,
  AccountPatch,
  AccountsQuery,
  AccountsResponse,
  LinkResponse,
  PublicId,
} from '../contract.ts';
import { body, json, ownProblems, PRIVATE } from '../routeShapes.ts';
import { type By, changeAccount, linkFor } from './changeAccount.ts';
import { describeAccount, listAccounts } from './listAccounts.ts';
import { createAccount } from './newAccount.ts';

const tags = ['accounts'];
const listRoute = createRoute({
  method: 'get',
  path: '/accounts',
  tags,
  summary: 'Semua akun menurut nama akun / all accounts by login',
  request: { query: AccountsQuery },
  responses: { 200: json(AccountsResponse, 'Akun / accounts'), ...ownProblems },
});
const createAccountRoute = createRoute({
  method: 'post',
  path: '/accounts',
  tags,
  summary: 'Undang orang: akun baru dengan tautan sekali pakai / invite: a new account with its one-time link',
  request: body(AccountBody),
  responses: { 201: json(AccountCreated, 'Tautannya ditampilkan sekali / the link is shown once'), ...ownProblems },
});
const changeRoute = createRoute({
  method: 'patch',
  path: '/accounts/{id}',
  tags,
  summary: 'Ubah akun / change an account',
  request: { params: PublicId, ...body(AccountPatch) },
  responses: { 200: json(Account, 'Akun sekarang / the account now'), ...ownProblems },
});
const linkRoute = createRoute({
  method: 'post',
  path: '/accounts/{id}/link',
  tags,
  summary: 'Tautan sekali pakai baru / a new one-time link',
  request: { params: PublicId },
  responses: { 200: json(LinkResponse, 'Yang lama tidak berlaku lagi / the older one is void'), ...ownProblems },
});

const by = (c: Context): By => {
  const { account, session } = callerOf(c);
  return { account: account?.id ?? null, session };
};

/** What administrators do with accounts. */
export function administrationRoutes({ db, config }: Deps): OpenAPIHono {
  const router = createRouter();
  router.openapi(listRoute, async (c) => c.json(await listAccounts(db, c.req.valid('query')), 200, PRIVATE));
  router.openapi(createAccountRoute, async (c) => {
    const { account, link } = await createAccount(db, config, c.req.valid('json'));
    return c.json({ account: await describeAccount(db, account), link }, 201, PRIVATE);
  });
  router.openapi(changeRoute, async (c) => {
    const account = await changeAccount(db, c.req.valid('param').id, c.req.valid('json'), by(c));
    return c.json(await describeAccount(db, account), 200, PRIVATE);
  });
  router.openapi(linkRoute, async (c) => c.json(await linkFor(db, config, c.req.valid('param').id), 200, PRIVATE));
  return router;
}
