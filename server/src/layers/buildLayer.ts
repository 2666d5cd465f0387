import { SEES_ALL, type Sight } from '../accounts/sight.ts';
import type { Db } from '../db/database.ts';
import { assembleLayer } from './assembleLayer.ts';
import { capacityLayer } from './capacityLayer.ts';
import type { LayerId, LayerQuery, LayerResponse } from './contract.ts';
import { coverageLayer } from './coverageLayer.ts';
import { indexLayer } from './indexLayer.ts';
import type { LayerDraft } from './layerDraft.ts';
import { type LayerScope, layerScope } from './layerScope.ts';
import { preventionLayer } from './preventionLayer.ts';
import { reportsLayer } from './reportsLayer.ts';

const LAYER: Record<LayerId, (db: Db, scope: LayerScope, query: LayerQuery, sight: Sight) => Promise<LayerDraft>> = {
  laporan: reportsLayer,
  indeks: indexLayer,
  pencegahan: preventionLayer,
  cakupan: coverageLayer,
  kapasitas: capacityLayer,
};

/**
 * What the map shows to whoever has this sight: figures, classes and reasons for one layer. Figures of areas outside the sight
 * are neither read nor counted nor classified; the index and capacity layers are public. Throws AppError `not_found` (region, edition …) or
 * `invalid_request` (level, breaks, period).
 */
export async function buildLayer(db: Db, layer: LayerId, query: LayerQuery, sight: Sight = SEES_ALL): Promise<LayerResponse> {
  const dataVersion = db.version;
  const scope = await layerScope(db, layer, query, sight);
  const { figures, classing, sources, sample, ...told } = await LAYER[layer](db, scope, query, sight);
  return {
    layer,
    level: scope.level,
    parent: scope.parent?.code ?? null,
    ...(scope.group ? { group: scope.group } : {}),
    ...(scope.boundariesAt ? { boundariesAt: scope.boundariesAt } : {}),
    ...told,
    caveats: [...scope.caveats, ...told.caveats],
    ...assembleLayer(figures, classing),
    meta: { dataVersion, sample, sources },
  };
}
