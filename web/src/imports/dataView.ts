import { INTAKE_KINDS, type IntakeKindName } from '@petarawan/server/contract/imports/intake';

/** What of the screen stands in the address: one import, what it is compared with, and the door a new file is meant for. */
export interface DataView {
  /** `impor=12` */
  importId: number | null;
  /** `banding=11`: an earlier import of the same kind. */
  compareWith: number | null;
  /** `kanal=siwaslu` */
  channel: string | null;
  /** `jenis=activities`: what the next file is. */
  kind: IntakeKindName | null;
}

const count = (text: string | null) => (text !== null && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null);

/** A kind of file that the address may ask for; null for any other name. */
export const intakeKindOf = (name: string | null): IntakeKindName | null => INTAKE_KINDS.find((k) => k === name) ?? null;

/** Reads the address; what it does not know is left out. */
export function readDataView(search: string): DataView {
  const q = new URLSearchParams(search);
  const importId = count(q.get('impor'));
  return {
    importId,
    compareWith: importId === null ? null : count(q.get('banding')),
    channel: q.get('kanal')?.slice(0, 60) || null,
    kind: intakeKindOf(q.get('jenis')),
  };
}

/** Parameters of an address that shows this view, for `intakeHref`. */
export function dataParams(view: Partial<DataView>): Record<string, string> {
  const { importId = null, compareWith = null, channel = null, kind = null } = view;
  return {
    ...(kind === null ? {} : { jenis: kind }),
    ...(channel === null ? {} : { kanal: channel }),
    ...(importId === null ? {} : { impor: String(importId) }),
    ...(importId === null || compareWith === null ? {} : { banding: String(compareWith) }),
  };
}
