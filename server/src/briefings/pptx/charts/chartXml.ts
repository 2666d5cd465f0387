import { tokenHex } from '../../../drawing/colors/dataColors.ts';
import { type Html, html } from '../../../drawing/html.ts';
import { TYPEFACE } from '../arialText.ts';
import type { ChartPart } from './chartPart.ts';

/** A colour as slides write it. */
export const hex = (color: string): string => color.replace('#', '').toUpperCase();
export const INK = hex(tokenHex('ink', 'light'));
export const MUTED = hex(tokenHex('muted', 'light'));
export const HAIRLINE = hex(tokenHex('hairline', 'light'));
export const PAPER = hex(tokenHex('paper', 'light'));

/** English Metric Units in a unit of a page: 144 units are an inch. */
export const EMU = 6350;
/** Hundredths of a point, as sizes of letters are written; a unit is half a point. */
export const sz = (units: number): number => Math.round(units * 50);

export const solid = (color: string): Html => html`<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
export const line = (color: string, units: number, dash = 'solid'): Html =>
  html`<a:ln w="${Math.round(units * EMU)}" cap="flat">${solid(color)}<a:prstDash val="${dash}"/><a:round/></a:ln>`;
export const NO_LINE = html`<a:ln><a:noFill/></a:ln>`;

/** Letters of an axis or a label. */
export const letters = (color: string, units: number, bold = false): Html =>
  html`<a:defRPr sz="${sz(units)}" b="${bold ? 1 : 0}">${solid(color)}<a:latin typeface="${TYPEFACE}"/><a:cs typeface="${TYPEFACE}"/></a:defRPr>`;
export const txPr = (color: string, units: number, lang: string): Html =>
  html`<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${letters(color, units)}</a:pPr><a:endParaRPr lang="${lang}"/></a:p></c:txPr>`;

const SHEET = 'Angka';
/** Name of a column, counted from 0. */
export const columnName = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : `${columnName(Math.floor(column / 26) - 1)}${columnName(column % 26)}`;
const range = ({ rows }: ChartPart['book'], column: number) =>
  `${SHEET}!$${columnName(column)}$2:$${columnName(column)}$${rows.length + 1}`;

/** Name of a series: the head of its column. */
export const nameRef = ({ heads }: ChartPart['book'], column: number): Html =>
  html`<c:tx><c:strRef><c:f>${SHEET}!$${columnName(column)}$1</c:f><c:strCache><c:ptCount val="1"/>${heads[column] && html`<c:pt idx="0"><c:v>${heads[column]}</c:v></c:pt>`}</c:strCache></c:strRef></c:tx>`;

/** Names on the axis: the first column. */
export const namesRef = (book: ChartPart['book']): Html =>
  html`<c:cat><c:strRef><c:f>${range(book, 0)}</c:f><c:strCache><c:ptCount val="${book.rows.length}"/>${book.rows.map(
    ([name], i) => name && html`<c:pt idx="${i}"><c:v>${name}</c:v></c:pt>`,
  )}</c:strCache></c:strRef></c:cat>`;

/** Figures of a column; a cell without a figure has no point, so that nothing is drawn for it. */
export const figuresRef = (book: ChartPart['book'], column: number): Html =>
  html`<c:numRef><c:f>${range(book, column)}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${book.rows.length}"/>${book.rows.map(
    (row, i) => (row[column] === null ? '' : html`<c:pt idx="${i}"><c:v>${row[column]}</c:v></c:pt>`),
  )}</c:numCache></c:numRef>`;

/** A place inside of a chart, as shares of it. */
export interface Share {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** Where the figures are drawn, without names and axis: what is drawn over them stands exactly. */
export const plotLayout = ({ x, y, w, h }: Share): Html =>
  html`<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="${short(x)}"/><c:y val="${short(y)}"/><c:w val="${short(w)}"/><c:h val="${short(h)}"/></c:manualLayout></c:layout>`;
export const short = (value: number): number => Math.round(value * 100_000) / 100_000;

/** A whole chart; `shapes`: whether lines and words are drawn over it. */
export const chartSpace = (plot: Html, lang: string, shapes: boolean): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${html`<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:date1904 val="0"/><c:lang val="${lang}"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea>${plot}<c:spPr><a:noFill/>${NO_LINE}</c:spPr></c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/>${NO_LINE}</c:spPr><c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${letters(INK, 22)}</a:pPr><a:endParaRPr lang="${lang}"/></a:p></c:txPr><c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData>${shapes && html`<c:userShapes r:id="rId2"/>`}</c:chartSpace>`}`;
