import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountCaller, type Caller, LOCAL_CALLER, PUBLIC_CALLER } from '../../server/src/accounts/caller.ts';
import { DeckContent, DeckQuestion } from '../../server/src/briefings/deck/contract.ts';
import { makeDeck } from '../../server/src/briefings/deck/makeDeck.ts';
import { LayerResponse } from '../../server/src/layers/contract.ts';
import { NewPlan } from '../../server/src/prevention/plans/contract.ts';
import { coverage, denominator, report } from '../../server/src/testing/builders.ts';
import { seedDatabase } from '../../server/src/testing/seed.ts';
import { planContent, planItem } from '../prevention/planContent.ts';
import { type IslandWorld, openIslandWorld } from '../signals/islandWorld.ts';

let world: IslandWorld;
beforeAll(async () => {
  world = await openIslandWorld();
  await seedDatabase(world.db, {
    denominators: [denominator({ code: '19.04', value: 60_000 }), denominator({ code: '19.01', value: 60_000 })],
    coverage: [coverage({ code: '19.04', status: 'lapor_lengkap' }), coverage({ code: '19.01', status: 'belum_lapor' })],
    reports: [report({ code: '19.04.02', issue: 'sara', n: 60 })],
  });
  const content = planContent([planItem('a', { title: 'Imbauan netralitas', code: '19.04' })]);
  expect((await world.post('/prevention/plans', NewPlan.parse({ content }))).status).toBe(201);
}, 300_000);
afterAll(() => world.close());

const account = { id: '1', login: 'rani', name: 'Rani', totp: false, password: true };
const planner = (region: string): Caller => accountCaller({ ...account, role: 'perencana', region }, 's');
const make = (question: object, caller: Caller = LOCAL_CALLER) => makeDeck(world, caller, DeckQuestion.parse(question));
const refusal = (question: object, caller?: Caller) =>
  make(question, caller).then(
    () => 'made',
    (error: { code?: string }) => error.code,
  );

describe('a deck of a province', () => {
  it('has its slides in the usual order, a page per kabupaten/kota, and a picture for every map', async () => {
    const { content, pictures } = await make({ area: '19' });
    expect(DeckContent.parse(content)).toEqual(content);
    expect(content.slides.map((s) => s.id)).toEqual([
      ...['cover', 'map', 'ranking', 'issues', 'trend', 'coverage'],
      ...['19.01', '19.02', '19.03', '19.04', '19.05', '19.06', '19.07'].map((code) => `area:${code}`),
      ...['method', 'corrections'],
    ]);
    const maps = content.slides.flatMap((s) => s.blocks.flatMap((b) => (b.type === 'map' ? [b.picture] : [])));
    expect(maps.sort()).toEqual([...pictures.keys()].sort());
    expect(pictures.get('area:19.04')?.model.marked).toBe('19.04');
    // One model for all of them: only what is marked differs.
    expect(pictures.get('area:19.04')?.model.panels).toBe(pictures.get('map')?.model.panels);
    for (const slide of content.slides) {
      expect([slide.id, slide.notes.length > 40, slide.texts.length <= 5]).toEqual([slide.id, true, true]);
      for (const block of slide.blocks) expect([slide.id, block.alt.length > 5]).toEqual([slide.id, true]);
    }
  });

  it('shows the figures of the map: the same values, intervals and class colours', async () => {
    const { content, pictures } = await make({ area: '19' });
    const layer = LayerResponse.parse(await world.get('/layers/laporan?parent=19&denominator=dpt'));
    const bars = content.slides.find((s) => s.id === 'ranking')?.blocks.find((b) => b.type === 'bars');
    if (bars?.type !== 'bars') throw new Error('no bars');
    const looks = pictures.get('map')?.model.panels[0]?.looks;
    for (const area of layer.areas) {
      const bar = bars.bars.find((b) => b.id === area.code);
      expect([area.code, bar?.value, bar?.low]).toEqual([area.code, area.value, area.interval?.[0] ?? null]);
      if (area.value !== null && !area.sameAsParent) expect(looks?.get(area.code)).toEqual({ fill: bar?.color });
    }
    expect(bars.reference?.value).toBe(layer.parentFigure?.value);
  });

  it('tells planned items on the page of their area, and why there are none elsewhere', async () => {
    const { content } = await make({ area: '19' });
    const tableOf = (code: string) =>
      JSON.stringify(content.slides.find((s) => s.id === `area:${code}`)?.blocks.filter((b) => b.type === 'table'));
    expect(tableOf('19.04')).toContain('Imbauan netralitas');
    expect(tableOf('19.02')).toContain('Belum ada butir rencana');
  });

  it('speaks English when asked, without losing a slide', async () => {
    const [id, en] = await Promise.all([make({ area: '19' }), make({ area: '19', lang: 'en' })]);
    expect(en.content.slides.map((s) => s.id)).toEqual(id.content.slides.map((s) => s.id));
    expect(en.content.slides[1]?.title).toMatch(/average|Coverage/);
    expect(JSON.stringify(en.content.slides.map((s) => s.texts))).not.toMatch(/ wilayah | dan /);
  });

  it('of a filter that nothing answers is not monitored, never zero', async () => {
    const { content } = await make({ area: '18', from: '2010-01-01', to: '2010-02-28' });
    const said = JSON.stringify(content.slides);
    expect(content.slides.find((s) => s.id === 'map')?.title).toContain('belum terpantau');
    expect(said).not.toMatch(/NaN|undefined|tertinggi/);
  });
});

