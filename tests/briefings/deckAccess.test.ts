import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureServerBuilt } from '../../scripts/buildServer.mjs';
import { DeckDetail, DecksResponse } from '../../server/src/briefings/saved/contract.ts';
import { findDeck } from '../../server/src/briefings/saved/repository.ts';
import { sampleRelease } from '../../server/src/releases/testing/sampleRelease.ts';
import { storeReleases } from '../../server/src/releases/testing/storeReleases.ts';
import { coverage, denominator, report } from '../../server/src/testing/builders.ts';
import { ASKER_IDS, type AskerId, openPolicyWorld, type PolicyWorld } from '../accounts/policyWorld.ts';

const KABKOTA = ['18.01', '19.01', '19.02', '19.04', '91.03'];
const PERIOD = { start: '2024-10-01', end: '2024-10-31' };
let world: PolicyWorld;
beforeAll(async () => {
  // The file for a USB stick carries the presenter.
  await ensureServerBuilt();
  world = await openPolicyWorld({
    reports: [...KABKOTA, '19.04.01', '19.04.02'].map((code, i) => report({ code, n: 20 + i })),
    coverage: KABKOTA.map((code) => coverage({ code, ...PERIOD })),
    denominators: [...KABKOTA, '18', '19', '19.04.01'].map((code) => denominator({ code, value: 100_000 })),
  });
  await storeReleases(world.db, [sampleRelease({ number: 1 }), sampleRelease({ number: 2 })]);
}, 120_000);
afterAll(() => world.close());

