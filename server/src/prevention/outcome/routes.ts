import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { callerOf } from '../../accounts/caller.ts';
import { body, json, ownProblems, PRIVATE } from '../../accounts/routeShapes.ts';
import { createRouter } from '../../http/router.ts';
import type { PreventionDeps } from '../deps.ts';
import { JudgeRequest, OutcomeJudgement, PlanOutcomes, SuggestQuery, SuggestResponse } from './contract.ts';
import { judgeOutcome } from './judgeOutcome.ts';
import { planOutcomes } from './planOutcomes.ts';
import { suggestComparison } from './suggestComparison.ts';

const tags = ['prevention'];
const judgeRoute = createRoute({
  method: 'post',
  path: '/prevention/outcome',
  tags,
  summary: 'Nilai ukuran hasil yang dinyatakan / judge a declared outcome',
  request: body(JudgeRequest),
  responses: { 200: json(OutcomeJudgement, 'Penilaian / judgement'), ...ownProblems },
});
const suggestRoute = createRoute({
  method: 'get',
  path: '/prevention/outcome/suggest',
  tags,
  summary: 'Usul wilayah pembanding / suggested areas to compare with',
  request: { query: SuggestQuery },
  responses: { 200: json(SuggestResponse, 'Usul / suggestions'), ...ownProblems },
});
const planRoute = createRoute({
  method: 'get',
  path: '/prevention/plans/{id}/outcome',
  tags,
  summary: 'Apakah rencana ini membantu? / did this plan help?',
  request: { params: z.object({ id: z.coerce.number().int().min(1).max(2_147_483_647) }) },
  responses: { 200: json(PlanOutcomes, 'Penilaian / judgements'), ...ownProblems },
});

/** `/prevention/outcome` and `/prevention/plans/{id}/outcome`. A judgement is a calculation: nothing is kept. */
export function outcomeRoutes(deps: PreventionDeps): OpenAPIHono {
  const router = createRouter();
  router.openapi(judgeRoute, async (c) =>
    c.json(await judgeOutcome(deps, callerOf(c), c.req.valid('json').declaration, null), 200, PRIVATE),
  );
  router.openapi(suggestRoute, async (c) =>
    c.json(await suggestComparison(deps, callerOf(c), c.req.valid('query')), 200, PRIVATE),
  );
  router.openapi(planRoute, async (c) => c.json(await planOutcomes(deps, callerOf(c), c.req.valid('param').id), 200, PRIVATE));
  return router;
}
