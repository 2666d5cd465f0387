import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DeckConflict, DeckDetail, DecksResponse } from '../../server/src/briefings/saved/contract.ts';
import { report } from '../../server/src/testing/builders.ts';
import { seedDatabase } from '../../server/src/testing/seed.ts';
import { type IslandWorld, openIslandWorld } from '../signals/islandWorld.ts';

let world: IslandWorld;
beforeAll(async () => {
  world = await openIslandWorld();
}, 120_000);
afterAll(() => world.close());

const VIEW = {
  ...{ layer: 'laporan', query: { parent: '19', denominator: 'dpt' }, mark: '19.03' },
  address: '/peta/19?lapisan=laporan&pilih=19.03',
} as const;
const own = (over: object = {}) => ({ id: 'own:a', title: 'Titik rawan', texts: [], notes: '', view: null, ...over });
const send = (method: string, path: string, body?: unknown) =>
  world.request(path, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const made = async (question: object = {}): Promise<DeckDetail> => {
  const response = await send('POST', '/briefings/decks', { area: '19', ...question });
  expect([response.status, response.status === 201 ? '' : await response.clone().text()]).toEqual([201, '']);
  return DeckDetail.parse(await response.json());
};
const saved = async (deck: DeckDetail, over: object): Promise<DeckDetail> => {
  const { id, version, choices } = deck;
  const response = await send('PUT', `/briefings/decks/${id}`, { version, choices: { ...choices, ...over } });
  expect([response.status, response.status === 200 ? '' : await response.clone().text()]).toEqual([200, '']);
  return DeckDetail.parse(await response.json());
};
const last = async () => {
  const [row] = await world.db.all<{ action: string; subject_id: string; details: string }>(
    'select action, subject_id, details from audit_log order by seq desc limit 1',
  );
  return { action: row?.action, id: row?.subject_id, ...JSON.parse(row?.details ?? '{}') };
};

describe('the life of a deck', () => {
  it('begins with every slide in its usual place, in the name of its maker, and is listed', async () => {
    const deck = await made();
    expect(deck.choices.order).toEqual(deck.content.slides.map(({ id }) => id));
    expect(deck).toMatchObject({ version: 1, area: '19', kind: 'provinsi', release: null, behind: false, changes: [] });
    expect(deck.may).toEqual({ edit: true, delete: true });
    expect(await last()).toMatchObject({ action: 'deck_saved', id: String(deck.id), step: 'made', area: '19' });
    const list = DecksResponse.parse(await world.get('/briefings/decks'));
    expect(list.items[0]).toMatchObject({ id: deck.id, title: deck.title, slides: deck.content.slides.length });
    expect(list.may.make).toBe(true);
  });
});
