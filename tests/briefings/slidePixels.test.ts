import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { sampleDeck, samplePictures } from '../../server/src/briefings/testing/sampleDeck.ts';
import { drawSlide } from '../../server/src/drawing/slides/drawSlide.ts';
import { layoutSlide } from '../../server/src/drawing/slides/layoutSlide.ts';
import { PAGES, type PageId, type ShownSlide } from '../../server/src/drawing/slides/slideFrame.ts';
import { renderPng } from '../../server/src/png/renderPng.ts';

it.each<PageId>(['slide', 'a4'])('the picture of a %s has its map in the colours and textures of the legend', async (id) => {
  const { frame, slides } = sampleDeck();
  const slide = slides.find((s) => s.id === 'map') as ShownSlide;
  const svg = drawSlide(slide, frame, PAGES[id], samplePictures);
  const { width, height, data } = PNG.sync.read(Buffer.from(await renderPng(svg, 1)));
  expect([width, height]).toEqual([PAGES[id].width, PAGES[id].height]);
  const place = layoutSlide(slide, frame, PAGES[id]).blocks[0];
  if (!place) throw new Error('the slide has a map');
  const count = (hex: string) => {
    let n = 0;
    for (let y = Math.round(place.y); y < place.y + place.height; y++)
      for (let x = Math.round(place.x); x < place.x + place.width; x++) {
        const at = 4 * (y * width + x);
        if (data.subarray(at, at + 3).toString('hex') === hex) n++;
      }
    return n / (place.width * place.height);
  };
  // Two squares and their legend: one in the colour of its class, one white with strokes of its reason.
  expect(count('8a5a00')).toBeGreaterThan(0.25);
  expect(count('8a5a00')).toBeLessThan(0.5);
  expect(count('ffffff')).toBeGreaterThan(0.1);
  expect(count('8b8f98')).toBeGreaterThan(0.005);
});
