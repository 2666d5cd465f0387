import { type Html, html } from '../../../drawing/html.ts';
import { NATION } from '../../public/contract.ts';
import type { PageContext, ReleaseInfo } from '../pageContext.ts';
import { PATHS } from '../paths.ts';
import { type AreaView, nameOf } from '../view/areaView.ts';

/** Downloads, the code for embedding, and how to quote. Only files that the release has are linked. */
export function share(context: PageContext, release: ReleaseInfo, view: AreaView, title: string, permanent: string): Html {
  const { words, format } = context;
  const { head } = release;
  const { code } = view.area;
  const name = nameOf(view.area);
  const files: [string, string][] = [
    [PATHS.data(head.number, `rilis-${head.number}-${code}.csv`), words.share.areaData(name)],
    [PATHS.data(head.number, `rilis-${head.number}-wilayah.csv`), words.share.table('CSV')],
    [PATHS.data(head.number, `rilis-${head.number}-wilayah-desimal-koma.csv`), words.share.table(words.share.comma)],
    [PATHS.data(head.number, `rilis-${head.number}.xlsx`), words.share.table('XLSX')],
    [PATHS.data(head.number, `rilis-${head.number}-${code === NATION ? 'provinsi' : 'kabkota'}.geojson`), words.share.shapes],
    [PATHS.data(head.number, `rilis-${head.number}.json`), words.share.document],
    [PATHS.data(head.number, 'datapackage.json'), words.share.dictionary],
    [PATHS.picture(head.number, code, 'svg'), `${words.share.picture} (SVG)`],
    [PATHS.picture(head.number, code, 'png'), `${words.share.picture} (PNG)`],
    [PATHS.oneFile(head.number), words.share.oneFile],
  ];
  const there = files.filter(([path]) => path === PATHS.oneFile(head.number) || release.has(path));
  // Without a known address of the site, the script puts in the one the reader sees.
  const address = context.address(permanent) ?? permanent;
  const frame = `<iframe src="${address}?sematan" title="${title.replaceAll('"', '&quot;')}" width="100%" height="900" loading="lazy"><a href="${address}">${words.share.embedFallback(title)}</a></iframe>`;
  return html`<p class="asal-sematan"><a href="${context.href(permanent)}">PetaRawan, ${words.stamp.release(head.number)}: ${words.share.source}</a></p>
<section id="pakai"><h2>${words.share.heading}</h2>
<h3>${words.share.data}</h3><p class="ket">${words.share.dataText}</p>
<ul class="berkas">${there.map(([path, text]) => html`<li><a href="${context.href(path)}">${text}</a></li>`)}</ul>
<h3 id="kutip">${words.share.cite}</h3>
<p class="kutipan" data-alamat="${permanent}">${words.share.citeText(title, head.number, format.date(head.publishedOn), address)}</p>
<p class="ket">${words.share.hash}: <code>${head.sha256}</code></p>
<details><summary>${words.share.embed}</summary><p class="ket">${words.share.embedText}</p><pre class="kutipan" tabindex="0" data-alamat="${permanent}"><code>${frame}</code></pre></details>
</section>`;
}
