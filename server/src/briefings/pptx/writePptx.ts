import pptxgenjs from 'pptxgenjs';
import { layoutSlide } from '../../drawing/slides/layoutSlide.ts';
import { type DeckFrame, PAGES, type ShownDeck, type ShownSlide } from '../../drawing/slides/slideFrame.ts';
import type { SlidePictures } from '../../drawing/slides/slidePictures.ts';
import { addBlock, type LateParts } from './addBlock.ts';
import { arialSize, TYPEFACE } from './arialText.ts';
import { MUTED } from './charts/chartXml.ts';
import { cleanDeck } from './cleanDeck.ts';
import { defineLayouts, TITLE } from './deckLayouts.ts';
import { type MapPicture, mapPicture } from './mapPicture.ts';
import { mendPackage } from './mendPackage.ts';
import { notesText } from './notesText.ts';
import { type PptxWords, pptxWords } from './pptxWords.ts';
import { addPlaced, addWords, at, points, type Target, textOf } from './slideBuilder.ts';

/** The library is published for two kinds of modules; the class is the default of the default in one of them. */
const PptxGen = ((pptxgenjs as unknown as { default?: typeof pptxgenjs }).default ?? pptxgenjs) as typeof pptxgenjs;

/**
 * A deck as PowerPoint file of 16:9: native charts and tables that can be edited, maps as vector pictures with a PNG for older programs, notes
 * with sources and everything to mind. The same deck has the same bytes. For threads: it takes a second or two.
 */
export async function writePptx(shown: ShownDeck, pictures: SlidePictures): Promise<Uint8Array> {
  const deck = cleanDeck(shown);
  const { frame } = deck;
  const words = pptxWords[frame.lang];
  const pptx = new PptxGen();
  pptx.defineLayout({ name: 'petarawan', width: PAGES.slide.width / 144, height: PAGES.slide.height / 144 });
  pptx.layout = 'petarawan';
  pptx.theme = { headFontFace: TYPEFACE, bodyFontFace: TYPEFACE };
  // The library begins with an empty layout of its own.
  (pptx as unknown as { slideLayouts: unknown[] }).slideLayouts.splice(0);
  defineLayouts(pptx, frame, words);
  const maps = new Map<string, Promise<MapPicture>>();
  const slides = deck.slides.map((slide) => addSlide(pptx, slide, frame, words, pictures, maps));
  const bytes = (await pptx.write({ outputType: 'uint8array' })) as Uint8Array;
  const drawn = new Map(await Promise.all([...maps].map(async ([key, map]) => [key, await map] as const)));
  return mendPackage(bytes, frame, slides, drawn);
}

/** What is told of a slide after it is written. */
export interface WrittenSlide extends LateParts {
  notes: string[];
}

function addSlide(
  pptx: pptxgenjs,
  slide: ShownSlide,
  frame: DeckFrame,
  words: PptxWords,
  pictures: SlidePictures,
  maps: Map<string, Promise<MapPicture>>,
): WrittenSlide {
  const layout = layoutSlide(slide, frame, PAGES.slide);
  const cover = slide.kind === 'cover';
  const target: Target = { slide: pptx.addSlide({ masterName: cover ? words.cover : words.page }), lang: words.locale };
  const late: LateParts = { charts: new Map(), maps: new Map(), alts: new Map() };
  const { title } = layout;
  const size = arialSize([slide.title], title.size, title, { weight: 'bold', line: title.line / title.size });
  target.slide.addText([{ text: slide.title, options: { fontSize: points(size), bold: true, lang: words.locale } }], {
    placeholder: TITLE,
  });
  if (layout.subtitle) addPlaced(target, layout.subtitle, textOf(layout.subtitle), { name: words.office, color: MUTED });
  if (layout.texts) addPlaced(target, layout.texts, slide.texts, { name: 'Kalimat' });
  const leftOut = slide.blocks.flatMap((block, i) => {
    const place = layout.blocks[i];
    if (!place) return [];
    const name = `${{ figures: 'Angka', map: 'Peta', bars: 'Bagan', lines: 'Garis', table: 'Tabel' }[block.type]} ${i + 1}`;
    if (block.type !== 'map') return addBlock(target, block, place, name, words, late);
    const picture = pictures.get(block.picture);
    if (!picture || place.width < 20 || place.height < 20) {
      addWords(target, [words.noPicture, block.alt], place, { name, size: 20, color: MUTED });
      return [];
    }
    const key = [block.picture, Math.round(place.width), Math.round(place.height)].join(' ');
    if (!maps.has(key)) maps.set(key, mapPicture(picture, place));
    late.maps.set(name, key);
    target.slide.addImage({ ...at(place), data: 'image/svg+xml;base64,PHN2Zy8+', altText: block.alt, objectName: name });
    return [];
  });
  if (layout.caveats) addPlaced(target, layout.caveats, textOf(layout.caveats), { name: frame.words.caveats });
  addPlaced(target, layout.source, textOf(layout.source), { name: frame.words.sources, color: MUTED });
  return { ...late, notes: notesText(slide, frame, leftOut) };
}
