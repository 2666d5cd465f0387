import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { mapColorRules } from './map/mapColors.ts';

/** Files below `aset/`. Names carry the hash of the content (`halaman-1a2b3c4d.css`), so they never change. */
export interface AssetSource {
  list(): string[];
  read(name: string): Buffer | null;
}

/** Assets by their plain names. */
export interface AssetNames {
  /** Path from the root of the site of the asset called `halaman.css`. Throws RangeError when there is none. */
  path(plain: string): string;
  /** The same, or null. */
  find(plain: string): string | null;
}

const FOLDER = join(import.meta.dirname, 'assets');
const FONT = '@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2';

const hashed = (plain: string, body: Buffer) => {
  const end = extname(plain);
  return `${plain.slice(0, -end.length)}-${createHash('sha256').update(body).digest('hex').slice(0, 8)}${end}`;
};

/** The files the pages themselves need: style, script, typeface, icons. */
export function pageAssets(): AssetSource {
  const own = (name: string) => readFileSync(join(FOLDER, name));
  const font = readFileSync(createRequire(import.meta.url).resolve(FONT));
  const fontName = hashed('huruf.woff2', font);
  const style = own('halaman.css').toString('utf8').replace('huruf.woff2', fontName);
  const files = new Map<string, Buffer>([[fontName, font]]);
  const put = (plain: string, body: Buffer) => files.set(hashed(plain, body), body);
  put('halaman.css', Buffer.from(shortStyle(style + mapColorRules())));
  put('halaman.js', own('halaman.js'));
  for (const icon of ['ikon.svg', 'ikon-192.png', 'ikon-512.png']) put(icon, own(icon));
  return { list: () => [...files.keys()].sort(), read: (name) => files.get(name) ?? null };
}

/** The style of the pages as text, for a file that carries it inside: without the typeface, which would be a second file. */
export const inlineStyle = (): string =>
  shortStyle(
    readFileSync(join(FOLDER, 'halaman.css'), 'utf8').replace(/@font-face\s*{[^}]*huruf\.woff2[^}]*}/, '') + mapColorRules(),
  );

/** Several sources as one; the first that has a name gives it. */
export function joinAssets(...sources: readonly AssetSource[]): AssetSource {
  return {
    list: () => [...new Set(sources.flatMap((source) => source.list()))].sort(),
    read: (name) => sources.map((source) => source.read(name)).find((body) => body !== null) ?? null,
  };
}

export function assetNames(source: AssetSource): AssetNames {
  const plain = new Map(source.list().map((name) => [name.replace(/-[0-9A-Za-z_-]{8}(?=\.[a-z0-9]+$)/, ''), `aset/${name}`]));
  const find = (name: string) => plain.get(name) ?? null;
  return {
    find,
    path(name) {
      const path = find(name);
      if (path === null) throw new RangeError(`no asset ${name}`);
      return path;
    },
  };
}

/** Without comments and the spaces that only people need. */
const shortStyle = (style: string) =>
  style
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .trim();
