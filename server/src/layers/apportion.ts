import type { Db } from '../db/database.ts';
import { keptPerVersion } from '../db/keptPerVersion.ts';
import { AppError } from '../errors.ts';
import type { Text } from '../http/contract.ts';
import { denominatorFor } from '../regions/denominatorFor.ts';
import { listMeasures } from '../regions/repository.ts';
import type { OriginCounts } from '../reports/contract.ts';
import { electionId } from '../stages/electionId.ts';
import { listElections } from '../stages/repository.ts';
import type { LayerQuery } from './contract.ts';
import { denominatorName, MEASURE } from './units.ts';

export type ApportionBy = NonNullable<LayerQuery['apportion']>;

/** Shares of the parts of a divided area, which add up to 1. */
export interface Shares {
  of: ReadonlyMap<string, number>;
  /** The rule, as printed with every figure: "dibagi menurut DPT Pemilu 2024: 38 %". */
  rule(code: string): Text;
}

/** Whole percents say enough, but for small shares. */
const percent = (share: number, locale: 'id-ID' | 'en-GB') =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: share < 0.1 ? 1 : 0 })
    .format(share)
    .replace(/\s*%/, ' %');

/** Parts of a whole by their weights. Null when a weight is missing or nothing weighs anything. */
export function sharesOf(weights: ReadonlyMap<string, number | null>): ReadonlyMap<string, number> | null {
  let total = 0;
  for (const weight of weights.values()) {
    if (weight === null || weight < 0) return null;
    total += weight;
  }
  return total > 0 ? new Map([...weights].map(([code, weight]) => [code, (weight as number) / total])) : null;
}

/**
 * Shares of the parts of a divided area in a denominator of one election: the one named, else the latest that has a figure for every
 * part. Null when there is none. Counts can be apportioned so; an index score cannot. Throws AppError `invalid_request` for an
 * election nobody knows.
 */
export async function successorShares(
  db: Db,
  codes: readonly string[],
  by: ApportionBy,
  electionAsked: string | undefined,
): Promise<Shares | null> {
  const measure = MEASURE[by] as string;
  const elections = await listElections(db);
  const name = (id: string) => elections.find((e) => e.id === id)?.name ?? id;
  const measures = await keptPerVersion(db, 'measures', () => listMeasures(db));
  const loaded = new Set(measures.filter((m) => m.measure === measure).map((m) => m.election));
  // Villages are counted in the list of regions and belong to no election.
  const latestFirst =
    by === 'desa'
      ? ['']
      : elections
          .map((e) => e.id)
          .filter((id) => loaded.has(id))
          .reverse();
  const asked = electionAsked === undefined ? null : electionId(electionAsked);
  if (electionAsked !== undefined && (asked === null || !elections.some((e) => e.id === asked))) {
    const known = elections.map((e) => e.id).join(', ');
    throw new AppError('invalid_request', {
      id: `Pemilihan “${electionAsked}” tidak dikenal. Yang ada: ${known}.`,
      en: `Unknown election “${electionAsked}”. There are: ${known}.`,
    });
  }
  for (const election of asked === null ? latestFirst : [asked]) {
    const found = await Promise.all(codes.map((code) => denominatorFor(db, code, election, measure)));
    const of = sharesOf(new Map(codes.map((code, i) => [code, shareValue(found[i])])));
    if (of === null) continue;
    const what = denominatorName(by);
    const suffix = election === '' ? '' : ` ${name(election)}`;
    return {
      of,
      rule: (code) => ({
        id: `dibagi menurut ${what.id}${suffix}: ${percent(of.get(code) ?? 0, 'id-ID')}`,
        en: `apportioned by ${what.en}${suffix}: ${percent(of.get(code) ?? 0, 'en-GB')}`,
      }),
    };
  }
  return null;
}

const shareValue = (found: Awaited<ReturnType<typeof denominatorFor>> | undefined) =>
  found && 'value' in found ? found.value : null;

/** A part of counts; no longer whole numbers. */
export const partOf = (counts: OriginCounts, share: number): OriginCounts => ({
  laporan: counts.laporan * share,
  temuan: counts.temuan * share,
  informasi_awal: counts.informasi_awal * share,
});
