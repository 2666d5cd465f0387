import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { callerOf } from '../accounts/caller.ts';
import { body, json, ownProblems, PRIVATE } from '../accounts/routeShapes.ts';
import { conflictAnswer } from '../http/conflictAnswer.ts';
import type { Deps } from '../http/deps.ts';
import { etagKnown } from '../http/etagKnown.ts';
import { createRouter, problems } from '../http/router.ts';
import { askRelease } from './askRelease.ts';
import {
  NewRelease,
  ReleaseConflict,
  ReleaseDetail,
  ReleaseMove,
  ReleaseSuggestion,
  ReleasesResponse,
  SuggestQuery,
} from './contract.ts';
import { moveRelease, ReleaseConflictError } from './moveRelease.ts';
import { previewFile } from './previewFile.ts';
import { canonicalJson } from './public/canonicalJson.ts';
import { PublicRelease } from './public/contract.ts';
import { readRelease, readReleases, releaseDocument, shownRelease, staffRelease } from './readReleases.ts';
import type { ReleaseDeps } from './releaseDeps.ts';
import { suggestRelease } from './suggestRelease.ts';

const tags = ['releases'];
const params = z.object({ number: z.coerce.number().int().min(1).max(1_000_000_000) });
const conflict = {
  description: 'Sudah diubah orang lain / changed by somebody else',
  content: { 'application/problem+json': { schema: ReleaseConflict } },
};

const listRoute = createRoute({
  method: 'get',
  path: '/releases',
  tags,
  summary: 'Rilis publik; bagi petugas juga yang belum terbit / public releases; for staff those not published as well',
  responses: { 200: json(ReleasesResponse, 'Rilis / releases'), ...problems },
});
const suggestRoute = createRoute({
  method: 'get',
  path: '/releases/suggest',
  tags,
  summary: 'Apa yang dapat berisi rilis berikutnya / what the next release may hold',
  request: { query: SuggestQuery },
  responses: { 200: json(ReleaseSuggestion, 'Usulan / suggestion'), ...ownProblems },
});
const askRoute = createRoute({
  method: 'post',
  path: '/releases',
  tags,
  summary: 'Siapkan rilis; dibuat di latar belakang / prepare a release; it is made in the background',
  request: body(NewRelease),
  responses: { 202: json(ReleaseDetail, 'Sedang disiapkan / being prepared'), ...ownProblems },
});
const oneRoute = createRoute({
  method: 'get',
  path: '/releases/{number}',
  tags,
  summary: 'Satu rilis bagi yang menyiapkan atau menyetujuinya / one release for those who prepare or approve it',
  request: { params },
  responses: { 200: json(ReleaseDetail, 'Rilis / release'), ...ownProblems },
});
const moveRoute = createRoute({
  method: 'post',
  path: '/releases/{number}/status',
  tags,
  summary: 'Ajukan, kembalikan, setujui, terbitkan, batalkan / submit, return, approve, publish, cancel',
  request: { params, ...body(ReleaseMove) },
  responses: { 200: json(ReleaseDetail, 'Diubah / changed'), ...ownProblems, 409: conflict },
});
const documentRoute = createRoute({
  method: 'get',
  path: '/releases/{number}/document',
  tags,
  summary: 'Dokumen rilis: semua yang dilihat publik / the document of a release: all that the public sees',
  request: { params },
  responses: {
    200: json(PublicRelease, 'Dokumen / document'),
    304: { description: 'Tidak berubah / unchanged' },
    ...ownProblems,
  },
});

/** A published document never changes. */
const FOREVER = 'public, max-age=31536000, immutable';

/** Public snapshots and their making. Mounted under `/api/v1`. */
export function releasesRoutes({ db, config, draft }: Deps & Pick<ReleaseDeps, 'draft'>): OpenAPIHono {
  const deps: ReleaseDeps = draft ? { db, config, draft } : { db, config };
  const router = createRouter();
  router.openapi(listRoute, async (c) => c.json(await readReleases(db, callerOf(c)), 200, PRIVATE));
  router.openapi(suggestRoute, async (c) => c.json(await suggestRelease(db, c.req.valid('query').area), 200, PRIVATE));
  router.openapi(askRoute, async (c) => {
    const release = await askRelease(deps, callerOf(c), c.req.valid('json'));
    return c.json(await shownRelease(db, callerOf(c), release), 202, PRIVATE);
  });
  router.openapi(oneRoute, async (c) => c.json(await readRelease(db, callerOf(c), c.req.valid('param').number), 200, PRIVATE));
  router.openapi(moveRoute, async (c) => {
    const yours = c.req.valid('json');
    try {
      const release = await moveRelease(db, callerOf(c), c.req.valid('param').number, yours);
      return c.json(await shownRelease(db, callerOf(c), release), 200, PRIVATE);
    } catch (error) {
      if (!(error instanceof ReleaseConflictError)) throw error;
      return conflictAnswer(c, error, { current: await shownRelease(db, callerOf(c), error.current), yours });
    }
  });
  router.openapi(documentRoute, async (c) => {
    const { document, sha256, published } = await releaseDocument(db, callerOf(c), c.req.valid('param').number);
    const headers = published ? { etag: `"${sha256}"`, 'cache-control': FOREVER } : PRIVATE;
    if (published && etagKnown(c.req.header('if-none-match'), `"${sha256}"`)) return c.body(null, 304, headers);
    const answer = c.body(canonicalJson(document), 200, { ...headers, 'content-type': 'application/json; charset=utf-8' });
    return answer as unknown as ReturnType<typeof c.json<PublicRelease, 200>>;
  });
  router.get('/releases/:number/preview/*', async (c: Context) => {
    const release = await staffRelease(db, callerOf(c), Number(c.req.param('number')));
    const path = c.req.path.slice(c.req.path.indexOf('/preview/') + '/preview/'.length);
    const { type, body: bytes } = await previewFile({ db, config }, release, path);
    return c.body(new Uint8Array(bytes), 200, { ...PRIVATE, 'content-type': type });
  });
  return router;
}
