import { SEES_ALL, type Sight } from '../accounts/sight.ts';
import type { Db } from '../db/database.ts';
import type { LinkConfig } from '../signals/rates/localNeighbours.ts';
import { assembleLayer } from './assembleLayer.ts';
import { capacityLayer } from './capacityLayer.ts';
import { clusterLayer } from './clusterLayer.ts';
import type { LayerId, LayerQuery, LayerResponse } from './contract.ts';
import { coverageLayer } from './coverageLayer.ts';
import { indexLayer } from './indexLayer.ts';
import type { LayerDraft } from './layerDraft.ts';
import { type LayerScope, layerScope } from './layerScope.ts';
import { needLayer } from './needLayer.ts';
import { preventionLayer } from './preventionLayer.ts';
import { reportsLayer } from './reportsLayer.ts';
import { signatureLayer } from './signatureLayer.ts';

type BuildLayer = (db: Db, scope: LayerScope, query: LayerQuery, sight: Sight, config: LinkConfig | null) => Promise<LayerDraft>;

const LAYER: Record<LayerId, BuildLayer> = {
  laporan: reportsLayer,
  isu_khas: signatureLayer,
  klaster: clusterLayer,
  indeks: indexLayer,
  pencegahan: preventionLayer,
  kebutuhan: needLayer,
  cakupan: coverageLayer,
  kapasitas: capacityLayer,
};

/**
 * What the map shows to whoever has this sight: figures, classes and reasons for one layer. Figures of areas outside the sight
 * are neither read nor counted nor classified; the index and capacity layers are public. Throws AppError `not_found` (region, edition …) or
 * `invalid_request` (level, breaks, period). `config` says where the boundaries lie, for what needs to know who borders whom; without it that
 * is refused with a caveat.
 */
export async function buildLayer(
  db: Db,
  layer: LayerId,
  query: LayerQuery,
  sight: Sight = SEES_ALL,
  config: LinkConfig | null = null,
): Promise<LayerResponse> {
  const dataVersion = db.version;
  const scope = await layerScope(db, layer, query, sight);
  const { figures, classing, sources, sample, ...told } = await LAYER[layer](db, scope, query, sight, config);
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
