import { createRoute, type OpenAPIHono, type z } from '@hono/zod-openapi';
import { callerOf } from '../../accounts/caller.ts';
import { importerOf } from '../../accounts/importerOf.ts';
import { AppError } from '../../errors.ts';
import type { Deps } from '../../http/deps.ts';
import { createRouter, problems } from '../../http/router.ts';
import { EntriesBody, EntriesResponse, EntryKey } from './contract.ts';
import { ownerKey, ownerOf } from './ownerKey.ts';
import { recordNotes } from './recordNotes.ts';

const json = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});
/** Keys and reasons are shown, not left lying in a browser. */
const NOT_KEPT = { 'cache-control': 'no-store' };

const notesRoute = createRoute({
  method: 'post',
  path: '/reports/entries',
  tags: ['reports'],
  summary: 'Kirim catatan cepat informasi awal / send quick notes of preliminary information',
  description:
    'Satu kiriman menjadi satu impor; mengirim ulang tidak menggandakan. / A batch is one import; sending again doubles nothing.',
  request: { body: { required: true, content: { 'application/json': { schema: EntriesBody } } } },
  responses: { 201: json(EntriesResponse, 'Jawaban per catatan / an answer per note'), ...problems },
});
const keyRoute = createRoute({
  method: 'post',
  path: '/reports/entries/key',
  tags: ['reports'],
  summary: 'Kunci catatan yang menunggu di peramban / the key of notes that wait in a browser',
  responses: { 200: json(EntryKey, 'Kunci pemanggil / the caller’s key'), ...problems },
});

/** Quick notes. Mounted under `/api/v1`; nothing here is cached. */
export function entryRoutes({ db }: Pick<Deps, 'db'>): OpenAPIHono {
  const router = createRouter();
  router.openapi(notesRoute, async (c) => {
    const { owner, ...batch } = c.req.valid('json');
    const caller = callerOf(c);
    if (owner !== ownerOf(caller)) {
      throw new AppError('conflict', {
        id: 'Catatan ini ditulis akun lain. Masuk dengan akun itu untuk mengirimnya.',
        en: 'These notes were written by another account. Sign in as that account to send them.',
      });
    }
    return c.json(await recordNotes(db, batch, importerOf(caller)), 201, NOT_KEPT);
  });
  router.openapi(keyRoute, async (c) => c.json(await ownerKey(db, callerOf(c)), 200, NOT_KEPT));
  return router;
}
