import type { Sight } from '../../../accounts/sight.ts';
import type { Config } from '../../../config.ts';
import type { Db } from '../../../db/database.ts';
import { buildLayer } from '../../../layers/buildLayer.ts';
import type { DenominatorId, LayerQuery, LayerResponse } from '../../../layers/contract.ts';
import { observeAreas } from '../../../layers/observe/observeAreas.ts';
import type { ReportFilter } from '../../../reports/contract.ts';
import type { Observed } from '../../../signals/observed/observed.ts';
import type { RanksResponse } from '../../../signals/ranks/contract.ts';
import { rankAreas } from '../../../signals/ranks/rankAreas.ts';

/** Reports of the areas inside one: the map, and what statistics rest on. */
export interface DeckReports {
  layer: LayerResponse;
  observed: Observed;
  ranks: RanksResponse;
  /** The denominator that is told. */
  denominator: DenominatorId;
  /** True when the denominator asked for is known of none of the areas, so that counts are told. */
  counted: boolean;
}

/** What of a question every answer is limited to. */
export type DeckFilter = ReportFilter;

/**
 * The map of reports inside `parent` with ranks; per denominator where it is known of any area with reports, else as counts. As on the map,
 * silence is no zero. Throws what the layer throws.
 */
export async function readReports(
  { db, config }: { db: Db; config: Config },
  sight: Sight,
  parent: string,
  filter: DeckFilter,
  denominator: DenominatorId,
): Promise<DeckReports> {
  const read = async (by: DenominatorId): Promise<DeckReports> => {
    const query: LayerQuery = { ...filter, parent, denominator: by, classes: 5 };
    const [layer, observed] = await Promise.all([
      buildLayer(db, 'laporan', query, sight, config),
      observeAreas(db, { ...filter, parent, denominator: by, silent: 'unknown' }, sight),
    ]);
    return { layer, observed, ranks: await rankAreas(observed, DRAWS), denominator: by, counted: by !== denominator };
  };
  const asked = await read(denominator);
  const useless =
    denominator !== 'jumlah' && asked.layer.areas.every((a) => a.value === null) && asked.observed.areas.some((a) => a.count);
  return useless ? read('jumlah') : asked;
}

const DRAWS = { draws: 1000, seed: 1, belief: 'bersama' } as const;
