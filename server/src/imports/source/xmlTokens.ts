import { refuseFile } from './refuseFile.ts';

/** What a worksheet part is made of: a tag (name without prefix), or text between tags with entities resolved. */
export type XmlToken =
  | { kind: 'open'; name: string; attributes: string; empty: boolean }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string };

const MAX_PIECE = 8 << 20;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Resolves the five XML entities, character references, and the `_x000D_` escapes of spreadsheets. */
export function xmlText(raw: string): string {
  if (!raw.includes('&') && !raw.includes('_x')) return raw;
  return raw
    .replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (all, hex: string, dec: string, name: string) => {
      if (name) return ENTITIES[name] ?? all;
      const code = hex ? Number.parseInt(hex, 16) : Number(dec);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
    })
    .replace(/_x([0-9A-F]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

const patterns = new Map<string, RegExp>();

/** Value of an attribute inside a tag, resolved; undefined when absent. Prefixed names (`r:id`) are given in full. */
export function attribute(attributes: string, name: string): string | undefined {
  let pattern = patterns.get(name);
  if (!pattern) {
    pattern = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    patterns.set(name, pattern);
  }
  const match = pattern.exec(attributes);
  return match ? xmlText(match[1] ?? match[2] ?? '') : undefined;
}

/**
 * Cuts XML into tags and text without building a tree. Knows no document type, so there is nothing to expand.
 * Each yielded array holds the tokens of one piece of input.
 */
export async function* xmlTokens(chunks: AsyncIterable<Buffer>): AsyncGenerator<XmlToken[]> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of chunks) {
    rest += decoder.decode(chunk, { stream: true });
    const tokens: XmlToken[] = [];
    let at = 0;
    for (;;) {
      const start = rest.indexOf('<', at);
      if (start < 0) break;
      const special = rest.startsWith('<!--', start) ? '-->' : rest.startsWith('<![CDATA[', start) ? ']]>' : '>';
      const end = rest.indexOf(special, start + 1);
      if (end < 0) break;
      if (start > at) tokens.push({ kind: 'text', text: xmlText(rest.slice(at, start)) });
      if (special === ']]>') tokens.push({ kind: 'text', text: rest.slice(start + 9, end) });
      else if (special === '>') tag(rest.slice(start + 1, end), tokens);
      at = end + special.length;
    }
    rest = rest.slice(at);
    if (rest.length > MAX_PIECE)
      throw refuseFile('Isi berkas XLSX ini tidak dapat dibaca.', 'The content of this XLSX file cannot be read.');
    yield tokens;
  }
}

function tag(inner: string, tokens: XmlToken[]): void {
  const first = inner.charCodeAt(0);
  if (first === 0x3f || first === 0x21) return;
  if (first === 0x2f) {
    tokens.push({ kind: 'close', name: localName(inner.slice(1).trim()) });
    return;
  }
  const empty = inner.endsWith('/');
  const body = empty ? inner.slice(0, -1) : inner;
  const blank = body.search(/\s/);
  const name = localName(blank < 0 ? body : body.slice(0, blank));
  tokens.push({ kind: 'open', name, attributes: blank < 0 ? '' : body.slice(blank), empty });
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
