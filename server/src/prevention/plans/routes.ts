import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { callerOf, sightOfCaller } from '../../accounts/caller.ts';
import { body, json, ownProblems, PRIVATE } from '../../accounts/routeShapes.ts';
import { seenRegions } from '../../accounts/seenRegions.ts';
import { AppError } from '../../errors.ts';
import { conflictAnswer } from '../../http/conflictAnswer.ts';
import { createRouter, problems } from '../../http/router.ts';
import type { PreventionDeps } from '../deps.ts';
import { conflictChoices } from './conflictChoices.ts';
import {
  NewComment,
  NewPlan,
  Plan,
  PlanChange,
  PlanComment,
  PlanCommentsResponse,
  PlanConflict,
  PlansQuery,
  PlansResponse,
  PlanVersionContent,
  PlanVersionsResponse,
  StatusChange,
  VersionQuery,
} from './contract.ts';
import { listPlans, type PlansMark } from './listPlans.ts';
import { addComment, planComments } from './planComments.ts';
import { PlanConflictError } from './planConflict.ts';
import { planVersion, planVersions } from './planVersions.ts';
import { readPlan, shownPlan } from './readPlan.ts';
import { changePlan, createPlan, movePlan } from './savePlan.ts';
import type { Saved } from './storeVersion.ts';

const tags = ['prevention'];
const number = z.coerce.number().int().min(1).max(1_000_000_000);
const params = z.object({ id: number });
const conflict = {
  description: 'Sudah diubah orang lain: keduanya / changed by somebody else: both states',
  content: { 'application/problem+json': { schema: PlanConflict } },
};

const listRoute = createRoute({
  method: 'get',
  path: '/prevention/plans',
  tags,
  summary: 'Rencana pencegahan, yang terakhir diubah dahulu / prevention plans, last changed first',
  request: { query: PlansQuery },
  responses: { 200: json(PlansResponse, 'Rencana / plans'), ...problems },
});
const makeRoute = createRoute({
  method: 'post',
  path: '/prevention/plans',
  tags,
  summary: 'Buat rencana / make a plan',
  request: body(NewPlan),
  responses: { 201: json(Plan, 'Dibuat / made'), ...ownProblems },
});
const oneRoute = createRoute({
  method: 'get',
  path: '/prevention/plans/{id}',
  tags,
  summary: 'Satu rencana / one plan',
  request: { params },
  responses: { 200: json(Plan, 'Rencana / plan'), ...ownProblems },
});
const changeRoute = createRoute({
  method: 'put',
  path: '/prevention/plans/{id}',
  tags,
  summary: 'Ubah rencana / change a plan',
  request: { params, ...body(PlanChange) },
  responses: { 200: json(Plan, 'Diubah / changed'), ...ownProblems, 409: conflict },
});
const statusRoute = createRoute({
  method: 'post',
  path: '/prevention/plans/{id}/status',
  tags,
  summary: 'Ajukan, setujui, kembalikan, jalankan, selesaikan / submit, approve, return, start, finish',
  request: { params, ...body(StatusChange) },
  responses: { 200: json(Plan, 'Diubah / changed'), ...ownProblems, 409: conflict },
});
const versionsRoute = createRoute({
  method: 'get',
  path: '/prevention/plans/{id}/versions',
  tags,
  summary: 'Semua versi rencana / all versions of a plan',
  request: { params },
  responses: { 200: json(PlanVersionsResponse, 'Versi / versions'), ...ownProblems },
});
const versionRoute = createRoute({
  method: 'get',
  path: '/prevention/plans/{id}/versions/{version}',
  tags,
  summary: 'Satu versi, dan bedanya dengan versi lain / one version, and how it differs from another',
  request: { params: params.extend({ version: number }), query: VersionQuery },
  responses: { 200: json(PlanVersionContent, 'Versi / version'), ...ownProblems },
});
const commentsRoute = createRoute({
  method: 'get',
  path: '/prevention/plans/{id}/comments',
  tags,
  summary: 'Komentar / comments',
  request: { params },
  responses: { 200: json(PlanCommentsResponse, 'Komentar / comments'), ...ownProblems },
});
const commentRoute = createRoute({
  method: 'post',
  path: '/prevention/plans/{id}/comments',
  tags,
  summary: 'Tulis komentar / write a comment',
  request: { params, ...body(NewComment) },
  responses: { 201: json(PlanComment, 'Ditulis / written'), ...ownProblems },
});

