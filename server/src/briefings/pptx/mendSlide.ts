import type { LateParts } from './addBlock.ts';
import { xmlText } from './xmlText.ts';

/**
 * A slide, layout or master of the library as it should be: every part with an id of its own, words in the language of the deck, charts and
 * pictures tied to ours, tables with their text for whoever cannot see them.
 */
export function mendSlide(
  xml: string,
  rels: string,
  locale: string,
  { charts, maps, alts }: LateParts,
  chartNumbers: ReadonlyMap<string, number>,
  media: ReadonlyMap<string, string>,
): { xml: string; rels: string } {
  const targets = new Map<string, string>();
  for (const [name] of charts) {
    const id = partOf(xml, 'p:graphicFrame', name, /<c:chart r:id="(rId\d+)"/);
    if (id) targets.set(id, `../charts/chart${chartNumbers.get(name)}.xml`);
  }
  for (const [name, key] of maps) {
    const png = partOf(xml, 'p:pic', name, /<a:blip r:embed="(rId\d+)"/);
    const svg = partOf(xml, 'p:pic', name, /svgBlip [^>]*r:embed="(rId\d+)"/);
    if (png) targets.set(png, `../media/${media.get(key)}.png`);
    if (svg) targets.set(svg, `../media/${media.get(key)}.svg`);
  }
  let id = 0;
  const mended = xml
    .replaceAll(/(<p:cNvPr )id="\d+"/g, (_, start: string) => `${start}id="${++id}"`)
    .replaceAll(/ (?:altLang|dirty|err)="[^"]*"/g, '')
    .replaceAll(/ lang="[^"]*"/g, ` lang="${locale}"`)
    .replaceAll(/<p:cNvPr id="(\d+)" name="([^"]*)"([^>]*)>/g, (whole, number: string, name: string, rest: string) => {
      const alt = alts.get(name);
      return alt === undefined
        ? whole
        : `<p:cNvPr id="${number}" name="${name}" descr="${xmlText(alt)}"${rest.replace(/ descr="[^"]*"/, '')}>`;
    })
    // The library repeats the look of a paragraph before each run; only the first may stand there.
    .replaceAll(/(<\/a:r>)<a:pPr(?:[^>]*\/>|.*?<\/a:pPr>)/g, '$1')
    // A title is found by its type alone.
    .replaceAll(/<p:ph\s[^>]*type="title"[^>]*\/>/g, '<p:ph type="title"/>')
    .replaceAll(/<a:tblPr(?: [^>]*)?\/>/g, '<a:tblPr firstRow="1"/>')
    // A background needs its effects, even none (issue 1442 of the library).
    .replaceAll(/(<p:bgPr><a:solidFill>(?:(?!<\/p:bgPr>).)*<\/a:solidFill>)<\/p:bgPr>/g, '$1<a:effectLst/></p:bgPr>')
    .replaceAll(/>\s+</g, '><');
  return {
    xml: mended,
    rels: rels.replaceAll(/<Relationship Id="(rId\d+)"([^>]*?)Target="([^"]*)"/g, (whole, rId: string, rest: string) => {
      const target = targets.get(rId);
      return target === undefined ? whole : `<Relationship Id="${rId}"${rest}Target="${target}"`;
    }),
  };
}

/** What a pattern finds in the element of a part. */
function partOf(xml: string, tag: string, name: string, pattern: RegExp): string | null {
  for (const [element] of xml.matchAll(new RegExp(`<${tag}>.*?</${tag}>`, 'gs')))
    if (element.includes(`name="${name}"`)) return pattern.exec(element)?.[1] ?? null;
  return null;
}
