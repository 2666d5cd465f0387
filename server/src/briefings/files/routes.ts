import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { callerOf } from '../../accounts/caller.ts';
import { ownProblems, PRIVATE } from '../../accounts/routeShapes.ts';
import type { Deps } from '../../http/deps.ts';
import { createRouter } from '../../http/router.ts';
import { shapeFiles } from '../../regions/boundaries/shapeFiles.ts';
import { DeckPaper } from '../saved/contract.ts';
import { seenDeck } from '../saved/readDeck.ts';
import { deckParams } from '../saved/routes.ts';
import { deckFileName } from './deckFileName.ts';
import { type DeckFileKind, deckTask } from './deckTask.ts';
import { makeDeckFile } from './makeDeckFile.ts';
import { recordDownload } from './recordDownload.ts';
import { showStored } from './showStored.ts';

const TYPES = {
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  pdf: 'application/pdf',
  html: 'text/html',
} as const;
type Ending = keyof typeof TYPES;

const route = <T extends Ending, Q extends z.ZodObject>(ending: T, summary: string, query: Q) =>
  createRoute({
    method: 'get',
    path: `/briefings/decks/{id}/deck.${ending}` as const,
    tags: ['briefings'],
    summary,
    request: { params: deckParams, query },
    responses: {
      200: { description: 'Berkas / file', content: { [TYPES[ending]]: { schema: z.string().openapi({ format: 'binary' }) } } },
      ...ownProblems,
    },
  });
const pptxRoute = route(
  'pptx',
  'Paparan sebagai PowerPoint dengan bagan yang dapat diubah / the deck as PowerPoint with charts that can be edited',
  z.object({}),
);
const pdfRoute = route(
  'pdf',
  'Paparan sebagai PDF, A4 atau 16:9 / the deck as PDF, A4 or 16:9',
  z.object({ paper: DeckPaper.default('slide') }),
);
const htmlRoute = route(
  'html',
  'Paparan sebagai satu berkas yang berjalan tanpa jaringan, untuk USB / the deck as one file that runs offline, for a USB stick',
  z.object({}),
);

/** Files of a saved deck. Mounted under `/api/v1`. */
export function filesRoutes({ db, config }: Deps): OpenAPIHono {
  const router = createRouter();
  const make = async (c: Context, id: number, kind: Exclude<DeckFileKind, { slide: string }>) => {
    const deck = await seenDeck(db, callerOf(c), id);
    const [shown, shapes] = await Promise.all([showStored(db, deck), shapeFiles(db, config.dataDir)]);
    const bytes = await makeDeckFile(deckTask(shown, deck.pictures, shapes, kind));
    await recordDownload(db, deck.head, { format: kind.type, ...('paper' in kind ? { paper: kind.paper } : {}) });
    return c.body(bytes, 200, {
      'content-type': kind.type === 'html' ? `${TYPES.html}; charset=utf-8` : TYPES[kind.type],
      'content-disposition': `attachment; filename="${deckFileName(deck.content, kind.type)}"`,
      ...PRIVATE,
    });
  };
  router.openapi(pptxRoute, (c) => make(c, c.req.valid('param').id, { type: 'pptx' }));
  router.openapi(pdfRoute, (c) => make(c, c.req.valid('param').id, { type: 'pdf', paper: c.req.valid('query').paper }));
  router.openapi(htmlRoute, (c) => make(c, c.req.valid('param').id, { type: 'html' }));
  return router;
}
