import { z } from 'zod';
import { LANGUAGES } from '../../drawing/words/language.ts';
import { AreaFigure } from '../../layers/contract.ts';
import { MapLevel, RegionCode } from '../../regions/contract.ts';
import type { DeckPicture } from '../deck/madeDeck.ts';

// JSON knows no Map and no Set: they are stored as their entries, in their order, because names are placed in it.
const mapOf = <T extends z.ZodType>(value: T) =>
  // Values are turned by the side of the Map.
  z.codec(z.array(z.tuple([z.string(), z.unknown()])), z.map(z.string(), value), {
    decode: (entries) => new Map(entries as [string, z.input<T>][]),
    encode: (map) => [...map],
  });
const Codes = z.codec(z.array(z.string()), z.set(z.string()), {
  decode: (codes) => new Set(codes),
  encode: (set) => [...set],
});

const Look = z.union([z.strictObject({ fill: z.string() }), z.strictObject({ texture: z.string() })]);
const Texture = z.strictObject({
  id: z.enum(['diagonal', 'cross', 'dots', 'ruled', 'blank']),
  ground: z.string(),
  line: z.string(),
});
const Heading = z.strictObject({ strong: z.string(), rest: z.string(), figure: z.string() });

const Model = z.strictObject({
  language: z.enum(LANGUAGES),
  title: z.string(),
  subtitle: z.string().nullable(),
  description: z.string(),
  panels: z.array(z.strictObject({ heading: Heading.nullable(), looks: mapOf(Look), figures: mapOf(z.string()) })),
  names: mapOf(z.string()),
  first: Codes,
  marked: z.string().nullable(),
  textures: mapOf(Texture),
  legend: z.strictObject({
    heading: z.string(),
    summary: z.string(),
    entries: z.array(
      z.strictObject({ look: Look, label: z.string(), counts: z.array(z.number()), kind: z.enum(['class', 'absence']) }),
    ),
    bars: z.boolean(),
    rule: z.string().nullable(),
  }),
  notes: z.strictObject({ heading: z.string(), items: z.array(z.string()), more: z.string() }),
  stamp: z.strictObject({ strong: z.string(), rest: z.string() }),
  source: z.string(),
  badges: z.array(z.strictObject({ text: z.string(), tone: z.enum(['sample', 'internal']) })),
  noMap: z.string(),
  words: z.strictObject({ north: z.string(), kilometres: z.string() }),
});
const Picture = z.object({
  model: Model,
  shape: z.object({
    level: MapLevel,
    parent: RegionCode.nullable(),
    areas: z.array(AreaFigure.pick({ code: true, name: true, unit: true })),
  }),
});
const Pictures = mapOf(Picture);

/** Maps of a deck as JSON text. Throws when a model has a part that this does not know, which would be lost. */
export const writePictures = (pictures: ReadonlyMap<string, DeckPicture>): string =>
  JSON.stringify(z.encode(Pictures, pictures as z.output<typeof Pictures>));

/** Maps of a deck from the text of `writePictures`, equal to what was written. */
export const readPictures = (text: string): Map<string, DeckPicture> =>
  z.decode(Pictures, JSON.parse(text) as z.input<typeof Pictures>);
