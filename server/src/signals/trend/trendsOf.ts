import type { Text } from '../../http/contract.ts';
import type { Origin } from '../../reports/contract.ts';
import { noCounts } from '../../reports/countReports.ts';
import { basisOf } from '../basis/basisOf.ts';
import type { Observed } from '../observed/observed.ts';
import { percentPhrase } from '../panel/phrases.ts';
import { provisionalNote } from '../panel/provisionalNote.ts';
import { type PanelSeries, type SeriesPanel, seriesPanel, valuesOf } from '../panel/seriesPanel.ts';
import { benjaminiHochberg } from '../spatial/benjaminiHochberg.ts';
import { runSized } from '../workers/runSized.ts';
import { runStatistic } from '../workers/runStatistic.ts';
import type { SignalTrendResponse, TestedTrend, TrendArea, TrendInterval } from './contract.ts';
import { TREND_LABELS } from './contract.ts';
import { LEAST_PERIODS, testTrends } from './testTrend.ts';

/** Periods of one area at most; of many areas so many that all pairs of all periods are still soon compared. */
const MOST = { week: 520, month: 240 } as const;
const MOST_CELLS = 60_000;
/** A change of coverage by less than this between the halves is not said. */
const COVERAGE_STEP = 0.1;
/** So many pairs of periods cost as much as the whole row of a table of rates. */
const PAIRS_PER_AREA = 100;
const SIGNIFICANT = 0.05;

/** Tested trends of the areas of an observation, or of one of them. */
export async function trendsOf(
  observed: Observed,
  asked: { code?: string | undefined; interval: TrendInterval },
): Promise<SignalTrendResponse> {
  const { code, interval } = asked;
  const most =
    code === undefined
      ? Math.min(MOST[interval], Math.max(26, Math.floor(MOST_CELLS / Math.max(1, observed.areas.length))))
      : MOST[interval];
  const panel = await seriesPanel(observed, { interval, byIssue: false, history: 0, usual: null, most, code });
  const { periods, areas, first, provisional } = panel;
  // The series ends where periods are not complete yet; what is not complete in between (a channel that is behind) is left out too.
  const used = periods.flatMap((_, t) => (t >= first && !provisional[t] ? [t] : []));
  const byArea = new Map(panel.series.map((s) => [s.area, s]));
  const seriesOf = (area: number): PanelSeries => byArea.get(area) ?? emptySeries(area, periods.length);
  const apart = observed.origins.length > 1 ? observed.origins : [];
  const wanted: readonly (readonly Origin[])[] = [observed.origins, ...apart.map((o) => [o])];
  const settled = areas.flatMap((_, area) =>
    wanted.map((origins) => {
      const values = valuesOf(panel, seriesOf(area), origins);
      return periods.flatMap((_, t) => (t >= first ? [provisional[t] ? null : (values[t] ?? null)] : []));
    }),
  );
  // Provisional periods at the end are no unknown ones: they are cut off.
  const length = (used.at(-1) ?? first - 1) - first + 1;
  const series = settled.map((s) => s.slice(0, Math.max(0, length)));
  const pairs = (series.length * Math.max(0, length) ** 2) / 2;
  const tested = await runSized(
    pairs / PAIRS_PER_AREA,
    () => testTrends(series, interval),
    () => runStatistic('testTrends', [series, interval]),
  );
  const found = areas.map((area, i): TrendArea => {
    const own = tested.slice(i * wanted.length, (i + 1) * wanted.length) as [TestedTrend, ...TestedTrend[]];
    const coverage = coverageHalves(panel, i, used);
    return {
      code: area.code,
      name: area.name,
      ...own[0],
      pAdjusted: null,
      bh: false,
      byOrigin: apart.length
        ? apart.map((origin, k) => ({ origin, ...(own[k + 1] as TestedTrend) }))
        : observed.origins.map((origin) => ({ origin, ...own[0] })),
      coverage: { ...coverage, note: coverageNote(coverage, own[0].label) },
      series: code === undefined ? null : pointsOf(panel, seriesOf(i), i, observed.origins),
    };
  });
  adjust(found);
  const labels = Object.fromEntries(TREND_LABELS.map((label) => [label, found.filter((a) => a.label === label).length]));
  const test = found.filter((a) => a.mannKendall !== null).length;
  return {
    basis: basisOf(observed, {
      n: areas.length,
      dropped: panel.dropped,
      convention: CONVENTION,
      caveats: [SWINGS, ...(test > 1 ? [manyTests(test)] : [])],
    }),
    interval,
    code: code ?? null,
    periods: {
      from: periods[first]?.from ?? null,
      to: periods.at(-1)?.to ?? null,
      n: Math.max(0, periods.length - first),
      used: used.length,
    },
    leastPeriods: LEAST_PERIODS,
    provisional: provisionalNote(panel, LEFT_OUT),
    areas: found,
    labels: labels as SignalTrendResponse['labels'],
    meta: observed.meta,
  };
}

