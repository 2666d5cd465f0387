import { type Html, html } from '../../../drawing/html.ts';
import { TYPEFACE } from '../arialText.ts';
import { EMU, line, type Share, short, solid, sz } from './chartXml.ts';

/** What is drawn over a chart, in shares of it; `width` and `height` of the chart are in units of the page. */
export type UserShape =
  | { type: 'line'; name: string; from: [number, number]; to: [number, number]; color: string; thick: number; dash: string }
  | { type: 'text'; text: string; at: Share; color: string; size: number; bold: boolean; align: 'l' | 'ctr' | 'r' };

/** The part of a chart with lines and words over it: they are moved and scaled with the chart. */
export function userShapes(shapes: readonly UserShape[], width: number, height: number, lang: string): string {
  const drawn = shapes.map((shape, i) => {
    const { x, y, w, h } = shape.type === 'text' ? shape.at : boxOf(shape);
    const place = html`<a:xfrm><a:off x="${Math.round(x * width * EMU)}" y="${Math.round(y * height * EMU)}"/><a:ext cx="${Math.round(w * width * EMU)}" cy="${Math.round(h * height * EMU)}"/></a:xfrm>`;
    return html`<cdr:relSizeAnchor xmlns:cdr="http://schemas.openxmlformats.org/drawingml/2006/chartDrawing"><cdr:from><cdr:x>${short(x)}</cdr:x><cdr:y>${short(y)}</cdr:y></cdr:from><cdr:to><cdr:x>${short(x + w)}</cdr:x><cdr:y>${short(y + h)}</cdr:y></cdr:to>${shape.type === 'line' ? lineShape(shape, place, i + 2) : textShape(shape, place, i + 2, lang)}</cdr:relSizeAnchor>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${html`<c:userShapes xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${drawn}</c:userShapes>`}`;
}

const boxOf = ({ from, to }: Extract<UserShape, { type: 'line' }>): Share => ({
  ...{ x: Math.min(from[0], to[0]), y: Math.min(from[1], to[1]) },
  ...{ w: Math.abs(to[0] - from[0]), h: Math.abs(to[1] - from[1]) },
});

const lineShape = ({ name, color, thick, dash }: Extract<UserShape, { type: 'line' }>, place: Html, id: number): Html =>
  html`<cdr:cxnSp macro=""><cdr:nvCxnSpPr><cdr:cNvPr id="${id}" name="${name}"/><cdr:cNvCxnSpPr/></cdr:nvCxnSpPr><cdr:spPr>${place}<a:prstGeom prst="line"><a:avLst/></a:prstGeom>${line(color, thick, dash)}</cdr:spPr></cdr:cxnSp>`;

const textShape = (
  { text, color, size, bold, align }: Extract<UserShape, { type: 'text' }>,
  place: Html,
  id: number,
  lang: string,
): Html =>
  html`<cdr:sp macro="" textlink=""><cdr:nvSpPr><cdr:cNvPr id="${id}" name="${text}"/><cdr:cNvSpPr txBox="1"/></cdr:nvSpPr><cdr:spPr>${place}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></cdr:spPr><cdr:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="b"/><a:lstStyle/><a:p><a:pPr algn="${align}"/><a:r><a:rPr lang="${lang}" sz="${sz(size)}" b="${bold ? 1 : 0}">${solid(color)}<a:latin typeface="${TYPEFACE}"/><a:cs typeface="${TYPEFACE}"/></a:rPr><a:t>${text}</a:t></a:r></a:p></cdr:txBody></cdr:sp>`;
