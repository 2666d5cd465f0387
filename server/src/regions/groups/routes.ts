import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { callerOf } from '../../accounts/caller.ts';
import { body, json, ownProblems, PRIVATE } from '../../accounts/routeShapes.ts';
import { conflictAnswer } from '../../http/conflictAnswer.ts';
import type { Deps } from '../../http/deps.ts';
import { createRouter } from '../../http/router.ts';
import { regionIndex } from '../regionIndex.ts';
import {
  GroupChange,
  GroupConflict,
  GroupId,
  NewGroup,
  RegionGroup,
  RegionGroupsResponse,
  RemoveGroupQuery,
} from './contract.ts';
import { GroupConflictError } from './groupConflict.ts';
import { readGroup, readGroups, shownGroup } from './readGroups.ts';
import type { StoredGroup } from './repository.ts';
import { changeGroup, createGroup, removeGroup } from './saveGroup.ts';

const tags = ['regions'];
const params = z.object({ id: GroupId });
const conflict = {
  description: 'Sudah diubah orang lain: keduanya / changed by somebody else: both versions',
  content: { 'application/problem+json': { schema: GroupConflict } },
};

const listRoute = createRoute({
  method: 'get',
  path: '/regions/groups',
  tags,
  summary: 'Kelompok wilayah / groups of regions',
  responses: { 200: json(RegionGroupsResponse, 'Kelompok / groups'), ...ownProblems },
});
const oneRoute = createRoute({
  method: 'get',
  path: '/regions/groups/{id}',
  tags,
  summary: 'Satu kelompok wilayah / one group of regions',
  request: { params },
  responses: { 200: json(RegionGroup, 'Kelompok / group'), ...ownProblems },
});
const makeRoute = createRoute({
  method: 'post',
  path: '/regions/groups',
  tags,
  summary: 'Buat kelompok wilayah / make a group of regions',
  request: body(NewGroup),
  responses: { 201: json(RegionGroup, 'Dibuat / made'), ...ownProblems },
});
const changeRoute = createRoute({
  method: 'put',
  path: '/regions/groups/{id}',
  tags,
  summary: 'Ubah kelompok wilayah / change a group of regions',
  request: { params, ...body(GroupChange) },
  responses: { 200: json(RegionGroup, 'Diubah / changed'), ...ownProblems, 409: conflict },
});
const removeRoute = createRoute({
  method: 'delete',
  path: '/regions/groups/{id}',
  tags,
  summary: 'Hapus kelompok wilayah / remove a group of regions',
  request: { params, query: RemoveGroupQuery },
  responses: { 200: json(RegionGroup, 'Dihapus / removed'), ...ownProblems, 409: conflict },
});

/** Saved groups of regions. Mounted under `/api/v1`, before `/regions/{code}`. */
export function groupsRoutes({ db }: Deps): OpenAPIHono {
  const router = createRouter();
  const shown = async (c: Context, group: StoredGroup) => {
    const { matcher } = await regionIndex(db);
    return shownGroup(group, callerOf(c), (code) => matcher.get(code));
  };
  /** A conflict is answered with both versions; everything else as anywhere. */
  const bothVersions = async (c: Context, error: unknown, yours: GroupChange | null) => {
    if (!(error instanceof GroupConflictError)) throw error;
    return conflictAnswer(c, error, { current: await shown(c, error.current), yours });
  };
  router.openapi(listRoute, async (c) => c.json({ items: await readGroups(db, callerOf(c)) }, 200, PRIVATE));
  router.openapi(oneRoute, async (c) => c.json(await readGroup(db, c.req.valid('param').id, callerOf(c)), 200, PRIVATE));
  router.openapi(makeRoute, async (c) =>
    c.json(await shown(c, await createGroup(db, callerOf(c), c.req.valid('json'))), 201, PRIVATE),
  );
  router.openapi(changeRoute, async (c) => {
    const yours = c.req.valid('json');
    try {
      return c.json(await shown(c, await changeGroup(db, callerOf(c), c.req.valid('param').id, yours)), 200, PRIVATE);
    } catch (error) {
      return bothVersions(c, error, yours);
    }
  });
  router.openapi(removeRoute, async (c) => {
    const { version } = c.req.valid('query');
    try {
      return c.json(await shown(c, await removeGroup(db, callerOf(c), c.req.valid('param').id, version)), 200, PRIVATE);
    } catch (error) {
      return bothVersions(c, error, null);
    }
  });
  return router;
}
