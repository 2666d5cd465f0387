import { MUTED, PAPER } from '../colors/paperColors.ts';
import { type Html, html, raw } from '../html.ts';
import { marksSvg } from '../marks/marksSvg.ts';
import { drawInset } from '../picture/drawInset.ts';
import type { Place } from '../picture/layout.ts';
import type { DeckFrame, PageSize, ShownSlide } from './slideFrame.ts';
import { type SlidePart, slideParts } from './slideParts.ts';
import type { SlidePictures } from './slidePictures.ts';
import { slideWords } from './slideWords.ts';

/**
 * The whole slide as one SVG that stands alone: no style sheet, no script, nothing from elsewhere but the office's logo as data. The same
 * marks as in the PDF. `prefix` keeps its ids apart where the same slide is drawn twice in one page.
 */
export function drawSlide(slide: ShownSlide, frame: DeckFrame, page: PageSize, pictures: SlidePictures, prefix = ''): string {
  const { width, height } = page;
  const parts = slideParts(slide, frame, page);
  const id = `${prefix}${slide.id.replaceAll(/[^A-Za-z0-9]/g, '-')}`;
  const drawn = parts.map((part, i) => partSvg(part, frame, pictures, `${id}-${i}-`));
  return `${html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="'Plus Jakarta Sans', 'Segoe UI', Arial, sans-serif" role="img" aria-labelledby="${id}-judul" aria-describedby="${id}-uraian" lang="${frame.lang}">
<title id="${id}-judul">${slide.title}</title>
<desc id="${id}-uraian">${describe(slide, frame)}</desc>
<rect width="${width}" height="${height}" fill="${PAPER}"/>
${drawn}
</svg>`}`;
}

/** All that a slide says, for whoever cannot see it. */
const describe = ({ texts, blocks, caveats, sourceText }: ShownSlide, { badges, stamp, words }: DeckFrame): string =>
  [
    ...badges.map(({ text }) => text),
    ...texts,
    ...blocks.map(({ alt }) => alt),
    ...caveats,
    `${words.sources}: ${sourceText}`,
    stamp,
  ]
    .filter(Boolean)
    .map((text) => (/[.!?]$/.test(text) ? text : `${text}.`))
    .join(' ');

function partSvg(part: SlidePart, { lang }: DeckFrame, pictures: SlidePictures, ids: string): Html {
  switch (part.role) {
    case 'map':
      return mapSvg(part.picture, part.place, pictures, slideWords[lang].noPicture, ids);
    case 'table':
      return html`${marksSvg(part.rules)}${marksSvg([...part.header, ...part.rows.flat()].flat())}`;
    case 'logo': {
      const { x, y, width, height } = part.place;
      return html`<image x="${x}" y="${y}" width="${width}" height="${height}" href="${part.data}"/>`;
    }
    default:
      return marksSvg(part.marks);
  }
}

function mapSvg(id: string, { x, y, width, height }: Place, pictures: SlidePictures, none: string, ids: string): Html {
  const picture = pictures.get(id);
  if (!picture) return html`<text x="${x}" y="${y + 40}" font-size="20" fill="${MUTED}">${none}</text>`;
  const inset = drawInset(picture.model, { width, height, unit: 1, legend: true, ids }, picture.shapes);
  return raw(inset.replace('<svg ', `<svg x="${Math.round(x)}" y="${Math.round(y)}" `));
}
