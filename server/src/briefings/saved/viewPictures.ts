import type { Caller } from '../../accounts/caller.ts';
import { sightOfCaller } from '../../accounts/caller.ts';
import { AppError } from '../../errors.ts';
import { invalidRequest } from '../../http/problem.ts';
import { buildLayer } from '../../layers/buildLayer.ts';
import { LayerQuery } from '../../layers/contract.ts';
import { shapeFiles } from '../../regions/boundaries/shapeFiles.ts';
import { todayInJakarta } from '../../today.ts';
import { PUBLISHED_LAYERS } from '../contract.ts';
import type { DeckContent } from '../deck/contract.ts';
import type { DeckPicture } from '../deck/madeDeck.ts';
import { layerPicture } from '../picture/layerPicture.ts';
import type { MapView, OwnSlide } from './contract.ts';
import type { DeckDeps } from './deckDeps.ts';

/**
 * The maps of own slides that show a step of the live map, by the id of the slide, as `caller` may see them (a deck hands over somebody with
 * its own sight). `known` are those that need not be drawn again. Throws AppError `invalid_request` for a question that no layer answers, and
 * in a deck of a release for a layer of internal figures.
 */
export async function viewPictures(
  deps: DeckDeps,
  caller: Caller,
  { lang, release }: Pick<DeckContent, 'lang' | 'release'>,
  own: readonly OwnSlide[],
  known: ReadonlyMap<string, DeckPicture> = new Map(),
): Promise<Map<string, DeckPicture>> {
  const made = new Map<string, DeckPicture>();
  // One after the other: forty of them at a time would keep everybody else waiting.
  for (const [i, { id, view }] of own.entries()) {
    if (!view) continue;
    const where = `own.${i}.view`;
    if (release && !PUBLISHED_LAYERS.includes(view.layer)) throw notPublic(where);
    made.set(id, known.get(id) ?? (await drawView(deps, caller, lang, view, where, release !== null)));
  }
  return made;
}

async function drawView(
  { db, config }: DeckDeps,
  caller: Caller,
  language: DeckContent['lang'],
  { layer: id, query: asked, mark }: MapView,
  where: string,
  open: boolean,
): Promise<DeckPicture> {
  const query = LayerQuery.strict().safeParse(asked);
  if (!query.success) throw invalidRequest(query.error);
  const internal = !open && !PUBLISHED_LAYERS.includes(id);
  const [layer, shapes] = await Promise.all([
    buildLayer(db, id, query.data, sightOfCaller(caller), config).catch((error: unknown) => {
      // What is not found is a part of the request, not the deck.
      throw error instanceof AppError && error.code === 'not_found'
        ? new AppError('invalid_request', error.text, { items: [{ where, message: error.text }] })
        : error;
    }),
    shapeFiles(db, config.dataDir),
  ]);
  const model = layerPicture(layer, {
    ...{ language, mark, internal, day: todayInJakarta(), maker: internal ? (caller.account?.name ?? null) : null },
    boundaries: shapes?.manifest.levels[layer.level] ?? null,
  });
  const areas = layer.areas.map(({ code, name, unit }) => (unit ? { code, name, unit } : { code, name }));
  return { model, shape: { level: layer.level, parent: layer.parent, areas } };
}

function notPublic(where: string): AppError {
  const text = {
    id: 'Paparan dari rilis hanya memuat angka yang sudah terbit: langkah peta dari lapisan internal tidak dapat dimasukkan. Pakai lapisan indeks atau kapasitas, atau buat paparan internal.',
    en: 'A deck of a release holds published figures only: a step of the map of an internal layer cannot be part of it. Use the layers of the index or of capacity, or make an internal deck.',
  };
  return new AppError('invalid_request', text, { items: [{ where, message: text }] });
}
