import type { ShownDeck } from '../../drawing/slides/slideFrame.ts';
import type { ShapeFiles } from '../../regions/boundaries/shapeFiles.ts';
import type { DeckPicture } from '../deck/madeDeck.ts';
import { layerShapes } from '../picture/layerShapes.ts';
import type { DeckPaper } from '../saved/contract.ts';
import type { DeckFileTask } from './deckThread.ts';

/** What a deck becomes: a file of all of it, or a picture of one slide (its id). */
export type DeckFileKind =
  | { type: 'pptx' }
  | { type: 'html' }
  | { type: 'pdf'; paper: DeckPaper }
  | { type: 'svg' | 'png'; slide: string; paper: DeckPaper };

/** A deck, its maps and what it becomes, as plain values that can be sent to a thread; of one slide nothing else goes along. */
export function deckTask(
  { frame, slides: all }: ShownDeck,
  pictures: ReadonlyMap<string, DeckPicture>,
  shapes: ShapeFiles | null,
  kind: DeckFileKind,
): DeckFileTask {
  const slides = 'slide' in kind ? all.filter(({ id }) => id === kind.slide) : all;
  const used = new Set(slides.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'map' ? block.picture : []))));
  return {
    deck: { frame, slides },
    pictures: [...pictures]
      .filter(([id]) => used.has(id))
      .map(([id, { model, shape }]) => [id, { model, plan: layerShapes(shape, shapes) }]),
    kind,
  };
}
