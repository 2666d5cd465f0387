import type { NeedArea, NeedResponse } from './contract.ts';

/**
 * Areas of high need and low effort, the surest need first: by the lower limit of its ratio, of an index by the score; then the least effort,
 * then the code.
 */
export function underserved(areas: readonly NeedArea[]): NeedResponse['underserved'] {
  const found = areas.filter((a) => a.need?.class === 'tinggi' && a.effort?.class === 'rendah');
  const sureness = ({ need }: NeedArea) => need?.ratioInterval?.[0] ?? need?.value ?? 0;
  return found
    .toSorted(
      (a, b) => sureness(b) - sureness(a) || (a.effort?.value ?? 0) - (b.effort?.value ?? 0) || (a.code < b.code ? -1 : 1),
    )
    .map(({ code, name, reason }, i) => ({ rank: i + 1, code, name, reason }));
}

const ORDER = { tinggi: 0, tengah: 1, rendah: 2 } as const;

/** Areas that an axis says nothing of, high need first, unknown need last; what is internal to the asker is not listed. */
export function unassessed(areas: readonly NeedArea[]): NeedResponse['unassessed'] {
  const place = ({ need }: NeedArea) => (need ? ORDER[need.class] : 3);
  return areas
    .filter((a) => a.cell === null && a.needAbsent?.why !== 'internal')
    .toSorted((a, b) => place(a) - place(b) || (a.code < b.code ? -1 : 1))
    .map(({ code, name, need, reason }) => ({ code, name, need: need?.class ?? null, reason }));
}
