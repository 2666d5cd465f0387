import { createHash } from 'node:crypto';
import { html, raw } from '../../drawing/html.ts';
import { drawSlide } from '../../drawing/slides/drawSlide.ts';
import { presentedDeck } from '../../drawing/slides/presentedDeck.ts';
import { PAGES, type ShownDeck } from '../../drawing/slides/slideFrame.ts';
import type { SlidePictures } from '../../drawing/slides/slidePictures.ts';
import { presenterFiles } from './presenterFiles.ts';
import { slideMarkup } from './slideMarkup.ts';

/**
 * A deck as one HTML file for a USB stick: its slides as vectors, words and notes, the presenter and the typeface stand in it. Its own policy
 * forbids it to ask for anything from anywhere, and it runs no script but its own. Without script all slides stand below each other.
 * Rejects with AppError `unavailable` when the presenter was not built (`scripts/buildServer.mjs`). Drawing takes some tenths of a second:
 * for threads.
 */
export async function writeBundle(deck: ShownDeck, pictures: SlidePictures): Promise<Uint8Array> {
  const { script, style } = await presenterFiles();
  const told = presentedDeck(deck);
  const slides = deck.slides.map((slide, i) => {
    const words = told.slides[i] as (typeof told.slides)[number];
    return slideMarkup(words, i, drawSlide(slide, deck.frame, PAGES.slide, pictures));
  });
  const content = JSON.stringify({ name: nameOf(told), deck: told });
  const page = html`<!doctype html>
<html lang="${told.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor(script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="PetaRawan">
<title>${told.title}</title>
<style>${raw(style)}</style>
</head>
<body>
<main class="presenter" id="paparan">
<div class="presenter-stage">
${slides}
</div>
</main>
<script type="application/json" id="paparan-isi">${raw(forScript(content))}</script>
<script>${raw(script)}</script>
</body>
</html>
`;
  return new TextEncoder().encode(String(page));
}

/** Nothing from outside; of scripts only this one. Attributes of drawings may have styles. */
const policyFor = (script: string) =>
  [
    "default-src 'none'",
    `script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`,
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** Text inside of a script element ends at nothing but its end. */
const forScript = (json: string) => json.replaceAll('<', '\\u003c');

/** Windows of the same file find each other by it; two decks on one stick do not. */
const nameOf = (told: object) => createHash('sha256').update(JSON.stringify(told)).digest('hex').slice(0, 12);
