import { type Context, Hono } from 'hono';
import { PUBLIC_SITE } from '../../http/publicView.ts';
import type { ServedSite } from './servedSite.ts';

/** The public site under `/publik/`, for what is not answered from memory before the application is asked. */
export function siteRoutes(site: ServedSite): Hono {
  const app = new Hono();
  const answer = async (c: Context) => {
    const url = new URL(c.req.url);
    const { answer, fromMemory } = await site.answer({
      method: c.req.method,
      url: url.pathname + url.search,
      acceptEncoding: c.req.header('accept-encoding'),
      ifNoneMatch: c.req.header('if-none-match'),
      range: c.req.header('range'),
      ifRange: c.req.header('if-range'),
    });
    c.set('fromMemory', fromMemory);
    return new Response(answer.body && new Uint8Array(answer.body), { status: answer.status, headers: answer.headers });
  };
  app.all(PUBLIC_SITE, answer);
  app.all(`${PUBLIC_SITE}/*`, answer);
  return app;
}
