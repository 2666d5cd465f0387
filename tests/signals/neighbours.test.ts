import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountCaller } from '../../server/src/accounts/caller.ts';
import { sightOf } from '../../server/src/accounts/sight.ts';
import { observeAreas } from '../../server/src/layers/observe/observeAreas.ts';
import { activeVersion, readSetFiles, setDir } from '../../server/src/regions/boundaries/set/setFolder.ts';
import { ClustersQuery } from '../../server/src/signals/clusters/contract.ts';
import { readClusters } from '../../server/src/signals/clusters/readClusters.ts';
import { type NeighbourLink, NeighboursResponse } from '../../server/src/signals/neighbours/contract.ts';
import { editLink, withdrawLink } from '../../server/src/signals/neighbours/editLinks.ts';
import { storedLinks } from '../../server/src/signals/neighbours/storedLinks.ts';
import { report } from '../../server/src/testing/builders.ts';
import { seedDatabase } from '../../server/src/testing/seed.ts';
import { type IslandWorld, openIslandWorld } from './islandWorld.ts';

let world: IslandWorld;
beforeAll(async () => {
  world = await openIslandWorld();
}, 120_000);
afterAll(() => world.close());

const linksOf = async (query: string): Promise<NeighbourLink[]> => (await world.get(`/signals/neighbours?${query}`)).links;
const reason = 'Feri harian menghubungkan keduanya';
const change = (over: object) => ({ level: 'kabkota', from: '17.01', to: '18.01', action: 'add', reason, ...over });

describe('neighbours by the boundaries', () => {
  it('a corner is enough by land, and an island gets the nearest coast', async () => {
    const found = NeighboursResponse.parse(await world.get('/signals/neighbours?parent=19'));
    const land = found.links.filter((l) => l.kind === 'land').map((l) => `${l.from} ${l.to}`);
    expect(land).toEqual(
      ['01 02', '01 04', '01 05', '02 03', '02 04', '02 05', '02 06', '03 05', '03 06', '04 05', '05 06'].map((pair) =>
        pair.replace(/(\d\d) (\d\d)/, '19.$1 19.$2'),
      ),
    );
    const sea = found.links.filter((l) => l.kind === 'sea');
    expect(sea).toMatchObject([{ from: '19.03', to: '19.07', edit: null, author: null, inside: true }]);
    expect(sea[0]?.km).toBeGreaterThan(35);
    expect(sea[0]?.km).toBeLessThan(60);
    expect(found).toMatchObject({ isolates: [], refusal: null, seaLinkKm: 300, counts: { land: 11, sea: 1, crossing: 0 } });
  });

  it('what is too far, and what has no shape, stands alone with its reason', async () => {
    const { isolates, refusal } = await world.get('/signals/neighbours?level=kabkota');
    expect(refusal).toBeNull();
    expect(isolates.map((i: { code: string }) => i.code)).toEqual(['17.01', '17.02']);
    expect(isolates[0].reason.en).toContain('neither a neighbour by land nor a link over the sea');
    expect(isolates[1].reason.en).toContain('no shape on the map');
  });

  it('links across the edge of the scope are shown and counted, and take no part', async () => {
    const { links, counts, outside, isolates } = await world.get('/signals/neighbours?parent=19.07');
    expect([links.length, counts.land, counts.crossing, isolates]).toEqual([11, 11, 0, []]);
    const west = await world.get('/signals/neighbours?parent=19.01');
    expect([west.counts.land, west.counts.crossing]).toEqual([11, 12]);
    expect(outside).toEqual([]);
    expect(west.links.filter((l: NeighbourLink) => !l.inside)).toHaveLength(12);
    expect(west.outside).toHaveLength(6);
  });

  it('are kept beside the set, as no part of it', async () => {
    const { dataDir } = world.config;
    const version = (await activeVersion(dataDir)) as string;
    const kept = (await readdir(setDir(dataDir, version))).filter((name) => name.startsWith('_links-'));
    expect(kept).toContain('_links-1-kabkota-300.json');
    expect([...(await readSetFiles(dataDir, version)).keys()].filter((name) => name.includes('links'))).toEqual([]);
    const again = await storedLinks(dataDir, version, 'kabkota', 300);
    expect(again.codes).toHaveLength(38);
    expect((await storedLinks(dataDir, version, 'kabkota', 10)).sea).toEqual([]);
  });
});

