import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { callerOf, demand, sightOfCaller } from '../../accounts/caller.ts';
import { body, json, ownProblems, PRIVATE } from '../../accounts/routeShapes.ts';
import { seenRegions } from '../../accounts/seenRegions.ts';
import { sees } from '../../accounts/sight.ts';
import { AppError } from '../../errors.ts';
import { createRouter, problems } from '../../http/router.ts';
import type { PreventionDeps } from '../deps.ts';
import { answerAllocation } from './answerAllocation.ts';
import { AllocationAnswer, AllocationInput, AllocationsQuery, AllocationsResponse, SavedAllocation } from './contract.ts';
import { findRun, listRuns } from './repository.ts';
import { headOf } from './saveRun.ts';

const tags = ['prevention'];

const solveRoute = createRoute({
  method: 'post',
  path: '/prevention/allocation',
  tags,
  summary:
    'Bagikan anggaran, tim atau Kampung secara optimal, dengan alasannya / hand out a budget, teams or Kampung optimally, with the reasons',
  request: body(AllocationInput),
  responses: { 200: json(AllocationAnswer, 'Pembagian / allocation'), ...ownProblems },
});
const listRoute = createRoute({
  method: 'get',
  path: '/prevention/allocation',
  tags,
  summary: 'Pembagian yang disimpan, terbaru dahulu / kept allocations, newest first',
  request: { query: AllocationsQuery },
  responses: { 200: json(AllocationsResponse, 'Daftar / list'), ...problems },
});
const oneRoute = createRoute({
  method: 'get',
  path: '/prevention/allocation/{id}',
  tags,
  summary: 'Satu pembagian yang disimpan, seperti waktu itu / one kept allocation, as it was then',
  request: { params: z.object({ id: z.coerce.number().int().min(1).max(1_000_000_000) }) },
  responses: { 200: json(SavedAllocation, 'Pertanyaan dan jawaban / question and answer'), ...ownProblems },
});

/** `/prevention/allocation`. Answers are the asker's own, so nothing of them is kept by caches. */
export function allocationRoutes(deps: PreventionDeps): OpenAPIHono {
  const { db } = deps;
  const router = createRouter();
  router.openapi(solveRoute, async (c) =>
    c.json(await answerAllocation(deps, callerOf(c), c.req.valid('json'), c.req.raw.signal), 200, PRIVATE),
  );
  router.openapi(listRoute, async (c) => {
    const { code, limit } = c.req.valid('query');
    const sight = sightOfCaller(callerOf(c));
    const runs = await listRuns(db, code ?? null, seenRegions(sight), limit);
    return c.json({ items: runs.map(headOf) }, 200, PRIVATE);
  });
  router.openapi(oneRoute, async (c) => {
    const { id } = c.req.valid('param');
    const caller = callerOf(c);
    demand(caller, 'read_internal');
    const found = await findRun(db, id);
    if (!found || !sees(sightOfCaller(caller), found.run.code === '' ? null : found.run.code)) {
      throw new AppError('not_found', {
        id: `Tidak ada pembagian tersimpan nomor ${id}.`,
        en: `There is no kept allocation number ${id}.`,
      });
    }
    return c.json({ ...headOf(found.run), input: found.input, answer: found.answer }, 200, PRIVATE);
  });
  return router;
}
