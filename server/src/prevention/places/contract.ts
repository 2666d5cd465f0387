import { z } from 'zod';
import { Conflict } from '../../http/conflict/contract.ts';
import { IsoDate, Meta, Source, Text } from '../../http/contract.ts';
import { RegionCode } from '../../regions/contract.ts';
import { list } from '../../reports/contract.ts';

export const PLACE_KINDS = [
  'kampung',
  'posko',
  'pojok',
  'forum_warga',
  'p2p',
  'sosialisasi',
  'sarasehan',
  'rakernis',
  'patroli',
] as const;
/** Places that stay (the first five) and series of gatherings or rounds. */
export const PlaceKind = z.enum(PLACE_KINDS);
export type PlaceKind = z.infer<typeof PlaceKind>;
export const PLACE_KIND_NAMES: Record<PlaceKind, Text> = {
  kampung: { id: 'Kampung Pengawasan Partisipatif', en: 'Participatory Supervision Village' },
  posko: { id: 'Posko', en: 'Post' },
  pojok: { id: 'Pojok Pengawasan', en: 'Supervision Corner' },
  forum_warga: { id: 'Forum Warga', en: "Citizens' Forum" },
  p2p: { id: 'Alumni P2P', en: 'P2P alumni' },
  sosialisasi: { id: 'Sosialisasi', en: 'Public information' },
  sarasehan: { id: 'Sarasehan', en: 'Round table' },
  rakernis: { id: 'Rakernis', en: 'Technical meeting' },
  patroli: { id: 'Patroli', en: 'Patrol' },
};

export const PLACE_STATUSES = ['alive', 'launched', 'dormant', 'planned', 'closed', 'unknown'] as const;
/**
 * `alive`: an activity of it within `ALIVE_DAYS` before the day of judgement; `launched`: launched within these days, and no activity on
 * record yet; `dormant`: neither, while other activities of its kabupaten/kota are on record; `planned`: its launch lies ahead; `closed`: with a reason; `unknown`: it cannot be judged, and the reason why.
 */
export const PlaceStatus = z.enum(PLACE_STATUSES);
export type PlaceStatus = z.infer<typeof PlaceStatus>;
export const PLACE_STATUS_NAMES: Record<PlaceStatus, Text> = {
  alive: { id: 'hidup', en: 'alive' },
  launched: { id: 'baru diluncurkan', en: 'newly launched' },
  dormant: { id: 'tanpa kegiatan tercatat', en: 'no activity on record' },
  planned: { id: 'direncanakan', en: 'planned' },
  closed: { id: 'ditutup', en: 'closed' },
  unknown: { id: 'belum dapat dinilai', en: 'cannot be judged yet' },
};

/** Name of a place in addresses: small letters and digits, parted by hyphens. */
export const PlaceId = z
  .string()
  .max(90)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
/** A place or series as the registry shows it. */
export const Place = z.object({
  id: z.string(),
  kind: PlaceKind,
  name: z.string(),
  /** Down to the desa. */
  code: RegionCode,
  regionName: z.string(),
  /** Where exactly, in words. */
  place: z.string().nullable(),
  launched: z.string().nullable(),
  partners: z.array(z.string()),
  /** Office to turn to. */
  office: z.string().nullable(),
  note: z.string().nullable(),
  closed: z.object({ on: z.string(), reason: z.string() }).nullable(),
  /** Everybody sees it. */
  published: z.boolean(),
  source: Source.nullable(),
  sample: z.boolean(),
  version: z.number().int(),
  status: PlaceStatus,
  /** Day since which the status holds; null where none is known. */
  since: z.string().nullable(),
  /** Why it has this status, in a sentence. */
  reason: Text,
  /** Activities since its launch, up to the day of judgement; null exactly when `activitiesAbsent` says why no number can be told. */
  activities: z.object({ total: z.number().int(), last: z.string().nullable() }).nullable(),
  activitiesAbsent: Text.nullable(),
});
export type Place = z.infer<typeof Place>;

export const PlacesQuery = z.object({
  /** One or several, parted by commas. */
  kind: list(PlaceKind),
  status: list(PlaceStatus),
  /** In this area and inside it. */
  code: RegionCode.optional(),
  /** Judges by the end of this day instead of the newest day with data. */
  to: IsoDate.optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
});

