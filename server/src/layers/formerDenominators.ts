import type { Db } from '../db/database.ts';
import { keptPerVersion } from '../db/keptPerVersion.ts';
import type { Level } from '../regions/contract.ts';
import type { KnownDenominator, NoDenominator } from '../regions/denominatorBook.ts';
import { sameAreaToday } from '../regions/regionAtDate.ts';
import { levelOf } from '../regions/regionCode.ts';
import { regionIndex } from '../regions/regionIndex.ts';
import { listDenominators } from '../regions/repository.ts';
import { successorShares } from './apportion.ts';
import type { LayerQuery } from './contract.ts';
import type { Area } from './figure.ts';
import type { LayerScope } from './layerScope.ts';

/** A denominator published for an area before it was divided. */
export interface FormerDenominator extends KnownDenominator {
  /** What the area is today. */
  successors: readonly string[];
  name: string;
}

/** Figures of an election that were published for areas as they were, by the code they had. */
export function formerDenominators(
  db: Db,
  { level }: Pick<LayerScope, 'level'>,
  ask: { election: string; measure: string },
): Promise<ReadonlyMap<string, FormerDenominator>> {
  return keptPerVersion(db, `former ${ask.election} ${ask.measure} ${level}`, () => readFormer(db, level, ask));
}

async function readFormer(
  db: Db,
  level: Level,
  ask: { election: string; measure: string },
): Promise<ReadonlyMap<string, FormerDenominator>> {
  const { matcher } = await regionIndex(db);
  const divided = matcher.history.filter((c) => c.kind === 'pemekaran' && c.until !== null);
  if (divided.length === 0) return new Map();
  const year = /\d{4}$/.exec(ask.election)?.[0] ?? '9999';
  const found = new Map<string, FormerDenominator>();
  for (const { code, value, source, date, note } of await listDenominators(db, ask.election, ask.measure)) {
    const day = date ?? year;
    if (levelOf(code) !== level) continue;
    const change = divided.find((c) => c.predecessor === code && day <= (c.until ?? ''));
    if (!change || sameAreaToday(code, day, matcher.history) || found.has(code)) continue;
    found.set(code, {
      value,
      source: { name: source, date, note },
      successors: change.successors.map((s) => s.code),
      name: change.predecessorName,
    });
  }
  return found;
}

/** The published denominators of areas drawn as they were. */
export function unitDenominators(
  areas: readonly Area[],
  former: ReadonlyMap<string, FormerDenominator>,
): ReadonlyMap<string, KnownDenominator> {
  return new Map(
    areas.flatMap(({ code, unit }) => {
      const own = unit?.kind === 'dahulu' ? former.get(unit.id) : undefined;
      const same = own && own.successors.length === unit?.members.length && own.successors.every((s) => unit.members.includes(s));
      return same ? [[code, { value: own.value, source: own.source }] as const] : [];
    }),
  );
}

/**
 * Denominators in which those published for a divided area stand apportioned in its parts that have none of their own, each with
 * the rule in the note of its source. A part without a share stays without a denominator.
 */
export async function apportioned(
  db: Db,
  { apportion, apportion_election }: Pick<LayerQuery, 'apportion' | 'apportion_election'>,
  known: ReadonlyMap<string, KnownDenominator | NoDenominator>,
  former: ReadonlyMap<string, FormerDenominator>,
): Promise<ReadonlyMap<string, KnownDenominator | NoDenominator>> {
  const result = new Map(known);
  for (const { value, source, successors, name } of former.values()) {
    const lacking = successors.filter((code) => 'reason' in (known.get(code) ?? {}));
    // When some parts have a figure of their own, the rest of the old one is not theirs by any rule.
    if (!apportion || lacking.length < successors.length) continue;
    const shares = await successorShares(db, successors, apportion, apportion_election);
    if (!shares) continue;
    for (const code of successors) {
      const rule = `${name} ${value}, ${shares.rule(code).id}`;
      result.set(code, {
        value: value * (shares.of.get(code) ?? 0),
        source: { ...source, note: source.note ? `${source.note}; ${rule}` : rule },
      });
    }
  }
  return result;
}
