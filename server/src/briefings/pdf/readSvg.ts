/** An element of an SVG that we drew ourselves. */
export interface SvgElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (SvgElement | string)[];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

const decode = (text: string) => text.replaceAll(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);

/**
 * Reads an SVG of `drawing/`: elements with attributes in double quotes, text, and the five entities that `html` writes; no comments, no
 * `CDATA`. Not for files from elsewhere. Throws Error when an element is not closed.
 */
export function readSvg(svg: string): SvgElement {
  const root: SvgElement = { name: '', attributes: {}, children: [] };
  const open: SvgElement[] = [root];
  for (const [, close, name = '', attributes = '', single, text] of svg.matchAll(
    /<(\/)?([a-zA-Z]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/)?>|([^<]+)/g,
  )) {
    const parent = open.at(-1) as SvgElement;
    if (text !== undefined) {
      parent.children.push(decode(text));
    } else if (close) {
      if (open.pop()?.name !== name) throw new Error(`<${name}> is closed, but another element is open`);
    } else {
      const element: SvgElement = { name, attributes: attributesOf(attributes), children: [] };
      parent.children.push(element);
      if (!single) open.push(element);
    }
  }
  const [first] = root.children.filter((child): child is SvgElement => typeof child !== 'string');
  if (open.length > 1 || !first) throw new Error('The SVG has no root element, or one that is not closed');
  return first;
}

const attributesOf = (text: string): Record<string, string> =>
  Object.fromEntries([...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, decode(value)]));
