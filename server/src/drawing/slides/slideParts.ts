import type { Block } from '../../briefings/deck/contract.ts';
import { barsChart } from '../charts/barsChart.ts';
import { figuresStrip } from '../charts/figuresStrip.ts';
import { linesChart } from '../charts/linesChart.ts';
import { tableDrawing } from '../charts/tableDrawing.ts';
import { INK, MUTED } from '../colors/paperColors.ts';
import type { Mark } from '../marks/mark.ts';
import type { Place } from '../picture/layout.ts';
import type { PlacedText } from './fitText.ts';
import { layoutSlide } from './layoutSlide.ts';
import { badgeParts, footMarks, furniture, watermark } from './pageFurniture.ts';
import type { DeckFrame, PageSize, ShownSlide } from './slideFrame.ts';
import { textMarks } from './textMarks.ts';

/** A piece of a slide with what it is for a reader; SVG and PDF draw these in this order, which is the order of reading. */
export type SlidePart =
  | { role: 'ground'; marks: Mark[] }
  | { role: 'title' | 'heading' | 'text'; marks: Mark[] }
  | { role: 'figure'; alt: string; marks: Mark[]; place: Place; title: string; leftOut: string[] }
  | { role: 'map'; alt: string; picture: string; place: Place }
  | {
      role: 'table';
      alt: string;
      header: Mark[][];
      rows: Mark[][][];
      rules: Mark[];
      place: Place;
      title: string;
      leftOut: string[];
    }
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
    { role: 'ground', marks: footMarks(layout, `${frame.words.page} ${slide.page}/${slide.pages}`) },
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
      const { title, header, rows, rules, more, leftOut } = tableDrawing(block, place, lang);
      return [
        ...heading(title),
        { role: 'table', alt, header, rows, rules, place, title: block.title, leftOut },
        ...(more.length > 0 ? [{ role: 'text', marks: more } as const] : []),
      ];
    }
    default: {
      const { title, body, leftOut } = block.type === 'bars' ? barsChart(block, place, lang) : linesChart(block, place, lang);
      return [...heading(title), { role: 'figure', alt, marks: body, place, title: block.title, leftOut }];
    }
  }
}

const paragraphs = (text: PlacedText | null, fill: string): SlidePart[] =>
  text ? textMarks(text, fill).map((marks) => ({ role: 'text', marks })) : [];
