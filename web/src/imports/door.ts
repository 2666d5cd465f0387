import { CHANNEL_KINDS, type IntakeCatalogue, type IntakeKindName } from '@petarawan/server/contract/imports/intake';
import { API_BASE, query } from '../api/client.ts';

/** What a file is: a kind, and for kinds that come through channels the channel. */
export interface Door {
  kind: string;
  channel: string | null;
}

/** What the address asks for; null lets the file or a person say. */
export interface AskedDoor {
  kind: IntakeKindName | null;
  channel: string | null;
}

/** The door that the address asks for; without it what most files are. Stands until the file or a person says otherwise. */
export function firstDoor({ kind, channel }: AskedDoor): Door {
  if (kind !== null && !CHANNEL_KINDS.includes(kind)) return { kind, channel: null };
  return { kind: kind ?? 'reports', channel: channel ?? 'sigaplapor' };
}

export const sameDoor = (a: Door, b: Door): boolean => a.kind === b.kind && a.channel === b.channel;

/** The door after another kind or channel was chosen: kinds without channels have none, the others keep or get one. */
export function changeDoor(kinds: IntakeCatalogue['kinds'], door: Door, change: Partial<Door>): Door {
  const next = { ...door, ...change };
  const known = kinds.find((k) => k.kind === next.kind);
  return known && !known.channel ? { kind: next.kind, channel: null } : next;
}

/** Whether everything is said that the server needs to read a file so. */
export function isWhole(kinds: IntakeCatalogue['kinds'], door: Door): boolean {
  const known = kinds.find((k) => k.kind === door.kind);
  return known !== undefined && (!known.channel || door.channel !== null);
}

/** Address of the sample file of this door; null when the product has none. Sample files are named as the saved mappings are. */
export function sampleHref({ mappings }: Pick<IntakeCatalogue, 'mappings'>, door: Door): string | null {
  const saved = mappings.find((m) => m.kind === door.kind && m.channel === door.channel);
  return saved ? `${API_BASE}/reports/sample.csv${query({ id: saved.id })}` : null;
}

/** Address of the workbook with drop-downs for this door, filled in for a region where one is given. */
export function templateHref(door: Door, code: string | null): string {
  return `${API_BASE}/reports/template.xlsx${query({ kind: door.kind, channel: door.channel, code })}`;
}
