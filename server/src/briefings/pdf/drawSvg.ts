import type { TextMark } from '../../drawing/marks/mark.ts';
import { drawHalo, drawText, type Pdf } from './pdfCanvas.ts';
import type { SvgElement } from './readSvg.ts';
import { readTextures, type TextureFill } from './textureFill.ts';

/** Attributes that pass from an element to what is in it. */
const INHERITED = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-linejoin',
  'stroke-dasharray',
  'fill-rule',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;
type Style = Partial<Record<(typeof INHERITED)[number], string>>;

interface Drawing {
  pdf: Pdf;
  /** Rectangles that cut, by id. */
  clips: ReadonlyMap<string, SvgElement>;
  textures: ReadonlyMap<string, TextureFill>;
}

/**
 * Draws an SVG of `drawing/` as vectors: paths, rectangles, circles, lines, text and its lines, groups that move, scale or cut, and textures.
 * What it does not know it refuses with an Error: a map is never silently without a part.
 */
export function drawSvg(pdf: Pdf, svg: SvgElement): void {
  const all = elementsOf(svg);
  const clips = new Map(
    all.filter(({ name }) => name === 'clipPath').map((e) => [e.attributes.id ?? '', e.children[0] as SvgElement]),
  );
  drawAll({ pdf, clips, textures: readTextures(pdf, all) }, svg, {});
}

const elementsOf = (element: SvgElement): SvgElement[] => [
  element,
  ...element.children.flatMap((child) => (typeof child === 'string' ? [] : elementsOf(child))),
];

function drawAll(drawing: Drawing, { children }: SvgElement, style: Style): void {
  for (const child of children) if (typeof child !== 'string') drawElement(drawing, child, style);
}

function drawElement(drawing: Drawing, element: SvgElement, above: Style): void {
  const { name, attributes: a } = element;
  const style: Style = { ...above };
  for (const key of INHERITED) if (a[key] !== undefined) style[key] = a[key];
  const { pdf } = drawing;
  switch (name) {
    case 'defs':
    case 'clipPath':
    case 'title':
    case 'desc':
      break;
    case 'g':
      drawGroup(drawing, element, style);
      break;
    case 'path':
      paint(drawing, style, () => pdf.path(a.d ?? ''), !a.d);
      break;
    case 'rect':
      paint(drawing, style, () => pdf.rect(...numbers(a, 'x', 'y', 'width', 'height')), !(Number(a.width) > 0));
      break;
    case 'circle':
      paint(drawing, style, () => pdf.circle(...numbers(a, 'cx', 'cy', 'r')));
      break;
    case 'line': {
      const [x1, y1, x2, y2] = numbers(a, 'x1', 'y1', 'x2', 'y2');
      paint(drawing, style, () => pdf.moveTo(x1, y1).lineTo(x2, y2));
      break;
    }
    case 'text':
      drawTexts(drawing, element, style);
      break;
    default:
      throw new Error(`<${name}> cannot be drawn in a PDF`);
  }
}

function numbers<K extends string[]>(attributes: SvgElement['attributes'], ...keys: K): { [I in keyof K]: number } {
  return keys.map((key) => Number(attributes[key] ?? 0)) as { [I in keyof K]: number };
}

function drawGroup(drawing: Drawing, element: SvgElement, style: Style): void {
  const { pdf, clips } = drawing;
  const { transform = '', 'clip-path': clip } = element.attributes;
  pdf.save();
  for (const [, kind, values = ''] of transform.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [a = 0, b] = values.split(/[\s,]+/).map(Number);
    if (kind === 'translate') pdf.translate(a, b ?? 0);
    else if (kind === 'scale') pdf.scale(a, b ?? a, {});
    else throw new Error(`transform ${kind} cannot be drawn in a PDF`);
  }
  const rect = clip && clips.get(/^url\(#(.*)\)$/.exec(clip)?.[1] ?? '');
  if (rect) pdf.rect(...numbers(rect.attributes, 'x', 'y', 'width', 'height')).clip();
  drawAll(drawing, element, style);
  pdf.restore();
}

function paint({ pdf, textures }: Drawing, style: Style, shape: () => unknown, empty = false): void {
  const fill = style.fill === 'none' ? undefined : (style.fill ?? '#000000');
  const stroke = style.stroke === 'none' ? undefined : style.stroke;
  const texture = fill && textures.get(/^url\(#(.*)\)$/.exec(fill)?.[1] ?? '');
  if (empty || (!fill && !stroke)) return;
  pdf.save();
  if (stroke) setLine(pdf, style);
  const rule = style['fill-rule'] === 'evenodd' ? 'even-odd' : 'non-zero';
  if (texture) {
    shape();
    pdf.fill(texture.ground, rule);
    shape();
    texture.use();
    pdf.fill(rule);
    if (stroke) {
      shape();
      pdf.stroke(stroke);
    }
  } else {
    shape();
    if (fill && stroke) pdf.fillAndStroke(fill, stroke, rule);
    else if (fill) pdf.fill(fill, rule);
    else if (stroke) pdf.stroke(stroke);
  }
  pdf.restore();
}

function setLine(pdf: Pdf, style: Style): void {
  pdf.lineWidth(Number(style['stroke-width'] ?? 1));
  if (style['stroke-linejoin'] === 'round') pdf.lineJoin('round');
  if (style['stroke-opacity'] !== undefined) pdf.strokeOpacity(Number(style['stroke-opacity']));
  const [dash, space] = (style['stroke-dasharray'] ?? '').split(/[\s,]+/).map(Number);
  if (dash) pdf.dash(dash, { space: space ?? dash });
}

/** A text with its lines or pieces; pieces without a place of their own follow each other. A text with a line round it is a halo. */
function drawTexts({ pdf }: Drawing, { attributes, children }: SvgElement, style: Style): void {
  let [x, y] = [Number(attributes.x ?? 0), Number(attributes.y ?? 0)];
  for (const child of children) {
    const own = typeof child === 'string' ? {} : child.attributes;
    const text = typeof child === 'string' ? child : child.children.filter((c) => typeof c === 'string').join('');
    [x, y] = [own.x === undefined ? x : Number(own.x), own.y === undefined ? y : Number(own.y)];
    const mark: TextMark = {
      ...{ kind: 'text', x, y, text, size: Number(style['font-size'] ?? 16), fill: own.fill ?? style.fill ?? '#000000' },
      ...{ weight: (own['font-weight'] ?? style['font-weight']) === '600' ? 'bold' : 'regular' },
      anchor: (style['text-anchor'] as TextMark['anchor']) ?? 'start',
    };
    if (style.stroke && style.stroke !== 'none') {
      pdf.save();
      if (style['stroke-opacity'] !== undefined) pdf.strokeOpacity(Number(style['stroke-opacity']));
      drawHalo(pdf, { ...mark, fill: style.stroke }, Number(style['stroke-width'] ?? 1));
      pdf.restore();
    } else drawText(pdf, mark, true);
    // Only texts that begin at their start have several pieces on a line.
    if (mark.anchor === 'start') x += pdf.widthOfString(text);
  }
}
