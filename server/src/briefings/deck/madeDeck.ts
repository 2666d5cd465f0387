import type { PictureModel } from '../../drawing/picture/pictureModel.ts';
import type { LayerResponse } from '../../layers/contract.ts';
import type { DeckContent } from './contract.ts';

/** A map of a deck: what it says, and of which areas; shapes are taken from the boundaries when it is drawn. */
export interface DeckPicture {
  model: PictureModel;
  shape: Pick<LayerResponse, 'level' | 'parent'> & { areas: Pick<LayerResponse['areas'][number], 'code' | 'name' | 'unit'>[] };
}

/** A deck with its maps, by the id that its map blocks name. */
export interface MadeDeck {
  content: DeckContent;
  pictures: ReadonlyMap<string, DeckPicture>;
}
