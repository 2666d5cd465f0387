import { html } from '../../drawing/html.ts';
import type { DeckFrame } from '../../drawing/slides/slideFrame.ts';
import { pptxWords } from './pptxWords.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Title, office, occasion and day of a deck, as file managers and search show them. */
export function coreProperties({ title, occasion, office, stamp, badges, lang, madeOn }: DeckFrame): string {
  const day = `${madeOn}T00:00:00Z`;
  return `${HEAD}${html`<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${title}</dc:title><dc:subject>${occasion}</dc:subject><dc:creator>${office}</dc:creator><cp:keywords>${badges.map(({ text }) => text).join(', ')}</cp:keywords><dc:description>${stamp}</dc:description><cp:lastModifiedBy>${office}</cp:lastModifiedBy><cp:revision>1</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">${day}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${day}</dcterms:modified><dc:language>${pptxWords[lang].locale}</dc:language></cp:coreProperties>`}`;
}

export const appProperties = ({ office }: DeckFrame, slides: number): string =>
  `${HEAD}${html`<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><TotalTime>0</TotalTime><Application>PetaRawan</Application><PresentationFormat>Widescreen</PresentationFormat><Slides>${slides}</Slides><Notes>${slides}</Notes><HiddenSlides>0</HiddenSlides><Company>${office}</Company></Properties>`}`;
