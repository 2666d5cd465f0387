/** Styles that a pattern's strokes have from style sheets, which do not come along into a picture. */
const PAINT = ['fill', 'stroke', 'stroke-width', 'stroke-linecap', 'opacity'] as const;
const LENGTH = 8;

/**
 * One tile of a pattern of the drawing as pixels, so that map and drawing have the same hatch. Null when the pattern is not there or cannot
 * be drawn.
 */
export async function patternImage(svg: SVGElement, id: string, ratio: number): Promise<ImageData | null> {
  const pattern = svg.querySelector(`#${CSS.escape(id)}`) ?? document.getElementById(id);
  if (!(pattern instanceof SVGPatternElement)) return null;
  const [width, height] = [pattern.width.baseVal.value || LENGTH, pattern.height.baseVal.value || LENGTH];
  const tile = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  tile.setAttribute('width', String(width * ratio));
  tile.setAttribute('height', String(height * ratio));
  tile.setAttribute('viewBox', `0 0 ${width} ${height}`);
  for (const child of pattern.children) tile.append(painted(child));
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(tile))}`;
  try {
    await image.decode();
  } catch {
    return null;
  }
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

function painted(element: Element): Element {
  const copy = element.cloneNode(false) as Element;
  const style = getComputedStyle(element);
  for (const name of PAINT) copy.setAttribute(name, style.getPropertyValue(name));
  copy.removeAttribute('class');
  for (const child of element.children) copy.append(painted(child));
  return copy;
}
