import { z } from 'zod';
import { Meta, Text } from '../../http/contract.ts';
import { GroupOfAnswer, MapLevel, RegionCode } from '../../regions/contract.ts';
import { GroupId } from '../../regions/groups/contract.ts';

export const NeighboursQuery = z.object({
  level: MapLevel.optional(),
  parent: RegionCode.optional(),
  group: GroupId.optional(),
});
export type NeighboursQuery = z.infer<typeof NeighboursQuery>;

export const LINK_KINDS = ['land', 'sea', 'tambahan', 'dihapus'] as const;
/** `land` and `sea` follow from the boundaries; `tambahan` was added by a planner; `dihapus` followed from them and was removed: no link. */
export const LinkKind = z.enum(LINK_KINDS);
export type LinkKind = z.infer<typeof LinkKind>;

export const NeighbourLink = z.object({
  /** Code order. */
  from: RegionCode,
  to: RegionCode,
  kind: LinkKind,
  /** Coast to coast, for links over the sea. */
  km: z.number().nullable(),
  /** Number of the edit behind it, to withdraw it by; null when it follows from the boundaries. */
  edit: z.number().int().nullable(),
  /** Of the edit; null without one, and for whoever does not see internal figures of both areas. */
  author: z.string().nullable(),
  reason: z.string().nullable(),
  at: z.string().nullable(),
  /** False when one of the two lies outside the scope: such a link takes no part in its statistics. */
  inside: z.boolean(),
});
export type NeighbourLink = z.infer<typeof NeighbourLink>;

/** An edit as it is kept for ever. */
export const NeighbourEdit = z.object({
  id: z.number().int(),
  level: MapLevel,
  from: RegionCode,
  to: RegionCode,
  action: z.enum(['add', 'remove']),
  reason: z.string(),
  author: z.string(),
  /** ISO 8601 in UTC. */
  at: z.string(),
  /** Null while it is in force. */
  withdrawn: z.object({ by: z.string(), at: z.string() }).nullable(),
});
export type NeighbourEdit = z.infer<typeof NeighbourEdit>;

export const NeighboursResponse = z.object({
  level: MapLevel,
  parent: RegionCode.nullable(),
  group: GroupOfAnswer.nullable(),
  place: z.string(),
  /** Areas of the scope. */
  areas: z.array(
    z.object({
      code: RegionCode,
      name: z.string(),
      /** Neighbours inside the scope. */
      neighbours: z.number().int(),
      /** Whether the boundaries in use have a shape for it. */
      shape: z.boolean(),
    }),
  ),
  /** Every link of an area of the scope, also to areas outside, and those removed. */
  links: z.array(NeighbourLink),
  /** Names of areas outside the scope that links lead to. */
  outside: z.array(z.object({ code: RegionCode, name: z.string() })),
  /** Areas without a neighbour inside the scope, and why. */
  isolates: z.array(z.object({ code: RegionCode, name: z.string(), reason: Text })),
  /** Links between areas of the scope by kind, and links that cross its edge. */
  counts: z.object({
    land: z.number().int(),
    sea: z.number().int(),
    tambahan: z.number().int(),
    dihapus: z.number().int(),
    crossing: z.number().int(),
  }),
  /** All edits of areas of the scope whose both areas the asker sees, the latest first. */
  history: z.array(NeighbourEdit),
  /** Boundaries the links follow from; null when there are none. */
  boundaries: z.object({ version: z.string(), source: z.string(), indicative: z.boolean() }).nullable(),
  /** Farthest distance of a link over the sea in kilometres; 0 = no such links. */
  seaLinkKm: z.number(),
  /** Why nothing can be said of neighbours. */
  refusal: z.object({ code: z.enum(['no_boundaries']), reason: Text }).nullable(),
  convention: z.array(Text),
  caveats: z.array(z.object({ code: z.string(), text: Text })),
  meta: Meta,
});
export type NeighboursResponse = z.infer<typeof NeighboursResponse>;

/** A change of a planner. */
export const NewLink = z.object({
  level: MapLevel,
  from: RegionCode,
  to: RegionCode,
  action: z.enum(['add', 'remove']),
  /** Why, in the planner's words. */
  reason: z.string().trim().min(5).max(600),
});
export type NewLink = z.infer<typeof NewLink>;
