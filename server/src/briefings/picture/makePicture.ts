import { type Caller, sightOfCaller } from '../../accounts/caller.ts';
import { SEES_PUBLIC } from '../../accounts/sight.ts';
import type { Config } from '../../config.ts';
import type { Db } from '../../db/database.ts';
import { CANVASES } from '../../drawing/picture/pictureModel.ts';
import { buildLayer } from '../../layers/buildLayer.ts';
import type { LayerId, LayerResponse } from '../../layers/contract.ts';
import { shapeFiles } from '../../regions/boundaries/shapeFiles.ts';
import { createThreads } from '../../threads/createThreads.ts';
import { todayInJakarta } from '../../today.ts';
import { type PictureQuery, PUBLISHED_LAYERS } from '../contract.ts';
import { layerPicture } from './layerPicture.ts';
import { layerShapes } from './layerShapes.ts';
import type { PictureTask } from './pictureThread.ts';

const threads = createThreads({
  entry: new URL('./pictureThread.ts', import.meta.url),
  run: 'pictureThread',
  threads: 1,
  idleMs: 120_000,
  // At some tenths of a second each.
  longestQueue: 24,
});

export interface MadePicture {
  bytes: Uint8Array<ArrayBuffer>;
  layer: LayerResponse;
  /** Whether it shows more than everybody may see. */
  internal: boolean;
}

/**
 * The map of a layer as its caller may see it, as a picture that stands alone. What is internal carries INTERNAL and the maker's name.
 * Throws what the layer throws (AppError `invalid_request`, `not_found`), and `unavailable` when too many pictures are waiting.
 */
export async function makePicture(
  { db, config }: { db: Db; config: Config },
  caller: Caller,
  id: LayerId,
  { size, lang, mark, ...query }: PictureQuery,
  format: 'svg' | 'png',
): Promise<MadePicture> {
  const sight = sightOfCaller(caller);
  const [layer, shapes] = await Promise.all([buildLayer(db, id, query, sight, config), shapeFiles(db, config.dataDir)]);
  const internal = sight.key !== SEES_PUBLIC.key && !PUBLISHED_LAYERS.includes(id);
  const model = layerPicture(layer, {
    language: lang,
    day: todayInJakarta(),
    mark: mark ?? null,
    internal,
    maker: internal ? (caller.account?.name ?? null) : null,
    boundaries: shapes?.manifest.levels[layer.level] ?? null,
  });
  const task: PictureTask = { model, plan: layerShapes(layer, shapes), canvas: CANVASES[size], format };
  return { bytes: (await threads.run(task)) as Uint8Array<ArrayBuffer>, layer, internal };
}
