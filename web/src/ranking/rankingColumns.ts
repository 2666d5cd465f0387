import type { LayerResponse } from '@petarawan/server/contract/layers';
import { ORIGINS, type Origin } from '@petarawan/server/contract/reports';
import { RANKING_COLUMNS, type RankingColumn } from './rankingRows.ts';

/**
 * The columns that have something in them for this figure; name, value and class always stand. A rank stands from two ranked areas
 * on: the only area one may see is first of nothing. Counts stand for the chosen origins only: zeros of an origin outside the
 * filter would say that there was none.
 */
export function columnsFor(
  figure: Pick<LayerResponse, 'areas'> & Partial<Pick<LayerResponse, 'layer'>>,
  origins: readonly Origin[],
): RankingColumn[] {
  const counted = figure.areas.some((a) => a.counts !== null);
  const absent: Partial<Record<RankingColumn, boolean>> = {
    rank: figure.areas.filter((a) => a.rank !== null).length < 2,
    low: figure.areas.every((a) => a.interval === null),
    // Of the layer Coverage it is the value itself.
    coverage: figure.layer === 'cakupan' || figure.areas.every((a) => a.coverage === null),
    ...Object.fromEntries(ORIGINS.map((o) => [o, !counted || !origins.includes(o)])),
  };
  return RANKING_COLUMNS.filter((column) => absent[column] !== true);
}
