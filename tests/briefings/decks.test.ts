import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  DeckConflict,
  DeckDetail,
  DeckOffice,
  DecksResponse,
  MOST_LOGO_BYTES,
} from '../../server/src/briefings/saved/contract.ts';
import { findDeck } from '../../server/src/briefings/saved/repository.ts';
import { renderPng } from '../../server/src/png/renderPng.ts';
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
    expect(DeckDetail.parse(await world.get(`/briefings/decks/${deck.id}`))).toEqual(deck);
  });

  it('keeps its question, with filters', async () => {
    const deck = await made({ area: '19.01', lang: 'en', issue: ['netralitas_asn'], from: '2024-01-01' });
    expect(deck).toMatchObject({ kind: 'kabkota', lang: 'en' });
    expect(deck.content.question).toMatchObject({ area: '19.01', issue: ['netralitas_asn'], from: '2024-01-01' });
    const again = DeckDetail.parse(await (await send('POST', `/briefings/decks/${deck.id}/refresh`, { version: 1 })).json());
    expect(again.content.question).toEqual(deck.content.question);
    expect(again.changes).toEqual([]);
  });

  it('is refused for areas that have no deck, and for unknown words', async () => {
    for (const [question, status] of [
      [{ area: '19.01.01' }, 400],
      [{ area: '99' }, 404],
      [{ area: '19', release: 77 }, 404],
      [{ area: '19', lang: 'jv' }, 400],
      [{ area: '19', layer: 'laporan' }, 400],
      [{}, 400],
    ] as const)
      expect([question, (await send('POST', '/briefings/decks', question)).status]).toEqual([question, status]);
  });

  it('keeps what people decide: title, order, texts, notes, own slides; the same again changes nothing', async () => {
    const deck = await made();
    const edits = { map: { title: 'Judul kami', texts: ['Satu.', '  ', 'NIK 1901010101900001 disebut.'], notes: 'Baris\nlain' } };
    const order = ['cover', 'own:a', 'map', 'map'];
    const next = await saved(deck, { title: 'Rapat \u0007 besar', occasion: 'Forkopimda', order, edits, own: [own()] });
    expect(next).toMatchObject({ version: 2, title: 'Rapat   besar', occasion: 'Forkopimda', slides: 3 });
    expect(next.choices.order).toEqual(['cover', 'own:a', 'map']);
    expect(next.choices.edits.map?.texts?.[0]).toBe('Satu.');
    expect(next.choices.edits.map?.texts).toHaveLength(2);
    expect(JSON.stringify(next)).not.toContain('1901010101900001');
    expect(next.choices.edits.map?.notes).toBe('Baris\nlain');
    expect(next.content).toEqual(deck.content);
    expect(await last()).toMatchObject({ action: 'deck_saved', step: 'saved', version: 2 });
    expect((await saved(next, {})).version).toBe(2);
  });

  it('needs a slide, and own ids that differ', async () => {
    const { id, choices } = await made();
    const put = async (over: object) =>
      (await send('PUT', `/briefings/decks/${id}`, { version: 1, choices: { ...choices, ...over } })).status;
    expect(await put({ order: ['ranking2'] })).toBe(400);
    expect(await put({ order: ['own:nanti'] })).toBe(400);
    expect(await put({ own: [own(), own()] })).toBe(400);
    expect(await put({ title: '' })).toBe(400);
  });

  it('answers who comes second with both states', async () => {
    const deck = await made();
    await saved(deck, { title: 'Yang pertama' });
    const choices = { ...deck.choices, title: 'Yang kedua' };
    const response = await send('PUT', `/briefings/decks/${deck.id}`, { version: 1, choices });
    expect(response.status).toBe(409);
    const conflict = DeckConflict.parse(await response.json());
    expect(conflict.current).toMatchObject({ version: 2, title: 'Yang pertama' });
    expect(conflict.yours?.title).toBe('Yang kedua');
    const refresh = await send('POST', `/briefings/decks/${deck.id}/refresh`, { version: 1 });
    expect([refresh.status, DeckConflict.parse(await refresh.json()).yours]).toEqual([409, null]);
  });

  it('is refreshed with the same question: choices stay, figures change, and what changed is listed beside own words', async () => {
    const deck = await made();
    const first = deck.content.slides.find(({ id }) => id.startsWith('area:')) as { id: string };
    const edits = { [first.id]: { title: 'Kata kami', texts: null, notes: null } };
    const chosen = await saved(deck, {
      title: 'Paparan kita',
      order: [first.id, 'cover', 'own:a'],
      edits,
      own: [own({ view: VIEW })],
    });
    await seedDatabase(world.db, { reports: [report({ code: `${first.id.slice(5)}.01`, n: 600 })] });
    expect(DeckDetail.parse(await world.get(`/briefings/decks/${deck.id}`)).behind).toBe(true);
    const step = async () => (await findDeck(world.db, deck.id))?.pictures.get('own:a')?.model.panels[0]?.figures;
    const before = await step();
    const response = await send('POST', `/briefings/decks/${deck.id}/refresh`, { version: 2 });
    const fresh = DeckDetail.parse(await response.json());
    expect(fresh).toMatchObject({ version: 3, behind: false, title: 'Paparan kita' });
    expect(fresh.choices).toEqual(chosen.choices);
    expect(fresh.content.dataVersion).toBeGreaterThan(deck.content.dataVersion);
    const figures = fresh.changes.filter(({ kind, slide }) => kind === 'figure' && slide === first.id);
    expect(figures.length).toBeGreaterThan(0);
    for (const { before: was, after, edited } of figures) expect([was !== after, edited]).toEqual([true, true]);
    const others = fresh.changes.filter(({ slide }) => slide !== first.id);
    expect(others.every(({ edited }) => !edited)).toBe(true);
    expect(await last()).toMatchObject({ step: 'refreshed', changes: fresh.changes.length });
    // The next refresh finds nothing new.
    const again = DeckDetail.parse(await (await send('POST', `/briefings/decks/${deck.id}/refresh`, { version: 3 })).json());
    expect(again.changes).toEqual([]);
    expect(before?.size).toBeGreaterThan(0);
    expect(await step()).not.toEqual(before);
  });

  it('is deleted for good; the log keeps who, when and what it was made as, and its number is never given again', async () => {
    const deck = await made();
    await saved(deck, { title: 'Nama yang ditulis orang' });
    expect((await send('DELETE', `/briefings/decks/${deck.id}`)).status).toBe(204);
    const entry = await last();
    expect(entry).toMatchObject({
      action: 'deck_deleted',
      id: String(deck.id),
      area: '19',
      title: deck.content.slides[0]?.title,
    });
    expect(JSON.stringify(entry)).not.toContain('ditulis orang');
    for (const method of ['GET', 'DELETE']) expect((await send(method, `/briefings/decks/${deck.id}`)).status).toBe(404);
    expect((await made()).id).toBeGreaterThan(deck.id);
  });

  it('does not raise the data version', async () => {
    const { version } = world.db;
    const deck = await made();
    await saved(deck, { title: 'Lain' });
    await send('DELETE', `/briefings/decks/${deck.id}`);
    expect(world.db.version).toBe(version);
  });
});

