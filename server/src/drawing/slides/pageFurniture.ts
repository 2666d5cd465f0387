import { ACCENT, HAIRLINE, MUTED, NOTE, ON_ACCENT, ON_NOTE } from '../colors/paperColors.ts';
import type { Mark } from '../marks/mark.ts';
import type { Place } from '../picture/layout.ts';
import { textWidth } from '../words/textWidth.ts';
import type { SlideLayout } from './layoutSlide.ts';
import type { DeckFrame, PageSize, ShownSlide } from './slideFrame.ts';
import type { SlidePart } from './slideParts.ts';
import { textMarks } from './textMarks.ts';

const BADGES = { sample: { ground: NOTE, ink: ON_NOTE }, internal: { ground: ACCENT, ink: ON_ACCENT } } as const;

/** Data contoh and INTERNAL, in the right upper corner. */
export const badgeParts = ({ badges }: DeckFrame, layout: SlideLayout): SlidePart[] =>
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

/** Between paper and note: seen behind figures, never in the way of them. */
const WATERMARK = '#f8f3e6';

/** Data contoh is told across the whole page, behind everything, so that no part of it can be shown as real. */
export function watermark({ badges }: DeckFrame, { width, height }: PageSize): Mark[] {
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

/** A line of the accent above, and a hairline over the foot. */
export function furniture({ kind, blocks }: ShownSlide, { caveats, source, title }: SlideLayout, { width }: PageSize): Mark[] {
  const top = (caveats ?? source).y - 12;
  return [
    { kind: 'rect', x: 0, y: 0, w: width, h: 10, fill: ACCENT },
    ...(kind === 'cover' && blocks.length === 0
      ? [{ kind: 'rect', x: title.x, y: title.y - 34, w: 96, h: 8, fill: ACCENT } as const]
      : []),
    { kind: 'line', x1: source.x, y1: top, x2: width - source.x, y2: top, stroke: HAIRLINE, width: 1.5 },
  ];
}

/** The stamp, and the number of the page at its end. */
export function footMarks({ stamp, page }: SlideLayout, number: string): Mark[] {
  const y = page.y + (page.height - stamp.size) / 2 + stamp.size * 0.82;
  const size = Math.min(stamp.size, (page.width / textWidth(number, 1)) * 0.98);
  return [
    ...textMarks(stamp, MUTED).flat(),
    { kind: 'text', x: page.x + page.width, y, text: number, size, fill: MUTED, anchor: 'end' },
  ];
}