describe('a deck of a kabupaten', () => {
  it('begins with its own page and has its kecamatan in maps and tables, not on pages', async () => {
    const { content } = await make({ area: '19.04' });
    expect(content.slides.map((s) => s.id)).toEqual([
      'cover',
      'area:19.04',
      ...['map', 'ranking', 'issues', 'trend', 'coverage', 'method', 'corrections'],
    ]);
  });

  it('of somebody who sees only that kabupaten is made of it alone: whatever is reported elsewhere, it stays the same', async () => {
    const told = async () => {
      const { content, pictures } = await make({ area: '19.04' }, planner('19.04'));
      const models = [...pictures].map(([id, { model }]) => [
        id,
        [...(model.panels[0]?.looks ?? [])],
        [...(model.panels[0]?.figures ?? [])],
      ]);
      return JSON.stringify([content.slides, models]);
    };
    const before = await told();
    expect(before).not.toMatch(/rata-rata provinsi/);
    await seedDatabase(world.db, {
      reports: [report({ code: '19.01.03', issue: 'hoaks', n: 77 }), report({ code: '19.02.01', n: 5 })],
    });
    expect(await told()).toBe(before);
  });
});

describe('a deck is refused', () => {
  it('for areas that its maker may not see', async () => {
    expect(await refusal({ area: '19' }, planner('19.04'))).toBe('forbidden');
    expect(await refusal({ area: '19.01' }, planner('19.04'))).toBe('forbidden');
    expect(await refusal({ area: '19' }, PUBLIC_CALLER)).toBe('unauthenticated');
    expect(await refusal({ area: '19' }, planner('19'))).toBe('made');
  });

  it('for unknown areas, levels without decks, and releases that are not published', async () => {
    expect(await refusal({ area: '99' })).toBe('not_found');
    expect(await refusal({ area: '19.04.01' })).toBe('invalid_request');
    expect(await refusal({ area: '19', release: 7 }, PUBLIC_CALLER)).toBe('not_found');
    expect(await refusal({ area: '19', release: 7, issue: 'sara' })).toBe('invalid_request');
    expect(await refusal({ area: '19', from: '2024-02-01', to: '2024-01-01' })).toBe('invalid_request');
  });
});