/** Prevention plans. Mounted under `/api/v1`. */
export function plansRoutes({ db, config, cache }: PreventionDeps): OpenAPIHono {
  const router = createRouter();
  const shown = (c: Context, { plan, content }: Saved) => shownPlan(db, callerOf(c), plan, content);
  /** A conflict is answered with both states; everything else as anywhere. */
  const bothStates = async (c: Context, error: unknown, yours: PlanChange | null) => {
    if (!(error instanceof PlanConflictError)) throw error;
    const { current, content, base } = error;
    return conflictAnswer(c, error, {
      current: await shown(c, { plan: current, content }),
      yours,
      // Without the state it was made from, everything that differs has to be chosen.
      choices: yours && conflictChoices(base ?? { ...content, items: [] }, content, yours.content),
    });
  };
  router.openapi(listRoute, (c) => {
    const { limit, cursor, ...filter } = c.req.valid('query');
    const after = cursor === undefined ? null : readCursor(cursor);
    const seen = seenRegions(sightOfCaller(callerOf(c)));
    return cache.respond(c, async (): Promise<PlansResponse> => {
      const { items, total, next } = await listPlans(db, seen, filter, limit, after);
      const meta = { dataVersion: db.version, sample: false, sources: [{ name: 'Rencana pencegahan', date: null, note: null }] };
      return { items, total, next: next && writeCursor(next), meta };
    });
  });
  router.openapi(makeRoute, async (c) =>
    c.json(await shown(c, await createPlan({ db, config }, callerOf(c), c.req.valid('json').content)), 201, PRIVATE),
  );
  router.openapi(oneRoute, async (c) => c.json(await readPlan(db, callerOf(c), c.req.valid('param').id), 200, PRIVATE));
  router.openapi(changeRoute, async (c) => {
    const yours = c.req.valid('json');
    try {
      return c.json(await shown(c, await changePlan({ db, config }, callerOf(c), c.req.valid('param').id, yours)), 200, PRIVATE);
    } catch (error) {
      return bothStates(c, error, yours);
    }
  });
  router.openapi(statusRoute, async (c) => {
    try {
      return c.json(
        await shown(c, await movePlan({ db }, callerOf(c), c.req.valid('param').id, c.req.valid('json'))),
        200,
        PRIVATE,
      );
    } catch (error) {
      return bothStates(c, error, null);
    }
  });
  router.openapi(versionsRoute, async (c) =>
    c.json({ items: await planVersions(db, callerOf(c), c.req.valid('param').id) }, 200, PRIVATE),
  );
  router.openapi(versionRoute, async (c) => {
    const { id, version } = c.req.valid('param');
    return c.json(await planVersion(db, callerOf(c), id, version, c.req.valid('query').against), 200, PRIVATE);
  });
  router.openapi(commentsRoute, async (c) =>
    c.json({ items: await planComments(db, callerOf(c), c.req.valid('param').id) }, 200, PRIVATE),
  );
  router.openapi(commentRoute, async (c) =>
    c.json(await addComment(db, callerOf(c), c.req.valid('param').id, c.req.valid('json')), 201, PRIVATE),
  );
  return router;
}

/** A cursor is the moment of the last plan shown, and its number. */
const writeCursor = ({ at, id }: PlansMark) => Buffer.from(`${at} ${id}`).toString('base64url');

function readCursor(text: string): PlansMark {
  const match = /^(\d{4}-\d{2}-\d{2}T[\d:.]{1,20}Z) (\d{1,9})$/.exec(Buffer.from(text, 'base64url').toString('utf8'));
  if (!match?.[1]) throw new AppError('invalid_request', { id: 'Penanda halaman (cursor) salah.', en: 'Wrong page cursor.' });
  return { at: match[1], id: Number(match[2]) };
}
