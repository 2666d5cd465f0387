import type { LayerResponse } from '@petarawan/server/contract/layers';
import { ORIGINS, type Origin } from '@petarawan/server/contract/reports';
import { RANKING_COLUMNS, type RankingColumn } from './rankingRows.ts';

/**
 * The columns that have something in them for this figure; name, value and class always stand. A rank stands from two ranked areas
 * on: the only area one may see is first of nothing. Counts stand for the chosen origins only: zeros of an origin outside the
 * filter would say that there was none.
 */
export function columnsFor(
  figure: Pick<LayerResponse, 'areas'> & Partial<Pick<LayerResponse, 'layer' | 'classes'>>,
  origins: readonly Origin[],
): RankingColumn[] {
  const named = figure.classes?.method === 'kategori';
  const counted = figure.areas.some((a) => a.counts !== null);
  const absent: Partial<Record<RankingColumn, boolean>> = {
    rank: figure.areas.filter((a) => a.rank !== null).length < 2,
    low: figure.areas.every((a) => a.interval === null),
    // Of the layer Coverage it is the value itself; beside names of classes there is no room.
    coverage: figure.layer === 'cakupan' || named || figure.areas.every((a) => a.coverage === null),
    // Counts of all issues beside a figure of one would be read as its own; a cluster is about rates, not counts.
    ...Object.fromEntries(ORIGINS.map((o) => [o, named || !counted || !origins.includes(o)])),
    ...whenNone(
      ['here', 'around'],
      figure.areas.every((a) => !a.cluster),
    ),
    records: figure.areas.every((a) => !a.signature && !a.need),
    shares: figure.areas.every((a) => !a.signature),
  };
  const shown = RANKING_COLUMNS.filter((column) => absent[column] !== true);
  if (!named) return shown;
  // What an area is comes before what stands behind it.
  return shown.flatMap((column): RankingColumn[] => (column === 'class' ? [] : column === 'name' ? ['name', 'class'] : [column]));
}

const whenNone = (columns: readonly RankingColumn[], none: boolean) => Object.fromEntries(columns.map((c) => [c, none]));