const emptySeries = (area: number, n: number): PanelSeries => ({
  area,
  issue: null,
  counts: { laporan: new Int32Array(n), temuan: new Int32Array(n), informasi_awal: new Int32Array(n) },
});

/** Fills in p adjusted for all areas that were tested. */
function adjust(areas: TrendArea[]): void {
  const tested = areas.filter((a) => a.mannKendall !== null);
  const adjusted = benjaminiHochberg(tested.map((a) => a.mannKendall?.p ?? 1));
  for (const [i, area] of tested.entries()) {
    area.pAdjusted = adjusted[i] as number;
    area.bh = (adjusted[i] as number) <= SIGNIFICANT;
  }
}

function coverageHalves({ coverage, periods }: SeriesPanel, area: number, used: readonly number[]) {
  const half = Math.floor(used.length / 2);
  const mean = (part: readonly number[]) => {
    const known = part.map((t) => coverage[area * periods.length + t] as number).filter((s) => !Number.isNaN(s));
    return known.length ? known.reduce((sum, s) => sum + s, 0) / known.length : null;
  };
  return { first: mean(used.slice(0, half)), second: mean(used.slice(half)) };
}

function coverageNote(
  { first, second }: { first: number | null; second: number | null },
  label: TestedTrend['label'],
): Text | null {
  if (first === null || second === null || Math.abs(second - first) < COVERAGE_STEP) return null;
  const [was, is] = [percentPhrase(first), percentPhrase(second)];
  const rose = second > first;
  if ((rose && label === 'naik') || (!rose && label === 'turun'))
    return {
      id: `Cakupan ${rose ? 'naik' : 'turun'} dari ${was} ke ${is}: arah ini dapat berasal dari pelaporan.`,
      en: `Coverage ${rose ? 'rose' : 'fell'} from ${was} to ${is}: this direction can come from reporting.`,
    };
  return {
    id: `Cakupan ${rose ? 'naik' : 'turun'} dari ${was} ke ${is}.`,
    en: `Coverage ${rose ? 'rose' : 'fell'} from ${was} to ${is}.`,
  };
}

function pointsOf(
  panel: SeriesPanel,
  series: PanelSeries,
  area: number,
  origins: readonly Origin[],
): NonNullable<TrendArea['series']> {
  const n = panel.periods.length;
  const values = valuesOf(panel, series, origins);
  return panel.periods.slice(panel.first).map((period, i) => {
    const t = panel.first + i;
    const share = panel.coverage[area * n + t] as number;
    const count = values[t] ?? null;
    const told = noCounts();
    for (const origin of ['laporan', 'temuan', 'informasi_awal'] as const) told[origin] = series.counts[origin][t] as number;
    return {
      period: period.from,
      count,
      byOrigin: count === null ? null : told,
      provisional: panel.provisional[t] === true,
      complete: panel.complete[t] ?? null,
      coverage: Number.isNaN(share) ? null : share,
    };
  });
}

const CONVENTION: Text[] = [
  {
    id: `Mann-Kendall dengan koreksi nilai sama dan kesinambungan, dua sisi, p paling besar 0,05; sekurangnya ${LEAST_PERIODS} periode yang diketahui. Kemiringan Theil-Sen dengan selang 95 % menurut Gilbert.`,
    en: `Mann-Kendall with tie and continuity correction, two-sided, p at most 0.05; at least ${LEAST_PERIODS} known periods. Theil-Sen slope with the 95 % interval by Gilbert.`,
  },
  {
    id: 'Periode yang belum lengkap tidak ikut; periode yang belum terpantau tidak diketahui, bukan nol. Periode yang terpotong saringan tidak ikut.',
    en: 'Periods that are not complete take no part; periods that were not monitored are unknown, not zero. Periods that the filter cuts take no part.',
  },
];
const LEFT_OUT: Text = { id: 'tidak ikut diuji.', en: 'they are not tested.' };
const SWINGS = {
  code: 'periode_saling_bergantung',
  text: {
    id: 'Uji ini menganggap periode saling lepas. Laporan yang mengikuti tahapan pemilihan naik dan turun bersama, sehingga arah lebih mudah terlihat daripada yang sebenarnya.',
    en: 'The test takes periods as independent. Reports that follow the stages of an election rise and fall together, so a direction shows more easily than it should.',
  },
};
const manyTests = (n: number) => ({
  code: 'banyak_uji',
  text: {
    id: `Dari ${n} wilayah yang diuji, sekitar ${Math.max(1, Math.round(n * SIGNIFICANT))} akan tampak naik atau turun karena kebetulan; yang tetap tampak setelah itu diperhitungkan ditandai (bh).`,
    en: `Of ${n} areas tested, about ${Math.max(1, Math.round(n * SIGNIFICANT))} would seem to rise or fall by chance; those that still do when this is taken into account are marked (bh).`,
  },
});
