import type { PictureModel } from '../../drawing/picture/pictureModel.ts';
import { drawSlide } from '../../drawing/slides/drawSlide.ts';
import { PAGES, type ShownDeck } from '../../drawing/slides/slideFrame.ts';
import type { SlidePicture, SlidePictures } from '../../drawing/slides/slidePictures.ts';
import { renderPng } from '../../png/renderPng.ts';
import { type ThreadAnswer, threadAnswer } from '../../threads/threadAnswer.ts';
import { writeBundle } from '../bundle/writeBundle.ts';
import { writePdf } from '../pdf/writePdf.ts';
import { drawPlan, type ShapePlan } from '../picture/layerShapes.ts';
import { writePptx } from '../pptx/writePptx.ts';
import type { DeckFileKind } from './deckTask.ts';

/** What the thread is asked: a deck as it is shown, the maps its slides name with the shapes they need, and what it becomes. */
export interface DeckFileTask {
  deck: ShownDeck;
  pictures: [string, { model: PictureModel; plan: ShapePlan | null }][];
  kind: DeckFileKind;
}

/** Pixels per unit of a page: a slide is shown on a screen of its size, paper is printed. */
const ZOOM = { slide: 1, a4: 2 } as const;

const SPECK = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';

/** The entry of the thread in which files of decks are made: seconds, in which requests would wait. Without a task it gets ready for one. */
export const deckThread = (task: DeckFileTask | null): Promise<ThreadAnswer> =>
  threadAnswer(async () => {
    if (task === null) return renderPng(SPECK, 1);
    const { deck, pictures, kind } = task;
    const maps = new Map(await Promise.all(pictures.map(ready)));
    if ('slide' in kind) return drawOne(deck, maps, kind);
    if (kind.type === 'pptx') return writePptx(deck, maps);
    return kind.type === 'html' ? writeBundle(deck, maps) : writePdf(deck, maps, kind.paper);
  });

const ready = async ([id, { model, plan }]: DeckFileTask['pictures'][number]): Promise<[string, SlidePicture]> => [
  id,
  { model, shapes: await drawPlan(plan) },
];

function drawOne({ frame, slides }: ShownDeck, maps: SlidePictures, { type, paper }: Extract<DeckFileKind, { slide: string }>) {
  const [slide] = slides;
  if (!slide) throw new Error('a slide that the deck does not have');
  const svg = drawSlide(slide, frame, PAGES[paper], maps);
  return type === 'svg' ? new TextEncoder().encode(svg) : renderPng(svg, ZOOM[paper]);
}
