import { join, normalize, sep } from 'node:path';
import { Hono } from 'hono';
import { AppError } from '../errors.ts';
import { FileStore } from './fileStore.ts';

/** Paths that the single page answers itself; everything else is a file or not found. */
const PAGES =
  /^\/(?:peta|wilayah|sumber|metode|masuk|undangan|akun|data|sinyal|rencana|rilis|paparan)?(?:\/[^./]*(?:\.[\d.]+)?)?$|^\/paparan\/\d+\/tampil\/?$/;

/** The path with its percent signs read. Throws AppError `invalid_request` when they spell no text. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch (cause) {
    throw new AppError(
      'invalid_request',
      { id: 'Alamat ini tidak dapat dibaca.', en: 'This address cannot be read.' },
      { cause },
    );
  }
}

/** Serves the built pages from `folder`: hashed assets for ever, the page itself revalidated. */
export function webPages(folder: string): Hono {
  const store = new FileStore();
  const app = new Hono();
  app.get('*', async (c) => {
    const path = decoded(c.req.path);
    const file = normalize(join(folder, path));
    const inside = file.startsWith(folder + sep) && !path.includes('\0') && !/\/\./.test(path);
    const found = inside ? await store.respond(c, file, { immutable: path.startsWith('/assets/') }) : null;
    if (found) return found;
    const page = await store.respond(c, join(folder, 'index.html'), { immutable: false });
    if (!page) {
      throw new AppError(
        'unavailable',
        { id: 'Halaman belum dibangun. Jalankan `npm start`.', en: 'The pages are not built yet. Run `npm start`.' },
        { retryAfter: null },
      );
    }
    if (PAGES.test(path)) return page;
    // Unknown addresses show the page's own "not found" view, with the right status.
    if ((c.req.header('accept') ?? '').includes('text/html'))
      return new Response(page.body, { status: 404, headers: page.headers });
    throw new AppError('not_found', { id: `Tidak ada berkas ${path}.`, en: `There is no file ${path}.` });
  });
  return app;
}
