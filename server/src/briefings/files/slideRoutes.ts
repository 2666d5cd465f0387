import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { callerOf } from '../../accounts/caller.ts';
import { ownProblems, PRIVATE } from '../../accounts/routeShapes.ts';
import type { Deps } from '../../http/deps.ts';
import { etagKnown } from '../../http/etagKnown.ts';
import { createRouter } from '../../http/router.ts';
import { DeckPaper } from '../saved/contract.ts';
import type { StoredHead } from '../saved/repository.ts';
import { deckParams } from '../saved/routes.ts';
import { deckFileName } from './deckFileName.ts';
import { keptSlide } from './keptSlides.ts';
import { recordDownload } from './recordDownload.ts';
import { withTypeface } from './withTypeface.ts';

const TYPES = { svg: 'image/svg+xml', png: 'image/png' } as const;
const request = {
  params: deckParams.extend({ slide: z.string().min(1).max(60) }),
  query: z.object({
    /** `slide` is 1920 x 1080; `a4` is drawn for paper, as PNG with 300 dots per inch. */
    paper: DeckPaper.default('slide'),
    /** `ya` is for taking along: as a file with a name, and in the log. */
    download: z.enum(['ya']).optional(),
    /** `ya` puts the typeface into an SVG, for where it is shown as an image; files have it in any case. */
    typeface: z.enum(['ya']).optional(),
  }),
};
const route = <T extends keyof typeof TYPES>(ending: T, summary: string) =>
  createRoute({
    method: 'get',
    path: `/briefings/decks/{id}/slides/{slide}/slide.${ending}` as const,
    tags: ['briefings'],
    summary,
    request,
    responses: {
      200: {
        description: 'Gambar / picture',
        content: { [TYPES[ending]]: { schema: z.string().openapi({ format: 'binary' }) } },
      },
      304: { description: 'Tidak berubah / not modified' },
      ...ownProblems,
    },
  });
const svgRoute = route('svg', 'Satu halaman sebagai SVG yang berdiri sendiri / one slide as an SVG that stands alone');
const pngRoute = route('png', 'Halaman yang sama sebagai PNG / the same slide as PNG');

/**
 * Pictures of the slides of a saved deck. Looked at on a page they are kept by the browser that asked and asked again by their tag; taken
 * along (`download=ya`) they are files. Mounted under `/api/v1`.
 */
export function slideRoutes({ db, config }: Deps): OpenAPIHono {
  const router = createRouter();
  const answer = async (
    c: Context,
    type: keyof typeof TYPES,
    { id, slide }: { id: number; slide: string },
    { paper, download, typeface }: { paper: DeckPaper; download?: 'ya' | undefined; typeface?: 'ya' | undefined },
  ) => {
    const drawn = await keptSlide({ db, config }, callerOf(c), id, { type, slide, paper });
    const { head } = drawn;
    const dressed = type === 'svg' && (download ?? typeface) !== undefined;
    const bytes = dressed ? await withTypeface(drawn.bytes) : drawn.bytes;
    const etag = dressed ? drawn.etag.replace(/"$/, '-t"') : drawn.etag;
    const kind = { 'content-type': type === 'svg' ? `${TYPES.svg}; charset=utf-8` : TYPES.png };
    if (download) {
      await recordDownload(db, head, { format: type, slide, paper });
      return c.body(bytes, 200, {
        ...kind,
        'content-disposition': `attachment; filename="${nameOf(head, type, slide)}"`,
        ...PRIVATE,
      });
    }
    const kept = { etag, 'cache-control': 'private, no-cache' };
    if (etagKnown(c.req.header('if-none-match'), etag)) return c.body(null, 304, kept);
    return c.body(bytes, 200, { ...kind, ...kept });
  };
  router.openapi(svgRoute, (c) => answer(c, 'svg', c.req.valid('param'), c.req.valid('query')));
  router.openapi(pngRoute, (c) => answer(c, 'png', c.req.valid('param'), c.req.valid('query')));
  return router;
}

const nameOf = ({ area, release, data_version }: StoredHead, ending: string, slide: string): string =>
  deckFileName(
    { area: { code: area }, release: release === 0 ? null : { number: release }, dataVersion: data_version },
    ending,
    slide,
  );
