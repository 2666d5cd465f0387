import type { FiguresBlock } from '../../briefings/deck/contract.ts';
import { HAIRLINE, INK, MUTED } from '../colors/paperColors.ts';
import type { Mark } from '../marks/mark.ts';
import type { Place } from '../picture/layout.ts';
import { fitText, type PlacedText } from '../slides/fitText.ts';

const MOST = 6;
const PAD = 20;

/** Figures that stand alone and large, beside each other: what it is above, what to know of it below. */
export function figuresStrip({ items }: FiguresBlock, { x, y, width, height }: Place): { items: Mark[][]; rules: Mark[] } {
  const shown = items.slice(0, MOST);
  const each = width / Math.max(1, shown.length);
  const cells = shown.map(({ label, value, note }, i): Mark[] => {
    const left = x + i * each + (i > 0 ? PAD : 0);
    const place = { x: left, y, width: each - (i > 0 ? PAD : 0) - PAD, height: 0 };
    const head = fitText([label], { ...place, height: 26 }, [18, 17, 16, 15, 14]);
    const below = note ? fitText([note], { ...place, height: 40 }, [17, 16, 15, 14]) : null;
    const room = height - head.height - (below?.height ?? 0) - 8;
    const figure = fitText(
      [value],
      { ...place, y: y + head.height + 2, height: room },
      [44, 38, 32, 28, 24, 22, 20, 18, 16, 14],
      'bold',
    );
    return [
      ...marksOf(head, MUTED),
      ...marksOf(figure, INK),
      ...(below ? marksOf({ ...below, y: figure.y + figure.height + 2 }, MUTED) : []),
    ];
  });
  const rules = shown.slice(1).map((_, i): Mark => {
    const at = x + (i + 1) * each;
    return { kind: 'line', x1: at, y1: y + 4, x2: at, y2: y + height - 8, stroke: HAIRLINE, width: 1.5 };
  });
  return { items: cells, rules };
}

const marksOf = ({ paragraphs, x, y, size, line, weight }: PlacedText, fill: string): Mark[] =>
  paragraphs
    .flat()
    .map((text, i): Mark => ({ kind: 'text', x, y: y + i * line + (line - size) / 2 + size * 0.82, text, size, fill, weight }));
