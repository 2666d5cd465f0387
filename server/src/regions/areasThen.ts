import type { Text } from '../http/contract.ts';
import type { Change } from './lineage.ts';

/** What an area of today's list was on a day. */
export interface AreaThen {
  /** Code and name on that day. */
  code: string;
  name: string;
  /** True when it covered exactly what it covers today. */
  sameArea: boolean;
}

/** An area of a day: one area of today, or several that were one. */
export interface UnitThen {
  /** Code and name on that day. */
  code: string;
  name: string;
  /** Today's areas that lay in it, in the order given. */
  members: string[];
  /** What happened since; null when it is one area of today. */
  note: Text | null;
}

/**
 * Goes back from an area of today through every change that had not happened yet on `date` (`date <= until`), latest first, also
 * through divisions: what lay inside what on that day. Changes without a day are passed over, circles of bad data end.
 */
export function areaThen(area: { code: string; name: string }, date: string, changes: readonly Change[]): AreaThen {
  let at: AreaThen = { code: area.code, name: area.name, sameArea: true };
  let limit: string | null = null;
  const seen = new Set<Change>();
  for (;;) {
    let latest: Change | undefined;
    for (const change of changes) {
      const { until } = change;
      if (until === null || date > until || (limit !== null && until > limit) || seen.has(change)) continue;
      if (!change.successors.some((s) => s.code === at.code)) continue;
      if (latest === undefined || until > (latest.until ?? '')) latest = change;
    }
    if (!latest) return at;
    seen.add(latest);
    limit = latest.until;
    at = { code: latest.predecessor, name: latest.predecessorName, sameArea: at.sameArea && latest.kind === 'sama' };
  }
}

/**
 * The areas of one level as they were on `date`: every area of today is in exactly one of them, so figures of today's areas add up
 * to theirs without being apportioned. A renamed or renumbered area stays alone, under its name of that day.
 */
export function unitsThen(
  areas: readonly { code: string; name: string }[],
  date: string,
  changes: readonly Change[],
): UnitThen[] {
  // Most areas have no history.
  const known = new Set(changes.flatMap((c) => c.successors.map((s) => s.code)));
  const units: UnitThen[] = [];
  const divided = new Map<string, { unit: UnitThen; names: string[] }>();
  for (const area of areas) {
    const then = known.has(area.code) ? areaThen(area, date, changes) : { ...area, sameArea: true };
    const joined = then.sameArea ? undefined : divided.get(then.code);
    if (joined) {
      joined.unit.members.push(area.code);
      joined.names.push(area.name);
      continue;
    }
    const unit: UnitThen = { code: then.code, name: then.name, members: [area.code], note: null };
    units.push(unit);
    if (!then.sameArea) divided.set(then.code, { unit, names: [area.name] });
  }
  for (const { unit, names } of divided.values()) unit.note = dividedSince(unit.name, names);
  return units;
}

/** "Kabupaten Asahan kala itu mencakup yang kini Kabupaten Asahan dan Kabupaten Batu Bara." */
function dividedSince(name: string, names: readonly string[]): Text {
  const last = names.at(-1) ?? '';
  const head = names.slice(0, -1);
  const id = head.length === 0 ? last : `${head.join(', ')}${head.length > 1 ? ',' : ''} dan ${last}`;
  const en = head.length === 0 ? last : `${head.join(', ')} and ${last}`;
  return {
    id: `${name} kala itu mencakup yang kini ${id}.`,
    en: `${name} then covered what today is ${en}.`,
  };
}
