import { type Html, html } from '../../../drawing/html.ts';
import type { PublicCount } from '../../public/contract.ts';

/** A bar of a count among the largest of its figure; a hidden count has a short dotted one of always the same length. */
export function bar(count: PublicCount, most: number): Html {
  const width = count === null ? 16 : Math.max(count > 0 ? 1 : 0, Math.round((count * 100) / most));
  const look = count === null ? html`fill="url(#t-hidden)"` : html`class="isi"`;
  return html`<svg class="batang" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect width="${width}" height="10" ${look}/></svg>`;
}
