import { type Html, html, raw } from '../../../drawing/html.ts';
import type { PageContext, ReleaseInfo } from '../pageContext.ts';
import { siteFooter } from './siteFooter.ts';
import { siteHeader } from './siteHeader.ts';

export interface PageParts {
  title: string;
  description: string;
  body: Html;
  release?: ReleaseInfo;
  /** The address that search engines should keep; default the page itself. */
  canonical?: string;
  /** Path of a preview picture. */
  picture?: string | undefined;
  /** Structured data for search engines. */
  data?: object;
}

/** A whole page. Nothing inline that a strict content policy forbids; one stylesheet, one deferred script. */
export function documentShell(context: PageContext, page: PageParts): string {
  const { language, words, site } = context;
  const live = site.assets.find('peta-hidup.js');
  return String(html`<!doctype html>
<html lang="${language}"${live && page.release?.map ? html` data-live="${context.href(live)}"` : ''}${site.preview ? html` data-pratinjau=""` : ''} data-root="${context.href('') || '.'}">
<head>
<meta charset="utf-8"/>
<title>${page.title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="description" content="${page.description}"/>
<meta name="color-scheme" content="light dark"/>
<meta name="theme-color" content="#861c29"/>
<link rel="stylesheet" href="${context.asset('halaman.css')}"/>
<script src="${context.asset('halaman.js')}" defer="defer"></script>
<link rel="icon" href="${context.asset('ikon.svg')}" type="image/svg+xml"/>
<link rel="manifest" href="${context.href('manifest.webmanifest')}"/>
${alternates(context, page)}
</head>
<body>
<a class="lewati" href="#isi">${words.skip}</a>
${siteHeader(context, page.release)}
<main id="isi">
${page.body}
</main>
${siteFooter(context, page.release)}
${page.data ? html`<script type="application/ld+json">${raw(JSON.stringify(page.data).replaceAll('<', '\\u003c'))}</script>` : ''}
</body>
</html>
`);
}

function alternates(context: PageContext, page: PageParts): Html {
  const { language, path, twin } = context;
  const other = language === 'id' ? 'en' : 'id';
  const canonical = context.address(page.canonical ?? path);
  const picture = page.picture ? context.address(page.picture) : null;
  return html`<link rel="alternate" hreflang="${other}" href="${context.address(twin) ?? context.href(twin)}"/>
${canonical ? html`<link rel="canonical" href="${canonical}"/><meta property="og:url" content="${canonical}"/>` : ''}
<meta property="og:type" content="website"/>
<meta property="og:title" content="${page.title}"/>
<meta property="og:description" content="${page.description}"/>
<meta property="og:locale" content="${language === 'id' ? 'id_ID' : 'en_GB'}"/>
${picture ? html`<meta property="og:image" content="${picture}"/><meta property="og:image:width" content="1200"/><meta property="og:image:height" content="630"/><meta name="twitter:card" content="summary_large_image"/>` : ''}`;
}
