import type PptxGenJS from 'pptxgenjs';
import { tokenHex } from '../../drawing/colors/dataColors.ts';
import { layoutSlide, type SlideLayout } from '../../drawing/slides/layoutSlide.ts';
import { type DeckFrame, PAGES, type ShownSlide } from '../../drawing/slides/slideFrame.ts';
import { arialSize } from './arialText.ts';
import { hex, INK, MUTED } from './charts/chartXml.ts';
import type { PptxWords } from './pptxWords.ts';
import { at, inches, points, textOf } from './slideBuilder.ts';

/** Name of the title's place in every layout. */
export const TITLE = 'Judul';
const ACCENT = hex(tokenHex('accent', 'light'));
const BADGES = {
  sample: { fill: hex(tokenHex('note', 'light')), color: hex(tokenHex('onNote', 'light')) },
  internal: { fill: ACCENT, color: hex(tokenHex('onAccent', 'light')) },
} as const;
/** Seen at once, and lighter than everything that is read. */
const WATERMARK = 'F5EEE2';

const blank: ShownSlide = {
  ...{ id: '', kind: 'own', title: ' ', texts: [], blocks: [], caveats: [], sources: [], notes: '', facts: [] },
  ...{ page: 1, pages: 1, sourceText: '' },
};

/**
 * The two layouts of a deck, cover and page, with what stands on all slides: office, logo, badges, stamp, number, and DATA CONTOH across the
 * ground. A slide that somebody adds in the meeting room has them as well.
 */
export function defineLayouts(pptx: PptxGenJS, frame: DeckFrame, words: PptxWords): void {
  for (const kind of ['cover', 'own'] as const) {
    const placed = layoutSlide({ ...blank, kind }, frame, PAGES.slide);
    const cover = kind === 'cover';
    // One line of a title is laid out; the place has room for what the layout allows.
    const title = { ...placed.title, height: cover ? 200 : 116 };
    pptx.defineSlideMaster({
      title: cover ? words.cover : words.page,
      background: { color: 'FFFFFF' },
      objects: [
        ...watermark(frame, words),
        {
          rect: {
            x: 0,
            y: 0,
            w: inches(PAGES.slide.width),
            h: inches(10),
            fill: { color: ACCENT },
            line: { color: ACCENT, width: 0 },
          },
        },
        ...badges(frame, placed, words),
        ...logo(frame, placed),
        ...stamp(frame, placed, words),
        {
          placeholder: {
            options: {
              ...at(title),
              ...{
                name: TITLE,
                objectName: TITLE,
                type: 'title',
                margin: 0,
                align: 'left',
                valign: 'top',
                bold: true,
                color: INK,
              },
              ...{ fontSize: points(cover ? 56 : 38), lang: words.locale },
            },
            text: '',
          },
        },
      ],
      slideNumber: { ...at(placed.page), align: 'right', fontSize: points(18), color: MUTED, margin: 0 },
    });
  }
}

type MasterObject = NonNullable<PptxGenJS.SlideMasterProps['objects']>[number];

function watermark({ badges }: DeckFrame, words: PptxWords): MasterObject[] {
  const sample = badges.find(({ tone }) => tone === 'sample');
  if (!sample) return [];
  const place = { x: 160, y: 400, width: 1600, height: 280 };
  const size = arialSize([sample.text], 190, place, { weight: 'bold' }, 60);
  const look = { bold: true, color: WATERMARK, align: 'center', valign: 'middle', margin: 0, rotate: 340 } as const;
  return [{ text: { text: sample.text, options: { ...at(place), ...look, fontSize: points(size), lang: words.locale } } }];
}

const badges = (frame: DeckFrame, placed: SlideLayout, words: PptxWords): MasterObject[] =>
  frame.badges.flatMap(({ text, tone }, i) => {
    const place = placed.badges[i];
    if (!place) return [];
    const { fill, color } = BADGES[tone];
    const size = arialSize([text], 19, place, { weight: 'bold' });
    return {
      text: {
        text,
        options: {
          ...at(place),
          ...{ fill: { color: fill }, color, bold: true, fontSize: points(size), align: 'center', valign: 'middle', margin: 0 },
          lang: words.locale,
        },
      },
    };
  });

const logo = (frame: DeckFrame, placed: SlideLayout): MasterObject[] =>
  frame.logo && placed.logo
    ? [{ image: { ...at(placed.logo), data: frame.logo.data.replace(/^data:/, ''), altText: frame.office } }]
    : [];

const stamp = (frame: DeckFrame, { stamp }: SlideLayout, words: PptxWords): MasterObject[] => {
  const size = arialSize(textOf(stamp), stamp.size, stamp);
  const look = { fontSize: points(size), color: MUTED, align: 'left', valign: 'top', margin: 0, lang: words.locale } as const;
  return [{ text: { text: frame.stamp, options: { ...at(stamp), ...look } } }];
};
