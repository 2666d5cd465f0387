import { z } from 'zod';
import { Conflict } from '../../http/conflict/contract.ts';
import { Source, type Text } from '../../http/contract.ts';
import { GroupMember, Level, RegionCode } from '../contract.ts';

export { GroupMember, GroupOfAnswer } from '../contract.ts';

export const GROUP_KINDS = ['sabuk_perbatasan', 'kawasan', 'lain'] as const;
/** What holds the areas of a group together. */
export const GroupKind = z.enum(GROUP_KINDS);
export type GroupKind = z.infer<typeof GroupKind>;

export const MOST_MEMBERS = 200;
/** Name of a group in addresses: small letters and digits, parted by hyphens. */
export const GroupId = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** Areas that are read as one: filter, unit of the map, series. No member lies inside another. */
export const RegionGroup = z.object({
  id: z.string(),
  name: z.string(),
  kind: GroupKind,
  note: z.string().nullable(),
  /** Where the group is named; null for groups people made. */
  source: Source.nullable(),
  members: z.array(GroupMember),
  /** The finest level of its members: the map draws the group at this level or below. */
  level: Level,
  /** The smallest region that holds all members; null when they lie in several provinces. */
  within: RegionCode.nullable(),
  builtin: z.boolean(),
  /** Region of whoever made it; null = the whole country. */
  owner: RegionCode.nullable(),
  author: z.string().nullable(),
  /** Send it back with a change; another one meanwhile is answered with 409. */
  version: z.number().int(),
  /** ISO 8601 in UTC; null for built-in groups. */
  updatedAt: z.string().nullable(),
  /** Whether whoever asks may change or remove it. */
  editable: z.boolean(),
});
export type RegionGroup = z.infer<typeof RegionGroup>;
export const RegionGroupsResponse = z.object({ items: z.array(RegionGroup) });
export type RegionGroupsResponse = z.infer<typeof RegionGroupsResponse>;

export const GroupInput = z.object({
  name: z.string().trim().min(1).max(120),
  kind: GroupKind,
  note: z.string().trim().max(600).nullable().default(null),
  members: z.array(RegionCode).min(1).max(MOST_MEMBERS),
});
export type GroupInput = z.infer<typeof GroupInput>;
/** A new group; its name in addresses is made from its name unless given. */
export const NewGroup = GroupInput.extend({ id: GroupId.optional() });
export type NewGroup = z.infer<typeof NewGroup>;
/** A change of the version that was read. */
export const GroupChange = GroupInput.extend({ version: z.number().int().min(1) });
export type GroupChange = z.infer<typeof GroupChange>;
export const RemoveGroupQuery = z.object({ version: z.coerce.number().int().min(1) });

/** 409: somebody else changed the group meanwhile. Both versions, so that nothing is lost. */
export const GroupConflict = Conflict.extend({
  /** The group as it stands now. */
  current: RegionGroup,
  /** What was sent; null for a removal. */
  yours: GroupChange.nullable(),
});
export type GroupConflict = z.infer<typeof GroupConflict>;

/** Printed names of the kinds. */
export const GROUP_KIND_NAMES: Record<GroupKind, Text> = {
  sabuk_perbatasan: { id: 'sabuk perbatasan', en: 'border belt' },
  kawasan: { id: 'kawasan', en: 'area' },
  lain: { id: 'lain', en: 'other' },
};
