import type { Place } from '../../drawing/picture/layout.ts';
import type { Block, FiguresBlock, LinesBlock } from '../deck/contract.ts';
import { addTable } from './addTable.ts';
import { arialHeight, arialSize, arialWidth } from './arialText.ts';
import { barsChart, barsHeight } from './charts/barsChart.ts';
import type { ChartPart } from './charts/chartPart.ts';
import { HAIRLINE, hex, INK, MUTED } from './charts/chartXml.ts';
import { linesChart } from './charts/linesChart.ts';
import type { PptxWords } from './pptxWords.ts';
import { addWords, at, inches, points, type Target } from './slideBuilder.ts';

/** What is put into the package after the slides are written, by the name of its part of a slide. */
export interface LateParts {
  charts: Map<string, ChartPart>;
  /** Key of the map's picture. */
  maps: Map<string, string>;
  /** Texts for whoever cannot see the part. */
  alts: Map<string, string>;
}

const HEAD = 24;
const UNIT = 18;
const NOTE = 18;
/** Fewer units than these are no chart. */
const LEAST = 60;

/** Places a block that is not a map on its slide. Says what has no room, which then stands in the notes. */
export function addBlock(
  target: Target,
  block: Exclude<Block, { type: 'map' }>,
  place: Place,
  name: string,
  words: PptxWords,
  late: LateParts,
): string[] {
  if (block.type === 'figures') {
    addFigures(target, block, place, name);
    return [];
  }
  const left = addHead(target, block, place, name);
  if (block.type === 'table') return addTable(target, block, left, name, words, late);
  const empty = block.type === 'bars' ? block.bars.length === 0 : block.periods.length === 0 || block.series.length === 0;
  if (empty || left.height < LEAST || left.width < LEAST) {
    addWords(target, [words.empty, ...(block.type === 'bars' && block.more ? [block.more] : [])], left, {
      ...{ name, size: 20, color: MUTED },
    });
    return [];
  }
  const notes = block.type === 'bars' ? (block.more ? [block.more] : []) : [];
  const foot = block.type === 'bars' ? (notes.length > 0 ? footHeight(notes, left.width) : 0) : NOTE * 1.3 * 2 + 10;
  const most = left.height - foot;
  const height = block.type === 'bars' ? barsHeight(block, most) : most;
  const part =
    block.type === 'bars'
      ? { ...barsChart(block, left.width, height, words), numbered: [] }
      : linesChart(block, left.width, height, words);
  addChart(target, part, { ...left, height }, name, block.alt, late);
  const below = { ...left, y: left.y + height + 6, height: foot || NOTE };
  if (block.type === 'lines') addKey(target, block, part.numbered, below, name);
  else addWords(target, notes, below, { name: `${name} – catatan`, size: NOTE, color: MUTED });
  return [];
}

const footHeight = (notes: readonly string[], width: number) => arialHeight(notes, NOTE, width) + 10;

/** The title of a block, and its unit where the title does not say it. Gives the room that is left. */
function addHead(target: Target, block: Exclude<Block, FiguresBlock | { type: 'map' }>, place: Place, name: string): Place {
  const unit = 'unit' in block && !block.title.toLowerCase().includes(block.unit.toLowerCase()) ? block.unit : '';
  const title = block.title ? arialHeight([block.title], HEAD, place.width, { weight: 'bold' }) : 0;
  addWords(target, [block.title], { ...place, height: title }, { name: `${name} – judul`, size: HEAD, weight: 'bold' });
  const below = unit ? arialHeight([unit], UNIT, place.width) + 4 : 0;
  addWords(
    target,
    [unit],
    { ...place, y: place.y + title + 4, height: below },
    { name: `${name} – satuan`, size: UNIT, color: MUTED },
  );
  const taken = title + below + (title + below > 0 ? 12 : 0);
  return { ...place, y: place.y + taken, height: Math.max(0, place.height - taken) };
}

/** What the looks of the lines mean; below it the stages, where their bands have numbers. */
function addKey(target: Target, block: LinesBlock, numbered: readonly string[], place: Place, name: string): void {
  const { series, provisionalFrom, legend } = block;
  const gaps = series.some(({ values }) => values.includes(null));
  const marks = [
    ...(series.length > 1 ? series.map((one) => ({ mark: '●', color: hex(one.color), text: one.name })) : []),
    ...(provisionalFrom === null ? [] : [{ mark: '- - -', color: INK, text: legend.provisional }]),
    ...(gaps ? [{ mark: '—   —', color: INK, text: legend.gap }] : []),
  ];
  const half = { ...place, height: place.height / 2 };
  const text = marks.map((one) => `${one.mark} ${one.text}      `).join('');
  const look = {
    ...at(half),
    margin: 0,
    fontSize: points(arialSize([text], NOTE, half)),
    valign: 'top',
    lang: target.lang,
  } as const;
  if (marks.length > 0)
    target.slide.addText(
      marks.flatMap((one) => [
        { text: `${one.mark} `, options: { color: one.color, bold: true } },
        { text: `${one.text}      `, options: { color: MUTED } },
      ]),
      { ...look, isTextBox: true, objectName: `${name} – keterangan` },
    );
  const below = marks.length > 0 ? { ...half, y: half.y + half.height } : half;
  addWords(target, [numbered.join('   ')], below, { name: `${name} – tahapan`, size: NOTE, color: MUTED });
}

function addChart({ slide }: Target, part: ChartPart, place: Place, name: string, alt: string, late: LateParts): void {
  late.charts.set(name, part);
  // The library writes the frame and its relations; the chart itself is ours.
  slide.addChart('bar', [{ name: ' ', labels: [' '], values: [0] }], { ...at(place), objectName: name, altText: alt });
}

/** Figures beside each other: what they are, the figure large, and its interval or coverage. */
function addFigures(target: Target, { items, alt }: FiguresBlock, place: Place, name: string): void {
  const shown = items.slice(0, 6);
  const each = place.width / Math.max(shown.length, 3);
  // One size for all figures of a slide.
  const widest = Math.max(1, ...shown.map(({ value }) => arialWidth(value, 1, 'bold')));
  const size = Math.max(20, Math.min(46, Math.floor((each - 36) / widest)));
  for (const [i, { label, value, note }] of shown.entries()) {
    const box = { x: place.x + i * each + (i > 0 ? 20 : 0), y: place.y, width: each - (i > 0 ? 36 : 16), height: place.height };
    if (i > 0)
      target.slide.addShape('line', {
        ...{ x: inches(place.x + i * each), y: inches(place.y + 6), w: 0, h: inches(place.height - 12) },
        ...{ line: { color: HAIRLINE, width: 0.75 }, objectName: `${name} – garis ${i}` },
      });
    const part = `${name} – ${i + 1}`;
    addWords(target, [label], { ...box, height: 40 }, { name: `${part} label`, size: 18, color: MUTED, valign: 'bottom' });
    addWords(
      target,
      [value],
      { ...box, y: box.y + 42, height: 54 },
      { name: `${part} angka`, size, weight: 'bold', color: INK, valign: 'middle', smallest: 16 },
    );
    addWords(
      target,
      [note ?? ''],
      { ...box, y: box.y + 97, height: place.height - 97 },
      { name: `${part} catatan`, size: 16, color: MUTED },
    );
  }
  if (shown.length === 0) addWords(target, [alt], place, { name, size: 20, color: MUTED });
}
