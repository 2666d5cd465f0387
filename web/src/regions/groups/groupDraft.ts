import type { GroupInput, GroupKind, RegionGroup } from '@petarawan/server/contract/regions/groups';

export interface DraftMember {
  code: string;
  name: string;
}

/** A group while it is being written. */
export interface Draft {
  /** Null for a new group. */
  id: string | null;
  version: number;
  name: string;
  kind: GroupKind;
  note: string;
  members: readonly DraftMember[];
}

export const EMPTY_DRAFT: Draft = { id: null, version: 0, name: '', kind: 'sabuk_perbatasan', note: '', members: [] };

export const draftOf = ({ id, version, name, kind, note, members }: RegionGroup): Draft => ({
  id,
  version,
  name,
  kind,
  note: note ?? '',
  members: members.map(({ code, name: called }) => ({ code, name: called })),
});

/** What is sent of a draft. */
export const inputOf = ({ name, kind, note, members }: Draft): GroupInput => ({
  name: name.trim(),
  kind,
  note: note.trim() || null,
  members: members.map((m) => m.code),
});

const inside = (code: string, outer: string) => code.startsWith(`${outer}.`);

/** A member that holds `code` or lies in it (or is it): adding both would count something twice. Null when there is none. */
export function overlapWith(members: readonly DraftMember[], code: string): DraftMember | null {
  return members.find((m) => m.code === code || inside(m.code, code) || inside(code, m.code)) ?? null;
}
