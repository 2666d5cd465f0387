import type { Text } from '../http/contract.ts';
import type { Change } from './lineage.ts';

/** The region a code of today stood for on a day. */
export interface RegionAtDate {
  /** Its code and name on that day. */
  code: string;
  name: string;
  /** True when it covered exactly the area the code covers today. */
  sameArea: boolean;
  /** What happened since, when `sameArea` is false. */
  note: Text | null;
}

/**
 * What today's `code` (named `name`) was on `date` (`YYYY-MM-DD`). Goes back through the changes, latest first; a change counts
 * when `date <= until`. Changes without a day are passed over. A code and name changed over the same area keep `sameArea`;
 * a split ends the walk: figures of that day belong to the undivided predecessor and say nothing of today's area.
 *
 * Convention for the loaded history: figures dated in the calendar year of a split still describe the undivided region
 * (the index released on 16 December 2022 knew 34 provinces although three of the laws were from July), so `until` is 31 December.
 */
export function regionAtDate(code: string, name: string, date: string, changes: readonly Change[]): RegionAtDate {
  let at = { code, name };
  const seen = new Set<Change>();
  for (;;) {
    const change = latest(
      changes.filter((c) => !seen.has(c) && c.until !== null && date <= c.until && c.successors.some((s) => s.code === at.code)),
    );
    if (!change) return { ...at, sameArea: true, note: null };
    seen.add(change);
    at = { code: change.predecessor, name: change.predecessorName };
    if (change.kind === 'pemekaran') return { ...at, sameArea: false, note: splitNote(change) };
  }
}

/** True when a figure of `date` for `code` may be shown for today's area of that code. */
export function sameAreaToday(code: string, date: string, changes: readonly Change[]): boolean {
  return regionAtDate(code, code, date, changes).sameArea;
}

function latest(changes: Change[]): Change | undefined {
  return changes.reduce<Change | undefined>((best, c) => (best && (best.until ?? '') >= (c.until ?? '') ? best : c), undefined);
}

/** "Papua lama, sebelum dimekarkan menjadi Papua, Papua Selatan …". */
function splitNote(change: Change): Text {
  const names = change.successors.map((s) => s.name).join(', ');
  const law = change.note ? ` (${change.note})` : '';
  return {
    id: `${change.predecessorName} lama, sebelum dimekarkan menjadi ${names}${law}`,
    en: `the former ${change.predecessorName}, before it was divided into ${names}${law}`,
  };
}