const send = (as: AskerId, method: string, path: string, body?: unknown) =>
  world.request(as, path, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const make = async (as: AskerId, question: object): Promise<DeckDetail> => {
  const response = await send(as, 'POST', '/briefings/decks', question);
  expect([as, response.status, response.status === 201 ? '' : await response.clone().text()]).toEqual([as, 201, '']);
  return DeckDetail.parse(await response.json());
};
const statusOf = async (as: AskerId, method: string, path: string, body?: unknown) => (await send(as, method, path, body)).status;
/** Everybody who gets the deck, by each of its addresses; it has its cover alone left, so that its files are soon written. */
const readersOf = async (id: number): Promise<AskerId[]> => {
  const { version, choices } = DeckDetail.parse(await (await send('local', 'GET', `/briefings/decks/${id}`)).json());
  const short = { ...choices, order: ['cover'], own: [] };
  expect(await statusOf('local', 'PUT', `/briefings/decks/${id}`, { version, choices: short })).toBe(200);
  const readers: AskerId[] = [];
  for (const as of ASKER_IDS) {
    const paths = ['', '/deck.pptx', '/deck.pdf', '/deck.html', '/slides/cover/slide.svg', '/slides/cover/slide.png'];
    const statuses = await Promise.all(paths.map((path) => statusOf(as, 'GET', `/briefings/decks/${id}${path}`)));
    const listed = await send(as, 'GET', '/briefings/decks');
    const items = listed.status === 200 ? DecksResponse.parse(await listed.json()).items : [];
    // A deck that one does not see is not there: no address says anything else.
    expect([as, new Set(statuses).size]).toEqual([as, 1]);
    expect([as, items.some((deck) => deck.id === id)]).toEqual([as, statuses[0] === 200]);
    if (statuses[0] === 200) readers.push(as);
    else expect([as, statuses[0]]).toEqual([as, as === 'public' ? 401 : as === 'intakeKey' ? 403 : 404]);
  }
  return readers;
};
const own = (view: object) => ({ id: 'own:a', title: 'Langkah', texts: [], notes: '', view });
const STEP = { layer: 'laporan', query: { parent: '19', denominator: 'dpt' }, mark: null, address: '/peta/19' };

describe('who sees a deck of internal figures', () => {
  it('is who sees all that it was read with: a province’s deck of a kabupaten is not the kabupaten’s', async () => {
    const deck = await make('planner', { area: '19.04' });
    const readers = await readersOf(deck.id);
    expect(readers).toEqual(['local', 'administrator', 'planner', 'approver', 'nationalApprover', 'reader', 'nationalReader']);
    const choices = { ...deck.choices, title: 'Lain' };
    for (const as of ['narrowPlanner', 'elsewhere', 'public'] as const) {
      const refused = as === 'narrowPlanner' ? 404 : as === 'public' ? 401 : 403;
      for (const [method, path, body] of [
        ['PUT', '', { version: 1, choices }],
        ['POST', '/refresh', { version: 1 }],
        ['DELETE', '', undefined],
      ] as const)
        expect([as, await statusOf(as, method, `/briefings/decks/${deck.id}${path}`, body)]).toEqual([as, refused]);
    }
  });

  it('is everybody of the area when somebody of the area made it', async () => {
    const deck = await make('narrowPlanner', { area: '19.04' });
    const readers = await readersOf(deck.id);
    expect(readers).toEqual(ASKER_IDS.filter((as) => !['public', 'elsewhere', 'intakeKey'].includes(as)));
    expect(deck.made.by).not.toBe('');
  });

  it('is the province when an administrator made it, and the administrators when it was made without accounts', async () => {
    const ofProvince = await make('administrator', { area: '19' });
    expect(await readersOf(ofProvince.id)).toContain('planner');
    const atMachine = await make('local', { area: '19' });
    expect(await readersOf(atMachine.id)).toEqual(['local', 'administrator', 'nationalApprover', 'nationalReader']);
  });

  it('changes it only as a planner of its area', async () => {
    const deck = await make('planner', { area: '19' });
    const choices = { ...deck.choices, title: 'Lain' };
    const put = (as: AskerId) => statusOf(as, 'PUT', `/briefings/decks/${deck.id}`, { version: 1, choices });
    expect([await put('reader'), await put('approver'), await put('nationalReader')]).toEqual([403, 403, 403]);
    expect(await put('planner')).toBe(200);
    const may = async (as: AskerId) => DeckDetail.parse(await (await send(as, 'GET', `/briefings/decks/${deck.id}`)).json()).may;
    expect(await may('reader')).toEqual({ edit: false, delete: false });
    expect(await may('administrator')).toEqual({ edit: true, delete: true });
  });

  it.each([
    ['narrowPlanner', '19', 403],
    ['planner', '18', 403],
    ['operator', '19.04', 403],
    ['reader', '19', 403],
    ['approver', '19', 403],
    ['key', '19.04', 403],
    ['public', '19', 401],
  ] as const)('%s makes none of %s', async (as, area, status) => {
    expect(await statusOf(as, 'POST', '/briefings/decks', { area })).toBe(status);
    expect(await statusOf(as, 'PUT', `/briefings/offices/${area}`, { name: 'X', logo: null, version: 0 })).toBe(status);
  });
});

describe('a deck says what its own sight shows, whoever opens or refreshes it', () => {
  it('is the same made by an administrator and by a planner of its province', async () => {
    const bare = ({ content: { slides } }: DeckDetail) => slides;
    const [one, other] = [await make('administrator', { area: '19' }), await make('planner', { area: '19' })];
    expect(bare(one)).toEqual(bare(other));
  });

  it('does not grow when somebody with wider sight refreshes it or adds a step of the map', async () => {
    const deck = await make('narrowPlanner', { area: '19.04' });
    await world.seed({ reports: ['19.01', '19.02', '18.01'].map((code) => report({ code, n: 500 })) });
    const path = `/briefings/decks/${deck.id}`;
    const fresh = DeckDetail.parse(await (await send('administrator', 'POST', `${path}/refresh`, { version: 1 })).json());
    expect(fresh.changes).toEqual([]);
    const choices = { ...fresh.choices, order: ['own:a', ...fresh.choices.order], own: [own(STEP)] };
    expect(await statusOf('planner', 'PUT', path, { version: 2, choices })).toBe(200);
    const panel = (await findDeck(world.db, deck.id))?.pictures.get('own:a')?.model.panels[0];
    expect([...(panel?.figures.keys() ?? [])]).toEqual(['19.04']);
    expect(panel?.looks.get('19.01')).toEqual({ texture: 'internal' });
    expect(await readersOf(deck.id)).toContain('narrowPlanner');
  });

  it('shows a step of the map as far as the province for a deck of the province', async () => {
    const deck = await make('planner', { area: '19' });
    const choices = { ...deck.choices, order: ['own:a'], own: [own(STEP)] };
    expect(await statusOf('planner', 'PUT', `/briefings/decks/${deck.id}`, { version: 1, choices })).toBe(200);
    const panel = (await findDeck(world.db, deck.id))?.pictures.get('own:a')?.model.panels[0];
    expect([...(panel?.figures.keys() ?? [])]).toEqual(expect.arrayContaining(['19.01', '19.02', '19.04']));
  });
});

describe('a deck of a release', () => {
  it('is seen by all who make decks, and by those of its area; changed by planners of its area', async () => {
    const deck = await make('planner', { area: '19', release: 2 });
    expect(deck.content.release).toMatchObject({ number: 2 });
    const readers = await readersOf(deck.id);
    expect(readers).toEqual([
      ...['local', 'administrator', 'planner', 'narrowPlanner', 'approver', 'nationalApprover', 'reader', 'nationalReader'],
    ]);
    const choices = { ...deck.choices, title: 'Lain' };
    expect(await statusOf('narrowPlanner', 'PUT', `/briefings/decks/${deck.id}`, { version: 1, choices })).toBe(403);
  });

  it('takes steps of the map of published layers only, and says so', async () => {
    const deck = await make('planner', { area: '19', release: 2 });
    const put = (view: object) =>
      send('planner', 'PUT', `/briefings/decks/${deck.id}`, {
        version: 1,
        choices: { ...deck.choices, order: [...deck.choices.order, 'own:a'], own: [own(view)] },
      });
    const refused = await put(STEP);
    expect(refused.status).toBe(400);
    expect(((await refused.json()) as { detail: string }).detail).toContain('hanya memuat angka yang sudah terbit');
    expect((await put({ ...STEP, layer: 'kapasitas', query: { parent: '19' } })).status).toBe(200);
    const model = (await findDeck(world.db, deck.id))?.pictures.get('own:a')?.model;
    expect(model?.badges.map(({ tone }) => tone)).not.toContain('internal');
  });

  it('leaves no trace in the log when it is taken along, an internal one does', async () => {
    const [open, internal] = [await make('planner', { area: '19', release: 2 }), await make('planner', { area: '19' })];
    const exports = async (id: number) =>
      (await world.db.all(`select seq from audit_log where action = 'export' and subject_id = $1`, [String(id)])).length;
    for (const { id } of [open, internal]) expect(await statusOf('reader', 'GET', `/briefings/decks/${id}/deck.pptx`)).toBe(200);
    expect([await exports(open.id), await exports(internal.id)]).toEqual([0, 1]);
  });
});