describe('a planner', () => {
  it('adds, removes and withdraws links; answers change, and nothing is forgotten', async () => {
    const before = world.db.version;
    const added = await world.post('/signals/neighbours', change({ from: '18.01', to: '17.01' }));
    expect(added.status).toBe(201);
    const { id } = (await added.json()) as { id: number };
    expect(world.db.version).toBeGreaterThan(before);
    expect((await linksOf('level=kabkota')).filter((l) => l.kind === 'tambahan')).toMatchObject([
      { from: '17.01', to: '18.01', edit: id, author: 'lokal', reason, km: null },
    ]);
    expect((await world.post('/signals/neighbours', change({ from: '19.03', to: '19.07', action: 'remove' }))).status).toBe(201);
    const { links, isolates } = await world.get('/signals/neighbours?parent=19');
    expect(links.at(-1)).toMatchObject({ from: '19.03', to: '19.07', kind: 'dihapus', reason });
    expect(isolates.map((i: { code: string }) => i.code)).toEqual(['19.07']);

    const withdrawn = await world.request(`/signals/neighbours/${id}`, { method: 'DELETE' });
    expect(await withdrawn.json()).toMatchObject({ id, withdrawn: { by: 'lokal' } });
    const after = await world.get('/signals/neighbours?level=kabkota');
    expect(after.links.filter((l: NeighbourLink) => l.kind === 'tambahan')).toEqual([]);
    expect(after.history.map((e: { id: number }) => e.id)).toEqual([id + 1, id]);
    await world.request(`/signals/neighbours/${id + 1}`, { method: 'DELETE' });
    expect((await linksOf('parent=19')).filter((l) => l.kind === 'sea')).toHaveLength(1);
    const audit = await world.get('/audit?subject_type=neighbour_link');
    expect(audit.items.map((e: { details: { change: string } }) => e.details.change)).toEqual([
      'withdraw',
      'withdraw',
      'remove',
      'add',
    ]);
  });

  it.each([
    ['an unknown code', change({ to: '18.99' }), 400, 'Wilayah 18.99 tidak ada dalam daftar'],
    ['a code of another level', change({ to: '18.01.01' }), 400, 'bukan kabkota'],
    ['an area with itself', change({ to: '17.01' }), 400, 'tetangga dirinya sendiri'],
    ['neighbours by land', change({ from: '19.01', to: '19.02' }), 409, 'berbatasan darat'],
    ['neighbours over the sea', change({ from: '19.03', to: '19.07' }), 409, 'lewat laut'],
    ['removing what is no link', change({ action: 'remove' }), 409, 'bukan tetangga'],
    ['no reason', change({ reason: ' ' }), 400, 'reason'],
  ])('is told why not: %s', async (_, body, status, words) => {
    const response = await world.post('/signals/neighbours', body);
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(words);
  });

  it('withdraws once, and nothing that never was', async () => {
    expect((await world.request('/signals/neighbours/1', { method: 'DELETE' })).status).toBe(409);
    expect((await world.request('/signals/neighbours/4711', { method: 'DELETE' })).status).toBe(404);
  });

  it('changes links inside the own region only, both ends of them', async () => {
    const account = {
      id: '1',
      login: 'rini',
      name: 'Rini',
      totp: false,
      password: true,
      role: 'perencana',
      region: '19',
    } as const;
    const planner = accountCaller(account, 's');
    const edit = (from: string, to: string) =>
      editLink(world.db, world.config, planner, { level: 'kabkota', from, to, action: 'add', reason });
    await expect(edit('19.07', '18.01')).rejects.toMatchObject({ code: 'forbidden' });
    const made = await edit('19.07', '19.06');
    expect(made).toMatchObject({ code_a: '19.06', code_b: '19.07', author: 'rini' });
    await expect(edit('19.06', '19.07')).rejects.toMatchObject({ code: 'conflict' });
    const elsewhere = accountCaller({ ...account, region: '18' }, 's');
    await expect(withdrawLink(world.db, elsewhere, made.id)).rejects.toMatchObject({ code: 'forbidden' });
    await withdrawLink(world.db, planner, made.id);
  });
});

