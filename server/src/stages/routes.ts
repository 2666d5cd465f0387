import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { AppError } from '../errors.ts';
import type { Deps } from '../http/deps.ts';
import { createRouter, problems } from '../http/router.ts';
import { StagesQuery, StagesResponse } from './contract.ts';
import { electionId } from './electionId.ts';
import { listElections, listStages } from './repository.ts';

const stagesRoute = createRoute({
  method: 'get',
  path: '/stages',
  tags: ['stages'],
  summary: 'Pemilihan dan tahapannya / elections and their stages',
  request: { query: StagesQuery },
  responses: {
    200: { description: 'Tahapan / stages', content: { 'application/json': { schema: StagesResponse } } },
    ...problems,
  },
});

/** `GET /stages`: the calendar that trends and plans share. Mounted under `/api/v1`. */
export function stagesRoutes({ db, cache }: Deps): OpenAPIHono {
  const router = createRouter();
  router.openapi(stagesRoute, async (c) => {
    const { election } = c.req.valid('query');
    return cache.respond(c, async (): Promise<StagesResponse> => {
      const elections = await listElections(db);
      const id = election === undefined ? null : electionId(election);
      if (election !== undefined && !elections.some((e) => e.id === id))
        throw unknownElection(
          election,
          elections.map((e) => e.id),
        );
      const stages = await listStages(db, id);
      return {
        elections,
        stages,
        meta: {
          dataVersion: db.version,
          sample: false,
          sources: [...new Set(stages.map((s) => s.basis ?? s.source))].map((name) => ({ name, date: null, note: null })),
        },
      };
    });
  });
  return router;
}

function unknownElection(text: string, known: string[]): AppError {
  return new AppError('not_found', {
    id: `Pemilihan "${text}" tidak dikenal. Yang ada: ${known.join(', ')}.`,
    en: `Unknown election "${text}". Known: ${known.join(', ')}.`,
  });
}
