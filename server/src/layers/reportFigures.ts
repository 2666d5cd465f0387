import { absenceOf } from '../reports/absenceRule.ts';
import type { Origin, OriginCounts } from '../reports/contract.ts';
import { NOT_MONITORED, UNREACHABLE } from './absenceNotes.ts';
import { compareWithParent, denominatorValue, parentRate, type Rate, withRate } from './countFigures.ts';
import { type Area, absent, emptyFigure, type Figure } from './figure.ts';

/** No report of any origin. */
export const NO_COUNTS: OriginCounts = { laporan: 0, temuan: 0, informasi_awal: 0 };

/** Sum of the chosen origins only; the others stay visible in the counts. */
export const sumOrigins = (counts: OriginCounts, origins: readonly Origin[]) => origins.reduce((n, o) => n + counts[o], 0);

/** Plain arrays in, figures out: what the reports layer shows of each area. */
export interface ReportFiguresInput {
  areas: readonly Area[];
  /** Counts by code; an area that is not listed has none. */
  counts: ReadonlyMap<string, OriginCounts>;
  /** Share 0..1 of the expected coverage reports by code; an area that is not listed is unknown. */
  coverage: ReadonlyMap<string, number>;
  /** Areas that somebody reported for in the period; only there is zero a finding. */
  reported: ReadonlySet<string>;
  /** Areas from which nothing could be sent; without a count they are told apart from those nobody spoke of. */
  unreachable?: ReadonlySet<string>;
  origins: readonly Origin[];
  rate: Rate;
  /** Null when it may not be shown: then nothing is compared with it. */
  parent: { counts: OriginCounts; denominator: number | null } | null;
  /** What the parent consists of, when that is not the areas drawn: the provinces, for the whole country. */
  parts?: readonly { counts: OriginCounts; denominator: number | null }[] | undefined;
}

/**
 * Figure of each area: the sum of the chosen origins, raw or as a rate. A zero counts as zero only where somebody
 * reported for the area; otherwise it is `belum_terpantau`, or `tidak_terjangkau`. An area with a count is neither.
 */
export function reportFigures(input: ReportFiguresInput): { figures: Figure[]; parentValue: number | null } {
  const { origins, rate } = input;
  const rows = input.areas.map((area) => {
    const counts = input.counts.get(area.code) ?? NO_COUNTS;
    const coverage = input.coverage.get(area.code) ?? null;
    return { area, counts, coverage, count: sumOrigins(counts, origins) };
  });
  const own = input.parent && sumOrigins(input.parent.counts, origins);
  const compared =
    own === null
      ? null
      : parentRate(
          { count: own, denominator: input.parent?.denominator ?? null },
          input.parts?.map((p) => ({ count: sumOrigins(p.counts, origins), denominator: p.denominator })) ??
            rows.map((r) => ({ count: r.count, denominator: denominatorValue(rate, r.area.code) })),
          rate.per,
        );
  const figures = rows.map(({ area, counts, coverage, count }) => {
    const figure: Figure = { ...emptyFigure(area), counts, coverage };
    const absence = absenceOf(count, { reported: input.reported.has(area.code) });
    if (absence !== null && input.unreachable?.has(area.code)) return absent(figure, 'tidak_terjangkau', UNREACHABLE);
    if (absence !== null) return absent(figure, absence, NOT_MONITORED);
    return compareWithParent(withRate(figure, count, rate), compared);
  });
  return { figures, parentValue: rate.per === null ? own : compared };
}
