import { type Html, html } from '../../../drawing/html.ts';
import type { LinesBlock } from '../../deck/contract.ts';
import { arialLines, arialWidth } from '../arialText.ts';
import type { PptxWords } from '../pptxWords.ts';
import { niceStep, tidy } from './axisScale.ts';
import { axisFormat } from './barsChart.ts';
import type { ChartPart } from './chartPart.ts';
import {
  chartSpace,
  figuresRef,
  HAIRLINE,
  hex,
  INK,
  line,
  MUTED,
  NO_LINE,
  nameRef,
  namesRef,
  PAPER,
  plotLayout,
  type Share,
  solid,
  txPr,
} from './chartXml.ts';
import { type UserShape, userShapes } from './userShapes.ts';

/** Bands of stages beside each other differ a little. */
const BANDS = ['F0ECE4', 'E6E0D4'];
const LETTERS = 20;
const NAMES = 30;
/** Lines that names of stages take at most; with more they become numbers that are told below. */
const MOST_LINES = 2;

/** A line of the workbook: its column, and how it is drawn. */
interface Drawn {
  column: number;
  color: string;
  dashed: boolean;
}

/** The stages with numbers, when their names have no room above their bands. */
export interface LinesChart extends ChartPart {
  numbered: string[];
}

/**
 * Lines that break where nothing is known; the part that is not complete yet is a dashed line of its own, joined to the last complete figure.
 * Stages are columns of the same chart behind the lines, as high as its axis.
 */
export function linesChart(block: LinesBlock, width: number, height: number, words: PptxWords): LinesChart {
  const lang = words.locale;
  const stages = block.stages.filter(({ first, last }) => last >= first && first < block.periods.length && last >= 0);
  const scale = scaleOf(block);
  const axis = arialWidth(new Intl.NumberFormat(lang).format(scale.max), LETTERS) + 16;
  const room = width - axis - 10;
  const each = room / Math.max(1, block.periods.length);
  const fits = stages.every(({ name, first, last }) => fitsAbove(name, (last - first + 1) * each));
  const strip = stages.length === 0 ? 6 : (fits ? MOST_LINES : 1) * LETTERS * 1.2 + 6;
  const plot = { x: axis / width, y: strip / height, w: room / width, h: (height - strip - NAMES) / height };
  const { book, drawn, bands } = bookOf(block, stages, scale.max, words);
  const shapes = stages.map((stage, i) => stageLabel(fits ? stage.name : String(i + 1), stage, plot, block.periods.length));
  return {
    book,
    xml: chartSpace(
      html`${plotLayout(plot)}${bands.length > 0 && bandsPlot(book, bands)}<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${drawn.map((one, i) => series(book, one, bands.length + i))}<c:marker val="1"/><c:axId val="1"/><c:axId val="2"/></c:lineChart>${timeAxis(block, each, lang)}${valueAxis(scale, lang)}`,
      lang,
      shapes.length > 0,
    ),
    shapes: shapes.length > 0 ? userShapes(shapes, width, height, lang) : null,
    numbered: fits ? [] : stages.map(({ name }, i) => `${i + 1} ${name}`),
  };
}

const fitsAbove = (name: string, room: number): boolean =>
  arialLines(name, LETTERS, room) <= MOST_LINES && name.split(' ').every((word) => arialWidth(word, LETTERS) <= room);

/** Columns: the periods, each series up to what is complete, its provisional part, and the bands. */
function bookOf(block: LinesBlock, stages: LinesBlock['stages'], top: number, words: PptxWords) {
  const from = block.provisionalFrom;
  const inRange = from !== null && from >= 0 && from < block.periods.length;
  const columns: { head: string; values: (number | null)[]; color: string; dashed: boolean }[] = block.series.flatMap(
    ({ name, color, values }) => {
      const all = block.periods.map((_, i) => values[i] ?? null);
      if (!inRange) return [{ head: name, values: all, color, dashed: false }];
      return [
        { head: name, values: all.map((value, i) => (i < from ? value : null)), color, dashed: false },
        // The last complete figure once more, so that the lines meet.
        { head: words.provisional(name), values: all.map((value, i) => (i >= from - 1 ? value : null)), color, dashed: true },
      ];
    },
  );
  const bands = stages.map(({ name, first, last }) => ({
    head: words.stage(name),
    values: block.periods.map((_, i) => (i >= first && i <= last ? top : null)),
  }));
  return {
    book: {
      heads: ['', ...columns.map(({ head }) => head), ...bands.map(({ head }) => head)],
      rows: block.periods.map(({ label }, i) => [
        label,
        ...columns.map(({ values }) => values[i] ?? null),
        ...bands.map(({ values }) => values[i] ?? null),
      ]),
    },
    // Complete lines are drawn last: their points cover the first of the dashed ones.
    drawn: columns
      .map(({ color, dashed }, i): Drawn => ({ column: i + 1, color: hex(color), dashed }))
      .sort((a, b) => Number(b.dashed) - Number(a.dashed)),
    bands: bands.map((_, i) => columns.length + 1 + i),
  };
}