describe('seven kabupaten', () => {
  const seven = '/signals/clusters?parent=19&silent=zero';

  it('are refused, with the level and the scope that can answer, and both do', async () => {
    const { refusal, areas, basis } = await world.get(seven);
    expect(areas).toEqual([]);
    expect(basis.n).toBe(7);
    // The best is an area with three neighbours: 2 / C(6, 3).
    expect(refusal).toMatchObject({ code: 'unattainable', smallestP: 0.1, areasNeeded: 9 });
    expect(refusal.instead).toMatchObject([
      { kind: 'level', level: 'kecamatan', parent: '19', areas: 42 },
      { kind: 'scope', level: 'kabkota', parent: null, areas: 37 },
    ]);
    for (const { level, parent, smallestP, areas: n, text } of refusal.instead) {
      expect(smallestP).toBeLessThanOrEqual(0.05);
      expect(text.id).toContain(`Lihat ${n} `);
      const there = await world.get(`/signals/clusters?silent=zero&level=${level}${parent ? `&parent=${parent}` : ''}`);
      expect(there).toMatchObject({ refusal: null, smallestP });
      expect(there.basis.n).toBe(n);
    }
  });

  it('and a group of three kecamatan are offered the nearest scope that can answer, not the widest', async () => {
    const narrow = await world.get('/signals/clusters?parent=19.01&silent=zero');
    expect(narrow.refusal.instead).toMatchObject([{ kind: 'scope', level: 'kecamatan', parent: '19', areas: 42 }]);
    const members = ['19.02.01', '19.02.02', '19.02.04'];
    const made = await world.post('/regions/groups', { id: 'tiga', name: 'Tiga', kind: 'lain', members });
    expect(made.status).toBe(201);
    const { refusal, basis } = await world.get('/signals/clusters?group=tiga&silent=zero');
    expect([refusal.code, basis.n]).toEqual(['unattainable', 3]);
    expect(refusal.instead).toMatchObject([{ kind: 'scope', level: 'kecamatan', parent: '19', areas: 42 }]);
  });

  it('have the same refusal from Gi*', async () => {
    const { refusal } = await world.get(`${seven}&statistic=gi-star`);
    expect(refusal.code).toBe('unattainable');
    expect(refusal.instead.map((i: { kind: string }) => i.kind)).toEqual(['level', 'scope']);
  });

  it('and their kecamatan show where reports lie together, without anything from outside', async () => {
    const sight = sightOf('own', '19');
    const query = ClustersQuery.parse({ parent: '19', level: 'kecamatan', silent: 'zero' });
    const { db, config } = world;
    const ask = () => readClusters({ db, config, observe: observeAreas }, query, sight);
    const before = await ask();
    const high = before.areas.filter((a) => a.label === 'tinggi-tinggi').map((a) => a.code);
    expect(high.length).toBeGreaterThan(2);
    expect(high.every((code) => /^19\.0[14]/.test(code))).toBe(true);
    await seedDatabase(db, { reports: [report({ code: '18.05.01', n: 500 }), report({ code: '17.01.01', n: 90 })] });
    const { meta: _, ...after } = await ask();
    const { meta: __, ...first } = before;
    expect(after).toEqual(first);
    // The whole country is not theirs to see: what they are shown instead lies in their own province.
    const { refusal } = await readClusters(
      { db, config, observe: observeAreas },
      ClustersQuery.parse({ parent: '19', silent: 'zero' }),
      sight,
    );
    expect(refusal?.instead.map((i) => i.kind)).toEqual(['level']);
  });
});
