import { type Mode, TOKENS } from '@petarawan/server/drawing/colors/tokens';

/**
 * Gives an element the interface's colours of one theme, whatever the page around it has: a talk stands in the dark, its slides are paper.
 * By script, because the style sheets of the pages settle the theme once for the whole page.
 */
export function wearTokens(element: HTMLElement, mode: Mode): void {
  for (const [name, [l, c, h]] of Object.entries(TOKENS[mode])) element.style.setProperty(`--${name}`, `oklch(${l} ${c} ${h})`);
  element.style.colorScheme = mode;
}

/** Takes them away again. */
export function shedTokens(element: HTMLElement): void {
  for (const name of Object.keys(TOKENS.light)) element.style.removeProperty(`--${name}`);
  element.style.colorScheme = '';
}
