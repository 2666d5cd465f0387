import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { readConfig } from '../../server/src/config.ts';
import type { Db } from '../../server/src/db/database.ts';
import { Problem } from '../../server/src/http/contract.ts';
import { problemResponse } from '../../server/src/http/problem.ts';
import { ResponseCache } from '../../server/src/http/responseCache.ts';
import { RegionDetail, RegionsResponse } from '../../server/src/regions/contract.ts';
import { loadRegions } from '../../server/src/regions/loadRegions.ts';
import { regionIndex } from '../../server/src/regions/regionIndex.ts';
import { regionsRoutes } from '../../server/src/regions/routes.ts';
import { openTestDb } from '../../server/src/testing/openTestDb.ts';

let db: Db;
let get: (path: string) => Promise<Response>;

beforeAll(async () => {
  db = await openTestDb();
  await loadRegions(db);
  const config = readConfig({ PORT: '0', PETARAWAN_DIR: '/nonexistent', PETARAWAN_DEMO: '0' }, '/');
  const app = regionsRoutes({ db, config, cache: new ResponseCache(db) });
  app.onError((error, c) => problemResponse(c, error));
  get = async (path) => app.request(path);
});
afterAll(() => db.close());
afterEach(() => vi.useRealTimers());

const list = async (path: string) => {
  const response = await get(path);
  expect(response.status).toBe(200);
  return RegionsResponse.parse(await response.json());
};
const detail = async (code: string) => RegionDetail.parse(await (await get(`/regions/${code}`)).json());

describe('loadRegions', () => {
  it('changes nothing the second time', async () => {
    const before = db.version;
    expect(await loadRegions(db)).toBe(false);
    expect(db.version).toBe(before);
  });
});

describe('a region that ends', () => {
  it('is in force through its last day in Jakarta, and not longer for whoever asked before', async () => {
    const listed = async (moment: string) => {
      vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(moment) });
      return (await regionIndex(db)).matcher.get('19.06.99') !== undefined;
    };
    await db.tx((tx) =>
      tx.run(
        `insert into regions (code, name, name_key, level, parent, valid_to)
         values ('19.06.99', 'Kecamatan Lama', 'lama', 'kecamatan', '19.06', date '2031-03-31')`,
      ),
    );
    expect(await listed('2031-03-31T16:59:00Z')).toBe(true);
    expect(await listed('2031-03-31T17:01:00Z')).toBe(false);
    expect(await listed('2031-04-01T00:01:00Z')).toBe(false);
    await db.tx((tx) => tx.run("delete from regions where code = '19.06.99'"));
  });
});

describe('GET /regions', () => {
  it('lists a level', async () => {
    const { items, next } = await list('/regions?level=provinsi');
    expect(items).toHaveLength(38);
    expect(next).toBeNull();
  });

  it('lists the children of a parent, or all of a level inside it', async () => {
    expect((await list('/regions?parent=19')).items.map((r) => r.code)).toEqual([
      '19.01',
      '19.02',
      '19.03',
      '19.04',
      '19.05',
      '19.06',
      '19.71',
    ]);
    expect((await list('/regions?parent=19&level=kecamatan')).items.every((r) => r.level === 'kecamatan')).toBe(true);
  });

  it('pages through every kecamatan once', async () => {
    const codes: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: RegionsResponse = await list(`/regions?level=kecamatan&limit=1000${cursor ? `&cursor=${cursor}` : ''}`);
      codes.push(...page.items.map((r) => r.code));
      cursor = page.next;
    }
    expect(codes).toHaveLength(7285);
    expect(new Set(codes).size).toBe(7285);
    expect(codes).toEqual([...codes].sort());
  });

  it.each([
    ['Bangka%20Tengah', '19.04'],
    ['kab.%20bangka%20tengah', '19.04'],
    ['Kota%20Pangkal%20Pinang', '19.71'],
    ['DIY', '34'],
  ])('q=%s finds %s first', async (q, code) => {
    expect((await list(`/regions?q=${q}&limit=5`)).items[0]?.code).toBe(code);
  });

  it.each(['limit=0', 'level=dusun', 'parent=abc', 'cursor=zzz'])('refuses %s', async (query) => {
    const response = await get(`/regions?${query}`);
    expect(response.status).toBe(400);
    expect(Problem.parse(await response.json()).code).toBe('invalid_request');
  });

  it('answers 404 for a parent that is not in the list', async () => {
    expect((await get('/regions?parent=99')).status).toBe(404);
  });
});

describe('GET /regions/{code}', () => {
  it('tells ancestors, counts and source', async () => {
    const region = await detail('19.04');
    expect(region.ancestors.map((a) => a.name)).toEqual(['Kepulauan Bangka Belitung']);
    expect(region.children).toEqual({ kabkota: 0, kecamatan: 6, desa: 63 });
    expect(region.meta.sources[0]?.name).toContain('Kemendagri');
    expect((await detail('1904')).code).toBe('19.04');
  });

  it('tells what Papua came from and what came of it', async () => {
    const { lineage } = await detail('91');
    expect(lineage.filter((l) => l.relation === 'penerus').map((l) => l.code)).toEqual(['93', '94', '95']);
    expect(lineage.find((l) => l.relation === 'pendahulu')).toMatchObject({
      code: '91',
      until: '2022-12-31',
      note: expect.stringContaining('UU 14/2022'),
    });
    expect((await detail('93')).lineage).toEqual([
      expect.objectContaining({ code: '91', note: 'UU 14/2022, 2022-07-25, diresmikan 2022-11-11' }),
    ]);
    expect((await detail('96')).lineage[0]).toMatchObject({ code: '92', relation: 'pendahulu' });
    expect((await detail('93.01')).lineage[0]).toMatchObject({ code: '91.01', name: 'Kabupaten Merauke' });
  });

  it.each([
    ['91.01', '93.01'],
    ['19.71.2', '19.71.02'],
  ])('answers 404 for %s and suggests %s', async (code, suggestion) => {
    const response = await get(`/regions/${code}`);
    expect(response.status).toBe(404);
    expect(Problem.parse(await response.json()).errors?.[0]?.message.id).toBe(suggestion);
  });

  it.each(['99', 'abc', '19.99', '%27%3B--', '%F0%9F%98%80'])('answers 404 for %s', async (code) => {
    const response = await get(`/regions/${code}`);
    expect(response.status).toBe(404);
    Problem.parse(await response.json());
  });
});
