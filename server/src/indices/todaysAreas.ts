import type { Text } from '../http/contract.ts';
import type { Change } from '../regions/lineage.ts';
import { regionAtDate } from '../regions/regionAtDate.ts';
import type { IndexScore } from './contract.ts';

/**
 * Turns rows published for the regions of `asOf` into rows for today's regions, so that a figure of an area that has been
 * divided since is never drawn as one of its parts. Rows of unchanged areas stay as they are. A divided area's row and
 * each of its successors in `areas` get absence `tidak_berlaku` with the predecessor's figure in `former`.
 * All `rows` belong to one edition, level and reading; `asOf` null means today's regions.
 */
export function todaysAreas(
  rows: readonly IndexScore[],
  areas: readonly { code: string; name: string }[],
  asOf: string | null,
  changes: readonly Change[],
): IndexScore[] {
  if (asOf === null) return [...rows];
  const divided = new Map<string, { code: string; note: Text | null }>();
  for (const area of areas) {
    const then = regionAtDate(area.code, area.name, asOf, changes);
    if (!then.sameArea) divided.set(area.code, { code: then.code, note: then.note });
  }
  if (divided.size === 0) return [...rows];
  const predecessors = new Set([...divided.values()].map((d) => d.code));
  const out = rows.filter((r) => !divided.has(r.code) && !predecessors.has(r.code));
  const old = rows.filter((r) => predecessors.has(r.code));
  const nameOf = new Map(changes.map((c) => [c.predecessor, c.predecessorName]));
  for (const [code, { code: predecessor, note }] of divided) {
    for (const row of old.filter((r) => r.code === predecessor))
      out.push(notApplicable(row, code, nameOf.get(predecessor) ?? predecessor, note));
  }
  return out.sort((a, b) => a.code.localeCompare(b.code));
}

function notApplicable(row: IndexScore, code: string, name: string, note: Text | null): IndexScore {
  return {
    ...row,
    code,
    score: null,
    class: null,
    rank: null,
    caveat: null,
    absence: 'tidak_berlaku',
    absenceNote: {
      id: `Angka edisi ini berlaku untuk ${note?.id ?? `${name} sebelum dimekarkan`}, bukan untuk wilayah sekarang.`,
      en: `This edition's figure is about ${note?.en ?? `${name} before it was divided`}, not about today's area.`,
    },
    former: { code: row.code, name, score: row.score, class: row.class, rank: row.rank },
  };
}
