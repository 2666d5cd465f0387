import type { Block } from '../../briefings/deck/contract.ts';
import { barsChart } from '../charts/barsChart.ts';
import { figuresStrip } from '../charts/figuresStrip.ts';
import { linesChart } from '../charts/linesChart.ts';
import { tableDrawing } from '../charts/tableDrawing.ts';
import { ACCENT, HAIRLINE, INK, MUTED, NOTE, ON_ACCENT, ON_NOTE } from '../colors/paperColors.ts';
import type { Mark } from '../marks/mark.ts';
import type { Place } from '../picture/layout.ts';
import { textWidth } from '../words/textWidth.ts';
import { PARAGRAPH, type PlacedText } from './fitText.ts';
import { layoutSlide, type SlideLayout } from './layoutSlide.ts';
import type { DeckFrame, PageSize, ShownSlide } from './slideFrame.ts';

/** A piece of a slide with what it is for a reader; SVG and PDF draw these in this order, which is the order of reading. */
export type SlidePart =
  | { role: 'ground'; marks: Mark[] }
  | { role: 'title' | 'heading' | 'text'; marks: Mark[] }
  | { role: 'figure'; alt: string; marks: Mark[]; place: Place }
  | { role: 'map'; alt: string; picture: string; place: Place }
  | { role: 'table'; alt: string; header: Mark[][]; rows: Mark[][][]; rules: Mark[]; place: Place }
  | { role: 'logo'; data: string; office: string; place: Place };

/** Everything of a slide in its place. */
export function slideParts(slide: ShownSlide, frame: DeckFrame, page: PageSize): SlidePart[] {
  const layout = layoutSlide(slide, frame, page);
  const { title, subtitle, texts, caveats, source } = layout;
  return [
    { role: 'ground', marks: [...watermark(frame, page), ...furniture(slide, layout, page)] },
    ...badgeParts(frame, layout),
    { role: 'title', marks: textMarks(title, INK).flat() },
    ...paragraphs(subtitle, INK),
    ...paragraphs(texts, INK),
    ...slide.blocks.flatMap((block, i) => blockParts(block, layout.blocks[i] as Place, frame)),
    ...paragraphs(caveats, INK),
    ...paragraphs(source, MUTED),
    ...(frame.logo && layout.logo
      ? [{ role: 'logo', data: frame.logo.data, office: frame.office, place: layout.logo } as const]
      : []),
    { role: 'ground', marks: footMarks(slide, frame, layout) },
  ];
}

function blockParts(block: Block, place: Place, { lang }: DeckFrame): SlidePart[] {
  const { alt } = block;
  const heading = (marks: Mark[]): SlidePart[] => (marks.length > 0 ? [{ role: 'heading', marks }] : []);
  switch (block.type) {
    case 'map':
      return [{ role: 'map', alt, picture: block.picture, place }];
    case 'figures': {
      const { items, rules } = figuresStrip(block, place);
      return [{ role: 'ground', marks: rules }, ...items.map((marks): SlidePart => ({ role: 'text', marks }))];
    }
    case 'table': {
      const { title, header, rows, rules, more } = tableDrawing(block, place, lang);
      return [
        ...heading(title),
        { role: 'table', alt, header, rows, rules, place },
        ...(more.length > 0 ? [{ role: 'text', marks: more } as const] : []),
      ];
    }
    default: {
      const { title, body } = block.type === 'bars' ? barsChart(block, place, lang) : linesChart(block, place, lang);
      return [...heading(title), { role: 'figure', alt, marks: body, place }];
    }
  }
}

/** One list of lines per paragraph. */
export function textMarks({ paragraphs: list, x, y, size, line, weight }: PlacedText, fill: string): Mark[][] {
  let top = y;
  return list.map((lines) => {
    const marks = lines.map(
      (text, i): Mark => ({ kind: 'text', x, y: top + i * line + (line - size) / 2 + size * 0.82, text, size, fill, weight }),
    );
    top += lines.length * line + size * PARAGRAPH;
    return marks;
  });
}

const paragraphs = (text: PlacedText | null, fill: string): SlidePart[] =>
  text ? textMarks(text, fill).map((marks) => ({ role: 'text', marks })) : [];

const BADGES = { sample: { ground: NOTE, ink: ON_NOTE }, internal: { ground: ACCENT, ink: ON_ACCENT } } as const;

const badgeParts = ({ badges }: DeckFrame, layout: SlideLayout): SlidePart[] =>
  badges.map(({ text, tone }, i) => {
    const { x, y, width, height } = layout.badges[i] as Place;
    const { ground, ink } = BADGES[tone];
    return {
      role: 'text',
      marks: [
        { kind: 'rect', x, y, w: width, h: height, radius: 6, fill: ground, stroke: ink, width: 1 },
        { kind: 'text', x: x + width / 2, y: y + height * 0.68, text, size: 20, fill: ink, weight: 'bold', anchor: 'middle' },
      ],
    };
  });

/** Data contoh is told across the whole page, behind everything, so that no part of it can be shown as real. */
function watermark({ badges }: DeckFrame, { width, height }: PageSize): Mark[] {
  const sample = badges.find(({ tone }) => tone === 'sample');
  if (!sample) return [];
  const size = Math.min(230, (width * 0.84 * 100) / textWidth(sample.text, 100, 'bold'));
  const turn = (-Math.atan2(height, width) * 180) / Math.PI / 1.6;
  return [
    {
      ...{ kind: 'text', x: width / 2, y: height / 2 + size * 0.35, text: sample.text, size },
      ...{ fill: WATERMARK, weight: 'bold', anchor: 'middle', turn },
    },
  ];
}

/** Between paper and note: seen behind figures, never in the way of them. */
const WATERMARK = '#f7f1e3';

/** A line of the accent above, and a hairline over the foot. */
function furniture({ kind }: ShownSlide, { caveats, source, title }: SlideLayout, { width }: PageSize): Mark[] {
  const top = (caveats ?? source).y - 12;
  return [
    { kind: 'rect', x: 0, y: 0, w: width, h: 10, fill: ACCENT },
    ...(kind === 'cover' ? [{ kind: 'rect', x: title.x, y: title.y - 34, w: 96, h: 8, fill: ACCENT } as const] : []),
    { kind: 'line', x1: source.x, y1: top, x2: width - source.x, y2: top, stroke: HAIRLINE, width: 1.5 },
  ];
}

function footMarks({ page, pages }: ShownSlide, { words }: DeckFrame, { stamp, page: at }: SlideLayout): Mark[] {
  const y = at.y + (at.height - stamp.size) / 2 + stamp.size * 0.82;
  const text = `${words.page} ${page}/${pages}`;
  const size = Math.min(stamp.size, (at.width / textWidth(text, 1)) * 0.98);
  return [...textMarks(stamp, MUTED).flat(), { kind: 'text', x: at.x + at.width, y, text, size, fill: MUTED, anchor: 'end' }];
}