/** Numbers by kind and status, before the filter of status. */
export const PlaceCount = z.object({ kind: PlaceKind, status: PlaceStatus, n: z.number().int() });
export type PlaceCount = z.infer<typeof PlaceCount>;
/** How they are judged. */
export const PlaceRule = z.object({
  days: z.number().int(),
  /** Day of judgement: the end of the asked period, else the newest day with an activity; null without any. */
  asOf: z.string().nullable(),
  /** What that day is of: "data nasional", the data of the asker's areas, the asked period; null without a day. */
  of: Text.nullable(),
  text: Text,
});
export type PlacesQuery = z.infer<typeof PlacesQuery>;
export type PlaceRule = z.infer<typeof PlaceRule>;
export const PlacesResponse = z.object({
  items: z.array(Place),
  total: z.number().int(),
  counts: z.array(PlaceCount),
  rule: PlaceRule,
  meta: Meta,
});
export type PlacesResponse = z.infer<typeof PlacesResponse>;

/** Why an activity belongs to a place. */
export const LINK_REASONS = ['hand', 'desa', 'kecamatan', 'area'] as const;
export const PlaceActivity = z.object({
  id: z.string(),
  code: z.string(),
  regionName: z.string(),
  start: z.string(),
  kind: z.string().nullable(),
  participants: z.number().nullable(),
  why: z.enum(LINK_REASONS),
  reason: Text,
});
export type PlaceActivity = z.infer<typeof PlaceActivity>;
export const PlaceDetail = Place.extend({
  editable: z.boolean(),
  /** The latest 60; empty when they are not the asker's to see. */
  linked: z.array(PlaceActivity),
  /** Linked by hand; empty when they are not the asker's to see. */
  byHand: z.array(z.string()),
  /** States that people saved, latest first; empty unless the asker may change the place. */
  versions: z.array(z.object({ version: z.number().int(), by: z.string(), at: z.string() })),
  rule: PlaceRule,
  meta: Meta,
});
export type PlaceDetail = z.infer<typeof PlaceDetail>;

const Line = (most: number) => z.string().trim().max(most);
export const PlaceInput = z.object({
  kind: PlaceKind,
  name: Line(160).min(1),
  code: RegionCode,
  place: Line(200).nullable().default(null),
  launched: IsoDate.nullable().default(null),
  partners: z.array(Line(160).min(1)).max(30).default([]),
  office: Line(160).nullable().default(null),
  note: Line(1_000).nullable().default(null),
  closed: z
    .object({ on: IsoDate, reason: Line(600).min(3) })
    .nullable()
    .default(null),
  published: z.boolean().default(false),
  source: z
    .object({ name: Line(200).min(1), date: IsoDate.nullable() })
    .nullable()
    .default(null),
  /** Activities (id_sumber) that belong to it besides those found by kind and area. */
  activities: z.array(z.string().trim().min(1).max(200)).max(200).default([]),
});
export type PlaceInput = z.infer<typeof PlaceInput>;
/** A change of the version that was read. */
export const PlaceChange = PlaceInput.extend({ version: z.number().int().min(1) });
export type PlaceChange = z.infer<typeof PlaceChange>;

/** 409: somebody else changed the place meanwhile. Both states, so that nothing is lost. */
export const PlaceConflict = Conflict.extend({
  /** The place as it stands now. */
  current: PlaceDetail,
  yours: PlaceChange,
});
export type PlaceConflict = z.infer<typeof PlaceConflict>;

export const GatheredQuery = z.object({
  kind: list(PlaceKind),
  /** Only inside this area. */
  parent: RegionCode.optional(),
  /** Level whose areas gather the places that lie in them. */
  level: z.enum(['provinsi', 'kabkota', 'kecamatan']).default('provinsi'),
  to: IsoDate.optional(),
});
export type GatheredQuery = z.infer<typeof GatheredQuery>;
/** All places of a kind in an area: one symbol of a map. */
export const GatheredKind = z.object({
  kind: PlaceKind,
  n: z.number().int(),
  /** By status; the rest is planned or closed. */
  alive: z.number().int(),
  launched: z.number().int(),
  dormant: z.number().int(),
  unknown: z.number().int(),
  /** The first names. */
  names: z.array(z.string()),
});
export const GatheredArea = z.object({ code: z.string(), name: z.string(), kinds: z.array(GatheredKind) });
export type GatheredArea = z.infer<typeof GatheredArea>;
export const GatheredResponse = z.object({
  /** Areas of the level; a place that is known less exactly stands in an area of a level above. */
  areas: z.array(GatheredArea),
  total: z.number().int(),
  rule: PlaceRule,
  meta: Meta,
});
export type GatheredResponse = z.infer<typeof GatheredResponse>;
