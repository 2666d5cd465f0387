import { type Html, html } from '../../../drawing/html.ts';
import type { BarsBlock } from '../../deck/contract.ts';
import { arialWidth } from '../arialText.ts';
import type { PptxWords } from '../pptxWords.ts';
import { niceStep, tidy } from './axisScale.ts';
import type { ChartPart } from './chartPart.ts';
import {
  chartSpace,
  figuresRef,
  HAIRLINE,
  hex,
  INK,
  letters,
  line,
  MUTED,
  NO_LINE,
  nameRef,
  namesRef,
  plotLayout,
  solid,
  txPr,
} from './chartXml.ts';
import { type UserShape, userShapes } from './userShapes.ts';

/** Columns of the workbook. */
const [VALUE, BELOW, ABOVE, LABEL_AT] = [1, 4, 5, 6];
/** Largest height of a bar with its gap, and of its letters. */
const ROW = 76;
const LETTERS = 22;
const SMALLEST = 11;
/** Room for the words of the line across the bars, and for the figures of the axis. */
const REFERENCE = 30;
const AXIS = 34;

/** Height that a chart wants of what it may have: few bars do not become thick. */
export const barsHeight = ({ bars, reference }: BarsBlock, most: number): number =>
  Math.min(most, bars.length * ROW + AXIS + (reference ? REFERENCE : 0));

/**
 * Bars that lie, first above, with their intervals as error bars of the workbook's own columns, so that everything stays editable. What has
 * no value has no bar and says why. A second series that is not drawn carries the words, in a column on the right.
 */
export function barsChart(block: BarsBlock, width: number, height: number, words: PptxWords): ChartPart {
  const { bars, reference } = block;
  const book = bookOf(block, words);
  const top = reference ? REFERENCE : 4;
  const row = Math.max(1, height - top - AXIS) / Math.max(1, bars.length);
  const size = Math.max(SMALLEST, Math.min(LETTERS, Math.floor(row * 0.82)));
  const names = Math.min(width * 0.42, Math.max(0, ...bars.map(({ label }) => arialWidth(label, size))) + 18);
  const scale = scaleOf(block, width - names - 12, size);
  const plot = { x: names / width, y: top / height, w: (width - names - 12) / width, h: (height - top - AXIS) / height };
  const shapes = reference ? referenceShapes(reference, plot, scale, size, width, height) : [];
  const lang = words.locale;
  return {
    book,
    xml: chartSpace(
      html`${plotLayout(plot)}<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>${valueSeries(block, book)}${labelSeries(block, book, size, lang)}<c:gapWidth val="55"/><c:overlap val="100"/><c:axId val="1"/><c:axId val="2"/></c:barChart>${nameAxis(size, lang)}${valueAxis(scale, lang)}`,
      lang,
      shapes.length > 0,
    ),
    shapes: shapes.length > 0 ? userShapes(shapes, width, height, lang) : null,
  };
}

function bookOf({ bars, unit, reference }: BarsBlock, words: PptxWords): ChartPart['book'] {
  // All words stand below each other, right of the longest interval and of the line across the bars.
  const column = Math.max(0, reference?.value ?? 0, ...bars.map(endOf)) * 1.02;
  return {
    heads: ['', `${words.value} (${unit})`, words.low, words.high, words.below, words.above, words.labelAt, words.written],
    rows: bars.map(({ label, value, low, high, text }) => [
      label,
      value,
      low,
      high,
      value === null || low === null ? null : tidy(Math.max(0, value - low)),
      value === null || high === null ? null : tidy(Math.max(0, high - value)),
      tidy(column),
      text,
    ]),
  };
}

/** Where a bar with its interval ends. */
const endOf = ({ value, high }: { value: number | null; high: number | null }): number => Math.max(0, value ?? 0, high ?? 0);

interface Scale {
  min: number;
  max: number;
  step: number;
}

/** An axis that reaches so far that every text fits right of its interval. */
function scaleOf({ bars, reference }: BarsBlock, room: number, size: number): Scale {
  const min = Math.min(0, ...bars.flatMap(({ value, low }) => [value ?? 0, low ?? 0]), reference?.value ?? 0);
  const highest = Math.max(...bars.map(endOf), reference?.value ?? 0, min + 1e-9);
  const widest = Math.max(0, ...bars.map(({ text }) => arialWidth(text, size)));
  const share = Math.min(0.7, (widest * 1.04 + 24) / room);
  const max = min + ((highest - min) * 1.03) / (1 - share);
  const end = max > min ? max : min + 1;
  return { min: tidy(min), max: Number(end.toPrecision(5)), step: niceStep(end - min, 5) };
}

