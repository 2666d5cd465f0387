import type { Text } from '../../http/contract.ts';
import { ORIGINS, type Origin } from '../../reports/contract.ts';
import { countInterval } from '../countInterval.ts';
import { isFigure, type NoFigure } from '../noFigure.ts';
import type { Observed, ObservedArea } from '../observed/observed.ts';
import type { Neighbours } from '../spatial/neighbours.ts';
import { runSized } from '../workers/runSized.ts';
import { runStatistic } from '../workers/runStatistic.ts';
import type { AreaRate } from './contract.ts';
import { type RateTable, type RateTableInput, rateTable, type TableRow } from './rateTable.ts';

/** The table of rates of an observation, its rows in the order of `observed.areas`. Null for raw counts, which have no rates. */
export function tableOf(
  observed: Pick<Observed, 'areas' | 'per' | 'whole'>,
  neighbours: Neighbours | NoFigure,
): Promise<RateTable> | null {
  if (observed.per === null) return null;
  const input: RateTableInput = {
    areas: observed.areas.map((a) => ({ count: a.count, denominator: a.denominator?.value ?? null })),
    per: observed.per,
    parentRate: observed.whole?.rate ?? null,
    neighbours,
  };
  return runSized(
    input.areas.length,
    () => rateTable(input),
    () => runStatistic('rateTable', [input]),
  );
}

export const NO_RATES: Text = {
  id: 'Jumlah mentah dipilih: tanpa penyebut tidak ada laju, jadi tidak ada pemulusan dan corong. Pilih penyebut DPT, TPS, atau desa.',
  en: 'The raw count is chosen: without a denominator there is no rate, so nothing is smoothed and there is no funnel. Choose DPT, TPS or desa as denominator.',
};

/** What is told of one area beside its effort; `row` is its row in the table. */
export function areaRate(area: ObservedArea, per: number | null, row: TableRow | null): Omit<AreaRate, 'effort'> {
  const { code, name, count, denominator, coverage } = area;
  const funnel = row?.funnel ?? null;
  return {
    code,
    name,
    count,
    byOrigin: byOrigin(area, per),
    denominator,
    rate: row?.rate ?? null,
    interval: row?.interval ?? (per === null && count !== null ? countInterval(count) : null),
    ebGlobal: row && smoothedGlobally(row),
    ebLocal: row && smoothedLocally(row),
    expected: funnel?.expected ?? null,
    ratio: funnel?.ratio ?? null,
    z: funnel?.z ?? null,
    zAdjusted: funnel?.zAdjusted ?? null,
    band: funnel?.band ?? null,
    bandAdjusted: funnel?.bandAdjusted ?? null,
    sameAsParent: row?.sameAsParent ?? null,
    coverage,
    absence:
      area.absent ?? (per === null || row ? null : { why: 'tanpa_penyebut', reason: area.noDenominator ?? NO_DENOMINATOR }),
  };
}

const NO_DENOMINATOR: Text = { id: 'Penyebut untuk wilayah ini tidak ada.', en: 'There is no denominator for this area.' };

function byOrigin({ counts, denominator }: ObservedArea, per: number | null): AreaRate['byOrigin'] {
  if (!counts) return null;
  const scale = per !== null && denominator ? per / denominator.value : null;
  const told = (origin: Origin) => {
    const { low, high } = countInterval(counts[origin]);
    const rated = scale === null ? null : { low: low * scale, high: high * scale };
    return { count: counts[origin], rate: scale === null ? null : counts[origin] * scale, interval: rated };
  };
  return Object.fromEntries(ORIGINS.map((o) => [o, told(o)])) as NonNullable<AreaRate['byOrigin']>;
}

function smoothedGlobally({ ebGlobal }: TableRow): AreaRate['ebGlobal'] {
  if (!isFigure(ebGlobal)) return { value: null, interval: null, reason: ebGlobal.reason, ownWeight: null };
  const { value, ownWeight, interval } = ebGlobal;
  return isFigure(interval)
    ? { value, interval, reason: null, ownWeight }
    : { value, interval: null, reason: interval.reason, ownWeight };
}

function smoothedLocally({ ebLocal }: TableRow): AreaRate['ebLocal'] {
  if (!isFigure(ebLocal)) return { value: null, around: null, reason: ebLocal.reason, ownWeight: null };
  return { ...ebLocal, reason: null };
}
