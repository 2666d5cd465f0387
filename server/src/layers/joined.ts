import type { KnownDenominator, NoDenominator } from '../regions/denominatorBook.ts';
import type { CoverageRow, OriginCounts } from '../reports/contract.ts';
import { noCounts } from '../reports/countReports.ts';
import { settledShare } from '../reports/coverageShare.ts';
import type { Rate } from './countFigures.ts';
import type { Area } from './figure.ts';

/** The areas of today that one drawn area is made of; itself when it is one of them. */
export const membersOf = (area: Area): readonly string[] => area.unit?.members ?? [area.code];

/** Whether any area drawn is made of several. */
const isJoined = (areas: readonly Area[]): boolean => areas.some((a) => a.unit !== undefined);

/** Counts by drawn area: sums of those of its areas of today. Areas of today that are not drawn are left out. */
export function joinedCounts(
  areas: readonly Area[],
  counts: ReadonlyMap<string, OriginCounts>,
): ReadonlyMap<string, OriginCounts> {
  if (!isJoined(areas)) return counts;
  const joined = new Map<string, OriginCounts>();
  for (const area of areas) {
    const sum = noCounts();
    let any = false;
    for (const code of membersOf(area)) {
      const part = counts.get(code);
      if (!part) continue;
      any = true;
      sum.laporan += part.laporan;
      sum.temuan += part.temuan;
      sum.informasi_awal += part.informasi_awal;
    }
    if (any) joined.set(area.code, sum);
  }
  return joined;
}

/** The same for plain numbers. */
export function joinedNumbers(areas: readonly Area[], counts: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  if (!isJoined(areas)) return counts;
  const joined = new Map<string, number>();
  for (const area of areas) {
    const parts = membersOf(area).flatMap((code) => counts.get(code) ?? []);
    if (parts.length > 0)
      joined.set(
        area.code,
        parts.reduce((sum, n) => sum + n, 0),
      );
  }
  return joined;
}

/**
 * Coverage of drawn areas, pooled: expected and arrived reports of all of its areas are added up before the share is taken, as for an
 * area and those inside it. Areas from which nothing is expected add nothing.
 */
export function joinedCoverage<Row extends CoverageRow>(areas: readonly Area[], rows: readonly Row[]): Row[] {
  if (!isJoined(areas)) return [...rows];
  const byCode = new Map(rows.map((r) => [r.code, r]));
  return areas.flatMap((area) => {
    const parts = membersOf(area).flatMap((code) => byCode.get(code) ?? []);
    const [first] = parts;
    if (!first || parts.length === 1) return first ? [{ ...first, code: area.code, name: area.name }] : [];
    const pooled = { ...first, code: area.code, name: area.name, share: null };
    for (const part of parts.slice(1)) {
      pooled.expected += part.expected;
      pooled.lapor_lengkap += part.lapor_lengkap;
      pooled.lapor_sebagian += part.lapor_sebagian;
      pooled.belum_lapor += part.belum_lapor;
      pooled.nihil += part.nihil;
      pooled.tidak_terjangkau += part.tidak_terjangkau;
    }
    settledShare(pooled);
    return [{ ...pooled, absence: pooled.share === null ? first.absence : null }];
  });
}

/** Drawn areas that somebody reported for: one of its areas is enough, as for an area and those inside it. */
export function joinedReported(areas: readonly Area[], reported: ReadonlySet<string>): ReadonlySet<string> {
  if (!isJoined(areas)) return reported;
  return new Set(areas.filter((a) => membersOf(a).some((code) => reported.has(code))).map((a) => a.code));
}

/** Denominators of drawn areas: `own` where one was published for the area as it was, else the sum, when all its areas have one. */
export function joinedRate(areas: readonly Area[], rate: Rate, own: ReadonlyMap<string, KnownDenominator> = new Map()): Rate {
  if (rate.per === null || !isJoined(areas)) return rate;
  const units = new Map(areas.filter((a) => a.unit !== undefined).map((a) => [a.code, a]));
  return {
    per: rate.per,
    denominatorOf(code) {
      const area = units.get(code);
      if (!area) return rate.denominatorOf(code);
      return own.get(code) ?? summedDenominator(membersOf(area).map((member) => rate.denominatorOf(member)));
    },
  };
}

/** The sum of denominators, or the first reason why there is none. */
export function summedDenominator(parts: readonly (KnownDenominator | NoDenominator)[]): KnownDenominator | NoDenominator {
  const missing = parts.find((p): p is NoDenominator => 'reason' in p);
  if (missing) return missing;
  const known = parts as readonly KnownDenominator[];
  const dates = known.map((p) => p.source.date).filter((d) => d !== null);
  const names = [...new Set(known.flatMap((p) => p.source.name.split('; ')))].sort();
  return {
    value: known.reduce((sum, p) => sum + p.value, 0),
    source: { name: names.join('; '), date: dates.sort().at(-1) ?? null, note: `penjumlahan ${known.length} wilayah` },
  };
}
