import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../errors.ts';

/** Where `scripts/buildServer.mjs` puts the presenter (`web/src/presenter`). */
const BUILT = join(import.meta.dirname, '../../../dist/presenter');

export interface PresenterFiles {
  script: string;
  style: string;
}

/** Script and style of the presenter as text that can stand in a page. Rejects with AppError `unavailable` where they were not built. */
export async function presenterFiles(folder = BUILT): Promise<PresenterFiles> {
  try {
    const [script, style] = await Promise.all(['presenter.js', 'style.css'].map((name) => readFile(join(folder, name), 'utf8')));
    return { script: inElement(script as string, 'script'), style: inElement(style as string, 'style') };
  } catch (cause) {
    throw new AppError(
      'unavailable',
      {
        id: 'Bagian pemapar belum dibangun. Jalankan `npm start` sekali, lalu ulangi.',
        en: 'The presenter has not been built. Run `npm start` once, then try again.',
      },
      { cause, retryAfter: null },
    );
  }
}

/** The end of its own element inside a text would end it early. Throws RangeError when there is one; the bundler writes none. */
function inElement(text: string, name: string): string {
  if (text.toLowerCase().includes(`</${name}`)) throw new RangeError(`the text holds the end of <${name}>`);
  return text;
}
