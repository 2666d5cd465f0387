/** One area as the page's drawing shows it. */
export interface DrawnArea {
  code: string;
  /** Colour, or null where a pattern alone fills it. */
  color: string | null;
  /** Id of the pattern that fills it, or lies over its colour. */
  pattern: string | null;
  /** What the drawing says when it is pointed at. */
  title: string;
  /** Page of the area; null when it has none. */
  href: string | null;
}

const CODE = 'data-c';
const SHAPES = 'use, path';
/** Strokes that a reader can ask for beside the colours. */
const OVER = '.pola-isi';

/** The element that carries an area's code, its shape, and its link; one element may be all three. */
function partsOf(element: Element): { shape: SVGElement | null; link: Element | null } {
  const shape = element.matches(SHAPES) ? element : element.querySelector(SHAPES);
  return { shape: shape as SVGElement | null, link: element.closest('a') ?? element.querySelector('a') };
}

/** Areas of a drawing with the fills they have now, in the theme and for the figure that are chosen: the interactive map repeats them. */
export function readDrawing(svg: SVGElement): DrawnArea[] {
  const found = new Map<string, DrawnArea>();
  for (const element of svg.querySelectorAll(`[${CODE}]`)) {
    const code = element.getAttribute(CODE) ?? '';
    const { shape, link } = partsOf(element);
    if (!shape || found.has(code)) continue;
    const fill = getComputedStyle(shape).fill;
    const alone = patternOf(fill);
    const over = element.querySelector(OVER);
    found.set(code, {
      code,
      pattern: alone ?? (over ? patternOf(getComputedStyle(over).fill) : null),
      color: alone === null ? fill : null,
      title: titleOf(element, link),
      href: link?.getAttribute('href') ?? null,
    });
  }
  return [...found.values()];
}

/** Id of the pattern of a fill such as `url("#t-hidden")`. */
const patternOf = (fill: string): string | null => /url\(["']?#([^"')]+)/.exec(fill)?.[1] ?? null;

function titleOf(element: Element, link: Element | null): string {
  const title = element.querySelector('title') ?? link?.querySelector('title');
  return (title?.textContent ?? link?.getAttribute('aria-label') ?? element.getAttribute('aria-label') ?? '').trim();
}

/** Tells the drawing that an area is pointed at, as if the hand were on it: the page says what it says of it then. */
export function pointAt(svg: SVGElement, code: string | null): void {
  const element = code === null ? svg : svg.querySelector(`[${CODE}="${CSS.escape(code)}"]`);
  element?.dispatchEvent(new PointerEvent(code === null ? 'pointerleave' : 'pointerover', { bubbles: code !== null }));
}

/** Code of the area that an element of the drawing belongs to. */
export function codeAt(target: EventTarget | null): string | null {
  if (!(target instanceof Element)) return null;
  const holder = target.closest(`[${CODE}]`) ?? target.querySelector(`[${CODE}]`);
  return holder?.getAttribute(CODE) ?? null;
}
