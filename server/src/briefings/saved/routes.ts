import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { callerOf } from '../../accounts/caller.ts';
import { body, done, json, ownProblems, PRIVATE } from '../../accounts/routeShapes.ts';
import { conflictAnswer } from '../../http/conflictAnswer.ts';
import type { Deps } from '../../http/deps.ts';
import { createRouter } from '../../http/router.ts';
import { type DeckChoices, DeckConflict, DeckDetail, DeckRefresh, DeckSave, DecksResponse, NewDeck } from './contract.ts';
import { DeckConflictError } from './deckConflict.ts';
import { deleteDeck } from './deleteDeck.ts';
import { makeNewDeck } from './makeNewDeck.ts';
import { listDecks, readDeck, shownDeck } from './readDeck.ts';
import { refreshDeck } from './refreshDeck.ts';
import type { StoredDeck } from './repository.ts';
import { saveChoices } from './saveChoices.ts';

const tags = ['briefings'];
/** Number of a saved deck. */
export const deckParams = z.object({ id: z.coerce.number().int().min(1).max(1_000_000_000) });
const params = deckParams;
const conflict = {
  description: 'Sudah diubah orang lain: keduanya / changed by somebody else: both states',
  content: { 'application/problem+json': { schema: DeckConflict } },
};

const listRoute = createRoute({
  method: 'get',
  path: '/briefings/decks',
  tags,
  summary: 'Paparan tersimpan, yang terakhir diubah dahulu / saved decks, last changed first',
  responses: { 200: json(DecksResponse, 'Paparan / decks'), ...ownProblems },
});
const makeRoute = createRoute({
  method: 'post',
  path: '/briefings/decks',
  tags,
  summary: 'Buat paparan suatu wilayah, internal atau dari rilis / make a deck of an area, internal or of a release',
  request: body(NewDeck),
  responses: { 201: json(DeckDetail, 'Dibuat / made'), ...ownProblems },
});
const oneRoute = createRoute({
  method: 'get',
  path: '/briefings/decks/{id}',
  tags,
  summary: 'Satu paparan / one deck',
  request: { params },
  responses: { 200: json(DeckDetail, 'Paparan / deck'), ...ownProblems },
});
const saveRoute = createRoute({
  method: 'put',
  path: '/briefings/decks/{id}',
  tags,
  summary: 'Simpan urutan, teks, catatan dan halaman tambahan / save order, texts, notes and own slides',
  request: { params, ...body(DeckSave) },
  responses: { 200: json(DeckDetail, 'Disimpan / saved'), ...ownProblems, 409: conflict },
});
const refreshRoute = createRoute({
  method: 'post',
  path: '/briefings/decks/{id}/refresh',
  tags,
  summary:
    'Hitung ulang dengan data terbaru, dengan daftar perubahan / make anew from the latest data, with a list of what changed',
  request: { params, ...body(DeckRefresh) },
  responses: { 200: json(DeckDetail, 'Disegarkan / refreshed'), ...ownProblems, 409: conflict },
});
const deleteRoute = createRoute({
  method: 'delete',
  path: '/briefings/decks/{id}',
  tags,
  summary: 'Hapus paparan / delete a deck',
  request: { params },
  responses: { 204: done, ...ownProblems },
});

/** Saved decks. Mounted under `/api/v1`. */
export function savedRoutes({ db, config }: Deps): OpenAPIHono {
  const router = createRouter();
  const shown = (c: Context, deck: StoredDeck) => shownDeck(db, callerOf(c), deck);
  /** A conflict is answered with both states; everything else as anywhere. */
  const bothStates = async (c: Context, error: unknown, yours: DeckChoices | null) => {
    if (!(error instanceof DeckConflictError)) throw error;
    return conflictAnswer(c, error, { current: await shown(c, error.current), yours });
  };
  router.openapi(listRoute, async (c) => c.json(await listDecks(db, callerOf(c)), 200, PRIVATE));
  router.openapi(makeRoute, async (c) =>
    c.json(await shown(c, await makeNewDeck({ db, config }, callerOf(c), c.req.valid('json'))), 201, PRIVATE),
  );
  router.openapi(oneRoute, async (c) => c.json(await readDeck(db, callerOf(c), c.req.valid('param').id), 200, PRIVATE));
  router.openapi(saveRoute, async (c) => {
    const yours = c.req.valid('json');
    try {
      return c.json(await shown(c, await saveChoices({ db, config }, callerOf(c), c.req.valid('param').id, yours)), 200, PRIVATE);
    } catch (error) {
      return bothStates(c, error, yours.choices);
    }
  });
  router.openapi(refreshRoute, async (c) => {
    const { version } = c.req.valid('json');
    try {
      return c.json(
        await shown(c, await refreshDeck({ db, config }, callerOf(c), c.req.valid('param').id, version)),
        200,
        PRIVATE,
      );
    } catch (error) {
      return bothStates(c, error, null);
    }
  });
  router.openapi(deleteRoute, async (c) => {
    await deleteDeck(db, callerOf(c), c.req.valid('param').id);
    return c.body(null, 204);
  });
  return router;
}
