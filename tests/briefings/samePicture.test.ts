import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { layerPicture } from '../../server/src/briefings/picture/layerPicture.ts';
import { LAYERS, LayerResponse } from '../../server/src/layers/contract.ts';
import { type IslandWorld, openIslandWorld } from '../signals/islandWorld.ts';

/** What the live map paints with; its module is loaded by its path, because it leads on to pages that need the settings of the web. */
const web = (file: string) => import(/* @vite-ignore */ join(import.meta.dirname, '../../web/src/layers', file));

let world: IslandWorld;
beforeAll(async () => {
  world = await openIslandWorld();
}, 120_000);
afterAll(() => world.close());

it('a picture paints every area of every layer as the live map does', async () => {
  const { paintingOf, classColorsOf, absenceTextures } = await web('paintingOf.ts');
  const { categoryColors } = await import('../../server/src/drawing/colors/categoryColors.ts');
  const about = { language: 'id' as const, day: '2026-11-23', mark: null, internal: false, maker: null, boundaries: null };
  let painted = 0;
  for (const layer of LAYERS) {
    for (const query of ['level=kabkota', 'parent=18', 'parent=19&level=kecamatan']) {
      const response = await world.request(`/layers/${layer}?${query}`);
      if (response.status !== 200) continue;
      const figure = LayerResponse.parse(await response.json());
      if (figure.refusal) continue;
      const { items, method } = figure.classes;
      // The kit of categories comes late on the screen; its colours are these.
      const colors = method === 'kategori' ? categoryColors(items, 'light') : classColorsOf(figure, 'light');
      const live = paintingOf(figure.areas, colors, absenceTextures('light'), new Set());
      const [panel] = layerPicture(figure, about).panels;
      for (const { code } of figure.areas) {
        const { fill, texture } = live.get(code);
        expect(panel?.looks.get(code), `${layer} ${query} ${code}`).toEqual(texture === null ? { fill } : { texture });
        painted++;
      }
    }
  }
  expect(painted).toBeGreaterThan(300);
});
