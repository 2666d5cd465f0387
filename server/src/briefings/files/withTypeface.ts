import { readFile } from 'node:fs/promises';
import { packageFile } from '../../packageFile.ts';

const FONT = 'files/plus-jakarta-sans-latin-wght-normal.woff2';
let style: Promise<string> | null = null;

/** The rule that carries our typeface in itself; read once. */
const typefaceStyle = (): Promise<string> => {
  style ??= readFile(packageFile('@fontsource-variable/plus-jakarta-sans', FONT)).then(
    (font) =>
      `<style>@font-face{font-family:"Plus Jakarta Sans";font-weight:200 800;src:url(data:font/woff2;base64,${font.toString('base64')}) format("woff2")}</style>`,
  );
  return style;
};

/** An SVG with our typeface in it (36 kB): shown as an image or opened as a file, it cannot take it from the page or the machine. */
export async function withTypeface(svg: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const text = new TextDecoder().decode(svg);
  const start = text.indexOf('<svg');
  const end = text.indexOf('>', start) + 1;
  if (start < 0 || end === 0) throw new RangeError('not an SVG');
  return new TextEncoder().encode(`${text.slice(0, end)}${await typefaceStyle()}${text.slice(end)}`);
}
