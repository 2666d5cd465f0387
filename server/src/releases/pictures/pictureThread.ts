import { readFile } from 'node:fs/promises';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { packageFile } from '../../packageFile.ts';
import { type ThreadAnswer, threadAnswer } from '../../threads/threadAnswer.ts';

const FONTS = ['400Regular/PlusJakartaSans_400Regular.ttf', '600SemiBold/PlusJakartaSans_600SemiBold.ttf'];

let ready: Promise<Uint8Array[]> | null = null;

/** The renderer and our typeface, once per thread. */
const prepare = (): Promise<Uint8Array[]> => {
  ready ??= (async () => {
    await initWasm(await readFile(packageFile('@resvg/resvg-wasm', 'index_bg.wasm')));
    return Promise.all(FONTS.map((font) => readFile(packageFile('@expo-google-fonts/plus-jakarta-sans', font))));
  })();
  return ready;
};

/** The entry of the thread in which an SVG picture becomes a PNG of its own size. */
export const pictureThread = (svg: string): Promise<ThreadAnswer> =>
  threadAnswer(async () => {
    const fontBuffers = await prepare();
    const picture = new Resvg(svg, {
      font: { fontBuffers, defaultFontFamily: 'Plus Jakarta Sans', sansSerifFamily: 'Plus Jakarta Sans' },
    });
    const image = picture.render();
    const png = image.asPng();
    // What the renderer holds lies outside of what is collected by itself.
    image.free();
    picture.free();
    return png;
  });
