import { tokenHex } from '../colors/dataColors.ts';
import { type Html, html } from '../html.ts';
import { textWidth, wrapText } from '../words/textWidth.ts';
import type { Place } from './layout.ts';
import type { Block } from './legendBlock.ts';
import type { PictureModel } from './pictureModel.ts';

const INK = tokenHex('ink', 'light');
const MUTED = tokenHex('muted', 'light');
const SIZE = 16;
const LINE = 21;

/** What to mind, as long as there is room; how many notes are left out is said. */
export function notesBlock({ notes }: PictureModel, place: Place, u: number): Block {
  const size = SIZE * u;
  const line = LINE * u;
  const bottom = place.y + place.height;
  let y = place.y + 18 * u;
  if (notes.items.length === 0) return { made: html``, bottom: place.y };
  const leftOut = (n: number) =>
    html`<text x="${place.x}" y="${y}" font-size="${size}" fill="${MUTED}">${notes.more.replace('{n}', String(n))}</text>`;
  // A heading over nothing would mislead.
  if (y + 26 * u + line > bottom) return { made: leftOut(notes.items.length), bottom: y + line };
  const made: Html[] = [
    html`<text x="${place.x}" y="${y}" font-size="${17 * u}" font-weight="600" fill="${INK}">${notes.heading}</text>`,
  ];
  y += 26 * u;
  const indent = textWidth('– ', size);
  for (const [i, item] of notes.items.entries()) {
    const lines = wrapText(item, size, place.width - indent);
    const left = notes.items.length - i;
    // The last line is kept for saying how many are left out.
    if (y + (lines.length - 1 + (left > 1 ? 1 : 0)) * line > bottom) {
      made.push(leftOut(left));
      y += line;
      break;
    }
    made.push(
      html`<text x="${place.x}" y="${y}" font-size="${size}" fill="${MUTED}">–</text>${lines.map((text, k) => html`<text x="${place.x + indent}" y="${y + k * line}" font-size="${size}" fill="${MUTED}">${text}</text>`)}`,
    );
    y += lines.length * line + 5 * u;
  }
  return { made: html`${made}`, bottom: y };
}
