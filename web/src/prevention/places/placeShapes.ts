import type { PlaceKind } from '@petarawan/server/contract/prevention/places';
import type { SymbolShape } from '../../map/symbolShapes.ts';

/** The shape of each kind, fixed for ever. */
export const PLACE_SHAPES: Record<PlaceKind, SymbolShape> = {
  kampung: 'house',
  posko: 'flag',
  pojok: 'square',
  forum_warga: 'circle',
  p2p: 'star',
  sosialisasi: 'diamond',
  sarasehan: 'cross',
  rakernis: 'pentagon',
  patroli: 'triangle',
};
