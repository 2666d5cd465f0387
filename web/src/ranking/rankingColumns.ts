import type { LayerResponse } from '@petarawan/server/contract/layers';
import { ORIGINS, type Origin } from '@petarawan/server/contract/reports';
import { RANKING_COLUMNS, type RankingColumn } from './rankingRows.ts';

/**
 * The columns that have something in them for this figure; rank, name, value and class always stand. Counts stand for the chosen
 * origins only: zeros of an origin outside the filter would say that there was none.
 */
export function columnsFor(figure: Pick<LayerResponse, 'areas'>, origins: readonly Origin[]): RankingColumn[] {
  const counted = figure.areas.some((a) => a.counts !== null);
  const absent: Partial<Record<RankingColumn, boolean>> = {
    low: figure.areas.every((a) => a.interval === null),
    coverage: figure.areas.every((a) => a.coverage === null),
    ...Object.fromEntries(ORIGINS.map((o) => [o, !counted || !origins.includes(o)])),
  };
  return RANKING_COLUMNS.filter((column) => absent[column] !== true);
}