const valueSeries = ({ bars }: BarsBlock, book: ChartPart['book']): Html =>
  html`<c:ser><c:idx val="0"/><c:order val="0"/>${nameRef(book, VALUE)}<c:spPr>${solid(hex(bars[0]?.color ?? '#777777'))}</c:spPr><c:invertIfNegative val="0"/>${bars.map(
    ({ color, value }, i) =>
      value === null
        ? ''
        : html`<c:dPt><c:idx val="${i}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>${solid(hex(color))}</c:spPr></c:dPt>`,
  )}${bars.some(({ low, high }) => low !== null || high !== null) && intervals(book)}${namesRef(book)}<c:val>${figuresRef(book, VALUE)}</c:val></c:ser>`;

const intervals = (book: ChartPart['book']): Html =>
  html`<c:errBars><c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/><c:plus>${figuresRef(book, ABOVE)}</c:plus><c:minus>${figuresRef(book, BELOW)}</c:minus><c:spPr>${line(INK, 2)}</c:spPr></c:errBars>`;

/** Not drawn: it only holds the words. */
const labelSeries = ({ bars }: BarsBlock, book: ChartPart['book'], size: number, lang: string): Html =>
  html`<c:ser><c:idx val="1"/><c:order val="1"/>${nameRef(book, LABEL_AT)}<c:spPr><a:noFill/>${NO_LINE}</c:spPr><c:invertIfNegative val="0"/><c:dLbls>${bars.map(
    ({ text, value }, i) =>
      html`<c:dLbl><c:idx val="${i}"/><c:tx><c:rich><a:bodyPr wrap="none"/><a:lstStyle/><a:p><a:pPr>${letters(value === null ? MUTED : INK, size)}</a:pPr><a:r><a:rPr lang="${lang}" sz="${Math.round(size * 50)}" b="0" i="${value === null ? 1 : 0}">${solid(value === null ? MUTED : INK)}</a:rPr><a:t>${text}</a:t></a:r></a:p></c:rich></c:tx>${SHOWN}</c:dLbl>`,
  )}<c:spPr><a:noFill/>${NO_LINE}</c:spPr>${txPr(INK, size, lang)}${SHOWN}</c:dLbls>${namesRef(book)}<c:val>${figuresRef(book, LABEL_AT)}</c:val></c:ser>`;

const SHOWN = html`<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;

/** Turned round, so that the first stands above. */
const nameAxis = (size: number, lang: string): Html =>
  html`<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr>${line(MUTED, 1.5)}</c:spPr>${txPr(INK, size, lang)}<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="60"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>`;

const valueAxis = ({ min, max, step }: Scale, lang: string): Html =>
  html`<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:max val="${max}"/><c:min val="${min}"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:majorGridlines><c:spPr>${line(HAIRLINE, 1)}</c:spPr></c:majorGridlines><c:numFmt formatCode="${axisFormat(step)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr>${NO_LINE}</c:spPr>${txPr(MUTED, 18, lang)}<c:crossAx val="1"/><c:crosses val="max"/><c:crossBetween val="between"/><c:majorUnit val="${step}"/></c:valAx>`;

/** As many decimals as the steps of an axis have; separators are those of the office program. */
export function axisFormat(step: number): string {
  const digits = Math.max(0, Math.min(6, -Math.floor(Math.log10(step) + 1e-9)));
  return digits === 0 ? '#,##0' : `0.${'0'.repeat(digits)}`;
}

function referenceShapes(
  { label, value }: NonNullable<BarsBlock['reference']>,
  plot: { x: number; y: number; w: number; h: number },
  { min, max }: Scale,
  size: number,
  width: number,
  height: number,
): UserShape[] {
  const x = plot.x + ((value - min) / (max - min)) * plot.w;
  const letters = Math.min(20, size);
  const wide = Math.min(1, (arialWidth(label, letters, 'bold') * 1.1 + 12) / width);
  const left = Math.min(Math.max(0, x - wide / 2), 1 - wide);
  return [
    { type: 'line', name: label, from: [x, plot.y - 4 / height], to: [x, plot.y + plot.h], color: INK, thick: 2, dash: 'dash' },
    {
      ...{ type: 'text', text: label, color: INK, size: letters, bold: true, align: 'ctr' },
      at: { x: left, y: 0, w: wide, h: (REFERENCE - 6) / height },
    },
  ];
}
