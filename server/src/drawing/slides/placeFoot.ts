import type { Place } from '../picture/layout.ts';
import { fitText, type PlacedText } from './fitText.ts';
import type { DeckFrame, PageSize, ShownSlide } from './slideFrame.ts';

/** What stands below on every slide: what to mind, sources, the stamp and the number of the page. */
export interface Foot {
  caveats: PlacedText | null;
  /** How many of the caveats stand in `caveats` as a whole; the others are counted in it. */
  caveatsShown: number;
  source: PlacedText;
  stamp: PlacedText;
  page: Place;
}

const BOTTOM = 40;
const NUMBER = 130;
const CAVEATS = [20, 18, 16];
const SMALL = [18, 16, 14];

/** Places the foot from below; `width` ends before a logo. */
export function placeFoot(slide: ShownSlide, frame: DeckFrame, page: PageSize, left: number, width: number): Foot {
  const at = { x: left, y: 0, width, height: 0 };
  const stamp = raised(fitText([frame.stamp], { ...at, width: width - NUMBER - 20, height: 40 }, SMALL), page.height - BOTTOM);
  const number = { x: left + width - NUMBER, y: stamp.y + stamp.height - stamp.line, width: NUMBER, height: stamp.line };
  const from = `${frame.words.sources}: ${slide.sourceText || '–'}`;
  const source = raised(fitText([from], { ...at, height: 50 }, SMALL), stamp.y - 8);
  const { caveats, shown } = fitCaveats(slide, frame, { ...at, height: 54 });
  return {
    ...{ stamp, page: number, source, caveatsShown: shown },
    caveats: caveats && raised(caveats, source.y - 8),
  };
}

const raised = (text: PlacedText, bottom: number): PlacedText => ({ ...text, y: bottom - text.height });

/** As many caveats as fit; how many stand in the notes only is said. */
function fitCaveats({ caveats }: ShownSlide, { words }: DeckFrame, place: Place): { caveats: PlacedText | null; shown: number } {
  if (caveats.length === 0) return { caveats: null, shown: 0 };
  for (let n = caveats.length; n > 0; n--) {
    const more = n < caveats.length ? ` ${words.more.replace('{n}', String(caveats.length - n))}` : '';
    const placed = fitText([`${words.caveats}: ${caveats.slice(0, n).join(' ')}${more}`], place, CAVEATS);
    if (!placed.cut) return { caveats: placed, shown: n };
  }
  const more = words.more.replace('{n}', String(caveats.length));
  return { caveats: fitText([`${words.caveats}: ${more}`], place, CAVEATS), shown: 0 };
}
