// Stand-in until the real one lands.
import type { ShownDeck } from '../../drawing/slides/slideFrame.ts';
import type { SlidePictures } from '../../drawing/slides/slidePictures.ts';

export const writePptx = async (deck: ShownDeck, _pictures: SlidePictures): Promise<Uint8Array> =>
  new TextEncoder().encode(`PK\u0003\u0004${deck.frame.title}`);