describe('steps of the live map', () => {
  it('keep the picture that the map shows, and are drawn again only when they change', async () => {
    const deck = await saved(await made(), { order: ['cover', 'own:a'], own: [own({ view: VIEW })] });
    const stored = async () => (await findDeck(world.db, deck.id))?.pictures.get('own:a');
    const model = (await stored())?.model;
    expect(model?.marked).toBe('19.03');
    expect(model?.names.get('19.03')).toContain('19.03');
    expect(model?.legend.entries.length).toBeGreaterThan(1);
    await seedDatabase(world.db, { reports: [report({ code: '19.05.01', n: 900 })] });
    const texts = ['Kalimat baru.'];
    const next = await saved(deck, { own: [own({ view: VIEW, texts })] });
    expect((await stored())?.model).toEqual(model);
    await saved(next, { own: [own({ texts, view: { ...VIEW, query: { ...VIEW.query, issue: ['sara'] } } })] });
    expect((await stored())?.model).not.toEqual(model);
  });

  it('are gone with their slide', async () => {
    const deck = await saved(await made(), { own: [own({ view: VIEW })] });
    await saved(deck, { own: [] });
    expect([...((await findDeck(world.db, deck.id))?.pictures.keys() ?? [])]).not.toContain('own:a');
  });

  it.each([
    ['an unknown parameter', { query: { sembarang: '1' } }],
    ['a value that the layer does not take', { query: { parent: '19', level: 'galaksi' } }],
    ['an area that is not there', { query: { parent: '99' } }],
    ['an address elsewhere', { address: 'https://contoh.id/peta' }],
  ])('are refused for %s', async (_, over) => {
    const { id, choices } = await made();
    const view = { ...VIEW, ...over };
    const response = await send('PUT', `/briefings/decks/${id}`, { version: 1, choices: { ...choices, own: [own({ view })] } });
    expect(response.status).toBe(400);
  });
});

