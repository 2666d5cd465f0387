import { z } from 'zod';
import { Conflict } from '../../http/conflict/contract.ts';
import { LayerId } from '../../layers/contract.ts';
import { RegionCode } from '../../regions/contract.ts';
import { DeckContent, DeckKind, DeckQuestion } from '../deck/contract.ts';

/** What people changed on a slide; what is null stays as it was made. */
export const SlideEdit = z.object({
  title: z.string().nullable(),
  texts: z.array(z.string()).nullable(),
  notes: z.string().nullable(),
});
export type SlideEdit = z.infer<typeof SlideEdit>;

/**
 * A view of the live map, kept as a step: which layer is asked what (the question of the layer, as in its address), which area is marked, and
 * the address below the origin that opens it (`/peta/19?lapisan=laporan&pilih=19.04`).
 */
export const MapView = z.object({
  layer: LayerId,
  query: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  mark: RegionCode.nullable(),
  address: z.string(),
});
export type MapView = z.infer<typeof MapView>;

/** A slide that a planner added: title, sentences, notes, and for a step of the live map its view. Its id begins with `own:`. */
export const OwnSlide = z.object({
  id: z.string(),
  title: z.string(),
  texts: z.array(z.string()),
  notes: z.string(),
  view: MapView.nullable(),
});
export type OwnSlide = z.infer<typeof OwnSlide>;

/** All of a deck that people decide. */
export const DeckChoices = z.object({
  title: z.string(),
  /** "Rapat koordinasi Forkopimda, 12 Juni 2025"; may be empty. */
  occasion: z.string(),
  /** Ids of the slides that are shown, in their order; slides that are not named are left out. */
  order: z.array(z.string()),
  edits: z.record(z.string(), SlideEdit),
  own: z.array(OwnSlide),
});
export type DeckChoices = z.infer<typeof DeckChoices>;

// What may be sent has bounds, which answers do not repeat.
const Line = (most: number) => z.string().trim().max(most);
const SlideId = z.string().regex(/^(?:[a-z]+|area:[\d.]{2,13}|own:[A-Za-z0-9-]{1,40})$/);
const Texts = z.array(Line(600)).max(8);
export const DeckChoicesInput = z.strictObject({
  title: Line(200).min(1),
  occasion: Line(200),
  order: z.array(SlideId).min(1).max(200),
  edits: z.record(
    SlideId,
    z.strictObject({ title: Line(300).nullable(), texts: Texts.nullable(), notes: Line(4_000).nullable() }),
  ),
  own: z
    .array(
      z.strictObject({
        id: z.string().regex(/^own:[A-Za-z0-9-]{1,40}$/),
        title: Line(300),
        texts: Texts,
        notes: Line(4_000),
        view: z
          .strictObject({
            layer: LayerId,
            query: z.record(z.string().max(40), z.union([Line(200), z.array(Line(200)).max(60)])),
            mark: RegionCode.nullable(),
            address: z
              .string()
              .max(1_500)
              .regex(/^\/peta(?:[/?]|$)/),
          })
          .nullable(),
      }),
    )
    .max(40),
});
export type DeckChoicesInput = z.infer<typeof DeckChoicesInput>;

/** A figure or sentence that a refresh changed. `edited`: a planner's words stand on the slide, written when the figures were others. */
export const DeckChange = z.object({
  slide: z.string(),
  kind: z.enum(['figure', 'text', 'added', 'removed']),
  label: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  edited: z.boolean(),
});
export type DeckChange = z.infer<typeof DeckChange>;

const Done = z.object({ by: z.string(), at: z.string() });

/** A saved deck in lists. */
export const DeckHead = z.object({
  id: z.number().int(),
  title: z.string(),
  occasion: z.string(),
  kind: DeckKind,
  area: RegionCode,
  areaName: z.string(),
  lang: z.enum(['id', 'en']),
  /** Number of the release; null = internal. */
  release: z.number().int().nullable(),
  sample: z.boolean(),
  slides: z.number().int(),
  made: Done,
  edited: Done,
  /** Version of the data its figures are of. */
  dataVersion: z.number().int(),
  /** Whether the data have changed since: a refresh may bring other figures. */
  behind: z.boolean(),
  /** Raised by every change; send it back with the next. */
  version: z.number().int(),
});
export type DeckHead = z.infer<typeof DeckHead>;

export const DecksResponse = z.object({
  /** Decks of areas that the asker may see, latest change first. */
  items: z.array(DeckHead),
  may: z.object({ make: z.boolean() }),
});
export type DecksResponse = z.infer<typeof DecksResponse>;

export const DeckDetail = DeckHead.extend({
  content: DeckContent,
  choices: DeckChoices,
  /** What the last refresh changed; empty before the first. */
  changes: z.array(DeckChange),
  office: z.object({ name: z.string(), logo: z.boolean() }),
  may: z.object({ edit: z.boolean(), delete: z.boolean() }),
});
export type DeckDetail = z.infer<typeof DeckDetail>;

/** A new deck: its question; choices follow from it. */
export const NewDeck = DeckQuestion.strict();
export type NewDeck = z.infer<typeof NewDeck>;

export const DeckSave = z.strictObject({ version: z.number().int().min(1), choices: DeckChoicesInput });
export type DeckSave = z.infer<typeof DeckSave>;

export const DeckRefresh = z.strictObject({ version: z.number().int().min(1) });

/** 409: somebody else changed it meanwhile. */
export const DeckConflict = Conflict.extend({ current: DeckDetail, yours: DeckChoices.nullable() });
export type DeckConflict = z.infer<typeof DeckConflict>;

/** Paper of a PDF: A4 across, or the 16:9 of a slide. */
export const DeckPaper = z.enum(['a4', 'slide']);
export type DeckPaper = z.infer<typeof DeckPaper>;

/** What stands on every slide of the decks of an area's office. */
export const DeckOffice = z.object({
  code: RegionCode,
  name: z.string(),
  /** PNG or JPEG as `data:` address; null = none. */
  logo: z.string().nullable(),
  version: z.number().int(),
  /** True while nobody has set it: the name follows from the area. */
  usual: z.boolean(),
});
export type DeckOffice = z.infer<typeof DeckOffice>;

/** A logo has at most this many bytes. */
export const MOST_LOGO_BYTES = 300_000;
export const DeckOfficeInput = z.strictObject({
  name: Line(120).min(1),
  logo: z
    .string()
    .max(Math.ceil(MOST_LOGO_BYTES * 1.37))
    .regex(/^data:image\/(?:png|jpeg);base64,[A-Za-z0-9+/]+={0,2}$/)
    .nullable(),
  version: z.number().int().min(0),
});
export type DeckOfficeInput = z.infer<typeof DeckOfficeInput>;
