import { z } from 'zod';
import { Meta, PageQuery, Source, Text } from '../http/contract.ts';

export const REGION_CODE_PATTERN = /^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/;
/** Kemendagri code with dots, always a string: `19`, `19.71`, `19.71.02`, `19.71.02.1003`. */
export const RegionCode = z.string().regex(REGION_CODE_PATTERN);
export type RegionCode = z.infer<typeof RegionCode>;

export const LEVELS = ['provinsi', 'kabkota', 'kecamatan', 'desa'] as const;
export const Level = z.enum(LEVELS);
export type Level = z.infer<typeof Level>;

/** Levels that are drawn on the map. */
export const MapLevel = z.enum(['provinsi', 'kabkota', 'kecamatan']);
export type MapLevel = z.infer<typeof MapLevel>;

export const Region = z.object({
  code: RegionCode,
  name: z.string(),
  level: Level,
  parent: RegionCode.nullable(),
});
export type Region = z.infer<typeof Region>;

// What answers of layers and reports say of a group stands here: pages that only show figures need no more of groups.
/** An area of a group; `name` is its code when it is no longer in the list of regions. */
export const GroupMember = z.object({ code: RegionCode, name: z.string(), level: Level });
export type GroupMember = z.infer<typeof GroupMember>;

/** Group an answer is limited to, as named in captions. */
export const GroupOfAnswer = z.object({ id: z.string(), name: z.string(), members: z.array(GroupMember) });
export type GroupOfAnswer = z.infer<typeof GroupOfAnswer>;

/** One step in a region's history (pemekaran, change of code). */
export const Lineage = z.object({
  code: z.string(),
  name: z.string(),
  relation: z.enum(['pendahulu', 'penerus']),
  until: z.string().nullable(),
  note: z.string().nullable(),
});

export const Denominator = z.object({
  election: z.string(),
  measure: z.string(),
  value: z.number(),
  source: Source,
});
export type Denominator = z.infer<typeof Denominator>;

export const RegionsQuery = PageQuery.extend({
  level: Level.optional(),
  parent: RegionCode.optional(),
  /** Search by name or code, tolerant of spelling and prefixes; best match first. */
  q: z.string().max(120).optional(),
});
export const RegionsResponse = z.object({ items: z.array(Region), next: z.string().nullable() });
export type RegionsResponse = z.infer<typeof RegionsResponse>;

export const RegionDetail = Region.extend({
  ancestors: z.array(Region),
  children: z.object({ kabkota: z.number(), kecamatan: z.number(), desa: z.number() }),
  lineage: z.array(Lineage),
  denominators: z.array(Denominator),
  meta: Meta,
});
export type RegionDetail = z.infer<typeof RegionDetail>;

const BoundaryFile = z.object({ url: z.string(), bytes: z.number(), gzip: z.number() });
/** What `/api/v1/boundaries/manifest` answers: where the shapes of the active boundary set are. */
export const BoundaryManifest = z.object({
  version: z.string(),
  /** True while any level is drawn with "batas indikatif". */
  indicative: z.boolean(),
  source: z.string(),
  builtAt: z.string(),
  files: z.object({
    provinsiKabkota: BoundaryFile,
    kecamatan: z.record(z.string(), BoundaryFile),
    labelPoints: BoundaryFile,
    neighbours: BoundaryFile,
  }),
  tiles: z.object({ url: z.string(), minzoom: z.number(), maxzoom: z.number(), layer: z.literal('kecamatan') }),
  bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  levels: z.record(MapLevel, z.object({ count: z.number(), indicative: z.boolean(), source: z.string() })),
  missing: z.array(z.object({ code: z.string(), name: z.string(), level: MapLevel, reason: Text })),
});
export type BoundaryManifest = z.infer<typeof BoundaryManifest>;

/** What tells a TopoJSON file of boundaries from another answer: not every point is looked at, the server wrote them. */
export const BoundaryTopology = z.looseObject({
  type: z.literal('Topology'),
  arcs: z.array(z.unknown()),
  objects: z.record(z.string(), z.unknown()),
});

/** Per level: code -> longitude, latitude of a point well inside the area. Kecamatan carry theirs as a property. */
export const LabelPoints = z.record(z.string(), z.record(z.string(), z.tuple([z.number(), z.number()])));
