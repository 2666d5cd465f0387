import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstChoices, showDeck } from '../../server/src/briefings/deck/showDeck.ts';
import { layerPicture } from '../../server/src/briefings/picture/layerPicture.ts';
import { drawPlan, layerShapes } from '../../server/src/briefings/picture/layerShapes.ts';
import { writePptx } from '../../server/src/briefings/pptx/writePptx.ts';
import { sampleContent, sampleDeck, samplePictures, sampleSlide } from '../../server/src/briefings/testing/sampleDeck.ts';
import { layoutSlide } from '../../server/src/drawing/slides/layoutSlide.ts';
import { PAGES, type ShownDeck } from '../../server/src/drawing/slides/slideFrame.ts';
import type { SlidePictures } from '../../server/src/drawing/slides/slidePictures.ts';
import { LayerResponse } from '../../server/src/layers/contract.ts';
import { shapeFiles } from '../../server/src/regions/boundaries/shapeFiles.ts';
import { type IslandWorld, openIslandWorld } from '../signals/islandWorld.ts';

/** Width of the pictures that are looked at, in pixels. */
const WIDTH = 1280;
const folder = mkdtempSync(join(tmpdir(), 'petarawan-slides-'));
let world: IslandWorld;
const decks = new Map<string, ShownDeck>();

beforeAll(async () => {
  world = await openIslandWorld();
  const [deck, pictures] = await islandDeck();
  decks.set('contoh', sampleDeck()).set('wilayah', deck);
  writeFileSync(join(folder, 'contoh.pptx'), await writePptx(sampleDeck(), samplePictures));
  writeFileSync(join(folder, 'wilayah.pptx'), await writePptx(deck, pictures));
  // One start for all decks; a profile of its own, because an open LibreOffice would answer instead.
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profil')).href}`;
  const files = [...decks.keys()].map((name) => join(folder, `${name}.pptx`));
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], {
    stdio: 'ignore',
    timeout: 240_000,
  });
  for (const name of decks.keys())
    execFileSync('pdftoppm', [
      '-png',
      '-scale-to-x',
      String(WIDTH),
      '-scale-to-y',
      '-1',
      join(folder, `${name}.pdf`),
      join(folder, name),
    ]);
}, 300_000);
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await world?.close();
});

/** A slide with a map of real shapes, and one per area. */
async function islandDeck(): Promise<[ShownDeck, SlidePictures]> {
  const layer = LayerResponse.parse(await world.get('/layers/laporan?parent=19&denominator=dpt&election=pilkada-2024'));
  const about = { language: 'id' as const, day: '2026-11-23', mark: null, internal: true, maker: 'Rani', boundaries: null };
  const shapes = await drawPlan(layerShapes(layer, await shapeFiles(world.db, world.config.dataDir)));
  const model = layerPicture(layer, about);
  const slide = sampleSlide({ id: 'map', kind: 'map', blocks: [{ type: 'map', picture: 'peta', alt: model.description }] });
  const content = sampleContent({ slides: [slide] });
  const shown = showDeck(content, firstChoices(content), { office: 'Bawaslu', logo: null, maker: 'Rani' });
  return [shown, new Map([['peta', { model, shapes }]])];
}

const imagesOf = (name: string): PNG[] =>
  readdirSync(folder)
    .filter((file) => file.startsWith(`${name}-`) && file.endsWith('.png'))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((file) => PNG.sync.read(readFileSync(join(folder, file))));

const wordsOf = (name: string, page: number): string =>
  execFileSync('pdftotext', ['-f', String(page), '-l', String(page), join(folder, `${name}.pdf`), '-'], {
    encoding: 'utf8',
  }).replaceAll(/\s+/g, ' ');

/** Pixels of about a colour inside of a place, which is in units of the page. */
function pixelsOf({ width, data }: PNG, hex: string, place: { x: number; y: number; width: number; height: number }): number {
  const scale = width / PAGES.slide.width;
  const wanted = [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16));
  let count = 0;
  for (let y = Math.round(place.y * scale); y < (place.y + place.height) * scale; y++)
    for (let x = Math.round(place.x * scale); x < (place.x + place.width) * scale; x++) {
      const at = (y * width + x) * 4;
      if (wanted.every((value, i) => Math.abs((data[at + i] ?? 0) - value) < 10)) count++;
    }
  return count;
}

describe.each(['contoh', 'wilayah'])('slides of the deck %s in LibreOffice', (name) => {
  it('are as many as the deck has, and say their titles', () => {
    const { slides } = decks.get(name) as ShownDeck;
    expect(imagesOf(name).length).toBe(slides.length);
    for (const [i, { title }] of slides.entries()) expect(wordsOf(name, i + 1)).toContain(title);
  });

  it('are never blank: ink of words stands on each, and the badges of the deck', () => {
    for (const [i, image] of imagesOf(name).entries()) {
      const all = { x: 0, y: 0, ...PAGES.slide };
      expect(pixelsOf(image, '#1c222b', all), `slide ${i + 1}`).toBeGreaterThan(500);
      for (const badge of ['INTERNAL', 'DATA CONTOH']) expect(wordsOf(name, i + 1)).toContain(badge);
    }
  });
});

describe('maps on slides in LibreOffice', () => {
  it('have every colour of their legend where the map stands', async () => {
    const deck = decks.get('wilayah') as ShownDeck;
    const layer = LayerResponse.parse(await world.get('/layers/laporan?parent=19&denominator=dpt&election=pilkada-2024'));
    const about = { language: 'id' as const, day: '2026-11-23', mark: null, internal: true, maker: 'Rani', boundaries: null };
    const { legend, panels } = layerPicture(layer, about);
    const [slide] = deck.slides;
    const place = layoutSlide(slide as NonNullable<typeof slide>, deck.frame, PAGES.slide).blocks[0] as Parameters<
      typeof pixelsOf
    >[2];
    const [image] = imagesOf('wilayah');
    const shown = new Set([...(panels[0]?.looks.values() ?? [])].flatMap((look) => ('fill' in look ? [look.fill] : [])));
    expect(shown.size).toBeGreaterThan(1);
    for (const { look } of legend.entries)
      if ('fill' in look && shown.has(look.fill))
        expect(pixelsOf(image as PNG, look.fill, place), look.fill).toBeGreaterThan(400);
  });

  it('show bars in their colours beside the words of what is not known', () => {
    const deck = decks.get('contoh') as ShownDeck;
    const at = deck.slides.findIndex(({ kind }) => kind === 'ranking');
    const slide = deck.slides[at] as ShownDeck['slides'][number];
    const place = layoutSlide(slide, deck.frame, PAGES.slide).blocks[0] as Parameters<typeof pixelsOf>[2];
    expect(pixelsOf(imagesOf('contoh')[at] as PNG, '#8a5a00', place)).toBeGreaterThan(8000);
    expect(wordsOf('contoh', at + 1)).toContain('belum terpantau');
  });
});