describe('the template of an office', () => {
  const put = (code: string, body: object) => send('PUT', `/briefings/offices/${code}`, body);
  const logo = async (width = 40, height = 20) => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="9" fill="#a00"/></svg>`;
    return `data:image/png;base64,${Buffer.from(await renderPng(svg, 1)).toString('base64')}`;
  };

  it('follows from the area until somebody sets it; a kabupaten has the logo of its province', async () => {
    const usual = DeckOffice.parse(await world.get('/briefings/offices/18'));
    expect(usual).toEqual({ code: '18', name: 'Bawaslu Provinsi Wilayah 18', logo: null, version: 0, usual: true });
    const set = DeckOffice.parse(await (await put('18', { name: 'Bawaslu Lampung', logo: await logo(), version: 0 })).json());
    expect(set).toMatchObject({ name: 'Bawaslu Lampung', version: 1, usual: false });
    expect(await last()).toMatchObject({ action: 'deck_office_saved', id: '18', logo: true, version: 1 });
    const inside = DeckOffice.parse(await world.get('/briefings/offices/18.01'));
    expect(inside).toMatchObject({ name: 'Bawaslu Wilayah 18.01', logo: set.logo, usual: true, version: 0 });
    await put('18.01', { name: 'Bawaslu Kabupaten', logo: null, version: 0 });
    expect(DeckOffice.parse(await world.get('/briefings/offices/18.01'))).toMatchObject({ logo: null, usual: false });
  });

  it('is told who comes second, and refuses what is no logo, and areas without an office', async () => {
    expect((await put('17', { name: 'Satu', logo: null, version: 0 })).status).toBe(200);
    expect((await put('17', { name: 'Dua', logo: null, version: 0 })).status).toBe(409);
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString('base64');
    for (const data of [
      `data:image/svg+xml;base64,${svg}`,
      `data:image/png;base64,${svg}`,
      `data:image/jpeg;base64,${(await logo()).split(',')[1]}`,
      `data:image/png;base64,${Buffer.alloc(MOST_LOGO_BYTES + 1).toString('base64')}`,
      'https://contoh.id/logo.png',
    ])
      expect([data.slice(0, 30), (await put('17', { name: 'Dua', logo: data, version: 1 })).status]).toEqual([
        data.slice(0, 30),
        400,
      ]);
    expect((await put('19.01.01', { name: 'Dua', logo: null, version: 0 })).status).toBe(404);
    expect((await put('99', { name: 'Dua', logo: null, version: 0 })).status).toBe(404);
    expect(DeckOffice.parse(await world.get('/briefings/offices/17')).name).toBe('Satu');
  });

  it('stands on every deck of its area, those saved before too, and changes their pictures', async () => {
    const deck = await made({ area: '17' });
    const slide = () => world.request(`/briefings/decks/${deck.id}/slides/cover/slide.svg`);
    const before = await slide();
    await put('17', { name: 'Bawaslu Provinsi Tujuh Belas', logo: await logo(), version: 1 });
    expect(DeckDetail.parse(await world.get(`/briefings/decks/${deck.id}`)).office).toEqual({
      ...{ name: 'Bawaslu Provinsi Tujuh Belas', logo: true },
    });
    const after = await slide();
    expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'));
    expect(await after.text()).toContain('Tujuh Belas');
  });
});
