import { z } from 'zod';
import { type LayerId, LayerQuery } from '../layers/contract.ts';
import { RegionCode } from '../regions/contract.ts';

/** Sizes of a picture: a slide (1920 x 1080), what social networks ask for (1200 x 630), A4 across and upright (300 dots per inch as PNG). */
export const PICTURE_SIZES = ['slide', 'social', 'a4', 'a4_tegak'] as const;
export const PictureSize = z.enum(PICTURE_SIZES);
export type PictureSize = z.infer<typeof PictureSize>;

/** The figures of a layer as a picture: the question of the layer, the size, the language, and the area to be marked. */
export const PictureQuery = LayerQuery.extend({
  size: PictureSize.default('slide'),
  lang: z.enum(['id', 'en']).default('id'),
  mark: RegionCode.optional(),
});
export type PictureQuery = z.infer<typeof PictureQuery>;

/** Layers that hold what was published: everybody sees all of them. */
export const PUBLISHED_LAYERS: readonly LayerId[] = ['indeks', 'kapasitas'];
