import { type Html, html } from '../html.ts';
import type { Mark, Paint } from './mark.ts';

/** Marks as SVG elements, without a style sheet. */
export const marksSvg = (marks: readonly Mark[]): Html => html`${marks.map(markSvg)}`;

function markSvg(mark: Mark): Html {
  switch (mark.kind) {
    case 'rect':
      return html`<rect x="${near(mark.x)}" y="${near(mark.y)}" width="${near(mark.w)}" height="${near(mark.h)}"${mark.radius ? html` rx="${near(mark.radius)}"` : ''}${paintOf(mark)}/>`;
    case 'line':
      return html`<line x1="${near(mark.x1)}" y1="${near(mark.y1)}" x2="${near(mark.x2)}" y2="${near(mark.y2)}"${paintOf(mark)}/>`;
    case 'circle':
      return html`<circle cx="${near(mark.x)}" cy="${near(mark.y)}" r="${near(mark.r)}"${paintOf(mark)}/>`;
    case 'path':
      return html`<path d="${mark.d}"${paintOf(mark)}/>`;
    case 'text': {
      const anchor = mark.anchor && mark.anchor !== 'start' ? html` text-anchor="${mark.anchor}"` : '';
      const weight = mark.weight === 'bold' ? html` font-weight="600"` : '';
      const turn = mark.turn ? html` transform="rotate(${near(mark.turn)} ${near(mark.x)} ${near(mark.y)})"` : '';
      return html`<text x="${near(mark.x)}" y="${near(mark.y)}"${turn} font-size="${near(mark.size)}" fill="${mark.fill}"${anchor}${weight}>${mark.text}</text>`;
    }
  }
}

function paintOf({ fill, stroke, width, dash, opacity }: Paint): Html {
  const line = stroke ? html` stroke="${stroke}" stroke-width="${near(width ?? 1)}"` : '';
  const dashes = stroke && dash ? html` stroke-dasharray="${dash.map(near).join(' ')}"` : '';
  return html` fill="${fill ?? 'none'}"${line}${dashes}${opacity === undefined ? '' : html` opacity="${opacity}"`}`;
}

/** Hundredths of a unit are finer than any screen. */
const near = (value: number) => Math.round(value * 100) / 100;
