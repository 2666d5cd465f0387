import { readFile } from 'node:fs/promises';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { packageFile } from '../packageFile.ts';
import { fontFiles } from './fontFiles.ts';

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
export async function renderPng(svg: string, zoom: number): Promise<Uint8Array> {
  const fontBuffers = await prepare();
  const picture = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: zoom },
    font: { fontBuffers, defaultFontFamily: 'Plus Jakarta Sans', sansSerifFamily: 'Plus Jakarta Sans' },
  });
  const image = picture.render();
  const png = image.asPng();
  // What the renderer holds lies outside of what is collected by itself.
  image.free();
  picture.free();
  return png;
}
