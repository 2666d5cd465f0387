import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { DeckFrame } from '../../drawing/slides/slideFrame.ts';
import { chartBook } from './charts/chartBook.ts';
import { contentTypes } from './contentTypes.ts';
import { appProperties, coreProperties } from './docProperties.ts';
import type { MapPicture } from './mapPicture.ts';
import { mendSlide } from './mendSlide.ts';
import { notesMaster, notesSlide } from './notesParts.ts';
import { pptxWords } from './pptxWords.ts';
import type { WrittenSlide } from './writePptx.ts';

/** Parts of a package by their names. */
export type Parts = Map<string, Uint8Array>;

/**
 * The package of the library as strict readers take it. pptxgenjs 4.0.1 names parts that are not there (its issue 1444), has a notes master
 * that PowerPoint removes (1443), writes nought into workbooks for what is not known, no real PNG beside an SVG, notes without paragraphs, the
 * time of writing, and ids twice. Its slides, tables and layouts stay; the rest is ours.
 */
export async function mendPackage(
  bytes: Uint8Array,
  frame: DeckFrame,
  slides: readonly WrittenSlide[],
  maps: ReadonlyMap<string, MapPicture>,
): Promise<Uint8Array> {
  const { locale } = pptxWords[frame.lang];
  const written = unzipSync(bytes, {
    filter: ({ name }) => !/\/$|^ppt\/(?:charts|embeddings|notes\w+)\/|^ppt\/media\/image-\d{1,3}-/.test(name),
  });
  const parts: Parts = new Map(Object.entries(written));
  const text = (name: string) => strFromU8(parts.get(name) as Uint8Array);
  const put = (name: string, part: string) => parts.set(name, strToU8(part));

  const media = new Map([...maps.keys()].map((key, i) => [key, `peta${i + 1}`]));
  for (const [key, { svg, png }] of maps) {
    put(`ppt/media/${media.get(key)}.svg`, svg);
    parts.set(`ppt/media/${media.get(key)}.png`, png);
  }
  let charts = 0;
  for (const [i, slide] of slides.entries()) {
    const name = `slides/slide${i + 1}.xml`;
    const numbers = new Map([...slide.charts.keys()].map((part) => [part, ++charts]));
    const mended = mendSlide(text(`ppt/${name}`), text(`ppt/slides/_rels/slide${i + 1}.xml.rels`), locale, slide, numbers, media);
    put(`ppt/${name}`, mended.xml);
    put(`ppt/slides/_rels/slide${i + 1}.xml.rels`, mended.rels);
    for (const [part, number] of numbers) {
      const { xml, book, shapes } = slide.charts.get(part) as NonNullable<ReturnType<typeof slide.charts.get>>;
      put(`ppt/charts/chart${number}.xml`, xml);
      put(`ppt/charts/_rels/chart${number}.xml.rels`, chartRelations(number, shapes !== null));
      parts.set(`ppt/embeddings/angka${number}.xlsx`, await chartBook(book, frame.madeOn));
      if (shapes !== null) put(`ppt/drawings/drawing${number}.xml`, shapes);
    }
    put(`ppt/notesSlides/notesSlide${i + 1}.xml`, notesSlide(slide.notes, i + 1, locale));
    put(
      `ppt/notesSlides/_rels/notesSlide${i + 1}.xml.rels`,
      relations([
        ['notesMaster', '../notesMasters/notesMaster1.xml'],
        ['slide', `../${name}`],
      ]),
    );
  }
  const plain = { charts: new Map(), maps: new Map(), alts: new Map() };
  // The number of a form is that of its slide; the library writes one of its own, or "null".
  for (const name of [...parts.keys()].filter((part) => /^ppt\/slide(?:Layouts|Masters)\/[^/]+\.xml$/.test(part)))
    put(
      name,
      mendSlide(text(name), '', locale, plain, new Map(), new Map()).xml.replaceAll(/(type="slidenum">.*?<a:t>)[^<]*/g, '$1‹#›'),
    );
  // A theme belongs to one master.
  put('ppt/theme/theme2.xml', text('ppt/theme/theme1.xml'));
  put('ppt/notesMasters/notesMaster1.xml', notesMaster(locale));
  put('ppt/notesMasters/_rels/notesMaster1.xml.rels', relations([['theme', '../theme/theme2.xml']]));
  put('ppt/presentation.xml', mendPresentation(text('ppt/presentation.xml')));
  put('docProps/core.xml', coreProperties(frame));
  put('docProps/app.xml', appProperties(frame, slides.length));
  put('[Content_Types].xml', contentTypes([...parts.keys()]));
  return zipped(parts, frame.madeOn);
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (targets: readonly (readonly [type: string, target: string])[]): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const chartRelations = (number: number, shapes: boolean): string =>
  relations([
    ['package', `../embeddings/angka${number}.xlsx`],
    ...(shapes ? ([['chartUserShapes', `../drawings/drawing${number}.xml`]] as const) : []),
  ]);

/** The list of notes masters stands before that of slides, and notes are printed on an upright page. */
const mendPresentation = (xml: string): string =>
  xml
    .replace(/(<p:sldIdLst>.*?<\/p:sldIdLst>)(<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>)/s, '$2$1')
    .replace(/<p:notesSz [^>]*>/, '<p:notesSz cx="6858000" cy="9144000"/>');

/** The same parts have the same bytes: dates are of the deck, the order is that of the names. Pictures in pixels are packed already. */
function zipped(parts: Parts, madeOn: string): Uint8Array {
  const [year = 1980, month = 1, day = 1] = madeOn.split('-').map(Number);
  // Zip knows only local time; a date made of local parts is the same everywhere.
  const mtime = new Date(year, month - 1, day);
  const first = ['[Content_Types].xml', '_rels/.rels'];
  const names = [...first, ...[...parts.keys()].filter((name) => !first.includes(name)).sort()];
  const files: Zippable = Object.fromEntries(
    names.map((name) => [name, [parts.get(name) as Uint8Array, { mtime, level: /\.(?:png|jpe?g|xlsx)$/.test(name) ? 0 : 4 }]]),
  );
  return zipSync(files);
}
