import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { AppError } from '../errors.ts';
import type { Source } from '../http/contract.ts';
import type { Deps } from '../http/deps.ts';
import { createRouter, problems } from '../http/router.ts';
import { type Edition, EditionsResponse, FactsQuery, FactsResponse, ScoresQuery, ScoresResponse } from './contract.ts';
import { flagConflicts } from './flagConflicts.ts';
import { readEditions, readScores } from './readIndices.ts';
import { hasSampleScores, listFacts } from './repository.ts';

const json = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});

const editionsRoute = createRoute({
  method: 'get',
  path: '/indices',
  tags: ['indices'],
  summary: 'Edisi indeks, bacaan dan batas kelas / index editions, readings and cut-offs',
  responses: { 200: json(EditionsResponse, 'Edisi / editions'), ...problems },
});
const factsRoute = createRoute({
  method: 'get',
  path: '/indices/facts',
  tags: ['indices'],
  summary: 'Angka resmi yang terbit; yang bertentangan berdampingan / published figures; conflicting ones side by side',
  request: { query: FactsQuery },
  responses: { 200: json(FactsResponse, 'Angka / figures'), ...problems },
});
const scoresRoute = createRoute({
  method: 'get',
  path: '/indices/{edition}/scores',
  tags: ['indices'],
  summary: "Skor satu edisi untuk wilayah sekarang / scores of one edition for today's regions",
  request: { params: z.object({ edition: z.string().max(80) }), query: ScoresQuery },
  responses: { 200: json(ScoresResponse, 'Skor / scores'), ...problems },
});

/** `GET /indices`, `/indices/facts`, `/indices/{edition}/scores`. Mounted under `/api/v1`. */
export function indicesRoutes({ db, cache }: Deps): OpenAPIHono {
  const router = createRouter();
  const meta = (sources: Source[], sample: boolean) => ({ dataVersion: db.version, sample, sources });

  router.openapi(editionsRoute, (c) =>
    cache.respond(c, async (): Promise<EditionsResponse> => {
      const editions = await readEditions(db);
      return { editions, meta: meta(editions.map(editionSource), await hasSampleScores(db)) };
    }),
  );
  router.openapi(factsRoute, (c) => {
    const query = c.req.valid('query');
    return cache.respond(c, async (): Promise<FactsResponse> => {
      const facts = flagConflicts(await listFacts(db, query));
      const names = new Set(facts.map((f) => f.source));
      return {
        facts,
        meta: meta(
          [...names].map((name) => ({ name, date: null, note: null })),
          false,
        ),
      };
    });
  });
  router.openapi(scoresRoute, (c) => {
    const { edition: id } = c.req.valid('param');
    const query = c.req.valid('query');
    return cache.respond(c, async (): Promise<ScoresResponse> => {
      const editions = await readEditions(db);
      const edition = editions.find((e) => e.id === id);
      if (!edition) throw unknownEdition(id, editions);
      const scores = await readScores(db, edition, query);
      return { edition, scores, meta: meta([editionSource(edition)], await hasSampleScores(db)) };
    });
  });
  return router;
}

const editionSource = (e: Edition): Source => ({ name: e.source, date: e.released, note: e.note?.id ?? null });

function unknownEdition(id: string, editions: readonly Edition[]): AppError {
  const known = editions.map((e) => e.id).join(', ');
  return new AppError('not_found', {
    id: `Edisi "${id}" tidak dikenal. Yang ada: ${known}.`,
    en: `Unknown edition "${id}". Known: ${known}.`,
  });
}
