import { type Html, html, raw } from '../../../drawing/html.ts';
import { inlineStyle } from '../assetSource.ts';
import type { LoadedRelease } from '../loadRelease.ts';
import { type PageContext, pageContext, type ReleaseInfo, type SiteInfo } from '../pageContext.ts';
import { areaTable } from '../parts/areaTable.ts';
import { captionLine } from '../parts/caption.ts';
import { issueFigure } from '../parts/issueFigure.ts';
import { keyFigures } from '../parts/keyFigures.ts';
import { mapFigure, textures } from '../parts/mapFigure.ts';
import { siteFooter } from '../parts/siteFooter.ts';
import { PATHS } from '../paths.ts';
import { areaView, hasPage, nameOf } from '../view/areaView.ts';

/** Largest file: what an old phone opens from a memory card without trouble. */
const MOST_BYTES = 3_000_000;

/**
 * The release as one file that needs no other, for a USB stick: the root and the areas right below it, each with maps, table and issues.
 * Areas that no longer fit are left out, and the file says so.
 */
export async function oneFilePage(site: SiteInfo, release: LoadedRelease, preview: boolean): Promise<string> {
  const { head, document } = release;
  const context = pageContext(site, 'id', () => PATHS.oneFile(head.number));
  const { words, format } = context;
  const areas = document.areas.filter((area) => hasPage(area) && (area.code === head.area || area.parent === head.area));
  const within = new Set(areas.map(({ code }) => code));
  const sections: Html[] = [];
  let bytes = 0;
  for (const { code } of areas) {
    const map = await release.mapBelow(code);
    const info: ReleaseInfo = { head, document, newest: false, preview, map, within, has: () => false };
    const section = sectionOf(context, info, code);
    bytes += Buffer.byteLength(String(section));
    if (bytes > MOST_BYTES) break;
    sections.push(section);
  }
  const told = areas.slice(0, sections.length);
  const title = `${words.oneFile.title(head.number)}: ${head.areaName}`;
  return String(html`<!doctype html>
<html lang="id"><head><meta charset="utf-8"/><title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"/><meta name="color-scheme" content="light dark"/><link rel="icon" href="data:,"/>
<style>${raw(inlineStyle())}</style></head>
<body><main id="isi">${textures()}
<h1>${title}</h1>
<p class="cap">${document.sample ? html`<strong class="contoh">${words.sample}</strong>` : ''} <span>${words.stamp.release(head.number)}</span> <span>${words.stamp.until(format.date(head.to))}</span> <span>${words.stamp.published(format.date(head.publishedOn))}</span></p>
${preview ? html`<p class="kabar">${words.preview}</p>` : ''}
<h2>${words.oneFile.contents}</h2>
<ul class="berkas">${told.map((area) => html`<li><a href="#w${area.code}">${nameOf(area)}</a></li>`)}</ul>
${sections}
<section><h2>${words.about.title}</h2>
${[...words.about.readText, words.honest.moreText, ...words.about.hideText, ...words.about.methodText(document.methodVersion)].map((line) => html`<p>${line}</p>`)}
${sections.length < areas.length || head.area === 'ID' ? html`<p>${words.oneFile.left}</p>` : ''}
<p>${words.share.hash}: <code>${head.sha256}</code></p></section>
</main>${siteFooter(context, { head, document, newest: false, preview, map: null, within, has: () => false })}</body></html>
`);
}

function sectionOf(context: PageContext, info: ReleaseInfo, code: string): Html {
  const { words } = context;
  const view = areaView(info.document, code);
  if (!view) return html``;
  return html`<article id="w${code}"><h2 class="besar">${nameOf(view.area)}</h2>
${captionLine(context, view)}
<p class="ket"><a href="#isi">${words.oneFile.contents}</a></p>
${keyFigures(context, view)}${mapFigure(context, info, view)}${areaTable(context, info, view)}${issueFigure(context, view)}</article>
`;
}
