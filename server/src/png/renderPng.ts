import { readFile } from 'node:fs/promises';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { packageFile } from '../packageFile.ts';
import { fontFiles } from './fontFiles.ts';

type Picture = InstanceType<typeof Resvg>;

let ready: Promise<Uint8Array[]> | null = null;

/** The renderer and our typeface, once per thread. */
const prepare = (): Promise<Uint8Array[]> => {
  ready ??= (async () => {
    await initWasm(await readFile(packageFile('@resvg/resvg-wasm', 'index_bg.wasm')));
    return fontFiles();
  })();
  return ready;
};

/** A standing-alone SVG picture as a PNG, `zoom` pixels per unit. For threads: it takes some tenths of a second. */
export const renderPng = (svg: string, zoom: number): Promise<Uint8Array> => withPicture(svg, zoom, pngOf);

/** A picture as an SVG whose letters are outlines: it looks the same where our typeface is not installed, and in programs that know little of SVG. */
export const outlineSvg = (svg: string): Promise<string> => withPicture(svg, 1, (picture) => shortNumbers(picture.toString()));

async function withPicture<T>(svg: string, zoom: number, make: (picture: Picture) => T): Promise<T> {
  const fontBuffers = await prepare();
  const picture = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: zoom },
    font: { fontBuffers, defaultFontFamily: 'Plus Jakarta Sans', sansSerifFamily: 'Plus Jakarta Sans' },
  });
  try {
    return make(picture);
  } finally {
    // What the renderer holds lies outside of what is collected by itself.
    picture.free();
  }
}

function pngOf(picture: Picture): Uint8Array {
  const image = picture.render();
  const png = image.asPng();
  image.free();
  return png;
}

/** Hundredths of a unit are finer than any screen; indents between elements and spaces before letters say nothing. */
const shortNumbers = (svg: string) =>
  svg
    .replaceAll(/ d="([^"]*)"/g, (_, d: string) => ` d="${d.replaceAll(/(\.\d\d)\d+/g, '$1').replaceAll(/ ?([A-Z]) ?/g, '$1')}"`)
    .replaceAll(/>\s+</g, '><');