function scaleOf({ series }: LinesBlock) {
  const values = series.flatMap((one) => one.values).filter((value) => value !== null);
  const highest = Math.max(0, ...values);
  const lowest = Math.min(0, ...values);
  const step = Math.max(niceStep(highest - lowest || 1, 4), values.every(Number.isInteger) ? 1 : 0);
  const end = Math.ceil(highest / step - 1e-9) * step;
  return { min: tidy(Math.floor(lowest / step + 1e-9) * step), max: tidy(end > lowest ? end : lowest + step), step };
}

const bandsPlot = (book: ChartPart['book'], bands: readonly number[]): Html =>
  html`<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${bands.map(
    (column, i) =>
      html`<c:ser><c:idx val="${i}"/><c:order val="${i}"/>${nameRef(book, column)}<c:spPr>${solid(BANDS[i % 2] as string)}</c:spPr><c:invertIfNegative val="0"/>${namesRef(book)}<c:val>${figuresRef(book, column)}</c:val></c:ser>`,
  )}<c:gapWidth val="0"/><c:overlap val="100"/><c:axId val="1"/><c:axId val="2"/></c:barChart>`;

const series = (book: ChartPart['book'], { column, color, dashed }: Drawn, order: number): Html =>
  html`<c:ser><c:idx val="${order}"/><c:order val="${order}"/>${nameRef(book, column)}<c:spPr>${line(color, 5, dashed ? 'sysDash' : 'solid')}</c:spPr><c:marker><c:symbol val="circle"/><c:size val="6"/><c:spPr>${solid(dashed ? PAPER : color)}${line(color, 2)}</c:spPr></c:marker>${namesRef(book)}<c:val>${figuresRef(book, column)}</c:val><c:smooth val="0"/></c:ser>`;

/** Every name that has room: each, or each second, third, … No rotation is said: at a rotation of 0 LibreOffice breaks names into lines. */
function timeAxis({ periods }: LinesBlock, each: number, lang: string): Html {
  const widest = Math.max(0, ...periods.map(({ label }) => arialWidth(label, LETTERS))) + 12;
  const skip = Math.max(1, Math.ceil(widest / each));
  return html`<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr>${line(MUTED, 1.5)}</c:spPr><c:txPr><a:bodyPr/><a:lstStyle/>${axisLetters(INK, lang)}</c:txPr><c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="60"/><c:tickLblSkip val="${skip}"/><c:tickMarkSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>`;
}

const axisLetters = (color: string, lang: string): Html =>
  html`<a:p><a:pPr><a:defRPr sz="${LETTERS * 50}" b="0">${solid(color)}</a:defRPr></a:pPr><a:endParaRPr lang="${lang}"/></a:p>`;

const valueAxis = ({ min, max, step }: { min: number; max: number; step: number }, lang: string): Html =>
  html`<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:max val="${max}"/><c:min val="${min}"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorGridlines><c:spPr>${line(HAIRLINE, 1)}</c:spPr></c:majorGridlines><c:numFmt formatCode="${axisFormat(step)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr>${NO_LINE}</c:spPr>${txPr(MUTED, LETTERS, lang)}<c:crossAx val="1"/><c:crosses val="autoZero"/><c:crossBetween val="between"/><c:majorUnit val="${step}"/></c:valAx>`;

function stageLabel(text: string, { first, last }: LinesBlock['stages'][number], plot: Share, periods: number): UserShape {
  const [from, to] = [Math.max(0, first), Math.min(periods - 1, last)];
  const each = plot.w / periods;
  return {
    ...{ type: 'text', text, color: MUTED, size: LETTERS - 2, bold: false, align: 'ctr' },
    at: { x: plot.x + from * each, y: 0, w: (to - from + 1) * each, h: Math.max(0.001, plot.y - 0.008) },
  };
}
